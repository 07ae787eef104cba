#pragma once
// The suffix rules of a hunspell dictionary. Knows the format of its affix file; never what a flag
// means in Latvian.

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace blakus {

std::u16string utf16(std::string_view utf8);

struct Affixed {
  std::u16string word;
  std::string flags;  ///< which suffixes it may take in its turn
};

class Affixes {
 public:
  /// Throws if the file is not there. Vocatives in a bare stem ("tēv") are left out.
  explicit Affixes(const std::filesystem::path& file);

  /// What becomes of the word by one suffix of these flags.
  std::vector<Affixed> apply(const std::u16string& word, std::string_view flags) const;

 private:
  struct Letter {
    std::u16string of;  ///< empty: any
    bool negated = false;
  };
  struct Rule {
    std::u16string strip, add;
    std::vector<Letter> condition;  ///< of the last letters
    std::string flags;
  };

  static std::vector<Letter> letters_of(std::string_view condition);
  static bool fits(const Rule& rule, const std::u16string& word);

  std::map<char, std::vector<Rule>> rules_;
};

}  // namespace blakus
