#include "server/http/app/route_list.h"

#include <array>
#include <vector>

#include "server/http/app/json_text.h"

namespace blakus {

using Rows = std::span<const Route>;

// Each is defined in the file of its feature, below its pages.
Rows search_routes();
Rows results_markdown_routes();
Rows start_routes();
Rows list_routes();
Rows region_routes();
Rows term_routes();
Rows organization_routes();
Rows event_routes();
Rows network_list_routes();
Rows network_record_routes();
Rows list_file_routes();
Rows grant_routes();
Rows all_kinds_routes();
Rows text_routes();
Rows freshness_routes();
Rows changes_routes();
Rows embed_routes();
Rows oembed_routes();
Rows code_routes();
Rows vcard_routes();
Rows share_routes();
Rows handout_routes();
Rows table_routes();
Rows data_routes();
Rows site_file_routes();
Rows llms_routes();
Rows mcp_routes();
Rows suggest_new_routes();
Rows correct_routes();
Rows ask_routes();
Rows receipt_routes();
Rows confirm_ask_routes();
Rows confirm_routes();
Rows our_page_routes();
Rows our_event_routes();
Rows our_news_routes();
Rows suggest_record_routes();
Rows expert_ask_routes();
Rows expert_consent_routes();
Rows session_routes();
Rows work_routes();
Rows call_routes();
Rows paper_routes();
Rows audit_routes();
Rows record_list_routes();
Rows compare_routes();
Rows review_routes();
Rows history_routes();
Rows record_form_routes();
Rows project_view_routes();
Rows subscribe_routes();
Rows subscription_routes();
Rows network_desk_routes();
Rows needs_desk_routes();
Rows unread_word_routes();
Rows contact_desk_routes();
Rows segment_desk_routes();
Rows mailing_desk_routes();
Rows letter_stop_routes();
Rows board_write_routes();
Rows board_own_routes();
Rows board_routes();
Rows board_desk_routes();
Rows membership_routes();
Rows members_routes();
Rows membership_desk_routes();
Rows report_routes();
Rows opinion_routes();
Rows opinion_desk_routes();
Rows survey_desk_routes();
Rows survey_answer_routes();
Rows api_routes();
Rows network_api_routes();
Rows hsds_routes();
Rows probe_routes();
Rows place_routes();

namespace {

constexpr auto features = std::to_array<Rows (*)()>({
    search_routes,
    start_routes,
    list_routes,
    region_routes,
    text_routes,
    freshness_routes,
    changes_routes,
    embed_routes,
    oembed_routes,
    code_routes,
    vcard_routes,
    share_routes,
    handout_routes,
    organization_routes,
    term_routes,
    all_kinds_routes,
    event_routes,
    list_file_routes,
    grant_routes,
    network_list_routes,
    network_record_routes,
    table_routes,
    data_routes,
    site_file_routes,
    suggest_new_routes,
    correct_routes,
    ask_routes,
    receipt_routes,
    confirm_ask_routes,
    confirm_routes,
    our_page_routes,
    our_event_routes,
    suggest_record_routes,
    expert_ask_routes,
    record_form_routes,
    project_view_routes,
    session_routes,
    work_routes,
    call_routes,
    paper_routes,
    audit_routes,
    record_list_routes,
    compare_routes,
    review_routes,
    history_routes,
    api_routes,
    network_api_routes,
    hsds_routes,
    probe_routes,
    place_routes,
    subscribe_routes,
    subscription_routes,
    network_desk_routes,
    board_write_routes,
    board_own_routes,
    board_routes,
    board_desk_routes,
    membership_routes,
    members_routes,
    membership_desk_routes,
    report_routes,
    opinion_routes,
    opinion_desk_routes,
    survey_desk_routes,
    survey_answer_routes,
    llms_routes,
    mcp_routes,
    results_markdown_routes,
    our_news_routes,
    expert_consent_routes,
    contact_desk_routes,
    segment_desk_routes,
    mailing_desk_routes,
    letter_stop_routes,
    unread_word_routes,
    needs_desk_routes,
});

std::vector<Route> joined() {
  std::vector<Route> routes;
  for (const auto& rows : features)
    for (const auto& row : rows()) routes.push_back(row);
  return routes;
}

std::string_view answers_of(const Route& route) {
  if (route.api) return "api";
  return route.form || route.curation ? "form" : "page";
}

std::string_view text_of(Cache cache) {
  switch (cache) {
    case Cache::checked:
      return "checked";
    case Cache::hour:
      return "hour";
    case Cache::never:
      return "never";
  }
  return {};
}

void write(JsonText& json, const Route& route) {
  std::vector<std::string> methods{"GET", "HEAD"};
  if (route.takes != Takes::looks) methods.emplace_back("POST");
  json.text("pattern", route.pattern);
  json.texts("methods", methods);
  json.text("entrance", route.entrance == Entrance::staff ? "staff" : "visitors");
  json.text("answers", answers_of(route));
  json.boolean("markdown", static_cast<bool>(route.markdown));
  json.boolean("sitemap", route.sitemap != nullptr);
  json.boolean("crawled", route.crawled);
  json.text("cache", text_of(route.cache));
  json.boolean("cors", is_open_to_other_sites(route.pattern));
  json.text("metrics", route.name());
}

}  // namespace

std::span<const Route> all_routes() {
  static const auto routes = joined();
  return routes;
}

std::optional<RouteMatch> route_at(std::string_view path) {
  constexpr std::string_view ending = ".md";
  std::string id;
  if (path.ends_with(ending))
    for (const auto& route : all_routes())
      if (route.markdown &&
          match_path(path.substr(0, path.size() - ending.size()), route.pattern, id))
        return RouteMatch{route, std::move(id), true};
  for (const auto& route : all_routes())
    if (match_path(path, route.pattern, id)) return RouteMatch{route, std::move(id)};
  return std::nullopt;
}

std::string routes_json() {
  JsonText json;
  json.begin_array();
  for (const auto& route : all_routes()) {
    json.begin_object();
    write(json, route);
    json.end_object();
  }
  json.end_array();
  return json.take();
}

}  // namespace blakus
