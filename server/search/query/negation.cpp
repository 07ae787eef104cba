#include "server/search/query/negation.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "core/kinds/organization/whole_name.h"
#include "core/text/common_words.h"
#include "server/search/query/word_window.h"

namespace blakus {

namespace {

/// How far behind the marker the thing may stand.
enum class Scope : unsigned char {
  next,  ///< directly, function words aside: "nav vēzis", "not a migraine"
  near,  ///< a common word or two may come first: "izņemot slimību leikozi"
};

struct MarkerRow {
  std::string_view word;    ///< folded
  std::string_view before;  ///< the word that must stand before it, folded; empty: any
  Scope reach;
  bool lacking = false;  ///< also says what a person lacks: "nav insulīna", "без работы"
};

// Latvian: the conjunctions and the preposition of exclusion (Latviešu valodas gramatika, LU LaVI
// 2013, chapters on conjunctions and prepositions); Russian and English likewise.
constexpr std::array markers{
    MarkerRow{"nevis", "", Scope::near},     MarkerRow{"iznemot", "", Scope::near},
    MarkerRow{"atskaitot", "", Scope::near}, MarkerRow{"ne", "", Scope::next},
    MarkerRow{"nav", "", Scope::next, true}, MarkerRow{"bez", "", Scope::next, true},
    MarkerRow{"не", "а", Scope::near},       MarkerRow{"не", "но", Scope::near},
    MarkerRow{"не", "але", Scope::near},     MarkerRow{"не", "", Scope::next},
    MarkerRow{"кроме", "", Scope::near},     MarkerRow{"крім", "", Scope::near},
    MarkerRow{"окрім", "", Scope::near},     MarkerRow{"исключая", "", Scope::near},
    MarkerRow{"без", "", Scope::next, true}, MarkerRow{"except", "", Scope::near},
    MarkerRow{"excluding", "", Scope::near}, MarkerRow{"not", "but", Scope::near},
    MarkerRow{"not", "", Scope::next},       MarkerRow{"without", "", Scope::next, true}};

bool is_there(const MarkerRow& marker, const std::vector<Token>& words, std::size_t at) {
  if (words[at].folded != marker.word) return false;
  return marker.before.empty() || (at > 0 && words[at - 1].folded == marker.before);
}

/// Words between things that are left out together.
constexpr std::array<std::string_view, 11> joining{"un", "vai", "ne",  "и",   "или", "ни",
                                                   "та", "або", "ані", "and", "or"};

constexpr std::size_t common_words_between = 2;
constexpr std::size_t longest_name = 8;  ///< words of an organization's name

bool is_one_of(std::span<const std::string_view> words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

/// A broader or the same thing that is asked for: "insults bez insulta sekām" excludes nothing.
bool contradicts(const Concept& excluded, const Concept& asked) {
  return excluded.term == asked.term || excluded.term->id == asked.term->parent;
}

class Separator {
 public:
  Separator(Meaning& meaning, const Knowledge& knowledge)
      : meaning_(meaning), knowledge_(knowledge), taken_(meaning.words.size()) {
    for (const auto& found : meaning.concepts)
      for (const auto word : found.at) taken_[word] = true;
  }

  void separate() {
    for (std::size_t at = 0; at + 1 < meaning_.words.size(); ++at) {
      if (taken_[at]) continue;
      for (const auto& marker : markers)
        if (is_there(marker, meaning_.words, at)) {
          const auto before = count();
          exclude_behind(at, marker.reach);
          if (count() > before) markers_.push_back(at);
          if (count() > before && !marker.lacking) leaves_out_ = true;
          break;
        }
    }
    settle();
  }

 private:
  /// The concepts whose names begin at a word.
  std::vector<const Concept*> beginning_at(std::size_t word) const {
    std::vector<const Concept*> found;
    for (const auto& known : meaning_.concepts)
      if (known.first() == word && !known.described) found.push_back(&known);
    return found;
  }

  std::size_t count() const { return excluded_.size() + words_.size() + names_.size(); }

  void exclude_behind(std::size_t marker, Scope reach) {
    std::size_t common = 0;
    for (auto word = marker + 1; word < meaning_.words.size(); ++word) {
      if (exclude_name_from(word) || exclude_kind_from(word)) return;
      const auto concepts = beginning_at(word);
      if (!concepts.empty()) return exclude_from(word);
      if (taken_[word]) return;
      if (is_function_word(meaning_.words[word])) continue;
      if (is_common_word(meaning_.words[word])) {
        if (reach == Scope::next || ++common > common_words_between) return;
        continue;
      }
      if (reach == Scope::near) words_.push_back(word);
      return;
    }
  }

  /// "izņemot Dzīve bez glutēna": the longest name of an organization that begins at the word and
  /// is not the name of something else.
  bool exclude_name_from(std::size_t first) {
    const auto most = std::min(longest_name, meaning_.words.size() - first);
    for (auto count = most; count > 0; --count) {
      const auto words = std::span{meaning_.words}.subspan(first, count);
      if (std::ranges::all_of(words, is_common_word)) return false;
      auto name = whole_name(words);
      if (!knowledge_.has_contact(name)) continue;
      if (!knowledge_.vocabulary.names(words).empty()) return false;
      ExcludedName excluded{.name = std::move(name), .at = {}};
      for (auto word = first; word < first + count; ++word) excluded.at.push_back(word);
      names_.push_back(std::move(excluded));
      return true;
    }
    return false;
  }

  /// "vēzis, bet ne krūts": the kind of a thing asked for that the word makes together with it.
  bool exclude_kind_from(std::size_t word) {
    const auto named = beginning_at(word);
    if (std::ranges::any_of(
            named, [](const Concept* found) { return found->term->kind == Kind::diagnosis; }))
      return false;
    for (const auto& asked : meaning_.concepts) {
      if (asked.at.size() != 1 || asked.described || asked.at.front() >= word) continue;
      const auto* kind = kind_of(asked, word);
      if (!kind) continue;
      excluded_.push_back({.term = kind, .at = {word}, .name = meaning_.words[word].folded});
      take_other_kind(asked, word + 1);
      return true;
    }
    return false;
  }

  /// The one condition that the name of another makes with a word before or behind it.
  const TaxonomyTerm* kind_of(const Concept& general, std::size_t word) const {
    const auto& head = meaning_.words[general.at.front()];
    const auto& further = meaning_.words[word];
    for (const auto& pair : {std::array{further, head}, std::array{head, further}})
      for (const auto& match : knowledge_.vocabulary.names(pair)) {
        const auto* term = match.name->term;
        if (term->kind == Kind::diagnosis && term != general.term) return term;
      }
    return nullptr;
  }

  /// "рак не груди, а лёгких": what stands behind says the kind that is asked for.
  void take_other_kind(const Concept& general, std::size_t word) {
    while (word < meaning_.words.size() && is_common_word(meaning_.words[word])) ++word;
    if (word >= meaning_.words.size()) return;
    const auto* kind = kind_of(general, word);
    if (!kind) return;
    asked_instead_ = Concept{.term = kind,
                             .at = {general.at.front(), word},
                             .name = meaning_.words[word].folded,
                             .named = general.named};
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
    const auto shares = [&](const auto& other) { return share_a_word(other.at, found.at); };
    return std::ranges::any_of(excluded_, shares) || std::ranges::any_of(names_, shares);
  }

  void settle() {
    auto asked = meaning_.concepts;
    std::erase_if(asked, [&](const Concept& found) { return is_excluded(found); });
    std::erase_if(excluded_, [&](const Concept& excluded) {
      return std::ranges::any_of(
          asked, [&](const Concept& found) { return contradicts(excluded, found); });
    });
    const bool anything = !asked.empty() || has_further_word();
    if (!anything || count() == 0 || only_lacks(asked)) return;
    meaning_.concepts = std::move(asked);
    if (asked_instead_) ask_instead();
    meaning_.excluded = std::move(excluded_);
    meaning_.excluded_words = std::move(words_);
    meaning_.excluded_names = std::move(names_);
    meaning_.excluding = std::move(markers_);
  }

  /// "mammai nav insulīna": nothing is looked for that it could be left out of.
  bool only_lacks(const std::vector<Concept>& asked) const {
    return !leaves_out_ && names_.empty() && std::ranges::none_of(asked, [](const Concept& found) {
      return is_subject(found.term->kind);
    });
  }

  void ask_instead() {
    std::erase_if(meaning_.concepts,
                  [&](const Concept& found) { return share_a_word(found.at, asked_instead_->at); });
    meaning_.concepts.push_back(std::move(*asked_instead_));
    std::ranges::stable_sort(meaning_.concepts, {}, &Concept::first);
  }

  bool has_further_word() const {
    for (std::size_t i = 0; i < meaning_.words.size(); ++i)
      if (!taken_[i] && !is_common_word(meaning_.words[i]) &&
          std::ranges::find(words_, i) == words_.end())
        return true;
    return false;
  }

  Meaning& meaning_;
  const Knowledge& knowledge_;
  std::vector<bool> taken_;
  std::vector<Concept> excluded_;
  std::vector<ExcludedName> names_;
  std::optional<Concept> asked_instead_;
  std::vector<std::size_t> words_;
  bool leaves_out_ = false;           ///< by a marker that says nothing else
  std::vector<std::size_t> markers_;  ///< that exclude something
};

}  // namespace

bool stands_excluded(const std::vector<Token>& words, std::size_t word) {
  for (std::size_t at = word; at-- > 0 && word - at <= common_words_between + 1;) {
    for (const auto& marker : markers)
      if (marker.reach == Scope::near && is_there(marker, words, at)) return true;
    if (!is_common_word(words[at])) return false;
  }
  return false;
}

void separate_excluded(Meaning& meaning, const Knowledge& knowledge) {
  Separator{meaning, knowledge}.separate();
}

}  // namespace blakus
