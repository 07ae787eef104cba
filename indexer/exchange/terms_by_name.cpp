#include "indexer/exchange/terms_by_name.h"

#include "core/text/fold.h"

namespace blakus {

TermsByName::TermsByName(const std::vector<TaxonomyTerm>& terms) {
  for (const auto& term : terms) {
    terms_[{term.kind, term.id}] = &term;
    add_names(chief_, other_, term);
  }
}

void TermsByName::add(Names& names, Kind kind, std::string_view name, const std::string& id) {
  if (!name.empty()) names[{kind, fold(name)}].insert(id);
}

void TermsByName::add_names(Names& chief, Names& other, const TaxonomyTerm& term) {
  add(chief, term.kind, term.id, term.id);
  for (const auto language : all_languages) add(chief, term.kind, term.label.in(language), term.id);
  for (const auto& code : term.icd10) add(chief, term.kind, code, term.id);
  for (const auto number : term.orpha)
    add(chief, term.kind, "ORPHA:" + std::to_string(number), term.id);
  for (const auto* list : {&term.names, &term.found_by})
    for (const auto* names : {&list->lv, &list->en, &list->ru, &list->la})
      for (const auto& name : *names) add(other, term.kind, name, term.id);
}

std::set<std::string> TermsByName::meant(Kind kind, std::string_view text) const {
  const std::pair key{kind, fold(text)};
  if (terms_.contains({kind, std::string(text)})) return {std::string(text)};
  if (const auto found = chief_.find(key); found != chief_.end()) return found->second;
  const auto found = other_.find(key);
  return found == other_.end() ? std::set<std::string>{} : found->second;
}

const TaxonomyTerm* TermsByName::term(Kind kind, std::string_view id) const {
  const auto found = terms_.find(std::pair<Kind, std::string>{kind, id});
  return found == terms_.end() ? nullptr : found->second;
}

}  // namespace blakus
