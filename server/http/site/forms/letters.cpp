#include "server/http/site/forms/letters.h"

#include "core/kinds/organization/freshness.h"
#include "core/kinds/paths.h"
#include "server/curation/confirmation.h"
#include "server/http/site/forms/outcome_shown.h"
#include "server/network/expert_consent.h"

namespace blakus {
namespace {

constexpr std::time_t one_month = 30 * one_day;
constexpr std::time_t months_until_reminder = 10;

}  // namespace

Letter link_letter(const MessageLookup& words, Language language, const Organization& organization,
                   const LetterLink& link, const std::string& kind) {
  const auto name = text_for(organization.name, language);
  const auto say = [&](const std::string& key) {
    return words.say(language, key,
                     {{"name", name}, {"address", link.address}, {"email", link.network_email}});
  };
  return {.kind = kind,
          .organization = organization.id,
          .recipient = organization.emails.front(),
          .subject = say("letter." + kind + "_subject"),
          .body = say("letter." + kind + "_body")};
}

std::string queue_link(const FormRequest& call, const std::string& organization,
                       const std::string& to) {
  const auto& curation = call.curation();
  Transaction transaction{curation.database};
  const auto record = present_organization(curation, organization);
  const auto link = make_link(curation, organization, link_lifetime, to);
  if (!link) return {};
  const auto address = call.context.whole_link("/confirm/" + link->token);
  auto letter = link_letter(call.context.site_context.words, call.context.language, *record,
                            {address, call.context.snapshot->site().network_email}, "link");
  letter.recipient = link->email;
  letter.queued = iso_time(curation.now());
  add_letter(curation.database, letter);
  transaction.commit();
  call.services.options.letter_waiting();
  return address;
}

void queue_links(const FormRequest& call, const std::string& email) {
  const auto now = call.curation().now();
  for (const auto& organization : organizations_with_email(call.curation(), email)) {
    // The page says the same: who annoys an organization with letters learns nothing.
    if (call.services.links_sent.take(organization.id, now) > 0) continue;
    if (call.services.links_a_day.take("", now) > 0) return;
    queue_link(call, organization.id, email);
  }
}

void queue_outcome(const FormRequest& call, const Submission& submission) {
  const auto& curation = call.curation();
  const auto decision = decision_on(curation.database, submission.number);
  if (submission.email.empty() || !decision) return;
  const auto language = language_or_chief(call.context.snapshot->site(), submission.language);
  const auto& words = call.context.site_context.words;
  const auto record = present_record(curation, submission.kind, submission.id);
  const auto name = record ? text_for(title_in(submission.kind, *record), language) : "";
  const auto criterion = decision->criterion.empty()
                             ? std::string{}
                             : words.say(language, "criterion." + decision->criterion, {});
  const auto address = call.context.settings.base_url +
                       localized_path(language, path_of(submission.kind, submission.id));
  const auto say = [&](const std::string& key) {
    return words.say(language, key,
                     {{"name", name},
                      {"address", address},
                      {"criterion", criterion},
                      {"reason", decision->reason},
                      {"email", call.context.snapshot->site().network_email}});
  };
  add_letter(curation.database,
             {.kind = "outcome",
              .organization = submission.id,
              .recipient = submission.email,
              .subject = say("letter.outcome_subject"),
              .body = say("letter.outcome_" + outcome_shown(curation, submission, *decision)),
              .queued = iso_time(curation.now())});
  call.services.options.letter_waiting();
}

bool writes_letters(const FormRequest& call) {
  return call.services.options.sends_mail && !call.context.settings.base_url.empty();
}

LetterOrigin letter_origin(const Site& site, const std::string& base_url) {
  return {base_url, site.network_email, offered_languages(site).front()};
}

std::size_t queue_consent_letters(const Curation& curation, const MessageLookup& words,
                                  const LetterOrigin& origin) {
  Transaction transaction{curation.database};
  const auto asked = ask_experts(curation);
  for (const auto& [address, record, token] : asked) {
    const auto language = language_of(address.language).value_or(origin.language);
    const auto say = [&](const std::string& key) {
      return words.say(
          language, key,
          {{"field", text_for(record.field_of_advice, language)},
           {"description", text_for(record.description, language)},
           {"address", origin.base_url + localized_path(language, "/expert-consent/" + token)},
           {"days", std::int64_t{days_to_agree}},
           {"email", origin.network_email}});
    };
    add_letter(curation.database, {.kind = "expert",
                                   .organization = record.organization_id,
                                   .recipient = address.email,
                                   .subject = say("letter.consent_subject"),
                                   .body = say("letter.consent_body"),
                                   .queued = iso_time(curation.now())});
  }
  transaction.commit();
  return asked.size();
}

void ask_experts_by_letter(const FormRequest& call) {
  if (!writes_letters(call)) return;
  const auto& site = call.context.site_context;
  const auto origin = letter_origin(call.context.snapshot->site(), call.context.settings.base_url);
  if (queue_consent_letters(call.curation(), site.words, origin) > 0)
    call.services.options.letter_waiting();
}

std::size_t queue_reminders(const Curation& curation, const MessageLookup& words,
                            const LetterOrigin& origin) {
  const auto today = iso_date(curation.now());
  const auto due = iso_date(curation.now() - months_until_reminder * one_month);
  const auto not_again = iso_time(curation.now() - one_month);
  const auto made = last_links_made(curation.database);
  std::size_t queued = 0;
  for (const auto& organization : curation.published.organizations()) {
    const auto dates = check_dates_of(organization);
    const bool fresh =
        dates.record > due && !is_before(dates.phones, today, months_until_phones_overdue);
    if (fresh || organization.emails.empty()) continue;
    const auto last = made.find(organization.id);
    if (last != made.end() && last->second > not_again) continue;
    Transaction transaction{curation.database};
    const auto link = make_link(curation, organization.id);
    if (!link) continue;
    const auto address =
        origin.base_url + localized_path(origin.language, "/confirm/" + link->token);
    auto letter = link_letter(words, origin.language, organization, {address, origin.network_email},
                              "reminder");
    letter.recipient = link->email;
    letter.queued = iso_time(curation.now());
    add_letter(curation.database, letter);
    transaction.commit();
    ++queued;
  }
  return queued;
}

}  // namespace blakus
