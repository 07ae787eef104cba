#include "server/search/why.h"

#include <algorithm>

#include "server/search/wording.h"

namespace blakus {

Explainer::Explainer(const Meaning& meaning, const Place& place, const Bitset& named,
                     const Snapshot& snapshot, Language language)
    : meaning_(meaning), place_(place), snapshot_(snapshot), language_(language), named_(named) {
  for (const auto& found : meaning.concepts)
    if (found.term->kind != Kind::region)
      explained_.push_back({.found = &found, .relations = relations_to(*found.term, snapshot)});
}

Why Explainer::concept_why(const Explained& explained, const Relation& relation) const {
  const auto& meant = *explained.found->term;
  const auto& via = relation.via ? *relation.via : meant;
  Why why{.reason = relation.reason,
          .kind = via.kind,
          .id = relation.via ? via.id : "",
          .label = text_for(via.label, language_)};
  why.text = why_text(relation.reason, why.label, language_);
  // What was typed is set equal to what it means, unless it is the same word.
  if (relation.reason == Reason::concept_) {
    const auto& first = meaning_.words[explained.found->first];
    const auto& last = meaning_.words[explained.found->first + explained.found->words - 1];
    const auto typed = meaning_.text.substr(first.begin, last.end - first.begin);
    if (search_term(typed) != search_term(why.label)) why.text = equation(typed, why.label);
  }
  return why;
}

void Explainer::add_concepts(DocumentNumber document, std::vector<Why>& reasons) const {
  for (const auto& explained : explained_) {
    const auto relation = std::ranges::find_if(explained.relations, [&](const Relation& candidate) {
      return candidate.documents.contains(document);
    });
    if (relation != explained.relations.end()) reasons.push_back(concept_why(explained, *relation));
  }
}

void Explainer::add_place(DocumentNumber document, std::vector<Why>& reasons) const {
  if (!place_.given()) return;
  const auto group = group_in(place_, document);
  if (group == Group::national) {
    reasons.push_back(
        {.reason = Reason::nationwide, .text = why_text(Reason::nationwide, "", language_)});
    return;
  }
  const auto* region = snapshot_.term(Kind::region, place_.regions.front());
  if (group != Group::local || !place_.here.contains(document) || !region) return;
  const auto& locative = region->region.locative;
  reasons.push_back({.reason = Reason::place,
                     .kind = Kind::region,
                     .id = region->id,
                     .text = why_text(Reason::place, text_for(locative, language_), language_),
                     .label = text_for(region->label, language_)});
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
    for (const auto& relation : explained.relations)
      if ((relation.reason == Reason::concept_ || relation.reason == Reason::narrower) &&
          count_of_both(relation.documents, documents) > 0)
        return true;
  }
  return false;
}

}  // namespace blakus
