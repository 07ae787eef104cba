#pragma once
// Why an organization is among the results, said by what matched. Knows relations and words; never
// scores.

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
  struct Explained {
    const Concept* found = nullptr;
    std::vector<Relation> relations;
  };
  Why concept_why(const Explained& explained, const Relation& relation) const;
  void add_concepts(DocumentNumber document, std::vector<Why>& reasons) const;
  void add_place(DocumentNumber document, std::vector<Why>& reasons) const;

  const Meaning& meaning_;
  const Place& place_;
  const Snapshot& snapshot_;
  Language language_;
  std::vector<Explained> explained_;
  const Bitset& named_;
};

}  // namespace blakus
