// The directory by the open standard: HSDS 3.0 and its profile Open Referral UK 3.0, under /hsds.
// docs/api.md says which parameters there are; the mapping is in hsds_records.cpp.

#include <algorithm>

#include <nlohmann/json.hpp>

#include "server/http/api/api.h"
#include "server/http/api/hsds/hsds_lists.h"
#include "server/http/app/problem_json.h"
#include "server/http/app/route.h"
#include "server/http/app/uuid.h"

namespace blakus {
namespace {

using Json = HsdsWriter::Json;

constexpr const char* hsds_folder = "/hsds";

Reply json_reply(const Json& json) {
  return {.content_type = "application/json", .body = json.dump(), .headers = {}};
}

Reply hsds_bad(const std::vector<BadParameter>& bad) {
  return problem(400, "some parameters cannot be used", bad);
}

HsdsWriter writer_of(const ApiCall& call, Language language) {
  return {call.snapshot, call.words, language, call.own_address};
}

/// One page with the envelope that the standard asks for.
template <typename Element>
Reply page_reply(const std::vector<const Element*>& list, const HsdsRequest& request,
                 const HsdsWriter& writer) {
  const auto begin = std::min(list.size(), (request.page - 1) * request.per_page);
  const auto end = std::min(list.size(), begin + request.per_page);
  const auto pages =
      std::max<std::size_t>(1, (list.size() + request.per_page - 1) / request.per_page);
  Json contents = Json::array();
  for (auto at = begin; at < end; ++at) contents.push_back(writer.json(*list[at], request.depth));
  return json_reply({{"total_items", list.size()},
                     {"total_pages", pages},
                     {"page_number", request.page},
                     {"size", end - begin},
                     {"first_page", request.page == 1},
                     {"last_page", request.page >= pages},
                     {"empty", begin == end},
                     {"contents", std::move(contents)}});
}

template <typename Element>
Reply lines_reply(const std::vector<const Element*>& list, const HsdsRequest& request,
                  const HsdsWriter& writer) {
  std::string lines;
  for (const auto* element : list) lines += writer.json(*element, request.depth).dump() + "\n";
  return {.content_type = "application/x-ndjson", .body = std::move(lines), .headers = {}};
}

template <typename Element>
Reply list_reply(const std::vector<const Element*>& list, const HsdsRequest& request,
                 const ApiCall& call) {
  const auto writer = writer_of(call, request.language);
  return request.lines ? lines_reply(list, request, writer) : page_reply(list, request, writer);
}

/// A list: what `choose` takes of the table.
template <auto choose>
Reply list_of(const ApiCall& call) {
  const auto checked = hsds_request(call.request.parameters);
  if (!checked.ok()) return hsds_bad(checked.bad);
  const HsdsSource source{checked.value, hsds_table(call.snapshot), call.searcher, call.snapshot};
  return list_reply(choose(source), checked.value, call);
}

Reply places(const ApiCall& call) {
  auto checked = hsds_request(call.request.parameters);
  const auto& request = checked.value;
  const auto& table = hsds_table(call.snapshot);
  const auto middle =
      request.postal_code.empty() ? std::nullopt : table.middle_of(request.postal_code);
  if (!request.postal_code.empty() && !middle)
    checked.bad.push_back({"postcode", "is of no place that the directory knows"});
  if (!checked.ok()) return hsds_bad(checked.bad);
  const HsdsSource source{request, table, call.searcher, call.snapshot};
  return list_reply(chosen_places(source, middle), request, call);
}

/// One element of a list of the table, with all that belongs to it.
template <auto list>
Reply element(const ApiCall& call) {
  const auto language = language_request(call.request.parameters);
  if (!language.ok()) return hsds_bad(language.bad);
  if (!is_uuid(call.id)) return problem(400, "the id must be a UUID");
  const auto* const found = with_uuid(hsds_table(call.snapshot).*list, call.id);
  if (found == nullptr) return problem(404, "there is nothing of this id");
  return json_reply(writer_of(call, language.value).json(*found, HsdsDepth::full));
}

Reply root(const ApiCall& call) {
  const auto& table = hsds_table(call.snapshot);
  Json json{{"version", "3.0"}, {"profile", "https://docs.openreferraluk.org/"}};
  if (!call.own_address.empty())
    json["openapi_url"] = call.own_address + hsds_folder + "/openapi.json";
  json["publisher"] = call.words.say(Language::lv, "site");
  json["licence"] = "CC BY 4.0";
  json["licence_url"] = "https://creativecommons.org/licenses/by/4.0/";
  if (!table.last_modified.empty()) json["last_modified"] = table.last_modified;
  return json_reply(json);
}

/// Of the description of the API what stands below /hsds, as a description by itself.
Reply hsds_openapi(const ApiCall& call) {
  auto description = Json::parse(call.openapi);
  Json paths;
  const std::string folder = hsds_folder;
  for (auto& [path, methods] : description.at("paths").items())
    if (path.starts_with(folder + "/")) paths[path.substr(folder.size())] = std::move(methods);
  description["paths"] = std::move(paths);
  description["servers"] = {{{"url", call.own_address + folder}}};
  return json_reply(description);
}

}  // namespace

std::span<const Route> hsds_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/hsds", .api = root, .crawled = false},
      {.pattern = "/hsds/", .api = root, .crawled = false},
      {.pattern = "/hsds/openapi.json", .api = hsds_openapi, .crawled = false},
      {.pattern = "/hsds/services", .api = list_of<chosen_services>, .crawled = false},
      {.pattern = "/hsds/services/{id}", .api = element<&HsdsTable::services>, .crawled = false},
      {.pattern = "/hsds/organizations", .api = list_of<chosen_bodies>, .crawled = false},
      {.pattern = "/hsds/organizations/{id}", .api = element<&HsdsTable::bodies>, .crawled = false},
      {.pattern = "/hsds/service_at_locations", .api = places, .crawled = false},
      {.pattern = "/hsds/service_at_locations/{id}",
       .api = element<&HsdsTable::places>,
       .crawled = false},
      {.pattern = "/hsds/taxonomies", .api = list_of<chosen_taxonomies>, .crawled = false},
      {.pattern = "/hsds/taxonomies/{id}",
       .api = element<&HsdsTable::taxonomies>,
       .crawled = false},
      {.pattern = "/hsds/taxonomy_terms", .api = list_of<chosen_terms>, .crawled = false},
      {.pattern = "/hsds/taxonomy_terms/{id}", .api = element<&HsdsTable::terms>, .crawled = false},
  });
  return routes;
}

}  // namespace blakus
