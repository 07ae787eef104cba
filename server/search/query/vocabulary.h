#pragma once
// Every name of every taxonomy term, found by the terms of its words in whatever order: labels,
// other names, place names in their case forms, codes. Knows names; never queries or organizations.

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/kinds/taxonomy_term/taxonomy.h"
#include "core/text/analyze.h"
#include "core/text/term_hash.h"

namespace blakus {

/// How closely a name must match to be meant.
enum class Closeness : unsigned char {
  exact,  ///< the very forms of the words
  stem,   ///< another form of the words
};

/// One name of a term.
struct Name {
  const TaxonomyTerm* term = nullptr;
  std::string text;  ///< as in the data: "mieloleikoze"
  Language language = Language::lv;
  bool label = false;    ///< the label itself, not another name
  bool acronym = false;  ///< "HML": no form of it but the one it is written in
  bool shown = true;     ///< false: the term is only found by it; it is never shown
  /// Of a name of one word that word with its marks, case folded; else empty.
  std::string only_word;
};

struct NameMatch {
  const Name* name = nullptr;
  Closeness closeness = Closeness::exact;
};

class Vocabulary {
 public:
  /// `terms` must outlive the vocabulary.
  Vocabulary(const std::vector<TaxonomyTerm>& terms,
             std::map<std::string, std::vector<std::string>> ambiguous);

  /// Names made of just these words; the closest kind of match only. Empty if there are none.
  std::vector<NameMatch> names(std::span<const Token> words) const;
  /// Diagnoses, else areas, whose ICD-10 codes and ranges hold the code, the narrowest range only.
  std::vector<const TaxonomyTerm*> with_icd10(std::string_view code) const;
  const TaxonomyTerm* with_orpha(int number) const;

  /// Does the word stand in some name, in this or another form?
  bool knows(const Token& word) const;
  /// Readings of an ambiguous term in the order of their likelihood; empty if it is not one.
  std::vector<std::string> readings(std::string_view folded) const;

  /// The words by which a text speaks of the term: those of its labels and other one-word names.
  const std::vector<TermHash>& marks_of(const TaxonomyTerm& term) const;

  /// The area of what belongs to no illness; null if there is none.
  const TaxonomyTerm* any_illness() const { return any_illness_; }

  /// Longest name, in words that count.
  std::size_t longest() const { return longest_; }
  const std::vector<Name>& all_names() const { return names_; }

 private:
  void add(Name name);
  void add_list(const TaxonomyTerm& term, const TermNames& list, bool shown);
  void add_all(const TaxonomyTerm& term);
  void add_words(const std::vector<Token>& words, Language language, bool acronym);
  void add_marks(const TaxonomyTerm& term, const std::vector<Token>& words);

  std::vector<Name> names_;
  /// The words of a name as one number, and the number of the name; in order.
  using Index = std::vector<std::pair<TermHash, std::uint32_t>>;
  std::vector<NameMatch> matches(const Index& index, TermHash key, Closeness closeness) const;

  Index exact_;
  Index stems_;
  Index english_;
  std::vector<TermHash> words_;  ///< of all names: stems, exact forms, English stems; in order
  std::map<std::string, std::vector<std::string>> ambiguous_;
  std::map<int, const TaxonomyTerm*> orpha_;
  std::vector<std::vector<TermHash>> marks_;  ///< in the order of the terms
  const std::vector<TaxonomyTerm>& terms_;
  const TaxonomyTerm* any_illness_ = nullptr;
  std::size_t longest_ = 1;
};

}  // namespace blakus
