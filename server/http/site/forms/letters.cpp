#include "server/http/site/forms/letters.h"

#include "server/curation/confirmation.h"

namespace blakus {
namespace {

constexpr std::time_t one_month = 30 * one_day;
constexpr std::time_t months_until_reminder = 10;

}  // namespace

Letter link_letter(const Words& words, Language language, const Organization& organization,
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

std::string queue_link(const RecordsCall& call, const std::string& organization,
                       const std::string& to) {
  const auto& desk = call.desk();
  Transaction transaction{desk.database};
  const auto record = present_organization(desk, organization);
  const auto link = make_link(desk, organization, link_lifetime, to);
  if (!link) return {};
  const auto address = call.visit.whole_link("/confirm/" + link->token);
  auto letter = link_letter(call.visit.stock.words, call.visit.language, *record,
                            {address, call.visit.snapshot->site().network_email}, "link");
  letter.recipient = link->email;
  letter.queued = iso_time(desk.now());
  add_letter(desk.database, letter);
  transaction.commit();
  call.office.options.letter_waiting();
  return address;
}

void queue_links(const RecordsCall& call, const std::string& email) {
  for (const auto& organization : organizations_with_email(call.desk(), email))
    queue_link(call, organization.id, email);
}

std::size_t queue_reminders(const Desk& desk, const Words& words, const RemindOptions& options) {
  const auto due = iso_date(desk.now() - months_until_reminder * one_month);
  const auto not_again = iso_time(desk.now() - one_month);
  std::size_t queued = 0;
  for (const auto& organization : desk.published.organizations()) {
    const auto check = organization.checked.find("record");
    const bool fresh = check != organization.checked.end() && check->second.date > due;
    if (fresh || organization.emails.empty()) continue;
    if (last_link_made(desk.database, organization.id) > not_again) continue;
    Transaction transaction{desk.database};
    const auto link = make_link(desk, organization.id);
    if (!link) continue;
    const auto address =
        options.base_url + localized_path(options.language, "/confirm/" + link->token);
    auto letter = link_letter(words, options.language, organization,
                              {address, options.network_email}, "reminder");
    letter.recipient = link->email;
    letter.queued = iso_time(desk.now());
    add_letter(desk.database, letter);
    transaction.commit();
    ++queued;
  }
  return queued;
}

}  // namespace blakus
