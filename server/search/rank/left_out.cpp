#include "server/search/rank/left_out.h"

#include "server/search/index/postings.h"
#include "server/search/rank/place.h"

namespace blakus {

namespace {

/// Those that a term would bring, but for those that are asked for besides.
Bitset bodies_of(const TaxonomyTerm& term, const Meaning& meaning, const Snapshot& snapshot) {
  const auto& columns = snapshot.columns();
  if (term.kind == Kind::region) {
    auto there = place_of({term.id}, snapshot).here;
    there -= columns.national();
    return there;
  }
  auto bodies = columns.none();
  const auto add = [&](std::string_view id) {
    if (const auto* documents = columns.with(term.kind, id)) bodies |= *documents;
  };
  add(term.id);
  for (const auto& narrower : snapshot.hierarchy().narrower(term.kind, term.id)) add(narrower);
  // Who is there for all cancers is there for those that are not left out.
  for (const auto& broader : snapshot.hierarchy().broader(term.kind, term.id))
    for (const auto& found : meaning.concepts)
      if (found.term->id == broader)
        if (const auto* documents = columns.with(found.term->kind, broader)) bodies -= *documents;
  // A service or an audience among others is no reason to leave a body out.
  if (!is_disease(term.kind))
    for (const auto* other : snapshot.terms(term.kind))
      if (const auto* documents = columns.with(term.kind, other->id); documents && other != &term)
        bodies -= *documents;
  return bodies;
}

}  // namespace

Bitset bodies_left_out(const Meaning& meaning, const Snapshot& snapshot) {
  auto bodies = snapshot.columns().none();
  for (const auto& found : meaning.excluded) bodies |= bodies_of(*found.term, meaning, snapshot);
  for (const auto& found : meaning.excluded_names)
    for (const auto& posting : *snapshot.postings().by_contact(found.name))
      bodies.insert(posting.document);
  for (const auto word : meaning.excluded_words)
    for (const auto& posting : *snapshot.postings().in_names(meaning.words[word]))
      bodies.insert(posting.document);
  return bodies;
}

}  // namespace blakus
