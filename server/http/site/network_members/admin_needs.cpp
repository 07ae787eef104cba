// What visitors look for and nobody is there for, by month, and words that were not understood:
// counts from five on, words from three senders on, nothing of who looked.

#include "core/exchange/csv_writer.h"
#include "core/files/number.h"
#include "core/kinds/paths.h"
#include "server/http/app/route.h"
#include "server/http/site/admin/admin_view.h"
#include "server/http/site/table.h"
#include "server/network/unmet_needs.h"

namespace blakus {
namespace {

constexpr const char* needs_path = "/admin/needs";

Kind kind_of(const UnmetNeed& need) {
  return kind_named(need.kind).value_or(Kind::diagnosis);
}

View needs_of(const PageContext& context, const std::vector<UnmetNeed>& needs,
              const std::string& month, Kind kind) {
  View rows{View::type::list};
  for (const auto& need : needs) {
    if (need.month != month || kind_of(need) != kind) continue;
    const auto* term = context.snapshot->term(kind, need.term);
    View row;
    row["name"] = context.label(kind, need.term);
    row["href"] = term ? View(context.link(path_of(*term))) : View(false);
    row["count"] = context.count("needs.searches", static_cast<std::size_t>(need.count));
    rows << std::move(row);
  }
  return rows;
}

/// [{month, conditions, places}], the newest first, as `needs` are ordered.
View months_view(const PageContext& context, const std::vector<UnmetNeed>& needs) {
  View months{View::type::list};
  std::string last;
  for (const auto& need : needs) {
    if (need.month == last) continue;
    last = need.month;
    View month;
    month["month"] = context.date(last);
    month["conditions"] = needs_of(context, needs, last, Kind::diagnosis);
    month["places"] = needs_of(context, needs, last, Kind::region);
    for (const auto* list : {"conditions", "places"})
      month["has_" + std::string(list)] = has_items(*month.get(list));
    months << std::move(month);
  }
  return months;
}

Reply needs_desk(const AdminRequest& admin, int status) {
  const auto& context = admin.call.context;
  const auto& database = admin.call.curation().database;
  auto view = admin_view(admin, context.say("needs.title"));
  view["table_href"] = context.link("/admin/needs.csv");
  view["months"] = months_view(context, unmet_needs(database));
  view["has_months"] = has_items(*view.get("months"));
  view["words"] = list_of(unread_words(database), [&](const UnreadWord& each) {
    View word;
    word["number"] = std::to_string(each.number);
    word["word"] = each.word;
    word["date"] = context.date(each.day);
    return word;
  });
  view["has_words"] = has_items(*view.get("words"));
  return private_page(admin.call, "admin_needs", context.say("needs.title"), std::move(view),
                      status);
}

Reply needs_page(const AdminRequest& admin) {
  const auto& call = admin.call;
  if (!call.is_post()) return needs_desk(admin, 200);
  const auto number = number_in<std::int64_t>(call.field("word")).value_or(0);
  if (!dismiss_word(call.curation(), number, decider_of(admin))) return needs_desk(admin, 409);
  return see_other(call.context.link(needs_path));
}

Reply needs_table(const AdminRequest& admin) {
  const auto& context = admin.call.context;
  const char separator = csv_separator(context.language);
  std::string text{utf8_byte_order_mark};
  append_csv_row(text,
                 {context.say("needs.month"), context.say("needs.what"), "id",
                  context.say("needs.name"), context.say("needs.count")},
                 separator);
  for (const auto& need : unmet_needs(admin.call.curation().database))
    append_csv_row(
        text,
        {need.month, context.say(kind_of(need) == Kind::region ? "needs.place" : "needs.condition"),
         need.term, context.label(kind_of(need), need.term), std::to_string(need.count)},
        separator);
  return data_file(context, "text/csv; charset=utf-8", "needs.csv", std::move(text));
}

}  // namespace

std::span<const Route> needs_desk_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = needs_path,
       .curation = needs_page,
       .takes = Takes::forms,
       .entrance = Entrance::staff,
       .capability = Capability::see_needs,
       .needs = &SiteSettings::count_needs,
       .crawled = false,
       .cache = Cache::never},
      {.pattern = "/admin/needs.csv",
       .curation = needs_table,
       .entrance = Entrance::staff,
       .capability = Capability::see_needs,
       .needs = &SiteSettings::count_needs,
       .crawled = false,
       .cache = Cache::never},
  });
  return routes;
}

}  // namespace blakus
