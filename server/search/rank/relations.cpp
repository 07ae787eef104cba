#include "server/search/rank/relations.h"

#include <algorithm>

#include "server/search/index/snapshot.h"
#include "server/search/weights.h"

namespace blakus {

namespace {

class Collector {
 public:
  Collector(const Snapshot& snapshot, const std::map<std::string, Bitset, std::less<>>& undivided)
      : snapshot_(snapshot), undivided_(undivided) {}

  void add(Reason reason, float weight, Kind kind, std::string_view id) {
    if (const auto* documents = snapshot_.columns().with(kind, id))
      add(reason, weight, snapshot_.term(kind, id), *documents);
  }
  void add(Reason reason, float weight, const TaxonomyTerm* via, const Bitset& documents) {
    relations_.push_back({.reason = reason, .weight = weight, .via = via, .documents = &documents});
  }
  /// Those who serve the area as a whole: by a diagnosis that means the area, or by naming none.
  void add_whole_area(float weight, const std::string& area) {
    const auto* term = snapshot_.term(Kind::area, area);
    if (!term) return;
    for (const auto& general : term->general_diagnoses)
      add(Reason::whole_area, weight, Kind::diagnosis, general);
    const auto undivided = undivided_.find(area);
    if (undivided != undivided_.end()) add(Reason::whole_area, weight - 1, term, undivided->second);
  }
  std::vector<Relation> take() {
    std::ranges::stable_sort(relations_, std::greater{}, &Relation::weight);
    return std::move(relations_);
  }

 private:
  const Snapshot& snapshot_;
  const std::map<std::string, Bitset, std::less<>>& undivided_;
  std::vector<Relation> relations_;
};

void add_diagnosis(Collector& relations, const TaxonomyTerm& term, const Snapshot& snapshot) {
  const auto& hierarchy = snapshot.hierarchy();
  relations.add(Reason::concept_, weights::very_thing, Kind::diagnosis, term.id);
  for (const auto& id : hierarchy.narrower(Kind::diagnosis, term.id))
    relations.add(Reason::narrower, weights::narrower, Kind::diagnosis, id);
  float weight = weights::broader;
  for (const auto& id : hierarchy.broader(Kind::diagnosis, term.id)) {
    relations.add(Reason::broader, weight, Kind::diagnosis, id);
    weight -= weights::broader_step;
  }
  if (!term.areas.empty()) relations.add_whole_area(weights::whole_area, term.areas.front());
  const auto* rare = snapshot.term(TermRole::rare_diseases);
  if (rare && std::ranges::count(term.areas, rare->id) > 0)
    relations.add_whole_area(weights::whole_area, rare->id);
  else if (rare && !term.orpha.empty())
    relations.add_whole_area(weights::rare_as_well, rare->id);
}

void add_area(Collector& relations, const TaxonomyTerm& term) {
  relations.add_whole_area(weights::very_thing, term.id);
  relations.add(Reason::concept_, weights::in_area, Kind::area, term.id);
}

}  // namespace

Relations::Relations(const std::vector<TaxonomyTerm>& terms, const Snapshot& snapshot)
    : first_(terms.data()) {
  for (const auto* area : snapshot.terms(Kind::area)) {
    const auto* in_area = snapshot.columns().with(Kind::area, area->id);
    if (!in_area) continue;
    auto undivided = *in_area;
    undivided &= snapshot.columns().without_diagnosis();
    undivided_.emplace(area->id, std::move(undivided));
  }
  lists_.reserve(terms.size());
  for (const auto& term : terms) lists_.push_back(all_of(term, snapshot));
}

Relations::List Relations::all_of(const TaxonomyTerm& term, const Snapshot& snapshot) const {
  Collector relations{snapshot, undivided_};
  const bool subject = term.kind == Kind::diagnosis || term.kind == Kind::area;
  if (term.kind == Kind::diagnosis) add_diagnosis(relations, term, snapshot);
  if (term.kind == Kind::area) add_area(relations, term);
  if (subject)
    relations.add(Reason::everyone, weights::everyone, nullptr, snapshot.columns().everyone());
  if (!subject) relations.add(Reason::concept_, weights::service_alone, term.kind, term.id);
  return relations.take();
}

const std::vector<Relation>& Relations::to(const TaxonomyTerm& term) const {
  return lists_[static_cast<std::size_t>(&term - first_)];
}

}  // namespace blakus
