#include "server/http/site/pages/home_page.h"

#include <algorithm>

#include "core/kinds/paths.h"
#include "core/text/day.h"
#include "server/http/site/facet_panel.h"
#include "server/http/site/frame.h"
#include "server/http/site/json_ld.h"
#include "server/http/site/map_view.h"
#include "server/http/site/pages/start_pages.h"
#include "server/http/site/terms.h"

namespace blakus {
namespace {

/// Searches that are often useful, written by hand in the messages, separated by "|".
View quick_searches(const PageContext& context) {
  View list{View::type::list};
  const auto all = context.say("home.quick");
  for (std::size_t begin = 0; begin <= all.size();) {
    const auto end = std::min(all.find('|', begin), all.size());
    const auto words = all.substr(begin, end - begin);
    list << results_way(context, {.text = words}, words);
    begin = end + 1;
  }
  return list;
}

/// What most people come for; all areas are one link away.
std::vector<const TaxonomyTerm*> chief_areas(const Snapshot& snapshot) {
  std::vector<const TaxonomyTerm*> areas;
  for (const auto& id : snapshot.site().home_areas)
    if (const auto* area = snapshot.term(Kind::area, id)) areas.push_back(area);
  return areas;
}

std::size_t nationwide_count(const PageContext& context) {
  return context.snapshot->columns().national().count();
}

std::string honest_count(const PageContext& context) {
  const auto& columns = context.snapshot->columns();
  const auto known = count_of_both(columns.organizations(), columns.reachable());
  return context.say("trust.contacts",
                     {{"known", static_cast<std::int64_t>(known)},
                      {"unknown", static_cast<std::int64_t>(columns.size() - known)}});
}

constexpr std::size_t most_items = 3;

/// Not over yet; a date that is not exact counts until its month or year is over.
std::vector<NetworkRecord> coming_events(const PageContext& context) {
  const auto today = context.today();
  std::vector<NetworkRecord> coming;
  for (const auto& event : context.snapshot->events())
    if (coming.size() < most_items && !event.date.empty() &&
        event.date >= today.substr(0, event.date.size()))
      coming.emplace_back(event);
  return coming;
}

/// News of the last twelve months with at least its month known.
std::vector<NetworkRecord> fresh_news(const PageContext& context) {
  constexpr std::size_t length_of_month = 7;
  const auto since = months_before(context.today(), 12);
  std::vector<NetworkRecord> fresh;
  for (const auto& news : context.snapshot->news())
    if (fresh.size() < most_items && news.date.size() >= length_of_month &&
        news.date >= since.substr(0, news.date.size()))
      fresh.emplace_back(news);
  return fresh;
}

View item_rows(const PageContext& context, const std::vector<NetworkRecord>& records) {
  return list_of(records, [&](const NetworkRecord& record) {
    const auto whose = context.snapshot->organization(organization_id_of(record));
    const auto address = web_address_of(record);
    const auto* event = std::get_if<Event>(&record);
    View view;
    view["title"] = foreign_text(title_of(record), context.language);
    view["href"] = !address.empty() ? View(address)
                   : whose          ? View(context.link(path_of(Kind::organization, whose->id)))
                                    : View(false);
    view["date"] = context.date(date_of(record));
    view["place"] = some(event ? event->place : "");
    view["whose"] = whose ? foreign_text(whose->name, context.language) : View(false);
    return view;
  });
}

}  // namespace

Reply home_page(const PageContext& context) {
  const auto& snapshot = *context.snapshot;
  View view;
  view["lead"] = context.say("home.lead", {{"kinds", kinds_text(context)}});
  view["quick"] = quick_searches(context);
  view["situations"] = chief_situations(context);
  view["areas"] =
      list_of(chief_areas(snapshot), [&](const auto* area) { return term_link(context, *area); });
  view["all_areas"] = context.count("home.all_areas", snapshot.terms(Kind::area).size());
  view["regions"] = region_rows(context);
  view["nationwide"] = context.count("home.nationwide", nationwide_count(context));
  view["part"] =
      map_of(context, snapshot.site().map_regions, [&](const std::string& id) -> MapPart {
        return {organizations_in(snapshot, id), context.link(path_of(Kind::region, id)), false};
      });
  view["contacts"] = honest_count(context);
  view["coming"] = item_rows(context, coming_events(context));
  view["news"] = item_rows(context, fresh_news(context));
  view["has_coming"] = has_items(*view.get("coming"));
  view["has_news"] = has_items(*view.get("news"));
  view["has_now"] = has_items(*view.get("coming")) || has_items(*view.get("news"));
  const PageFacts facts{
      .title = context.say("home.title"), .path = "/", .json_ld = site_json_ld(context)};
  return framed(context, "home", facts, std::move(view));
}

}  // namespace blakus
