// By which forms a word of a phrase and a word of a query are the same.

#include <algorithm>

#include "core/kinds/need/phrases.h"
#include "core/text/common_words.h"

namespace blakus {

namespace {

/// Of the shortest ones nothing is left by the stem that tells them apart: "ar" and "arī".
TermHash hash_of_function_word(const Token& word) {
  return hash_of_term("=" + (word.stem.size() > 2 ? word.stem : word.folded));
}

/// The stem with the marks of its long vowels and its first letter, which stay in all forms of a
/// word: "lūpu" is no form of "lupa", "šūt" none of "sūtīt". The others change: "dzeru" and
/// "dzēru", "zirnis" and "zirņi".
std::string marked_stem(const Token& word) {
  std::string marked;
  std::size_t at = 0;  // bytes of the word as it is typed
  for (std::size_t letter = 0; letter < word.stem.size() && at < word.accented.size(); ++letter) {
    const auto size = static_cast<unsigned char>(word.accented[at]) < 0x80 ? 1U : 2U;
    const std::string_view typed = std::string_view(word.accented).substr(at, size);
    const bool stays = typed == "ā" || typed == "ī" || typed == "ū" || (letter == 0 && size == 2);
    if (word.folded[letter] != word.stem[letter]) return marked + word.stem.substr(letter);
    marked += stays ? typed : std::string_view(word.stem).substr(letter, 1);
    at += size;
  }
  return marked;
}

/// No English word has Latvian marks.
bool may_be_english(const Token& word) {
  return !word.english.empty() && word.folded == word.accented;
}

}  // namespace

/// A word typed with its marks is that word; one typed without may be any: "sos" is no "šos". A
/// function word is a form of function words alone: "nav" and "nāve" have one stem.
std::vector<TermHash> forms_in_query(const Token& word) {
  if (is_function_word(word)) return {hash_as_written(word.accented), hash_of_function_word(word)};
  const auto stem = word.script == Script::latin ? marked_stem(word) : word.stem;
  std::vector<TermHash> forms{hash_as_written(word.accented), hash_of_term(stem)};
  if (may_be_english(word)) forms.push_back(hash_of_english_stem(word.english));
  return forms;
}

std::vector<TermHash> forms_in_phrase(const Token& word, WordForms which) {
  std::vector<TermHash> forms{hash_as_written(word.accented)};
  if (word.folded != word.accented) forms.push_back(hash_as_written(word.folded));
  if (which == WordForms::all) {
    forms.push_back(hash_of_term(word.stem));
    if (word.script == Script::latin) forms.push_back(hash_of_term(marked_stem(word)));
    if (is_function_word(word)) forms.push_back(hash_of_function_word(word));
  }
  if (which != WordForms::this_one && may_be_english(word))
    forms.push_back(hash_of_english_stem(word.english));
  std::ranges::sort(forms);
  return forms;
}

}  // namespace blakus
