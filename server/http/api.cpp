#include "server/http/api.h"

#include <array>

#include "core/catalog/paths.h"
#include "server/http/json_records.h"
#include "server/http/json_search.h"
#include "server/http/parameters.h"
#include "server/http/problem_json.h"

namespace blakus {
namespace {

Reply json(std::string body) {
  return {.content_type = "application/json", .body = std::move(body), .headers = {}};
}

Reply bad_parameters(const std::vector<BadParameter>& bad) {
  return problem(400, "some parameters cannot be used", bad);
}

Reply unknown(std::string_view what) {
  return problem(404, "there is no " + std::string(what) + " of this id");
}

Reply search(const ApiCall& call) {
  const auto checked = search_request(call.request.parameters, call.snapshot);
  if (!checked.ok()) return bad_parameters(checked.bad);
  const auto answer = call.searcher.search(checked.value);
  auto reply = json(search_json(answer, checked.value, call.snapshot));
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
  if (!found) return unknown("organization");
  if (found->id != call.id)
    return {.status = 301,
            .content_type = {},
            .body = {},
            .headers = {{"Location", "/api/v1" + path_of(Kind::organization, found->id)}}};
  return json(organization_json(*found, language.value, call.snapshot));
}

Reply suggest(const ApiCall& call) {
  const auto checked = suggest_request(call.request.parameters);
  if (!checked.ok()) return bad_parameters(checked.bad);
  const auto& [text, language, limit] = checked.value;
  return json(suggestions_json(call.searcher.suggest(text, language, limit)));
}

template <Kind kind>
Reply terms(const ApiCall& call) {
  const auto language = language_request(call.request.parameters);
  if (!language.ok()) return bad_parameters(language.bad);
  return json(terms_json(kind, language.value, call.snapshot));
}

template <Kind kind>
Reply term(const ApiCall& call) {
  const auto language = language_request(call.request.parameters);
  if (!language.ok()) return bad_parameters(language.bad);
  const auto* const found = call.snapshot.term(kind, call.id);
  if (!found) return unknown(name_of(kind));
  return json(term_json(*found, language.value, call.snapshot));
}

Reply openapi(const ApiCall& call) {
  return json(call.openapi);
}

constexpr std::array routes{
    ApiRoute{"/api/v1/organizations", search},
    ApiRoute{"/api/v1/organizations/{id}", organization},
    ApiRoute{"/api/v1/suggest", suggest},
    ApiRoute{"/api/v1/areas", terms<Kind::area>},
    ApiRoute{"/api/v1/areas/{id}", term<Kind::area>},
    ApiRoute{"/api/v1/diagnoses", terms<Kind::diagnosis>},
    ApiRoute{"/api/v1/diagnoses/{id}", term<Kind::diagnosis>},
    ApiRoute{"/api/v1/regions", terms<Kind::region>},
    ApiRoute{"/api/v1/regions/{id}", term<Kind::region>},
    ApiRoute{"/api/v1/services", terms<Kind::service>},
    ApiRoute{"/api/v1/audiences", terms<Kind::audience>},
    ApiRoute{"/api/v1/languages", terms<Kind::language>},
    ApiRoute{"/api/v1/types", terms<Kind::type>},
    ApiRoute{"/api/v1/openapi.json", openapi},
};

}  // namespace

std::span<const ApiRoute> api_routes() {
  return routes;
}

}  // namespace blakus
