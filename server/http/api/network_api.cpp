// Lists and records of the network's kinds: "/api/v1/events" and the like, rows made from the
// kinds.

#include <array>
#include <utility>

#include "core/kinds/paths.h"
#include "server/http/api/api.h"
#include "server/http/api/api_reply.h"
#include "server/http/api/json_network.h"
#include "server/http/app/made_path.h"
#include "server/http/app/route.h"

namespace blakus {
namespace {

template <Kind kind>
Reply records_of_kind(const ApiCall& call) {
  const auto checked = list_request(call.request.parameters, call.snapshot, kind);
  if (!checked.ok()) return bad_parameters(checked.bad);
  const auto listed = listed_records(call.searcher, checked.value);
  const auto answer = call.searcher.search(checked.value.search);
  return api_json(records_json(checked.value, listed, answer, call.words));
}

template <Kind kind>
Reply record_of_kind(const ApiCall& call) {
  const auto language = language_request(call.request.parameters);
  if (!language.ok()) return bad_parameters(language.bad);
  const auto* found = call.snapshot.others().find(kind, call.id);
  if (!found) return unknown_id(name_of(kind));
  return api_json(record_json(*found, language.value, call.snapshot));
}

constexpr std::string_view api_folder = "/api/v1/";
template <Kind kind>
inline constexpr MadePath api_list_path{api_folder, plural_of(kind)};
template <Kind kind>
inline constexpr MadePath api_record_path{api_folder, plural_of(kind), "/", id_variable};

template <std::size_t... Index>
constexpr std::array<Route, 2 * sizeof...(Index)> rows_of_kinds(std::index_sequence<Index...>) {
  std::array<Route, 2 * sizeof...(Index)> rows{};
  std::size_t at = 0;
  const auto add = [&](std::string_view pattern, Handler<ApiCall> api) {
    rows[at++] = {.pattern = pattern, .api = api, .part = "network", .crawled = false};
  };
  ((add(api_list_path<network_kinds[Index]>.text(), records_of_kind<network_kinds[Index]>),
    add(api_record_path<network_kinds[Index]>.text(), record_of_kind<network_kinds[Index]>)),
   ...);
  return rows;
}

}  // namespace

std::span<const Route> network_api_routes() {
  static constexpr auto routes = rows_of_kinds(std::make_index_sequence<network_kinds.size()>{});
  return routes;
}

}  // namespace blakus
