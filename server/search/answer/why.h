#pragma once
// Why an organization is among the results, said by what matched. Knows relations and words; never
// scores.

#include <array>
#include <vector>

#include "server/search/answer.h"
#include "server/search/query/understand.h"
#include "server/search/rank/place.h"
#include "server/search/rank/relations.h"

namespace blakus {

/// Explains the matches of one search; each reason is made when first given.
class Explainer {
 public:
  /// `named` are the organizations asked for by their own name; all must outlive the explainer.
  Explainer(const Meaning& meaning, const Place& place, const Bitset& named,
            const Snapshot& snapshot, Language language);

  std::vector<SharedWhy> why(DocumentNumber document);
  /// A reason that names nothing.
  const SharedWhy& plain(Reason reason);

 private:
  /// A concept, and what is said of a body by its relation to it.
  struct Explained {
    const Concept* found = nullptr;
    const std::vector<Relation>* relations = nullptr;
    std::vector<SharedWhy> whys;  ///< one per relation; null until given
  };
  Why concept_why(const Concept& found, const Relation& relation) const;
  Why place_why(bool only_the_place) const;
  bool a_disease_is_asked_for() const;
  void add_concepts(DocumentNumber document, std::vector<SharedWhy>& reasons);
  void add_place(DocumentNumber document, std::vector<SharedWhy>& reasons);

  const Meaning& meaning_;
  const Place& place_;
  const Snapshot& snapshot_;
  Language language_;
  std::vector<Explained> explained_;
  const Bitset& named_;
  /// Of a body in the place asked for: also there for the disease, not there for it; null until
  /// given.
  std::array<SharedWhy, 2> place_whys_;
  std::array<SharedWhy, reason_names.size()> plain_;  ///< by Reason; null until given
};

}  // namespace blakus
