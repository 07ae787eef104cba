#pragma once
// Ancestors, descendants and neighbours of a term: broader and narrower diagnoses, and which
// regions are local or near to a region. Knows the taxonomy; never organizations.

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/kinds/taxonomy_term/taxonomy.h"
#include "server/search/index/kind_id.h"

namespace blakus {

/// Regions in their nearness to one region. Each region stands in one list at most.
struct Surroundings {
  std::vector<std::string> here;          ///< itself and all inside it
  std::vector<std::string> municipality;  ///< its municipality and the rest of it
  std::vector<std::string> wider;         ///< planning or informal region around it
  std::vector<std::string> near;          ///< elsewhere in the same planning region
};

class Hierarchy {
 public:
  explicit Hierarchy(const std::vector<TaxonomyTerm>& terms);

  /// Broader terms, the nearest first.
  std::vector<std::string> broader(Kind kind, std::string_view id) const;
  /// All narrower terms, at any depth.
  std::vector<std::string> narrower(Kind kind, std::string_view id) const;
  /// Direct narrower terms.
  std::vector<std::string> children(Kind kind, std::string_view id) const;
  /// Empty for what is no region.
  const Surroundings& surroundings(std::string_view region) const;

 private:
  const TaxonomyTerm* term(Kind kind, std::string_view id) const;
  std::string planning_region_of(std::string_view region) const;

  Surroundings surroundings_of(const TaxonomyTerm& centre) const;

  MapByKindAndId<const TaxonomyTerm*> terms_;
  MapByKindAndId<std::vector<std::string>> children_;
  std::map<std::string, Surroundings, std::less<>> surroundings_;
};

}  // namespace blakus
