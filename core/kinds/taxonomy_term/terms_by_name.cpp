#include "core/kinds/taxonomy_term/terms_by_name.h"

#include <algorithm>

#include "core/kinds/taxonomy_term/each_name.h"
#include "core/kinds/taxonomy_term/place_names.h"
#include "core/text/fold.h"

namespace blakus {

TermsByName::TermsByName(const std::vector<TaxonomyTerm>& terms) {
  for (const auto& term : terms) add(term);
}

void TermsByName::add_name(Names& names, const TaxonomyTerm& term, std::string_view name) {
  if (name.empty()) return;
  auto& ids = names[{term.kind, fold(name)}];
  if (std::ranges::find(ids, term.id) == ids.end()) ids.push_back(term.id);
}

void TermsByName::add(const TaxonomyTerm& term) {
  terms_[{term.kind, term.id}] = &term;
  add_name(chief_, term, term.id);
  for (const auto language : all_languages) add_name(chief_, term, term.label.in(language));
  for (const auto& code : term.icd10) add_name(chief_, term, code);
  for (const auto number : term.orpha) add_name(chief_, term, "ORPHA:" + std::to_string(number));
  for (const auto* list : {&term.names, &term.found_by}) {
    each_name(*list, [&](Language, const std::string& name) { add_name(other_, term, name); });
    for (const auto& name : list->la) add_name(other_, term, name);
  }
  if (term.kind != Kind::region) return;
  for (const auto* name : {&term.region.inflections.gen, &term.region.inflections.loc})
    add_name(other_, term, *name);
}

std::vector<std::string> TermsByName::meant(Kind kind, std::string_view text) const {
  if (terms_.contains({kind, std::string(text)})) return {std::string(text)};
  const auto named = [&](const std::string& folded) -> std::vector<std::string> {
    for (const auto* names : {&chief_, &other_})
      if (const auto found = names->find({kind, folded}); found != names->end())
        return found->second;
    return {};
  };
  const auto folded = fold(text);
  auto found = named(folded);
  if (kind == Kind::region)
    for (const auto& spelling : whole_place_names(folded))
      if (found.empty()) found = named(spelling);
  return found;
}

const TaxonomyTerm* TermsByName::term(Kind kind, std::string_view id) const {
  const auto found = terms_.find(std::pair<Kind, std::string>{kind, id});
  return found == terms_.end() ? nullptr : found->second;
}

}  // namespace blakus
