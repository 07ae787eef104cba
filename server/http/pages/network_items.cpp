#include "server/http/pages/network_items.h"

#include "core/catalog/check.h"
#include "server/http/pages/events.h"

namespace blakus {
namespace {

View item_view(const Visit& visit, const NetworkItem& item) {
  const auto kind = "item." + item.kind;
  View view;
  view["kind"] = visit.stock.words.knows(kind) ? View(visit.say(kind)) : View(false);
  view["title"] = foreign_text(item.title, visit.language);
  view["href"] = is_web_address(item.url) ? View(item.url) : View(false);
  view["date"] = some(visit.date(item.date));
  view["place"] = some(item.place);
  view["note"] = some(item.note);
  view["calendar"] = some(calendar_link(visit, item));
  return view;
}

}  // namespace

View network_items_view(const Visit& visit, const std::string& organization_id) {
  return network_items_view(visit, visit.snapshot->network_items(organization_id));
}

View network_items_view(const Visit& visit, const std::vector<NetworkItem>& items) {
  return list_of(items, [&](const NetworkItem& item) { return item_view(visit, item); });
}

}  // namespace blakus
