#include "server/search/answer/why.h"

#include <algorithm>

namespace blakus {

Explainer::Explainer(const Meaning& meaning, const Place& place, const Bitset& named,
                     const Snapshot& snapshot, Language language)
    : meaning_(meaning), place_(place), snapshot_(snapshot), language_(language), named_(named) {
  for (const auto& found : meaning.concepts)
    if (found.term->kind != Kind::region) {
      const auto& relations = snapshot_.relations().to(*found.term);
      explained_.push_back({.found = &found,
                            .relations = &relations,
                            .whys = std::vector<SharedWhy>(relations.size())});
    }
}

const SharedWhy& Explainer::plain(Reason reason) {
  auto& why = plain_[static_cast<std::size_t>(reason)];
  if (!why) why = std::make_shared<const Why>(Why{.reason = reason});
  return why;
}

Why Explainer::concept_why(const Concept& found, const Relation& relation) const {
  Why why{.reason = relation.reason, .term = relation.via ? relation.via : found.term};
  // What was typed is set equal to what it means, unless it is the same word or no name of it.
  if (relation.reason == Reason::concept_ && found.named) {
    const auto& first = meaning_.words[found.at.front()];
    const auto& last = meaning_.words[found.at.back()];
    auto typed = meaning_.text.substr(first.begin, last.end - first.begin);
    if (search_term(typed) != search_term(text_for(why.term->label, language_)))
      why.typed = std::move(typed);
  }
  return why;
}

void Explainer::add_concepts(DocumentNumber document, std::vector<SharedWhy>& reasons) {
  for (auto& explained : explained_) {
    const auto& relations = *explained.relations;
    const auto relation = std::ranges::find_if(relations, [&](const Relation& candidate) {
      return candidate.documents->contains(document);
    });
    if (relation == relations.end()) continue;
    auto& why = explained.whys[static_cast<std::size_t>(relation - relations.begin())];
    if (!why) why = std::make_shared<const Why>(concept_why(*explained.found, *relation));
    reasons.push_back(why);
  }
}

Why Explainer::place_why(bool only_the_place) const {
  return {.reason = only_the_place ? Reason::only_place : Reason::place,
          .term = snapshot_.term(Kind::region, place_.regions.front())};
}

void Explainer::add_place(DocumentNumber document, std::vector<SharedWhy>& reasons) {
  if (!place_.given()) return;
  const auto group = group_in(place_, document);
  if (group == Group::national) return reasons.push_back(plain(Reason::nationwide));
  if (group != Group::local || !place_.here.contains(document)) return;
  const bool only_the_place = reasons.empty() && a_disease_is_asked_for();
  auto& why = place_whys_[only_the_place ? 1 : 0];
  if (!why) why = std::make_shared<const Why>(place_why(only_the_place));
  reasons.push_back(why);
}

std::vector<SharedWhy> Explainer::why(DocumentNumber document) {
  std::vector<SharedWhy> reasons;
  if (named_.contains(document))
    reasons.push_back(plain(meaning_.contacts.empty() ? Reason::name : Reason::contact));
  add_concepts(document, reasons);
  if (reasons.empty() && !meaning_.rest.empty()) reasons.push_back(plain(Reason::words));
  add_place(document, reasons);
  if (reasons.empty()) reasons.push_back(plain(Reason::filter));
  return reasons;
}

bool Explainer::a_disease_is_asked_for() const {
  return std::ranges::any_of(explained_, [](const Explained& explained) {
    return explained.found->term->kind == Kind::diagnosis;
  });
}

}  // namespace blakus
