// The network's desk: where its work lies, and for which diseases people wait, by counts alone.

#include <algorithm>

#include "core/kinds/paths.h"
#include "server/http/app/route.h"
#include "server/http/site/admin/admin_view.h"
#include "server/network/board.h"
#include "server/network/membership.h"
#include "server/network/opinions.h"
#include "server/network/subscriptions.h"
#include "server/network/surveys.h"
#include "server/network/unmet_needs.h"

namespace blakus {
namespace {

View wanted_view(const AdminRequest& admin, const std::string& type) {
  const auto& context = admin.call.context;
  View rows{View::type::list};
  for (const auto& wanted : wanted_counts(admin.call.curation().database)) {
    if (wanted.type != type) continue;
    const auto* disease = context.snapshot->term(Kind::diagnosis, wanted.diagnosis);
    View row;
    row["name"] = context.label(Kind::diagnosis, wanted.diagnosis);
    row["href"] = disease ? View(context.link(path_of(*disease))) : View(false);
    row["people"] = context.count("network.people", static_cast<std::size_t>(wanted.people));
    rows << std::move(row);
  }
  return rows;
}

Reply network_desk(const AdminRequest& admin) {
  const auto& context = admin.call.context;
  auto view = admin_view(admin, context.say("network.title"));
  const auto waiting = posts_to_moderate(admin.call.curation().database).size();
  for (const std::string page : {"letters", "segments", "contacts"})
    view[page + "_desk_href"] = context.link("/admin/network/" + page);
  view["report_href"] = context.link("/admin/report");
  const auto year = context.today().substr(0, 4);
  view["report_title"] = context.say("report.title", {{"year", year}});
  const auto applications = applications_waiting(admin.call.curation().database);
  view["membership_href"] = context.link("/admin/membership");
  view["membership_waiting"] =
      context.count("membership.waiting", static_cast<std::size_t>(applications));
  view["opinions_desk_href"] = context.link("/admin/opinions");
  view["opinions_waiting"] = context.count(
      "opinion.open_count", opinions_in(admin.call.curation().database, "open").size());
  const auto surveys = all_surveys(admin.call.curation().database);
  view["surveys_desk_href"] = context.link("/admin/surveys");
  view["surveys_open"] = context.count(
      "survey.open_count",
      static_cast<std::size_t>(std::ranges::count_if(
          surveys, [&](const Survey& each) { return each.takes_answers(context.today()); })));
  const auto unread = unread_words(admin.call.curation().database).size();
  view["needs_desk_href"] =
      context.settings.count_needs ? View(context.link("/admin/needs")) : View(false);
  view["unread_words"] = unread > 0 ? View(context.count("needs.words_wait", unread)) : View(false);
  view["board_waiting"] = context.count("board.waiting", waiting);
  view["words"] = wanted_view(admin, "word");
  view["has_words"] = has_items(*view.get("words"));
  view["digests"] = wanted_view(admin, "digest");
  view["has_digests"] = has_items(*view.get("digests"));
  return private_page(admin.call, "admin_network", context.say("network.title"), std::move(view));
}

}  // namespace

std::span<const Route> network_desk_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/admin/network",
       .curation = network_desk,
       .entrance = Entrance::staff,
       .capability = Capability::see_network,
       .crawled = false,
       .cache = Cache::never},
  });
  return routes;
}

}  // namespace blakus
