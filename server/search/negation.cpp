#include "server/search/negation.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "server/search/common_words.h"

namespace blakus {

namespace {

/// How far behind the marker the thing may stand.
enum class Reach : unsigned char {
  next,  ///< directly, function words aside: "nav vēzis", "not a migraine"
  near,  ///< a common word or two may come first: "izņemot slimību leikozi"
};

struct MarkerRow {
  std::string_view word;    ///< folded
  std::string_view before;  ///< the word that must stand before it, folded; empty: any
  Reach reach;
};

// Latvian: the conjunctions and the preposition of exclusion (Latviešu valodas gramatika, LU LaVI
// 2013, chapters on conjunctions and prepositions); Russian and English likewise.
constexpr std::array markers{
    MarkerRow{"nevis", "", Reach::near},     MarkerRow{"iznemot", "", Reach::near},
    MarkerRow{"atskaitot", "", Reach::near}, MarkerRow{"ne", "", Reach::next},
    MarkerRow{"nav", "", Reach::next},       MarkerRow{"bez", "", Reach::next},
    MarkerRow{"не", "а", Reach::near},       MarkerRow{"не", "но", Reach::near},
    MarkerRow{"не", "", Reach::next},        MarkerRow{"кроме", "", Reach::near},
    MarkerRow{"исключая", "", Reach::near},  MarkerRow{"без", "", Reach::next},
    MarkerRow{"except", "", Reach::near},    MarkerRow{"excluding", "", Reach::near},
    MarkerRow{"not", "but", Reach::near},    MarkerRow{"not", "", Reach::next},
    MarkerRow{"without", "", Reach::next}};

bool is_there(const MarkerRow& marker, const std::vector<Token>& words, std::size_t at) {
  if (words[at].folded != marker.word) return false;
  return marker.before.empty() || (at > 0 && words[at - 1].folded == marker.before);
}

/// Words between things that are left out together.
constexpr std::array<std::string_view, 8> joining{"un", "vai", "ne", "и", "или", "ни", "and", "or"};

constexpr std::size_t common_words_between = 2;

bool is_one_of(std::span<const std::string_view> words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

/// A broader or the same thing that is asked for: "insults bez insulta sekām" excludes nothing.
bool contradicts(const Concept& excluded, const Concept& asked) {
  return excluded.term == asked.term || excluded.term->id == asked.term->parent;
}

class Separator {
 public:
  explicit Separator(Meaning& meaning) : meaning_(meaning), taken_(meaning.words.size()) {
    for (const auto& found : meaning.concepts)
      for (const auto word : found.at) taken_[word] = true;
  }

  void separate() {
    for (std::size_t at = 0; at + 1 < meaning_.words.size(); ++at) {
      if (taken_[at]) continue;
      for (const auto& marker : markers)
        if (is_there(marker, meaning_.words, at)) {
          const auto before = excluded_.size() + words_.size();
          exclude_behind(at, marker.reach);
          if (excluded_.size() + words_.size() > before) markers_.push_back(at);
          break;
        }
    }
    if (excluded_.empty() && words_.empty()) return;
    settle();
  }

 private:
  /// The concepts whose names begin at a word.
  std::vector<const Concept*> beginning_at(std::size_t word) const {
    std::vector<const Concept*> found;
    for (const auto& known : meaning_.concepts)
      if (known.first() == word && !known.told) found.push_back(&known);
    return found;
  }

  void exclude_behind(std::size_t marker, Reach reach) {
    std::size_t common = 0;
    for (auto word = marker + 1; word < meaning_.words.size(); ++word) {
      const auto concepts = beginning_at(word);
      if (!concepts.empty()) return exclude_from(word);
      if (taken_[word]) return;
      if (is_function_word(meaning_.words[word])) continue;
      if (is_common_word(meaning_.words[word])) {
        if (reach == Reach::next || ++common > common_words_between) return;
        continue;
      }
      if (reach == Reach::near) words_.push_back(word);
      return;
    }
  }

  /// The thing that begins at the word, and those joined to it.
  void exclude_from(std::size_t word) {
    for (auto concepts = beginning_at(word); !concepts.empty(); concepts = beginning_at(word)) {
      for (const auto* found : concepts) excluded_.push_back(*found);
      word = concepts.front()->at.back() + 1;
      if (word < meaning_.words.size() && is_one_of(joining, meaning_.words[word].folded))
        ++word;
      else
        return;
    }
  }

  bool is_excluded(const Concept& found) const {
    return std::ranges::any_of(excluded_,
                               [&](const Concept& other) { return other.at == found.at; });
  }

  void settle() {
    auto asked = meaning_.concepts;
    std::erase_if(asked, [&](const Concept& found) { return is_excluded(found); });
    const bool anything = !asked.empty() || has_further_word();
    const bool contradiction = std::ranges::any_of(excluded_, [&](const Concept& excluded) {
      return std::ranges::any_of(
          asked, [&](const Concept& found) { return contradicts(excluded, found); });
    });
    if (!anything || contradiction) return;
    meaning_.concepts = std::move(asked);
    meaning_.excluded = std::move(excluded_);
    meaning_.excluded_words = std::move(words_);
    meaning_.excluding = std::move(markers_);
  }

  bool has_further_word() const {
    for (std::size_t i = 0; i < meaning_.words.size(); ++i)
      if (!taken_[i] && !is_common_word(meaning_.words[i]) &&
          std::ranges::find(words_, i) == words_.end())
        return true;
    return false;
  }

  Meaning& meaning_;
  std::vector<bool> taken_;
  std::vector<Concept> excluded_;
  std::vector<std::size_t> words_;
  std::vector<std::size_t> markers_;  ///< that exclude something
};

}  // namespace

bool stands_excluded(const std::vector<Token>& words, std::size_t word) {
  for (std::size_t at = word; at-- > 0 && word - at <= common_words_between + 1;) {
    for (const auto& marker : markers)
      if (marker.reach == Reach::near && is_there(marker, words, at)) return true;
    if (!is_common_word(words[at])) return false;
  }
  return false;
}

void separate_excluded(Meaning& meaning) {
  Separator{meaning}.separate();
}

}  // namespace blakus
