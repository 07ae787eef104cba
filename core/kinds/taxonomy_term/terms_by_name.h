#pragma once
// Terms of the vocabulary found by what people write in tables and forms: ids, labels in three
// languages, other names, codes. Knows names; never tables or records.

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/kinds/taxonomy_term/taxonomy.h"

namespace blakus {

class TermsByName {
 public:
  TermsByName() = default;
  /// `terms` must outlive this.
  explicit TermsByName(const std::vector<TaxonomyTerm>& terms);
  /// `term` must outlive this.
  void add(const TaxonomyTerm& term);

  /// The ids that the text may mean: one where it is clear; several, in the order of the terms,
  /// where it is not; none if it is unknown.
  std::vector<std::string> meant(Kind kind, std::string_view text) const;
  /// The term; null if there is none.
  const TaxonomyTerm* term(Kind kind, std::string_view id) const;

 private:
  using Names = std::map<std::pair<Kind, std::string>, std::vector<std::string>>;
  static void add_name(Names& names, const TaxonomyTerm& term, std::string_view name);

  Names chief_;  ///< ids, labels, codes
  Names other_;  ///< their other names; they count where no chief name fits
  std::map<std::pair<Kind, std::string>, const TaxonomyTerm*, std::less<>> terms_;
};

}  // namespace blakus
