#include "server/search/query/name_forms.h"

#include <algorithm>

#include "core/text/common_words.h"
#include "core/text/term_hash.h"

namespace blakus {

namespace {

/// Half of a term's number; where two terms share one, a wrong suggestion may come.
std::uint32_t form_of(TermHash term) {
  return static_cast<std::uint32_t>(term >> 32U);
}

bool among(std::span<const NameForms::Form> forms, std::uint32_t name) {
  return std::ranges::binary_search(forms, name, {}, &NameForms::Form::name);
}

}  // namespace

bool NameForms::Holders::contain(std::uint32_t name) const {
  return among(by_stem, name) || among(by_english_stem, name);
}

void NameForms::add(std::uint32_t name, const Token& word, Language language) {
  if (is_function_word(word)) return;
  const bool english = language == Language::en && !word.english.empty();
  const auto term = english ? hash_of_english_stem(word.english) : hash_of_term(word.stem);
  forms_.push_back({.form = form_of(term), .name = name});
}

void NameForms::settle() {
  std::ranges::sort(forms_);
  const auto repeated = std::ranges::unique(forms_);
  forms_.erase(repeated.begin(), repeated.end());
  forms_.shrink_to_fit();
}

std::span<const NameForms::Form> NameForms::with(std::uint32_t form) const {
  return std::ranges::equal_range(forms_, form, {}, &Form::form);
}

NameForms::Holders NameForms::holders_of(const Token& word) const {
  Holders holders{.by_stem = with(form_of(hash_of_term(word.stem)))};
  if (!word.english.empty())
    holders.by_english_stem = with(form_of(hash_of_english_stem(word.english)));
  return holders;
}

}  // namespace blakus
