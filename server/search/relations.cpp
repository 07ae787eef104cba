#include "server/search/relations.h"

#include <algorithm>

#include "server/search/weights.h"

namespace blakus {

namespace {

constexpr const char* rare_area = "rare-genetic";

class Relations {
 public:
  explicit Relations(const Snapshot& snapshot) : snapshot_(snapshot) {}

  void add(Reason reason, float weight, Kind kind, std::string_view id) {
    const auto* documents = snapshot_.columns().with(kind, id);
    if (documents) add(reason, weight, snapshot_.term(kind, id), *documents);
  }
  void add(Reason reason, float weight, const TaxonomyTerm* via, Bitset documents) {
    relations_.push_back(
        {.reason = reason, .weight = weight, .via = via, .documents = std::move(documents)});
  }
  /// Those who serve the area as a whole: by a diagnosis that means the area, or by naming none.
  void add_whole_area(float weight, const std::string& area) {
    const auto* term = snapshot_.term(Kind::area, area);
    if (!term) return;
    for (const auto& general : term->general_diagnoses)
      add(Reason::whole_area, weight, Kind::diagnosis, general);
    const auto* in_area = snapshot_.columns().with(Kind::area, area);
    if (!in_area) return;
    auto undivided = *in_area;
    undivided &= snapshot_.columns().without_diagnosis();
    add(Reason::whole_area, weight - 1, term, std::move(undivided));
  }
  std::vector<Relation> take() {
    std::ranges::stable_sort(relations_, std::greater{}, &Relation::weight);
    return std::move(relations_);
  }

 private:
  const Snapshot& snapshot_;
  std::vector<Relation> relations_;
};

void add_diagnosis(Relations& relations, const TaxonomyTerm& term, const Snapshot& snapshot) {
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
  const bool rare = !term.orpha.empty() || std::ranges::count(term.areas, rare_area) > 0;
  if (rare) relations.add_whole_area(weights::whole_area, rare_area);
}

void add_area(Relations& relations, const TaxonomyTerm& term) {
  relations.add_whole_area(weights::very_thing, term.id);
  relations.add(Reason::concept_, weights::in_area, Kind::area, term.id);
}

}  // namespace

std::vector<Relation> relations_to(const TaxonomyTerm& term, const Snapshot& snapshot) {
  Relations relations{snapshot};
  const bool subject = term.kind == Kind::diagnosis || term.kind == Kind::area;
  if (term.kind == Kind::diagnosis) add_diagnosis(relations, term, snapshot);
  if (term.kind == Kind::area) add_area(relations, term);
  if (subject)
    relations.add(Reason::everyone, weights::everyone, nullptr, snapshot.columns().everyone());
  if (!subject) relations.add(Reason::concept_, weights::service_alone, term.kind, term.id);
  return relations.take();
}

}  // namespace blakus
