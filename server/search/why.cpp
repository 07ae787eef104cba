#include "server/search/why.h"

#include <algorithm>

#include "server/search/wording.h"

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
  if (!why)
    why =
        std::make_shared<const Why>(Why{.reason = reason, .text = why_text(reason, "", language_)});
  return why;
}

const SharedWhy& Explainer::name_why() {
  if (meaning_.contacts.empty()) return plain(Reason::name);
  if (!contact_why_)
    contact_why_ = std::make_shared<const Why>(
        Why{.reason = Reason::name, .text = by_contact_text(language_)});
  return contact_why_;
}

Why Explainer::concept_why(const Concept& found, const Relation& relation) const {
  const auto& via = relation.via ? *relation.via : *found.term;
  Why why{.reason = relation.reason,
          .kind = via.kind,
          .id = relation.via ? via.id : "",
          .label = text_for(via.label, language_)};
  why.text = why_text(relation.reason, why.label, language_);
  // What was typed is set equal to what it means, unless it is the same word or no name of it.
  if (relation.reason == Reason::concept_ && found.named) {
    const auto& first = meaning_.words[found.at.front()];
    const auto& last = meaning_.words[found.at.back()];
    const auto typed = meaning_.text.substr(first.begin, last.end - first.begin);
    if (search_term(typed) != search_term(why.label)) why.text = equation(typed, why.label);
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
  const auto* region = snapshot_.term(Kind::region, place_.regions.front());
  if (!region) return {.reason = Reason::place};
  const auto& locative = text_for(region->region.locative, language_);
  return {.reason = Reason::place,
          .kind = Kind::region,
          .id = region->id,
          .text = only_the_place ? only_the_place_text(locative, language_)
                                 : why_text(Reason::place, locative, language_),
          .label = text_for(region->label, language_)};
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
  if (named_.contains(document)) reasons.push_back(name_why());
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
