#include "server/search/answer/fallbacks.h"

#include <algorithm>
#include <set>

#include "core/kinds/organization/fact_checks.h"

namespace blakus {

namespace {

constexpr std::size_t most_federations = 3;
constexpr std::size_t most_neighbors = 2;
constexpr std::size_t most_areas = 2;
constexpr std::size_t most_umbrellas = 3;

class FallbackBuilder {
 public:
  FallbackBuilder(Language language, const Snapshot& snapshot)
      : language_(language), snapshot_(snapshot) {}

  void add_term(FallbackKind kind, const TaxonomyTerm& term) {
    const auto count = snapshot_.organizations_of(term.kind, term.id);
    if (count == 0 || !seen_.insert(term.id).second) return;
    add({.kind = kind,
         .id = term.id,
         .label = text_for(term.label, language_),
         .count = count,
         .term = &term});
  }
  /// The umbrellas that can be reached first; a few are enough.
  void add_organizations(FallbackKind kind, const Bitset& documents) {
    std::vector<std::pair<int, std::shared_ptr<const Organization>>> bodies;
    documents.for_each([&](DocumentNumber document) {
      auto body = snapshot_.organization(document);
      const int later = (is_umbrella(*body) ? 0 : 2) + (can_be_reached(*body) ? 0 : 1);
      bodies.emplace_back(later, std::move(body));
    });
    std::ranges::stable_sort(bodies, {}, [](const auto& one) { return one.first; });
    std::size_t added = 0;
    for (const auto& [later, body] : bodies) {
      if (added == most_umbrellas) return;
      if (!seen_.insert(body->id).second) continue;
      ++added;
      add({.kind = kind, .id = body->id, .label = text_for(body->name, language_), .count = 1});
    }
  }
  /// Sister bodies in Lithuania and Estonia, then federations.
  void add_abroad(const TaxonomyTerm& term) {
    add_federations(term, true, most_neighbors);
    add_federations(term, false, most_federations);
  }
  /// For the very condition first, then for a broader one, then for its areas; where no area has
  /// a federation, that of all patients.
  void add_federations(const TaxonomyTerm& term, bool neighbors, std::size_t most) {
    std::size_t added = 0;
    const auto offer = [&](const Federation& federation, FederationFit fit,
                           const TaxonomyTerm* subject) {
      if (added == most || is_neighbor(federation) != neighbors) return;
      if (!seen_.insert(federation.id).second) return;
      ++added;
      add({.kind = FallbackKind::federation,
           .id = federation.id,
           .label = federation.name,
           .term = subject,
           .federation = &federation,
           .fit = fit});
    };
    const auto offer_of = [&](Kind kind, const std::string& id, FederationFit fit) {
      const auto* subject = snapshot_.term(kind, id);
      for (const auto& federation : snapshot_.federations()) {
        const auto& ids = kind == Kind::area ? federation.areas : federation.diagnoses;
        if (std::ranges::count(ids, id) > 0) offer(federation, fit, subject);
      }
    };
    const bool is_area = term.kind == Kind::area;
    if (!is_area) {
      offer_of(Kind::diagnosis, term.id, FederationFit::own);
      for (const auto& id : snapshot_.hierarchy().broader(term.kind, term.id))
        offer_of(Kind::diagnosis, id, FederationFit::broader);
    }
    const auto before = added;
    for (const auto& area : is_area ? std::vector<std::string>{term.id} : term.areas)
      offer_of(Kind::area, area, FederationFit::area);
    const auto* any_illness = snapshot_.term(TermRole::any_illness);
    if (added == before && any_illness && !neighbors)
      offer_of(Kind::area, any_illness->id, FederationFit::all);
  }
  void add_everywhere(std::size_t count) {
    if (count > 0) add({.kind = FallbackKind::everywhere, .count = count});
  }
  void add_network() { add({.kind = FallbackKind::tell_network}); }
  std::vector<Fallback> take() { return std::move(steps_); }

 private:
  void add(Fallback step) { steps_.push_back(std::move(step)); }
  bool is_umbrella(const Organization& body) const {
    const auto* umbrella = snapshot_.term(TermRole::umbrella);
    return umbrella && body.type == umbrella->id;
  }

  const Language language_;
  const Snapshot& snapshot_;
  std::set<std::string> seen_;
  std::vector<Fallback> steps_;
};

/// Those who serve all rare diseases, where the disease is one.
Bitset rare_umbrellas(const TaxonomyTerm& term, const Snapshot& snapshot) {
  auto documents = snapshot.columns().none();
  const auto* area = snapshot.term(TermRole::rare_diseases);
  if (!area || (term.orpha.empty() && std::ranges::count(term.areas, area->id) == 0))
    return documents;
  for (const auto& general : area->general_diagnoses)
    if (const auto* with = snapshot.columns().with(Kind::diagnosis, general)) documents |= *with;
  documents &= snapshot.columns().national();
  return documents;
}

void add_disease_steps(FallbackBuilder& builder, const TaxonomyTerm& term,
                       const Snapshot& snapshot) {
  for (const auto& id : snapshot.hierarchy().broader(term.kind, term.id))
    if (const auto* broader = snapshot.term(term.kind, id))
      builder.add_term(FallbackKind::broader, *broader);
  std::size_t areas = 0;
  for (const auto& id : term.areas)
    if (const auto* area = snapshot.term(Kind::area, id); area && areas++ < most_areas)
      builder.add_term(FallbackKind::area, *area);
  builder.add_organizations(FallbackKind::umbrella, rare_umbrellas(term, snapshot));
}

}  // namespace

std::vector<Fallback> fallbacks_for(const Meaning& meaning, const SearchRequest& request,
                                    const Place& place, std::size_t elsewhere,
                                    const Snapshot& snapshot) {
  FallbackBuilder builder{request.language, snapshot};
  if (place.given()) builder.add_everywhere(elsewhere);
  const auto speaks_of_disease = [](const Concept& found) { return is_disease(found.term->kind); };
  for (const auto& found : meaning.concepts)
    if (speaks_of_disease(found)) add_disease_steps(builder, *found.term, snapshot);
  if (!meaning.concepts.empty())
    builder.add_organizations(FallbackKind::umbrella, snapshot.columns().everyone());
  for (const auto& found : meaning.concepts)
    if (speaks_of_disease(found)) builder.add_abroad(*found.term);
  builder.add_network();
  return builder.take();
}

std::vector<Fallback> fallbacks_for(const TaxonomyTerm& term, Language language,
                                    const Snapshot& snapshot) {
  FallbackBuilder builder{language, snapshot};
  add_disease_steps(builder, term, snapshot);
  builder.add_organizations(FallbackKind::umbrella, snapshot.columns().everyone());
  builder.add_abroad(term);
  builder.add_network();
  return builder.take();
}

}  // namespace blakus
