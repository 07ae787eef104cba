#pragma once
// Terms of the vocabulary found by what people write in tables: ids, labels in three languages,
// other names, codes. Knows names; never tables or records.

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/catalog/taxonomy.h"

namespace blakus {

class TermsByName {
 public:
  /// `terms` must outlive this.
  explicit TermsByName(const std::vector<TaxonomyTerm>& terms);

  /// The ids the text may mean: one where it is clear, several where it is not, none if unknown.
  std::set<std::string> meant(Kind kind, std::string_view text) const;
  /// The term; null if there is none.
  const TaxonomyTerm* term(Kind kind, std::string_view id) const;

 private:
  using Names = std::map<std::pair<Kind, std::string>, std::set<std::string>>;
  static void add(Names& names, Kind kind, std::string_view name, const std::string& id);
  static void add_names(Names& chief, Names& other, const TaxonomyTerm& term);

  Names chief_;  ///< ids, labels, codes
  Names other_;  ///< their other names; they count where no chief name fits
  std::map<std::pair<Kind, std::string>, const TaxonomyTerm*, std::less<>> terms_;
};

}  // namespace blakus
