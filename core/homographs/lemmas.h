#pragma once
// The nouns, adjectives and participles of a hunspell dictionary of Latvian, each with its forms.
// Knows the files of hunspell-lv and what their flags mean; never which words meet.

#include <filesystem>
#include <string>
#include <vector>

namespace blakus {

enum class Kind { noun, feminine, adjective, participle, comparative, diminutive };

struct Lemma {
  std::u16string word;  ///< in lower case, with its marks: "zīle"
  Kind kind = Kind::noun;
  bool proper = false;                ///< a name
  std::u16string root;                ///< without its ending; marks of consonants are gone: "zil"
  std::vector<std::u16string> forms;  ///< sorted, itself among them
  bool apart = false;                 ///< its forms are nobody else's but a usual word's
  double likely = 0;                  ///< how probably a text has it; 1 and more: surely
};

/// Throws if the files are not there or not in UTF-8.
std::vector<Lemma> read_lemmas(const std::filesystem::path& affixes,
                               const std::filesystem::path& words);

/// The folded word ("zile"); empty if it has a letter that Latvian has not.
std::string fold_latvian(const std::u16string& word);

}  // namespace blakus
