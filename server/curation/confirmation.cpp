#include "server/curation/confirmation.h"

#include <algorithm>
#include <array>

#include "core/kinds/organization/fact_checks.h"
#include "core/kinds/organization/organization_json.h"
#include "core/kinds/organization/record_changes.h"
#include "core/store/audit.h"
#include "core/text/fold.h"
#include "server/curation/record_list.h"
#include "server/curation/suggestions.h"

namespace blakus {
namespace {

/// What its verified owner may change without an editor.
constexpr std::array low_risk{Fact::phones, Fact::emails, Fact::website, Fact::locations};

void take_low_risk_facts(const Organization& from, Organization& to) {
  for (const auto fact : low_risk) take_contact(fact, from, to);
}

void set_checked(Organization& record, Fact fact, const std::string& date) {
  record.checked[std::string(name_of(fact))] = {
      .date = date, .how = "owner", .source = {}, .by = "owner"};
}

void publish(const Curation& curation, const Organization& record, bool all_correct) {
  revise(curation, {.id = record.id,
                    .json = to_json(record),
                    .at = iso_time(curation.now()),
                    .role = "owner",
                    .why = all_correct ? "confirmed" : ""});
  add_audit_entry(curation.database, {.at = iso_time(curation.now()),
                                      .who = "owner",
                                      .action = all_correct ? "confirmed" : "changed",
                                      .subject = record.id});
}

}  // namespace

bool is_low_risk(const std::string& key) {
  return std::ranges::any_of(low_risk, [&](Fact fact) { return name_of(fact) == key; });
}

/// The record with what may be published now. Whoever changes one fact vouches for that one alone;
/// an owner who says that all is right confirms everything.
Organization publishable(const Organization& present, const Organization& after, bool all_correct,
                         const std::string& today) {
  auto record = present;
  take_low_risk_facts(after, record);
  for (const auto fact : changed_facts(present, record)) set_checked(record, fact, today);
  if (!all_correct) return record;
  record.checked.clear();
  for (const auto fact : {Fact::record, Fact::contacts}) set_checked(record, fact, today);
  return record;
}

std::optional<MadeLink> make_link(const Curation& curation, const std::string& organization,
                                  std::time_t lifetime, const std::string& to) {
  const auto record = present_organization(curation, organization);
  if (!record || record->emails.empty()) return std::nullopt;
  MadeLink link{.token = random_token(), .email = record->emails.front()};
  for (const auto& published : record->emails)
    if (fold(published) == fold(to)) link.email = published;
  add_confirm_link(curation.database, {.token = hash_of_token(link.token),
                                       .organization = organization,
                                       .email = link.email,
                                       .made = iso_time(curation.now()),
                                       .expires = iso_time(curation.now() + lifetime)});
  return link;
}

std::optional<std::string> make_code(const Curation& curation, const std::string& organization) {
  if (!present_organization(curation, organization)) return std::nullopt;
  Transaction transaction{curation.database};
  const auto now = iso_time(curation.now());
  end_paper_links(curation.database, organization, now);
  auto code = random_code();
  add_confirm_link(curation.database, {.token = hash_of_token(code),
                                       .organization = organization,
                                       .email = {},
                                       .made = now,
                                       .expires = iso_time(curation.now() + paper_lifetime)});
  transaction.commit();
  return code;
}

std::string make_next_link(const Curation& curation, const std::string& organization) {
  constexpr std::time_t one_hour = 60L * 60;
  auto token = random_token();
  const auto record = present_organization(curation, organization);
  add_confirm_link(curation.database,
                   {.token = hash_of_token(token),
                    .organization = organization,
                    .email = record && !record->emails.empty() ? record->emails.front() : "",
                    .made = iso_time(curation.now()),
                    .expires = iso_time(curation.now() + one_hour)});
  return token;
}

std::vector<Organization> organizations_with_email(const Curation& curation,
                                                   const std::string& email) {
  const auto wanted = fold(email);
  const auto is_wanted = [&](const auto& published) { return fold(published) == wanted; };
  const auto all = all_records(curation);
  std::vector<Organization> found;
  for (const auto& entry : all->entries())
    if (entry->is_present() && std::ranges::any_of(entry->record.emails, is_wanted))
      found.push_back(entry->record);
  return found;
}

std::optional<ConfirmLink> open_link(const Curation& curation, std::string_view token) {
  auto link = confirm_link(curation.database, hash_of_token(token));
  if (!link || !link->used.empty() || link->expires <= iso_time(curation.now()))
    return std::nullopt;
  return link;
}

std::string used_at(const Curation& curation, std::string_view token) {
  const auto link = confirm_link(curation.database, hash_of_token(token));
  return link ? link->used : "";
}

Confirmed confirm(const Curation& curation, std::string_view token, const Organization& after,
                  bool all_correct, const std::string& language) {
  Transaction transaction{curation.database};
  const auto link = open_link(curation, token);
  const auto present = link ? present_organization(curation, link->organization) : std::nullopt;
  if (!present) return {};
  Confirmed confirmed{.link_good = true, .problems = faults_of(curation, after)};
  if (!confirmed.problems.empty()) return confirmed;
  if (!use_confirm_link(curation.database, link->token, iso_time(curation.now()))) return {};
  for (const auto& difference : differences(to_json(*present), to_json(after)))
    (is_low_risk(difference.key) ? confirmed.published : confirmed.waiting)
        .push_back(difference.key);
  const auto record = publishable(*present, after, all_correct, iso_date(curation.now()));
  if (record != *present) publish(curation, record, all_correct);
  if (!confirmed.waiting.empty()) {
    auto further = after;
    take_low_risk_facts(record, further);
    further.checked = record.checked;
    keep_suggestion(curation, {.id = record.id,
                               .before = to_json(record),
                               .after = to_json(further),
                               .language = language,
                               .type = "owner"});
  }
  transaction.commit();
  if (record != *present) curation.approved();
  return confirmed;
}

}  // namespace blakus
