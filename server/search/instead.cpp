#include "server/search/instead.h"

#include <algorithm>
#include <set>

#include "server/search/wording.h"

namespace blakus {

namespace {

constexpr std::size_t most_federations = 3;
constexpr std::size_t most_areas = 2;

class Ladder {
 public:
  Ladder(const SearchRequest& request, const Snapshot& snapshot)
      : request_(request), snapshot_(snapshot) {}

  void add_term(InsteadKind kind, const TaxonomyTerm& term) {
    const auto count = snapshot_.organizations_of(term.kind, term.id);
    if (count == 0 || !seen_.insert(term.id).second) return;
    const auto folder = term.kind == Kind::area ? "/areas/" : "/diagnoses/";
    add({.kind = kind,
         .id = term.id,
         .label = text_for(term.label, request_.language),
         .url = folder + term.id,
         .count = count});
  }
  void add_organizations(InsteadKind kind, const Bitset& documents) {
    documents.for_each([&](DocumentNumber document) {
      const auto organization = snapshot_.organization(document);
      if (seen_.insert(organization->id).second)
        add({.kind = kind,
             .id = organization->id,
             .label = text_for(organization->name, request_.language),
             .url = "/organizations/" + organization->id,
             .count = 1});
    });
  }
  void add_federations(const TaxonomyTerm& term) {
    auto terms = snapshot_.hierarchy().broader(term.kind, term.id);
    terms.insert(terms.begin(), term.id);
    std::size_t added = 0;
    const auto offer = [&](const Federation& federation) {
      if (added == most_federations || !seen_.insert(federation.id).second) return;
      ++added;
      add({.kind = InsteadKind::federation,
           .id = federation.id,
           .label = federation.name,
           .url = federation.url});
    };
    for (const auto& id : terms)
      for (const auto& federation : snapshot_.federations())
        if (std::ranges::count(federation.diagnoses, id) > 0) offer(federation);
    for (const auto& area : term.areas)
      for (const auto& federation : snapshot_.federations())
        if (std::ranges::count(federation.areas, area) > 0) offer(federation);
  }
  void add_everywhere(std::size_t count) {
    if (count == 0) return;
    add({.kind = InsteadKind::everywhere,
         .label = instead_label(InsteadKind::everywhere, request_.language),
         .url = "/",
         .count = count});
  }
  void add_network() {
    add({.kind = InsteadKind::tell_network,
         .label = instead_label(InsteadKind::tell_network, request_.language),
         .url = "/about"});
  }
  std::vector<Instead> take() { return std::move(steps_); }

 private:
  void add(Instead step) {
    step.reason = instead_text(step.kind, request_.language);
    steps_.push_back(std::move(step));
  }

  const SearchRequest& request_;
  const Snapshot& snapshot_;
  std::set<std::string> seen_;
  std::vector<Instead> steps_;
};

/// Those who serve all rare diseases, where the disease is one.
Bitset rare_umbrellas(const TaxonomyTerm& term, const Snapshot& snapshot) {
  auto documents = snapshot.columns().none();
  const auto* area = snapshot.term(Kind::area, "rare-genetic");
  const bool rare = !term.orpha.empty() || std::ranges::count(term.areas, "rare-genetic") > 0;
  if (!rare || !area) return documents;
  for (const auto& general : area->general_diagnoses)
    if (const auto* with = snapshot.columns().with(Kind::diagnosis, general)) documents |= *with;
  documents &= snapshot.columns().national();
  return documents;
}

void add_disease_steps(Ladder& ladder, const TaxonomyTerm& term, const Snapshot& snapshot) {
  for (const auto& id : snapshot.hierarchy().broader(term.kind, term.id))
    if (const auto* broader = snapshot.term(term.kind, id))
      ladder.add_term(InsteadKind::broader, *broader);
  std::size_t areas = 0;
  for (const auto& id : term.areas)
    if (const auto* area = snapshot.term(Kind::area, id); area && areas++ < most_areas)
      ladder.add_term(InsteadKind::area, *area);
  ladder.add_organizations(InsteadKind::umbrella, rare_umbrellas(term, snapshot));
}

}  // namespace

std::vector<Instead> ways_on(const Meaning& meaning, const SearchRequest& request,
                             const Place& place, std::size_t elsewhere, const Snapshot& snapshot) {
  Ladder ladder{request, snapshot};
  if (place.given()) ladder.add_everywhere(elsewhere);
  const auto is_disease = [](const Concept& found) {
    return found.term->kind == Kind::diagnosis || found.term->kind == Kind::area;
  };
  for (const auto& found : meaning.concepts)
    if (is_disease(found)) add_disease_steps(ladder, *found.term, snapshot);
  if (!meaning.concepts.empty())
    ladder.add_organizations(InsteadKind::umbrella, snapshot.columns().everyone());
  for (const auto& found : meaning.concepts)
    if (is_disease(found)) ladder.add_federations(*found.term);
  ladder.add_network();
  return ladder.take();
}

}  // namespace blakus
