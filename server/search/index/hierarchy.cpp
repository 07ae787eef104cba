#include "server/search/index/hierarchy.h"

#include <algorithm>
#include <set>

namespace blakus {

namespace {

bool is_wide(const TaxonomyTerm& region) {
  const auto& type = region.region.type;
  return type == "planning_region" || type == "informal_region" || type == "historical_land" ||
         type == "country";
}

}  // namespace

Hierarchy::Hierarchy(const std::vector<TaxonomyTerm>& terms) {
  for (const auto& term : terms) {
    terms_[{term.kind, term.id}] = &term;
    if (!term.parent.empty()) children_[{term.kind, term.parent}].push_back(term.id);
    for (const auto& parent : term.region.also_parent)
      children_[{term.kind, parent}].push_back(term.id);
  }
  for (const auto& term : terms)
    if (term.kind == Kind::region) surroundings_.emplace(term.id, surroundings_of(term));
}

const Surroundings& Hierarchy::surroundings(std::string_view region) const {
  static const Surroundings none;
  const auto found = surroundings_.find(region);
  return found == surroundings_.end() ? none : found->second;
}

const TaxonomyTerm* Hierarchy::term(Kind kind, std::string_view id) const {
  const auto found = terms_.find(KindAndId{kind, id});
  return found == terms_.end() ? nullptr : found->second;
}

std::vector<std::string> Hierarchy::broader(Kind kind, std::string_view id) const {
  std::vector<std::string> result;
  for (const auto* at = term(kind, id); at && !at->parent.empty(); at = term(kind, at->parent))
    result.push_back(at->parent);
  return result;
}

std::vector<std::string> Hierarchy::children(Kind kind, std::string_view id) const {
  const auto found = children_.find(KindAndId{kind, id});
  return found == children_.end() ? std::vector<std::string>{} : found->second;
}

std::vector<std::string> Hierarchy::narrower(Kind kind, std::string_view id) const {
  auto result = children(kind, id);
  for (std::size_t i = 0; i < result.size(); ++i)
    for (const auto& child : children(kind, result[i]))
      if (std::ranges::find(result, child) == result.end()) result.push_back(child);
  return result;
}

std::string Hierarchy::planning_region_of(std::string_view region) const {
  for (const auto* at = term(Kind::region, region); at; at = term(Kind::region, at->parent))
    if (at->region.type == "planning_region") return at->id;
  return "";
}

Surroundings Hierarchy::surroundings_of(const TaxonomyTerm& centre) const {
  std::set<std::string> placed;
  const auto is_country = [&](const std::string& id) {
    const auto* region = term(Kind::region, id);
    return region && region->region.type == "country";
  };
  const auto place = [&](std::vector<std::string>& list, const std::string& id) {
    if (!is_country(id) && placed.insert(id).second) list.push_back(id);
  };
  const auto place_with_inside = [&](std::vector<std::string>& list, const std::string& id) {
    place(list, id);
    for (const auto& inside : narrower(Kind::region, id)) place(list, inside);
  };

  Surroundings result;
  place_with_inside(result.here, centre.id);
  // What a planning region took in before 2021 is found from it still, as near.
  const bool planned = centre.region.type == "planning_region";
  for (const auto& covered : centre.region.covers)
    place_with_inside(planned ? result.near : result.here, covered);
  auto around = broader(Kind::region, centre.id);
  for (const auto& parent : centre.region.also_parent) around.push_back(parent);
  for (const auto& id : around) {
    const auto* outer = term(Kind::region, id);
    if (outer && !is_wide(*outer)) place_with_inside(result.municipality, id);
    if (outer && is_wide(*outer)) place(result.wider, id);
  }
  for (const auto& [key, other] : terms_) {
    const auto& covers = other->region.covers;
    const auto covered = [&](const std::string& id) {
      return std::ranges::find(covers, id) != covers.end();
    };
    if (covered(centre.id) || std::ranges::any_of(around, covered)) place(result.wider, other->id);
  }
  const auto planning_region = planning_region_of(centre.id);
  if (!planning_region.empty()) place_with_inside(result.near, planning_region);
  return result;
}

}  // namespace blakus
