#include "server/search/query/written_codes.h"

#include <algorithm>
#include <array>

#include "core/kinds/taxonomy_term/place_names.h"
#include "core/text/digits.h"
#include "core/text/fold.h"
#include "server/search/query/typed_words.h"

namespace blakus {

namespace {

/// How the International Classification of Diseases is called: English, Russian (also in Latin
/// letters), Latvian.
constexpr std::array<std::string_view, 4> classifications{"icd", "мкб", "mkb", "ssk"};
constexpr std::string_view revision = "10";

bool is_number(const Token& word) {
  return std::ranges::all_of(word.folded, [](char c) { return is_digit(c) || c == '.'; });
}

/// How many words at the beginning name the classification: "ICD", "ICD-10", "ICD10".
std::size_t words_of_classification(std::span<const Token> words) {
  std::string_view name = words.front().folded;
  const bool with_revision = name.size() > revision.size() && name.ends_with(revision);
  if (with_revision) name.remove_suffix(revision.size());
  if (std::ranges::find(classifications, name) == classifications.end()) return 0;
  return !with_revision && words.size() > 1 && words[1].folded == revision ? 2 : 1;
}

std::string_view gap(std::string_view text, const Token& before, const Token& word) {
  return text.substr(before.end, word.begin - before.end);
}

std::string typed_text(std::string_view text, const Token& first, const Token& last) {
  return fold(text.substr(first.begin, last.end - first.begin));
}

}  // namespace

std::string icd10_in(std::string_view text, std::span<const Token> words, std::size_t in_all) {
  const auto code_words = words.subspan(words_of_classification(words));
  if (code_words.empty()) return "";
  const bool parted = code_words.front().folded.size() == 1;
  if (parted && code_words.size() == words.size() && words.size() != in_all) return "";
  auto code = code_words.front().folded;
  for (std::size_t at = 1; at < code_words.size(); ++at) {
    const auto between = gap(text, code_words[at - 1], code_words[at]);
    const bool blank = between == " " && at == 1 && parted;
    if (!is_number(code_words[at]) || (!blank && between != "," && between != ".")) return "";
    code += (blank ? "" : ".") + code_words[at].folded;
  }
  return icd10_meant(code);
}

std::vector<Token> with_whole_place_word(std::string_view text, std::span<const Token> words) {
  for (const std::size_t short_words : {2U, 1U}) {
    if (words.size() <= short_words) continue;
    const auto& first = words[words.size() - short_words];
    const auto& last = words.back();
    const auto shortened = typed_text(text, first, last);
    const bool stop = text.substr(last.end).starts_with('.');
    if (shortened.size() == 1 && !stop) continue;  // "n" is a letter, "n." a word
    const auto whole = municipality_word(shortened);
    if (whole.empty()) continue;
    std::vector<Token> place(words.begin(), words.end() - static_cast<std::ptrdiff_t>(short_words));
    for (auto& word : analyze(whole)) place.push_back(std::move(word));
    return place;
  }
  return {};
}

}  // namespace blakus
