#include "server/http/api/api.h"

#include <fmt/format.h>

#include "core/kinds/paths.h"
#include "server/http/api/api_reply.h"
#include "server/http/api/chosen_fields.h"
#include "server/http/api/json_records.h"
#include "server/http/api/json_search.h"
#include "server/http/api/organizations_request.h"
#include "server/http/app/parameters.h"
#include "server/http/app/problem_json.h"
#include "server/http/app/route.h"
#include "server/http/app/site_settings.h"

namespace blakus {
namespace {

Reply search(const ApiCall& call) {
  const auto checked = organizations_request(call.request.parameters, call.snapshot);
  if (!checked.ok()) return bad_parameters(checked.bad);
  const auto& [request, fields, modified_after] = checked.value;
  const auto answer = call.searcher.search(request);
  auto body = fields.empty() ? search_json(answer, request, call.words)
                             : chosen_fields_json(answer, request, fields, call.words);
  if (modified_after) {  // one member more of the object
    body.pop_back();
    body += ",\"gone\":" + gone_json(*answer.snapshot, *modified_after) + "}";
  }
  auto reply = api_json(std::move(body));
  const auto& times = answer.times;
  reply.stages = {{"understand", times.understand},
                  {"rank", times.rank},
                  {"matches", times.matches},
                  {"facets", times.facets}};
  return reply;
}

Reply organization(const ApiCall& call) {
  const auto language = language_request(call.request.parameters);
  if (!language.ok()) return bad_parameters(language.bad);
  const auto found = call.snapshot.organization(call.id);
  if (!found) return unknown_id("organization");
  if (found->id != call.id)
    return {.status = 301,
            .content_type = {},
            .body = {},
            .headers = {{"Location", "/api/v1" + path_of(Kind::organization, found->id)}}};
  return api_json(organization_json(*found, language.value, call.snapshot));
}

Reply suggest(const ApiCall& call) {
  const auto checked = suggest_request(call.request.parameters);
  if (!checked.ok()) return bad_parameters(checked.bad);
  const auto& [text, language, limit] = checked.value;
  const auto suggestions = call.searcher.autocomplete(text, language, limit);
  return api_json(autocomplete_json(suggestions, language, call.words));
}

template <Kind kind>
Reply terms(const ApiCall& call) {
  const auto language = language_request(call.request.parameters);
  if (!language.ok()) return bad_parameters(language.bad);
  return api_json(terms_json(kind, language.value, call.snapshot));
}

template <Kind kind>
Reply term(const ApiCall& call) {
  const auto language = language_request(call.request.parameters);
  if (!language.ok()) return bad_parameters(language.bad);
  const auto* const found = call.snapshot.term(kind, call.id);
  if (!found) return unknown_id(name_of(kind));
  return api_json(term_json(*found, language.value, call.snapshot));
}

Reply openapi(const ApiCall& call) {
  return api_json(call.openapi);
}

/// "/api/v1/areas", and "/api/v1/areas/{id}" where terms have pages.
template <Kind kind>
void add_vocabulary(std::vector<Route>& routes) {
  static const std::string list = fmt::format("/api/v1/{}", plural_of(kind));
  static const std::string record = list + "/{id}";
  routes.push_back({.pattern = list, .api = terms<kind>, .crawled = false});
  if (!row_of(kind).page.empty())
    routes.push_back({.pattern = record, .api = term<kind>, .crawled = false});
}

template <std::size_t... at>
std::vector<Route> with_vocabularies(std::vector<Route> routes, std::index_sequence<at...>) {
  (add_vocabulary<taxonomy_kinds[at]>(routes), ...);
  return routes;
}

}  // namespace

std::span<const Route> api_routes() {
  static const auto routes = with_vocabularies(
      {
          {.pattern = "/api/v1/organizations", .api = search, .crawled = false},
          {.pattern = "/api/v1/organizations/{id}", .api = organization, .crawled = false},
          {.pattern = "/api/v1/suggest",
           .api = suggest,
           .needs = &SiteSettings::suggestions,
           .crawled = false},
          {.pattern = "/api/v1/openapi.json", .api = openapi, .crawled = false},
      },
      std::make_index_sequence<taxonomy_kinds.size()>{});
  return routes;
}

}  // namespace blakus
