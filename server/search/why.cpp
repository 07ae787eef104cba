#include "server/search/why.h"

#include <algorithm>

#include "server/search/wording.h"

namespace blakus {

Explainer::Explainer(const Meaning& meaning, const Place& place, const Bitset& named,
                     const Snapshot& snapshot, Language language)
    : meaning_(meaning), place_(place), snapshot_(snapshot), language_(language), named_(named) {
  for (const auto& found : meaning.concepts)
    if (found.term->kind != Kind::region) explained_.push_back(explained(found));
  place_why_ = place_why();
}

Explainer::Explained Explainer::explained(const Concept& found) const {
  Explained explained{.found = &found, .relations = &snapshot_.relations().to(*found.term)};
  for (const auto& relation : *explained.relations)
    explained.whys.push_back(concept_why(found, relation));
  return explained;
}

Why Explainer::concept_why(const Concept& found, const Relation& relation) const {
  const auto& via = relation.via ? *relation.via : *found.term;
  Why why{.reason = relation.reason,
          .kind = via.kind,
          .id = relation.via ? via.id : "",
          .label = text_for(via.label, language_)};
  why.text = why_text(relation.reason, why.label, language_);
  // What was typed is set equal to what it means, unless it is the same word.
  if (relation.reason == Reason::concept_) {
    const auto& first = meaning_.words[found.first];
    const auto& last = meaning_.words[found.first + found.words - 1];
    const auto typed = meaning_.text.substr(first.begin, last.end - first.begin);
    if (search_term(typed) != search_term(why.label)) why.text = equation(typed, why.label);
  }
  return why;
}

void Explainer::add_concepts(DocumentNumber document, std::vector<Why>& reasons) const {
  for (const auto& explained : explained_) {
    const auto& relations = *explained.relations;
    const auto relation = std::ranges::find_if(relations, [&](const Relation& candidate) {
      return candidate.documents->contains(document);
    });
    if (relation != relations.end())
      reasons.push_back(explained.whys[static_cast<std::size_t>(relation - relations.begin())]);
  }
}

std::optional<Why> Explainer::place_why() const {
  if (!place_.given()) return std::nullopt;
  const auto* region = snapshot_.term(Kind::region, place_.regions.front());
  if (!region) return std::nullopt;
  const auto& locative = text_for(region->region.locative, language_);
  return Why{.reason = Reason::place,
             .kind = Kind::region,
             .id = region->id,
             .text = why_text(Reason::place, locative, language_),
             .label = text_for(region->label, language_)};
}

void Explainer::add_place(DocumentNumber document, std::vector<Why>& reasons) const {
  if (!place_.given()) return;
  const auto group = group_in(place_, document);
  if (group == Group::national)
    reasons.push_back(
        {.reason = Reason::nationwide, .text = why_text(Reason::nationwide, "", language_)});
  else if (place_why_ && group == Group::local && place_.here.contains(document))
    reasons.push_back(*place_why_);
}

std::vector<Why> Explainer::why(DocumentNumber document) const {
  std::vector<Why> reasons;
  if (named_.contains(document))
    reasons.push_back({.reason = Reason::name, .text = why_text(Reason::name, "", language_)});
  add_concepts(document, reasons);
  if (reasons.empty() && !meaning_.rest.empty())
    reasons.push_back({.reason = Reason::words, .text = why_text(Reason::words, "", language_)});
  add_place(document, reasons);
  if (reasons.empty())
    reasons.push_back({.reason = Reason::filter, .text = why_text(Reason::filter, "", language_)});
  return reasons;
}

bool Explainer::somebody_for_the_disease(const Bitset& documents) const {
  for (const auto& explained : explained_) {
    if (explained.found->term->kind != Kind::diagnosis) continue;
    for (const auto& relation : *explained.relations)
      if ((relation.reason == Reason::concept_ || relation.reason == Reason::narrower) &&
          count_of_both(*relation.documents, documents) > 0)
        return true;
  }
  return false;
}

}  // namespace blakus
