#include "server/search/query/vocabulary.h"

#include <algorithm>
#include <ranges>

#include "core/text/common_words.h"
#include "core/text/fold.h"
#include "server/search/query/icd_range.h"

namespace blakus {

namespace {

using TokenForm = std::string Token::*;

std::vector<const Token*> all_of(std::span<const Token> words) {
  std::vector<const Token*> all;
  for (const auto& word : words) all.push_back(&word);
  return all;
}

/// The words but function words; none where that leaves a single word, or nothing but common ones:
/// of "ALL bērniem" would be left "bērniem", of "MPS I" any of them. A negation is no such word:
/// "ребёнок не говорит" is the contrary of "ребёнок говорит".
std::vector<const Token*> without_function_words(std::span<const Token> words) {
  std::vector<const Token*> counting;
  for (const auto& word : words)
    if (!is_function_word(word) || is_negation(word)) counting.push_back(&word);
  const bool enough = counting.size() > 1 && !std::ranges::all_of(words, is_common_word);
  return enough ? counting : std::vector<const Token*>{};
}

std::vector<const Token*> words_that_count(std::span<const Token> words) {
  auto counting = without_function_words(words);
  return counting.empty() ? all_of(words) : counting;
}

/// The words in one order for all orders: "hepatīts C" and "C hepatīts" are one name. A function
/// word has no other form: "nav" is not "nāve".
TermHash key_of(const std::vector<const Token*>& words, TokenForm form) {
  std::vector<std::pair<std::string_view, char>> parts;
  for (const auto* word : words) {
    if (is_function_word(*word))
      parts.emplace_back(word->folded, '=');
    else
      parts.emplace_back((word->*form).empty() ? word->stem : word->*form, ' ');
  }
  std::ranges::sort(parts);
  std::string key;
  for (const auto& [part, end] : parts) key.append(part).push_back(end);
  return hash_of_term(key);
}

template <typename Values>
void settle(Values& values) {
  std::ranges::sort(values);
  const auto repeated = std::ranges::unique(values);
  values.erase(repeated.begin(), repeated.end());
}

/// "HML", "SMA", "ZNO": a form to be matched as it is; stemming would make it another word.
bool is_acronym(const std::string& text, const std::vector<Token>& words) {
  if (words.size() != 1 || words[0].folded.size() > 8) return false;
  const auto upper = std::ranges::count_if(text, [](char c) { return c >= 'A' && c <= 'Z'; });
  const bool cyrillic = words[0].script == Script::cyrillic && words[0].accented != text &&
                        fold(text.substr(text.size() - 2)) != text.substr(text.size() - 2);
  return upper >= 2 || cyrillic;
}

/// "Priekuļu" of "Priekuļu novada", where the place has a name by itself ("Priekuļi"): by its stem
/// alone it would be another place ("Priekule"). Empty where there is none.
std::string genitive_of_place(const TaxonomyTerm& term) {
  constexpr std::string_view municipality = " novada";
  const std::string_view genitive = term.region.inflections.gen;
  if (!genitive.ends_with(municipality)) return "";
  std::string place{genitive.substr(0, genitive.size() - municipality.size())};
  const auto is_of_place = [stem = search_term(place)](const std::string& name) {
    return search_term(name) == stem;
  };
  return std::ranges::any_of(term.names.lv, is_of_place) ? place : "";
}

}  // namespace

Vocabulary::Vocabulary(const std::vector<TaxonomyTerm>& terms,
                       std::map<std::string, std::vector<std::string>> ambiguous)
    : ambiguous_(std::move(ambiguous)), marks_(terms.size()), terms_(terms) {
  for (const auto& term : terms) {
    add_all(term);
    if (has_role(term, TermRole::any_illness)) any_illness_ = &term;
  }
  for (auto* index : {&exact_, &stems_, &english_}) settle(*index);
  settle(words_);
}

void Vocabulary::add(Name name) {
  const auto words = analyze(name.text);
  if (words.empty()) return;
  if (name.shown && (name.label || words.size() == 1)) add_marks(*name.term, words);
  const auto number = static_cast<std::uint32_t>(names_.size());
  const auto language = name.language;
  const auto counting = words_that_count(words);
  const bool acronym = name.acronym = is_acronym(name.text, words);
  if (words.size() == 1) name.only_word = words.front().accented;
  exact_.emplace_back(key_of(counting, &Token::folded), number);
  // An English name is known by its English stems only: as Latvian "virus" would be "vīrs".
  if (!acronym && language == Language::en)
    english_.emplace_back(key_of(counting, &Token::english), number);
  else if (!acronym)
    stems_.emplace_back(key_of(counting, &Token::stem), number);
  add_words(words, language, acronym);
  longest_ = std::max(longest_, words.size());
  names_.push_back(std::move(name));
}

void Vocabulary::add_words(const std::vector<Token>& words, Language language, bool acronym) {
  for (const auto& word : words) {
    words_.push_back(hash_as_written(word.folded));
    if (acronym) continue;
    const bool english = language == Language::en && !word.english.empty();
    words_.push_back(english ? hash_of_english_stem(word.english) : hash_of_term(word.stem));
  }
}

void Vocabulary::add_marks(const TaxonomyTerm& term, const std::vector<Token>& words) {
  auto& marks = marks_[static_cast<std::size_t>(&term - terms_.data())];
  for (const auto& word : words) {
    if (is_common_word(word)) continue;
    marks.push_back(hash_of_term(word.stem));
    if (!word.english.empty()) marks.push_back(hash_of_term(word.english));
  }
}

const std::vector<TermHash>& Vocabulary::marks_of(const TaxonomyTerm& term) const {
  return marks_[static_cast<std::size_t>(&term - terms_.data())];
}

void Vocabulary::add_all(const TaxonomyTerm& term) {
  const auto add_label = [&](const std::string& text, Language language) {
    add({.term = &term, .text = text, .language = language, .label = true});
  };
  for (const auto language : all_languages) add_label(term.label.in(language), language);
  add_list(term, term.names, true);
  add_list(term, term.found_by, false);
  if (term.kind == Kind::region) {
    add_label(term.region.locative.lv, Language::lv);
    add_label(term.region.inflections.gen, Language::lv);
    add({.term = &term, .text = genitive_of_place(term)});
    for (const auto language : {Language::ru, Language::uk})  // "in Riga" is known by "Riga"
      add_label(term.region.locative.in(language), language);
  }
  for (const auto number : term.orpha) orpha_.emplace(number, &term);
}

void Vocabulary::add_list(const TaxonomyTerm& term, const TermNames& list, bool shown) {
  const auto add_each = [&](const std::vector<std::string>& texts, Language language) {
    for (const auto& text : texts)
      add({.term = &term, .text = text, .language = language, .shown = shown});
  };
  for (const auto language : all_languages) add_each(list.in(language), language);
  add_each(list.la, Language::lv);
}

std::vector<NameMatch> Vocabulary::matches(const Index& index, TermHash key,
                                           Closeness closeness) const {
  std::vector<NameMatch> found;
  const auto by_key = [](const auto& entry) { return entry.first; };
  for (const auto& [hash, number] : std::ranges::equal_range(index, key, {}, by_key))
    found.push_back({.name = &names_[number], .closeness = closeness});
  return found;
}

std::vector<NameMatch> Vocabulary::names(std::span<const Token> words) const {
  const auto counting = words_that_count(words);
  auto found = matches(exact_, key_of(counting, &Token::folded), Closeness::exact);
  if (found.empty()) found = matches(stems_, key_of(counting, &Token::stem), Closeness::stem);
  if (found.empty()) found = matches(english_, key_of(counting, &Token::english), Closeness::stem);
  return found;
}

std::vector<const TaxonomyTerm*> Vocabulary::with_icd10(std::string_view code) const {
  for (const auto kind : {Kind::diagnosis, Kind::area}) {
    std::vector<const TaxonomyTerm*> narrowest;
    int breadth = 0;
    for (const auto& term : terms_) {
      if (term.kind != kind) continue;
      for (const auto& text : term.icd10) {
        const IcdRange range{text};
        if (!range.holds(code)) continue;
        const int width = range.span();
        if (narrowest.empty() || width < breadth) narrowest.clear();
        if (narrowest.empty()) breadth = width;
        if (width == breadth) narrowest.push_back(&term);
      }
    }
    if (!narrowest.empty()) return narrowest;
  }
  return {};
}

const TaxonomyTerm* Vocabulary::with_orpha(int number) const {
  const auto found = orpha_.find(number);
  return found == orpha_.end() ? nullptr : found->second;
}

bool Vocabulary::knows(const Token& word) const {
  const auto holds = [&](TermHash form) { return std::ranges::binary_search(words_, form); };
  return holds(hash_as_written(word.folded)) || holds(hash_of_term(word.stem)) ||
         (!word.english.empty() && holds(hash_of_english_stem(word.english)));
}

std::vector<std::string> Vocabulary::readings(std::string_view folded) const {
  const auto found = ambiguous_.find(std::string(folded));
  return found == ambiguous_.end() ? std::vector<std::string>{} : found->second;
}

}  // namespace blakus
