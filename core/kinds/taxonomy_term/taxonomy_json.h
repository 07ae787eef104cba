#pragma once
// Taxonomy terms and federations as JSON: the form of data/taxonomies/, of
// data/network/federations.json and of the index's documents. Shapes: data/schemas/.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/kinds/taxonomy_term/taxonomy.h"
#include "core/record/problem.h"

namespace blakus {

/// Where the terms of a kind lie below the data folder: "taxonomies/areas.json".
std::string taxonomy_file(Kind kind);
inline constexpr const char* federations_file = "network/federations.json";

struct Taxonomy {
  std::vector<TaxonomyTerm> terms;
  std::map<std::string, std::vector<std::string>> ambiguous;  ///< see Catalog
};

/// Reads one file of terms of `kind`; every fault names `file` and the term.
Checked<Taxonomy> taxonomy_from_json(std::string_view text, Kind kind, const std::string& file);
Checked<std::vector<Federation>> federations_from_json(std::string_view text,
                                                       const std::string& file);

std::string to_json(const TaxonomyTerm& term);
/// The same without the words it is only found by and its roles: what may leave the house.
std::string published_json(TaxonomyTerm term);
std::string to_json(const Federation& federation);

/// Records that an index gave back. Throw std::runtime_error if they are not sound.
TaxonomyTerm stored_term(std::string_view text, Kind kind);
Federation stored_federation(std::string_view text);

}  // namespace blakus
