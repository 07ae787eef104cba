#include "server/network/membership.h"

#include <algorithm>

#include "core/kinds/organization/organization_json.h"
#include "core/record/timestamps.h"
#include "server/curation/secrets.h"

namespace blakus {
namespace {

constexpr int days_withdrawn = 30;
constexpr int days_of_person = 730;  ///< after the decision

constexpr const char* application_columns =
    "SELECT number, organization, name, registration, address, aims, members, branches, person, "
    "email, statutes, code, language, state, began, saved, sent, signed_at, decided, protocol, "
    "reason FROM membership ";

MembershipApplication application_in(const StoreRow& row) {
  return {.number = row.number(0),
          .fields = {.organization = row.text(1),
                     .name = row.text(2),
                     .registration = row.text(3),
                     .address = row.text(4),
                     .aims = row.text(5),
                     .members = row.text(6),
                     .branches = row.text(7),
                     .person = row.text(8),
                     .email = row.text(9),
                     .statutes = row.text(10),
                     .code = row.number(11) == 1},
          .language = row.text(12),
          .state = row.text(13),
          .began = row.text(14),
          .saved = row.text(15),
          .sent = row.text(16),
          .signed_at = row.text(17),
          .decided = row.text(18),
          .protocol = row.text(19),
          .reason = row.text(20)};
}

std::vector<MembershipApplication> applications_where(const Database& database,
                                                      const std::string& which,
                                                      std::initializer_list<StoreValue> values) {
  return database.all(application_columns + which, values, application_in);
}

/// "Latvijas Pacientu organizāciju tīkls", with or without an abbreviation after it.
bool names_network(const std::string& membership, const Organization& network) {
  const auto& name = network.name.lv;
  return !name.empty() && membership.starts_with(name) &&
         (membership.size() == name.size() || membership[name.size()] == ' ');
}

Outcome no_such_record(const std::string& id) {
  return {.decided = Decided::unsound,
          .problems = {{.record = id,
                        .what = "is no published organization",
                        .remedy = "publish its record first, then name it here"}}};
}

Outcome become_member(const Curation& curation, const BoardDecision& decision,
                      const Decider& decider) {
  auto record = present_organization(curation, decision.organization);
  const auto network = present_organization(curation, decision.network);
  if (!record || !network) return no_such_record(decision.organization);
  if (is_member(*record, *network)) return {};
  record->memberships.push_back(membership_text(*network));
  return change_record(curation, {.id = record->id, .record = to_json(*record)}, decider,
                       "membership " + decision.protocol);
}

}  // namespace

std::string begin_application(const Curation& curation, const MembershipFields& fields,
                              const std::string& language) {
  auto token = random_token();
  const auto now = iso_time(curation.now());
  Transaction transaction{curation.database};
  curation.database.run(
      "INSERT INTO membership (token, language, state, began, saved) VALUES (?, ?, 'draft', ?, ?)",
      {hash_of_token(token), language, now, now});
  save_application(curation, curation.database.last_number(), fields, false);
  transaction.commit();
  return token;
}

std::optional<MembershipApplication> application_of_token(const Database& database,
                                                          std::string_view token) {
  return first_of(applications_where(database, "WHERE token = ?", {hash_of_token(token)}));
}

std::optional<MembershipApplication> membership_application(const Database& database,
                                                            std::int64_t number) {
  return first_of(applications_where(database, "WHERE number = ?", {number}));
}

std::vector<MembershipApplication> membership_applications(const Database& database) {
  auto all = applications_where(database, "WHERE state = 'sent' ORDER BY sent, number", {});
  const auto decided = applications_where(
      database, "WHERE state IN ('accepted', 'refused') ORDER BY decided DESC, number DESC", {});
  all.insert(all.end(), decided.begin(), decided.end());
  return all;
}

std::int64_t applications_waiting(const Database& database) {
  return std::ssize(applications_where(database, "WHERE state = 'sent'", {}));
}

bool save_application(const Curation& curation, std::int64_t number, const MembershipFields& fields,
                      bool send) {
  const auto now = iso_time(curation.now());
  return curation.database.run(
             "UPDATE membership SET organization = ?, name = ?, registration = ?, address = ?, "
             "aims = ?, members = ?, branches = ?, person = ?, email = ?, statutes = ?, code = ?, "
             "saved = ?, state = ?, sent = ? WHERE number = ? AND state IN ('draft', 'sent')",
             {fields.organization, fields.name, fields.registration, fields.address, fields.aims,
              fields.members, fields.branches, fields.person, fields.email, fields.statutes,
              std::int64_t{fields.code ? 1 : 0}, now, std::string(send ? "sent" : "draft"),
              send ? now : std::string(), number}) == 1;
}

void withdraw_application(const Curation& curation, std::int64_t number) {
  curation.database.run(
      "UPDATE membership SET state = 'withdrawn', saved = ? WHERE number = ? "
      "AND state IN ('draft', 'sent')",
      {iso_time(curation.now()), number});
}

std::string membership_text(const Organization& network) {
  const auto& abbreviations = network.short_names;
  return network.name.lv + (abbreviations.empty() ? "" : " (" + abbreviations.front() + ")");
}

bool is_member(const Organization& organization, const Organization& network) {
  return std::ranges::any_of(organization.memberships,
                             [&](const std::string& each) { return names_network(each, network); });
}

Outcome decide_application(const Curation& curation, std::int64_t number,
                           const BoardDecision& decision, const Decider& decider) {
  auto& database = curation.database;
  const auto now = iso_time(curation.now());
  Transaction transaction{database};
  const auto application = membership_application(database, number);
  if (!application || application->state != "sent") return {.decided = Decided::decided_before};
  Outcome outcome;
  if (decision.act == "accept") outcome = become_member(curation, decision, decider);
  if (outcome.decided != Decided::done) return outcome;
  if (decision.act == "signed") {
    database.run("UPDATE membership SET signed_at = ? WHERE number = ?", {now, number});
  } else if (decision.act == "ask") {
    // Who is asked has as long for an answer as who has just begun.
    database.run(
        "UPDATE membership SET state = 'draft', sent = '', saved = ?, reason = ? WHERE number = ?",
        {now, decision.reason, number});
  } else {
    const std::string state = decision.act == "accept" ? "accepted" : "refused";
    database.run(
        "UPDATE membership SET state = ?, decided = ?, protocol = ?, reason = ?, organization = "
        "CASE WHEN ? = '' THEN organization ELSE ? END WHERE number = ?",
        {state, now, decision.protocol, decision.reason, decision.organization,
         decision.organization, number});
  }
  note(curation, decider, "membership " + decision.act, "application " + std::to_string(number),
       decision.protocol);
  transaction.commit();
  return outcome;
}

Outcome end_membership(const Curation& curation, const std::string& organization,
                       const std::string& network, const Decider& decider, const std::string& why) {
  auto record = present_organization(curation, organization);
  const auto of = present_organization(curation, network);
  if (!record || !of || !is_member(*record, *of)) return no_such_record(organization);
  std::erase_if(record->memberships,
                [&](const std::string& each) { return names_network(each, *of); });
  Transaction transaction{curation.database};
  auto outcome = change_record(curation, {.id = record->id, .record = to_json(*record)}, decider,
                               "membership ended: " + why);
  if (outcome.decided != Decided::done) return outcome;
  note(curation, decider, "membership ended", organization, "");
  transaction.commit();
  return outcome;
}

void forget_old_applications(const Curation& curation) {
  auto& database = curation.database;
  Transaction transaction{database};
  database.run("DELETE FROM membership WHERE state = 'draft' AND saved < ?",
               {days_ago(curation, days_of_draft)});
  database.run("DELETE FROM membership WHERE state = 'withdrawn' AND saved < ?",
               {days_ago(curation, days_withdrawn)});
  database.run("UPDATE membership SET person = '', email = '' WHERE decided <> '' AND decided < ?",
               {days_ago(curation, days_of_person)});
  transaction.commit();
}

}  // namespace blakus
