#include "server/http/site/network_members/asking.h"

#include <algorithm>
#include <map>

#include "core/record/timestamps.h"
#include "core/store/confirm_links.h"
#include "core/text/messages.h"
#include "server/curation/confirmation.h"
#include "server/curation/secrets.h"
#include "server/http/site/network_members/segment_view.h"
#include "server/network/contacts.h"

namespace blakus {
namespace {

constexpr int days_between_letters = 7;
/// Names of the groups, and the segment that each is.
const std::map<std::string, SegmentFilter, std::less<>>& asking_groups() {
  static const std::map<std::string, SegmentFilter, std::less<>> groups{
      {"members", {{"member", "yes"}}}, {"all", {}}};
  return groups;
}

/// The link opens the page of the organization: it goes to an address that the record publishes
/// alone. Empty where the organization wants no letters, or publishes none.
std::string address_for(const Recipient& recipient, const StoppedLetters& stopped) {
  const auto& published = recipient.body->record.emails;
  if (recipient.declined || published.empty()) return {};
  const bool has_it = std::ranges::find(published, recipient.email) != published.end();
  const auto& address = has_it ? recipient.email : published.front();
  return stopped.contains(address) ? std::string() : address;
}

/// Those of the segment that a letter may go to now.
std::vector<Recipient> to_be_asked(const AdminRequest& admin, const Asking& asking,
                                   const SegmentFilter& segment) {
  const auto& curation = admin.call.curation();
  const auto lately =
      asked_after(curation.database, asking.thing, days_ago(curation, days_between_letters));
  const StoppedLetters stopped{curation.database};
  auto recipients = recipients_of_filter(admin, segment);
  std::erase_if(recipients, [&](Recipient& each) {
    each.email = address_for(each, stopped);
    const auto& id = each.body->record.id;
    return each.email.empty() || asking.done.contains(id) || lately.contains(id);
  });
  return recipients;
}

/// Until the day is over that is asked for, but neither shorter nor longer than other links.
std::time_t lifetime_until(const Curation& curation, const std::string& deadline) {
  const auto end = moment_in(deadline + "T23:59:59Z");
  const auto left = end ? end->time_since_epoch().count() - curation.now() : 0;
  return std::clamp<std::time_t>(left, link_lifetime, paper_lifetime);
}

/// False where the organization gets no link, so no letter.
bool queue_asking(const AdminRequest& admin, const Asking& asking, const Recipient& recipient) {
  const auto& context = admin.call.context;
  const auto& curation = admin.call.curation();
  const auto& record = recipient.body->record;
  const auto language = recipient.language;
  const auto link = make_link(curation, record.id, lifetime_until(curation, asking.deadline),
                              recipient.email);
  if (!link) return false;
  const auto address = [&](const std::string& path) {
    return context.settings.base_url + localized_path(language, path);
  };
  const auto way_out = random_token();
  const MessageArguments arguments{{"name", text_for(record.name, language)},
                                   {"title", asking.title},
                                   {"date", date_text(asking.deadline, code_of(language))},
                                   {"address", address("/our/" + link->token)},
                                   {"stop", address("/letters/" + way_out)},
                                   {"email", context.snapshot->site().network_email}};
  const auto say = [&](const std::string& key) {
    return context.site_context.words.say(language, key, arguments);
  };
  const auto& about = asking.thing.about;
  const auto now = iso_time(curation.now());
  add_letter(curation.database,
             {.kind = about,
              .organization = record.id,
              .recipient = link->email,
              .subject = say(about + ".letter_subject"),
              .body = say(about + ".letter_body") + "\n" + say("mailing.footer") + "\n",
              .queued = now,
              .unsubscribe = address("/letters/" + way_out + "/stop"),
              .stop = hash_of_token(way_out)});
  note_asked(curation.database, asking.thing, record.id, now);
  return true;
}

}  // namespace

void put_asking(View& view, const AdminRequest& admin, const Asking& asking) {
  const auto& context = admin.call.context;
  View groups{View::type::list};
  for (const auto& [name, segment] : asking_groups()) {
    const auto letters = to_be_asked(admin, asking, segment).size();
    if (letters == 0) continue;
    View row;
    row["to"] = name;
    row["text"] = context.count("opinion.ask_" + name, letters);
    groups << std::move(row);
  }
  const bool no_address = context.settings.base_url.empty();
  view["has_asking"] = has_items(groups) && !no_address;
  view["no_address"] = no_address;
  view["asking"] = std::move(groups);
}

std::size_t ask_organizations(const AdminRequest& admin, const Asking& asking,
                              const std::string& group) {
  const auto& curation = admin.call.curation();
  const auto segment = asking_groups().find(group);
  if (admin.call.context.settings.base_url.empty() || segment == asking_groups().end()) return 0;
  Transaction transaction{curation.database};
  std::size_t letters = 0;
  for (const auto& each : to_be_asked(admin, asking, segment->second))
    if (queue_asking(admin, asking, each)) ++letters;
  if (letters > 0)
    note(curation, decider_of(admin), asking.thing.about + " letters",
         asking.thing.about + " " + std::to_string(asking.thing.number), std::to_string(letters));
  transaction.commit();
  admin.call.services.options.letter_waiting();
  return letters;
}

}  // namespace blakus
