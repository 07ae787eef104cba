// What changed in the directory: a page, its feed, and the feed of the organizations that a search
// finds, the latest change first.

#include <algorithm>

#include "core/kinds/paths.h"
#include "server/http/app/parameters.h"
#include "server/http/app/route.h"
#include "server/http/app/uuid.h"
#include "server/http/site/error_page.h"
#include "server/http/site/feed.h"
#include "server/http/site/frame.h"
#include "server/http/site/json_ld.h"
#include "server/http/site/kinds/organization/organization_entry.h"
#include "server/http/site/neutral_line.h"
#include "server/http/site/terms.h"

namespace blakus {
namespace {

constexpr std::size_t day_letters = 10;  // of "2026-11-21T10:00:00Z"

/// One thing to be told of.
struct Told {
  std::string id;
  const LastChange* change = nullptr;
  std::shared_ptr<const Organization> record;  ///< null: it is gone
};

/// What may still be read: an archived record is at its address but not in the search.
std::shared_ptr<const Organization> record_of(const Snapshot& snapshot, const std::string& id,
                                              const LastChange& change) {
  return is_gone(change) ? nullptr : snapshot.organization(id);
}

std::vector<Told> told_changes(const Snapshot& snapshot) {
  std::vector<Told> told;
  for (const auto& [id, change] : snapshot.changes())
    if (change.last != Change::none) told.push_back({.id = id, .change = &change, .record = {}});
  std::ranges::stable_sort(told, std::ranges::greater{},
                           [](const Told& one) { return one.change->at; });
  if (told.size() > most_entries) told.resize(most_entries);
  for (auto& one : told) one.record = record_of(snapshot, one.id, *one.change);
  return told;
}

/// A merged record leads to the one that took its place.
std::string page_of(const PageContext& context, const Told& told) {
  const auto& id = told.change->last == Change::merged ? told.change->successor : told.id;
  return told.record || told.change->last == Change::merged
             ? context.link(path_of(Kind::organization, id))
             : std::string();
}

std::string name_of_told(const PageContext& context, const Told& told) {
  if (told.record) return text_for(told.record->name, context.language);
  return told.change->name.empty() ? told.id : told.change->name;
}

std::string kind_of_change(const PageContext& context, const Told& told) {
  return context.say("changes." + std::string(name_of(told.change->last)));
}

View change_view(const PageContext& context, const Told& told) {
  View view;
  view["what"] = kind_of_change(context, told);
  view["name"] = name_of_told(context, told);
  const auto written = told.record ? language_for(told.record->name, context.language)
                                   : Language::lv;  // all that is kept of what is gone
  view["foreign"] = written == context.language ? View(false) : View(std::string(code_of(written)));
  view["href"] = some(page_of(context, told));
  return view;
}

/// [{day, changes}], the latest first.
View days_of(const PageContext& context, const std::vector<Told>& told) {
  View days{View::type::list};
  for (std::size_t at = 0; at < told.size();) {
    const auto day = told[at].change->at.substr(0, day_letters);
    View changes{View::type::list};
    for (; at < told.size() && told[at].change->at.starts_with(day); ++at)
      changes << change_view(context, told[at]);
    View view;
    view["day"] = context.date(day);
    view["id"] = day;
    view["changes"] = std::move(changes);
    days << std::move(view);
  }
  return days;
}

Reply changes_page(const PageContext& context) {
  const auto title = context.say("changes.title");
  const Breadcrumbs steps{{context.say("nav.home"), "/"}};
  View view;
  view["crumbs"] = breadcrumbs_view(context, steps);
  view["title_text"] = title;
  const auto told = told_changes(*context.snapshot);
  view["days"] = days_of(context, told);
  view["nothing"] = told.empty();
  view["changes_feed_href"] = context.link("/changes.atom");
  view["organizations_feed_href"] = context.link("/organizations.atom");
  return framed(context, "changes", {.title = title, .path = "/changes"}, std::move(view));
}

std::string urn_of(const std::string& name) {
  return "urn:uuid:" + uuid_of(name);
}

Reply feed_reply(const PageContext& context, Feed feed) {
  feed.id += ":" + std::string(code_of(context.language));
  feed.id = urn_of(feed.id);
  feed.language = code_of(context.language);
  for (auto& entry : feed.entries) entry.language = feed.language;
  feed.author = context.site_name();
  feed.updated = context.snapshot->built();
  return atom_feed(feed);
}

Reply changes_feed(const PageContext& context) {
  Feed feed{.id = "feed:changes",
            .title = context.say("changes.title"),
            .self = context.own_link("/changes.atom"),
            .page = context.own_link("/changes")};
  for (const auto& told : told_changes(*context.snapshot)) {
    const auto page = page_of(context, told);
    feed.entries.push_back(
        {.id = urn_of("change:" + told.id + ":" + told.change->at),
         .title = kind_of_change(context, told) + ": " + name_of_told(context, told),
         .href = page.empty() ? context.own_link("/changes") : context.own_address() + page,
         .published = told.change->at,
         .updated = told.change->at,
         .summary = told.record ? plain_description(context, *told.record) : std::string()});
  }
  return feed_reply(context, std::move(feed));
}

Reply organizations_feed(const PageContext& context) {
  const auto checked = search_request(context.request.parameters, *context.snapshot);
  if (!checked.ok()) return bad_parameters_page(context, checked.bad);
  auto request = checked.value;
  request.language = context.language;
  const auto query = query_string(request);
  Feed feed{.id = "feed:organizations?" + query,
            .title = context.say("changes.organizations"),
            .self = context.own_link("/organizations.atom", query),
            .page = context.own_link("/", query)};
  auto found = context.site_context.searcher.every(request);
  std::vector<std::pair<std::string, std::shared_ptr<const Organization>>> by_change;
  for (auto& organization : found) {
    auto modified = context.snapshot->change_of(*organization).modified;
    by_change.emplace_back(std::move(modified), std::move(organization));
  }
  std::ranges::stable_sort(
      by_change, std::ranges::greater{},
      [](const auto& each) -> const auto& { return each.first; });
  by_change.resize(std::min(by_change.size(), most_entries));
  for (const auto& [modified, organization] : by_change)
    feed.entries.push_back(organization_entry(context, *organization));
  return feed_reply(context, std::move(feed));
}

}  // namespace

std::span<const Route> changes_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/changes", .page = changes_page, .sitemap = itself},
      {.pattern = "/changes.atom", .page = changes_feed},
      {.pattern = "/organizations.atom", .page = organizations_feed, .crawled = false},
      {.pattern = "/atom.xml", .page = organizations_feed},
  });
  return routes;
}

}  // namespace blakus
