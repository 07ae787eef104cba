#include "server/search/rank/filter_sets.h"

#include "server/search/index/snapshot.h"
#include "server/search/rank/place.h"

namespace blakus {

FilterSets::FilterSets(const std::vector<TaxonomyTerm>& terms, const Snapshot& snapshot)
    : first_(terms.data()), nobody_(snapshot.columns().none()) {
  sets_.reserve(terms.size());
  for (const auto& term : terms) sets_.push_back(set_for(term, snapshot));
}

const Bitset* FilterSets::set_for(const TaxonomyTerm& term, const Snapshot& snapshot) {
  const auto& columns = snapshot.columns();
  if (term.kind == Kind::region)
    return &own_.emplace_back(std::move(place_of({term.id}, snapshot).all));
  const auto* with = columns.with(term.kind, term.id);
  if (keeps_unknown(term.kind)) {
    auto& documents = own_.emplace_back(with ? *with : columns.none());
    documents |= columns.without(term.kind);
    return &documents;
  }
  const auto narrower = term.kind == Kind::diagnosis
                            ? snapshot.hierarchy().narrower(term.kind, term.id)
                            : std::vector<std::string>{};
  if (narrower.empty()) return with ? with : &nobody_;
  auto& documents = own_.emplace_back(with ? *with : columns.none());
  for (const auto& id : narrower)
    if (const auto* also = columns.with(term.kind, id)) documents |= *also;
  return &documents;
}

}  // namespace blakus
