#include "indexer/curation/comparable_name.h"

#include <algorithm>
#include <vector>

#include "core/text/analyze.h"

namespace blakus {
namespace {

LegalForm form_of(std::string_view word) {
  if (word == "biedriba" || word == "biedribas") return LegalForm::association;
  if (word == "nodibinajums" || word == "nodibinajuma") return LegalForm::foundation;
  return LegalForm::unsaid;
}

std::vector<std::string> telling_words(std::string_view name) {
  std::vector<std::string> words;
  for (auto& word : analyze(name))
    if (form_of(word.folded) == LegalForm::unsaid) words.push_back(std::move(word.folded));
  return words;
}

std::string one_text(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

}  // namespace

std::string comparable_name(std::string_view name) {
  return one_text(telling_words(name));
}

std::string unordered_name(std::string_view name) {
  auto words = telling_words(name);
  std::ranges::sort(words);
  return one_text(words);
}

LegalForm legal_form_in(std::string_view name) {
  for (const auto& word : analyze(name))
    if (const auto form = form_of(word.folded); form != LegalForm::unsaid) return form;
  return LegalForm::unsaid;
}

}  // namespace blakus
