#include "server/http/api/hsds/hsds_lists.h"

#include <algorithm>

#include "core/text/day.h"
#include "core/text/fold.h"
#include "server/search/rank/distance.h"

namespace blakus {
namespace {

constexpr double metres_per_kilometre = 1000;

/// Did it change since then? Of what left the search only if it was there at that time: who asks
/// has never had anything else.
bool is_news(const HsdsBody& body, const std::optional<std::chrono::sys_seconds>& since) {
  const bool there = body.status == HsdsStatus::active;
  if (!since) return there;
  const auto modified = moment_in(body.change.modified);
  if (!modified || *modified < *since) return false;
  if (there) return true;
  const auto added = moment_in(body.change.added);
  return !added || *added <= *since;
}

bool has_term(const HsdsService& service, const HsdsRequest& request) {
  if (request.taxonomy_term_id.empty() && request.taxonomy_id.empty()) return true;
  bool term = request.taxonomy_term_id.empty();
  bool taxonomy = request.taxonomy_id.empty();
  for (const auto* each : service.terms) {
    term = term || uuid_of(each->kind, each->id) == request.taxonomy_term_id;
    taxonomy = taxonomy || uuid_of_taxonomy(each->kind) == request.taxonomy_id;
  }
  return term && taxonomy;
}

bool fits(const HsdsService& service, const HsdsSource& source) {
  const auto& body = source.table.bodies[service.body];
  const auto& wanted = source.request.organization_id;
  return is_news(body, source.request.modified_after) && has_term(service, source.request) &&
         (wanted.empty() || wanted == body.uuid);
}

/// The numbers of the bodies to look at: those that the search finds, in its order; else all.
std::vector<std::size_t> searched_bodies(const HsdsSource& source) {
  std::vector<std::size_t> numbers;
  if (source.request.search.empty()) {
    for (std::size_t number = 0; number < source.table.bodies.size(); ++number)
      numbers.push_back(number);
    return numbers;
  }
  SearchRequest search{.text = source.request.search, .language = source.request.language};
  for (const auto& organization : source.searcher.every(search))
    if (const auto number = source.table.body_of(organization->id)) numbers.push_back(*number);
  return numbers;
}

/// Letters and marks apart: "Leikēmija" holds "leikemija".
bool holds(const TaxonomyTerm& term, const std::string& folded) {
  const auto in = [&](const std::string& text) {
    return fold(text).find(folded) != std::string::npos;
  };
  for (const auto language : all_languages)
    if (in(term.label.in(language)) || std::ranges::any_of(term.names.in(language), in))
      return true;
  return std::ranges::any_of(term.icd10, in);
}

}  // namespace

std::vector<const HsdsService*> chosen_services(const HsdsSource& source) {
  std::vector<const HsdsService*> chosen;
  const auto add = [&](const HsdsService& service) {
    if (fits(service, source)) chosen.push_back(&service);
  };
  if (source.request.search.empty()) {
    std::ranges::for_each(source.table.services, add);
    return chosen;
  }
  for (const auto body : searched_bodies(source))
    for (const auto number : source.table.services_of_body(body))
      add(source.table.services[number]);
  return chosen;
}

std::vector<const HsdsBody*> chosen_bodies(const HsdsSource& source) {
  std::vector<const HsdsBody*> chosen;
  for (const auto number : searched_bodies(source)) {
    const auto& services = source.table.services_of_body(number);
    if (std::ranges::any_of(services, [&](std::size_t service) {
          return fits(source.table.services[service], source);
        }))
      chosen.push_back(&source.table.bodies[number]);
  }
  return chosen;
}

std::vector<const HsdsPlace*> chosen_places(const HsdsSource& source,
                                            const std::optional<Point>& middle) {
  std::vector<std::vector<const HsdsPlace*>> of_service(source.table.services.size());
  const auto reach = source.request.proximity / metres_per_kilometre;
  std::vector<const HsdsPlace*> chosen;
  for (const auto& place : source.table.places) {
    if (middle && (!place.point || kilometres_between(*middle, *place.point) > reach)) continue;
    if (!fits(source.table.services[place.service], source)) continue;
    of_service[place.service].push_back(&place);
    if (source.request.search.empty()) chosen.push_back(&place);
  }
  if (source.request.search.empty()) return chosen;
  for (const auto body : searched_bodies(source))
    for (const auto service : source.table.services_of_body(body))
      std::ranges::copy(of_service[service], std::back_inserter(chosen));
  return chosen;
}

std::vector<const HsdsTerm*> chosen_terms(const HsdsSource& source) {
  const auto& request = source.request;
  const auto folded = fold(request.search);
  std::vector<const HsdsTerm*> chosen;
  for (const auto& each : source.table.terms) {
    const auto& term = *each.term;
    const bool fits =
        (request.taxonomy_id.empty() || uuid_of_taxonomy(term.kind) == request.taxonomy_id) &&
        (request.parent_id.empty() ||
         (!term.parent.empty() && uuid_of(term.kind, term.parent) == request.parent_id)) &&
        (!request.top_only || term.parent.empty()) && (folded.empty() || holds(term, folded));
    if (fits) chosen.push_back(&each);
  }
  return chosen;
}

std::vector<const HsdsTaxonomy*> chosen_taxonomies(const HsdsSource& source) {
  std::vector<const HsdsTaxonomy*> chosen;
  for (const auto& taxonomy : source.table.taxonomies) chosen.push_back(&taxonomy);
  return chosen;
}

}  // namespace blakus
