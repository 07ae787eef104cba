#include "server/search/rank/facet_counts.h"

#include <algorithm>

#include "server/search/rank/filter_sets.h"
#include "server/search/rank/find_others.h"

namespace blakus {

namespace {

Bitset with_any(const Filter& filter, const Snapshot& snapshot) {
  auto documents = snapshot.columns().none();
  for (const auto& id : filter.ids)
    if (const auto* term = snapshot.term(filter.kind, id))
      documents |= snapshot.filter_sets().of(*term);
  return documents;
}

bool is_selected(const SearchRequest& request, const TaxonomyTerm& term) {
  const auto* filter = filter_of(request, term.kind);
  return filter && std::ranges::find(filter->ids, term.id) != filter->ids.end();
}

}  // namespace

bool is_offered(const TaxonomyTerm& term) {
  if (term.kind != Kind::region) return true;
  const auto& type = term.region.type;
  return type == "planning_region" || type == "state_city" || type == "municipality";
}

Filters::Filters(const SearchRequest& request, const Place& place, const Snapshot& snapshot) {
  for (const auto& filter : request.filters)
    if (filter.kind != Kind::region && !filter.ids.empty())
      sets_.push_back({.kind = filter.kind, .documents = with_any(filter, snapshot)});
  if (place.given()) sets_.push_back({.kind = Kind::region, .documents = place.all});
}

Bitset Filters::apply(Bitset documents) const {
  for (const auto& set : sets_) documents &= set.documents;
  return documents;
}

Bitset Filters::apply_without(Kind kind, Bitset documents) const {
  for (const auto& set : sets_)
    if (set.kind != kind) documents &= set.documents;
  return documents;
}

bool Filters::admit(DocumentNumber organization, bool in_place, std::optional<Kind> without) const {
  return std::ranges::all_of(sets_, [&](const Set& set) {
    return set.kind == without || (in_place && set.kind == Kind::region) ||
           set.documents.contains(organization);
  });
}

namespace {

bool is_of(const OtherRecord& record, const TaxonomyTerm& term, const Snapshot& snapshot) {
  if (snapshot.filter_sets().of(term).contains(record.organizer)) return true;
  if (term.kind != Kind::region) return false;
  const auto& here = snapshot.hierarchy().surroundings(term.id).here;
  return std::ranges::any_of(record.terms, [&](const TaxonomyTerm* one) {
    return one->kind == Kind::region && std::ranges::count(here, one->id) > 0;
  });
}

/// Choosing it would give those of whom nothing is known, and nobody else.
bool is_known_of_nobody(const TaxonomyTerm& term, const Snapshot& snapshot) {
  if (!may_lack(term.kind)) return false;
  const auto* with = snapshot.columns().with(&term);
  return with == nullptr || with->count() == 0;
}

/// The records that each choice would give besides.
void add_others(std::vector<Facet>& facets, const std::vector<OtherHit>& hits,
                const Filters& filters, const SearchRequest& request, const Snapshot& snapshot) {
  const auto& records = snapshot.others();
  for (auto& facet : facets)
    for (const auto& hit : within(hits, filters, records, facet.kind)) {
      const auto& record = records[hit.number];
      if (!request.asks_for(record.kind)) continue;
      for (auto& value : facet.values) value.count += is_of(record, *value.term, snapshot) ? 1 : 0;
    }
}

}  // namespace

std::vector<Facet> facets_of(const Answering& answering, const Filters& filters,
                             const SearchRequest& request, const Snapshot& snapshot) {
  const auto none = snapshot.columns().none();
  const auto& documents = request.asks_for(Kind::organization) ? answering.documents : none;
  std::vector<Facet> facets;
  for (const auto kind : counted_kinds) {
    const auto base = filters.apply_without(kind, documents);
    const Overlap overlap{base};
    Facet facet{.kind = kind};
    if (keeps_unknown(kind)) facet.unknown = overlap.with(snapshot.columns().without(kind));
    const auto& terms = snapshot.terms(kind);
    facet.values.reserve(terms.size());
    for (const auto* term : terms) {
      const bool selected = is_selected(request, *term);
      if (!selected && (!is_offered(*term) || is_known_of_nobody(*term, snapshot))) continue;
      facet.values.push_back({.term = term,
                              .id = term->id,
                              .label = text_for(term->label, request.language),
                              .count = overlap.with(snapshot.filter_sets().of(*term)),
                              .selected = selected});
    }
    facets.push_back(std::move(facet));
  }
  if (!request.asks_for_organizations_alone())
    add_others(facets, answering.others, filters, request, snapshot);
  return facets;
}

}  // namespace blakus
