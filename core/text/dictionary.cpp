#include "core/text/dictionary.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <hunspell/hunspell.hxx>
#include <mutex>
#include <optional>
#include <unordered_map>

#include <unicode/uchar.h>

#include "core/text/utf8.h"

namespace blakus {

namespace {

struct DictionaryRow {
  const char* file;  ///< without .aff, .dic
  const char* package;
  Script script;
};
constexpr std::array rows{DictionaryRow{"lv_LV", "hunspell-lv", Script::latin},
                          DictionaryRow{"ru_RU", "hunspell-ru", Script::cyrillic},
                          DictionaryRow{"en_US", "hunspell-en-us", Script::latin}};

/// Letters typed for a Latvian one without its mark.
constexpr std::u32string_view plain = U"acegiklnsuz";
constexpr std::u32string_view marked = U"āčēģīķļņšūž";

char32_t capital_of(char32_t letter) {
  return static_cast<char32_t>(u_toupper(static_cast<UChar32>(letter)));
}

/// So many places at most are tried with and without their mark: 2^6 words.
constexpr std::size_t most_marks = 6;

/// About 4 MB; it is emptied when full.
constexpr std::size_t most_remembered = 1U << 15U;

}  // namespace

struct Dictionary::Words {
  std::array<std::string, rows.size()> paths;  ///< without .aff, .dic; empty: it is not there
  std::array<std::unique_ptr<Hunspell>, rows.size()> by_row;  ///< read when first asked
  std::vector<std::string> missing;
  std::mutex asking;  ///< Hunspell keeps what it works with in itself
  std::unordered_map<std::string, std::vector<std::string>> known;

  /// What `find` gives for the word, from what is remembered where it can be.
  template <typename Find>
  const std::vector<std::string>& remembered(const std::string& word, Find find) {
    if (const auto at = known.find(word); at != known.end()) return at->second;
    if (known.size() >= most_remembered) known.clear();
    return known.emplace(word, find()).first->second;
  }

  void add_lemmas(const std::string& word, Script script, std::vector<std::string>& lemmas) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (rows[i].script != script || paths[i].empty()) continue;
      if (!by_row[i])
        by_row[i] =
            std::make_unique<Hunspell>((paths[i] + ".aff").c_str(), (paths[i] + ".dic").c_str());
      if (!by_row[i]->spell(word)) continue;
      const auto found = by_row[i]->stem(word);
      if (found.empty()) lemmas.push_back(word);
      lemmas.insert(lemmas.end(), found.begin(), found.end());
    }
  }

  /// Of each word that the letters may stand for, once its marks are there.
  void add_marked(const std::u32string& typed, std::vector<std::string>& lemmas) {
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < typed.size(); ++i) {
      if (marked.find(typed[i]) != marked.npos) return;  // typed with marks
      if (plain.find(typed[i]) != plain.npos) places.push_back(i);
    }
    if (places.size() > most_marks) return;  // a long word that is only by chance another
    for (std::size_t choice = 1; choice < (std::size_t{1} << places.size()); ++choice) {
      auto word = typed;
      for (std::size_t i = 0; i < places.size(); ++i)
        if (choice >> i & 1U) word[places[i]] = marked[plain.find(typed[places[i]])];
      add_lemmas(to_utf8(word), Script::latin, lemmas);
    }
  }
};

Dictionary::Dictionary() : words_(std::make_unique<Words>()) {
  const char* named = std::getenv("BLAKUS_DICTIONARIES");
  const std::filesystem::path folder{named ? named : "/usr/share/hunspell"};
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto path = (folder / rows[i].file).string();
    std::error_code error;
    if (!std::filesystem::exists(path + ".dic", error) ||
        !std::filesystem::exists(path + ".aff", error))
      words_->missing.emplace_back(rows[i].package);
    else
      words_->paths[i] = path;
  }
}

Dictionary::~Dictionary() = default;

std::vector<std::string> Dictionary::lemmas(const Token& word) const {
  const std::lock_guard lock{words_->asking};
  return words_->remembered(word.accented, [&] {
    std::vector<std::string> lemmas;
    words_->add_lemmas(word.accented, word.script, lemmas);
    if (lemmas.empty() && word.script == Script::latin)
      words_->add_marked(code_points(word.accented), lemmas);
    std::ranges::sort(lemmas);
    const auto repeated = std::ranges::unique(lemmas);
    lemmas.erase(repeated.begin(), repeated.end());
    return lemmas;
  });
}

bool Dictionary::knows(const Token& word) const {
  if (!lemmas(word).empty()) return true;
  auto letters = code_points(word.accented);
  if (letters.empty()) return false;
  letters[0] = capital_of(letters[0]);
  const auto name = to_utf8(letters);
  const std::lock_guard lock{words_->asking};
  const auto& names = words_->remembered(name, [&] {
    std::vector<std::string> lemmas;
    words_->add_lemmas(name, word.script, lemmas);
    return lemmas;
  });
  return !names.empty();
}

const std::vector<std::string>& Dictionary::missing() const {
  return words_->missing;
}

const Dictionary& dictionary() {
  static const Dictionary words;
  return words;
}

}  // namespace blakus
