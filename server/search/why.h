#pragma once
// Why an organization is among the results, said by what matched. Knows relations and words; never
// scores.

#include <optional>
#include <vector>

#include "server/search/answer.h"
#include "server/search/place.h"
#include "server/search/relations.h"
#include "server/search/understand.h"

namespace blakus {

/// Explains matches of one search; prepared once, asked for each match of a page.
class Explainer {
 public:
  /// `named` are the organizations asked for by their own name; all must outlive the explainer.
  Explainer(const Meaning& meaning, const Place& place, const Bitset& named,
            const Snapshot& snapshot, Language language);

  std::vector<Why> why(DocumentNumber document) const;

  /// Is any organization among `documents` there for a disease of the query, or a kind of it?
  bool somebody_for_the_disease(const Bitset& documents) const;

 private:
  /// A concept, and what is said of a body by its relation to it.
  struct Explained {
    const Concept* found = nullptr;
    const std::vector<Relation>* relations = nullptr;
    std::vector<Why> whys;  ///< one per relation
  };
  Explained explained(const Concept& found) const;
  Why concept_why(const Concept& found, const Relation& relation) const;
  void add_concepts(DocumentNumber document, std::vector<Why>& reasons) const;
  void add_place(DocumentNumber document, std::vector<Why>& reasons) const;
  std::optional<Why> place_why() const;

  const Meaning& meaning_;
  const Place& place_;
  const Snapshot& snapshot_;
  Language language_;
  std::vector<Explained> explained_;
  const Bitset& named_;
  std::optional<Why> place_why_;  ///< of a body in the place asked for
};

}  // namespace blakus
