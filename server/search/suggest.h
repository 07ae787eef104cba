#pragma once
// Suggestions while somebody types: any word of any name, in any language, unfinished, without
// diacritics, with a slip. Knows a table built once per generation.

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "server/search/answer.h"
#include "server/search/bitset.h"
#include "server/search/completion.h"

namespace blakus {

class Snapshot;

class SuggestionTable {
 public:
  explicit SuggestionTable(const Snapshot& snapshot);

  /// Best first; at most `limit`. `snapshot` is the one that the table was built from.
  std::vector<Suggestion> suggest(std::string_view text, Language language, std::size_t limit,
                                  const Snapshot& snapshot) const;

 private:
  /// One thing that can be suggested, under one of its names.
  struct Entry {
    const TaxonomyTerm* term = nullptr;  ///< null for an organization
    const std::string* name = nullptr;  ///< of a term, as in the data; null: it is only found by it
    DocumentNumber document = 0;        ///< of an organization
    std::uint32_t begin = 0;            ///< of its folded words, in `texts_`
    std::uint16_t size = 0;             ///< bytes of them, one blank between words
    std::uint16_t number : 15 = 0;      ///< of an organization's name, among all_names
    std::uint16_t label : 1 = 0;        ///< by this name it is known
    float use = 0;                      ///< how useful the thing is, 0…1
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

  void add(std::string_view name, Entry entry);
  void add_terms(const Snapshot& snapshot);
  void add_organizations(const Snapshot& snapshot);
  std::string_view text_of(const Entry& entry) const;
  std::string_view text_from(const Start& start) const;
  void add_codes(const Snapshot& snapshot);
  Completion completion() const;
  float score_of(const Start& start) const;
  void gather_best(std::size_t first, std::size_t last, std::size_t length);
  void look_up(std::string_view folded, float penalty, std::vector<Ranked>& found) const;
  std::vector<Ranked> find(std::string_view text) const;
  Suggestion suggestion_of(const Entry& entry, Language language, const Snapshot& snapshot) const;

  std::vector<Entry> entries_;
  std::string texts_;              ///< the folded words of all entries, one after the other
  std::deque<std::string> codes_;  ///< names that are not in the vocabulary: "E10"
  std::vector<Start> starts_;      ///< in the order of the texts they begin
  /// The best of beginnings that very many names share, best first.
  std::unordered_map<std::string, std::vector<Ranked>> best_;
  Completion words_;
};

}  // namespace blakus
