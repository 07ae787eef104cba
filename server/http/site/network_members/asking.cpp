#include "server/http/site/network_members/asking.h"

#include <algorithm>

#include "core/record/timestamps.h"
#include "core/store/confirm_links.h"
#include "server/curation/confirmation.h"
#include "server/http/site/network_members/membership_view.h"

namespace blakus {
namespace {

constexpr int days_between_letters = 7;
constexpr auto asking_groups = std::to_array<std::string_view>({"members", "all"});

/// Those of the group that a letter may go to now.
std::vector<Organization> to_be_asked(const AdminRequest& admin, const Asking& asking,
                                      std::string_view group) {
  const auto& curation = admin.call.curation();
  const auto network = network_of(admin.call);
  const auto lately =
      asked_after(curation.database, asking.thing, days_ago(curation, days_between_letters));
  auto organizations = curation.published.organizations();
  std::erase_if(organizations, [&](const Organization& each) {
    const bool inside = group == "all" || (network && is_member(each, *network));
    return !inside || each.emails.empty() || asking.done.contains(each.id) ||
           lately.contains(each.id);
  });
  return organizations;
}

/// Until the day is over that is asked for, but neither shorter nor longer than other links.
std::time_t lifetime_until(const Curation& curation, const std::string& deadline) {
  const auto end = moment_in(deadline + "T23:59:59Z");
  const auto left = end ? end->time_since_epoch().count() - curation.now() : 0;
  return std::clamp<std::time_t>(left, link_lifetime, paper_lifetime);
}

/// False where the organization gets no link, so no letter.
bool queue_asking(const AdminRequest& admin, const Asking& asking,
                  const Organization& organization) {
  const auto& context = admin.call.context;
  const auto& curation = admin.call.curation();
  const auto link = make_link(curation, organization.id, lifetime_until(curation, asking.deadline));
  if (!link) return false;
  const auto& words = context.site_context.words;
  const auto& about = asking.thing.about;
  const MessageArguments arguments{
      {"name", text_for(organization.name, Language::lv)},
      {"title", asking.title},
      {"date", context.date(asking.deadline)},
      {"address", context.settings.base_url + localized_path(Language::lv, "/our/" + link->token)},
      {"email", context.snapshot->site().network_email}};
  const auto now = iso_time(curation.now());
  add_letter(curation.database,
             {.kind = about,
              .organization = organization.id,
              .recipient = link->email,
              .subject = words.say(Language::lv, about + ".letter_subject", arguments),
              .body = words.say(Language::lv, about + ".letter_body", arguments),
              .queued = now});
  note_asked(curation.database, asking.thing, organization.id, now);
  return true;
}

}  // namespace

void put_asking(View& view, const AdminRequest& admin, const Asking& asking) {
  const auto& context = admin.call.context;
  View groups{View::type::list};
  for (const auto group : asking_groups) {
    const auto letters = to_be_asked(admin, asking, group).size();
    if (letters == 0) continue;
    View row;
    row["to"] = std::string(group);
    row["text"] = context.count("opinion.ask_" + std::string(group), letters);
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
  if (admin.call.context.settings.base_url.empty() ||
      std::ranges::find(asking_groups, group) == asking_groups.end())
    return 0;
  Transaction transaction{curation.database};
  std::size_t letters = 0;
  for (const auto& each : to_be_asked(admin, asking, group))
    if (queue_asking(admin, asking, each)) ++letters;
  if (letters > 0)
    note(curation, decider_of(admin), asking.thing.about + " letters",
         asking.thing.about + " " + std::to_string(asking.thing.number), std::to_string(letters));
  transaction.commit();
  admin.call.services.options.letter_waiting();
  return letters;
}

}  // namespace blakus
