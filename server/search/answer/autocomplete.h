#pragma once
// Suggestions while the visitor types: any word of any name, in any language, unfinished, without
// diacritics, with a typo, after any words of a sentence. Knows a table built once per generation:
// autocomplete.cpp builds it, autocomplete_find.cpp looks things up in it.

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "server/search/answer.h"
#include "server/search/index/bitset.h"
#include "server/search/query/completion.h"
#include "server/search/query/name_forms.h"
#include "server/search/query/typed_words.h"

namespace blakus {

class Snapshot;

class AutocompleteTable {
 public:
  explicit AutocompleteTable(const Snapshot& snapshot);

  /// Best first; at most `limit`. `snapshot` is the one that the table was built from.
  std::vector<Autocompletion> autocomplete(std::string_view text, Language language,
                                           std::size_t limit, const Snapshot& snapshot) const;

 private:
  /// One thing that can be suggested, under one of its names.
  struct Entry {
    const TaxonomyTerm* term = nullptr;  ///< null for an organization
    /// Of a term: as in the data; null: it is only found by it. Of an organization: what is no name
    /// of it but finds it; null for a name.
    const std::string* name = nullptr;
    DocumentNumber document = 0;    ///< of an organization
    std::uint32_t begin = 0;        ///< of its folded words, in `texts_`
    std::uint16_t size = 0;         ///< bytes of them, one blank between words
    std::uint16_t number : 15 = 0;  ///< of an organization's name, among all_names; or none
    std::uint16_t label : 1 = 0;    ///< by this name it is known
    float use = 0;                  ///< how useful the thing is, 0…1
  };
  /// A place in an entry's words from which typing may begin.
  struct Start {
    std::uint32_t entry = 0;
    std::uint32_t offset = 0;  ///< bytes from the beginning of its words
  };
  struct Ranked {
    std::uint32_t entry = 0;
    float score = 0;
  };
  using Found = std::vector<Ranked>;

  void add(std::string_view name, Entry entry, Language language = Language::lv);
  void add_found(std::string_view name, Entry entry);
  std::optional<std::uint32_t> put(std::string_view folded, Entry entry);
  void add_terms(const Snapshot& snapshot);
  void add_codes(const Snapshot& snapshot);
  void add_organizations(const Snapshot& snapshot);
  void add_titles(const Snapshot& snapshot);
  /// Appends events and projects one of whose words goes on as the text does, up to `limit`.
  void add_titled(std::vector<Autocompletion>& suggestions, std::string_view text,
                  Language language, std::size_t limit, const Snapshot& snapshot) const;
  std::vector<Autocompletion> of_directory(std::string_view text, Language language,
                                           std::size_t limit, const Snapshot& snapshot) const;
  std::string_view text_of(const Entry& entry) const;
  std::string_view text_from(const Start& start) const;
  Completion read_words();
  float score_of(const Start& start) const;
  void gather_best(std::size_t first, std::size_t last, std::size_t length);
  Autocompletion suggestion_of(const Entry& entry, Language language,
                               const Snapshot& snapshot) const;
  std::vector<Autocompletion> named(std::string_view text, Language language, std::size_t limit,
                                    const Snapshot& snapshot) const;

  // autocomplete_find.cpp, from the whole to the single step:
  Found find(std::string_view text) const;
  Found beginning_with(TypedWords words) const;
  Found ending_in_name(TypedWords words, std::size_t shortest_misspelt) const;
  Found holding_name(TypedWords words) const;
  template <typename Look>
  Found of_longest_tail(TypedWords words, Look look) const;
  bool may_stand_alone(const TypedWord& word) const;
  bool may_be_name(TypedWords tail) const;
  void look_up(std::string_view folded, float penalty, Found& found) const;
  void look_up_code(const TypedWord& word, Found& found) const;
  void look_up_tail(TypedWords tail, Found& found) const;
  void look_up_forms(TypedWords before, std::string_view last, float penalty, Found& found) const;
  void look_up_joined(TypedWords two, Found& found) const;
  void look_up_parted(const TypedWord& word, Found& found) const;
  void look_up_parted_forms(const TypedWord& word, Found& found) const;
  void look_up_other_form(TypedWords tail, Found& found) const;
  void look_up_misspelt(TypedWords tail, const std::vector<Correction>& meant, Found& found) const;
  /// The first start that does not come before `folded`, and that behind all that begin with it.
  std::pair<std::size_t, std::size_t> range_of(std::string_view folded) const;

  std::vector<Entry> entries_;
  std::string texts_;                  ///< the folded words of all entries, one after the other
  std::deque<std::string> own_names_;  ///< names that stand in no record: "E10"
  std::size_t codes_begin_ = 0;        ///< the entries from here…
  std::size_t codes_end_ = 0;          ///< …to before this one are codes
  std::vector<Start> starts_;          ///< in the order of the texts they begin
  /// How many starts before each, and before the end, begin with a common word.
  std::vector<std::uint32_t> common_before_;
  /// The best of prefixes that very many names share, best first.
  std::unordered_map<std::string, Found> best_;
  /// Folded titles of events and projects, a blank before each word; in the order of lists.
  std::vector<std::pair<std::string, std::uint32_t>> titles_;
  Completion words_;
  NameForms forms_;
};

}  // namespace blakus
