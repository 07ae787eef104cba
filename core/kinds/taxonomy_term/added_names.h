#pragma once
// Names that stand in files of their own, for each has a source or there are very many: medicines,
// devices and examinations that belong to one condition (data/remedies.json); parishes, villages,
// neighbourhoods and what people of a place are called (data/places.json). Each becomes a word that
// its term is found by. Knows these files and terms.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/kinds/taxonomy_term/taxonomy.h"
#include "core/record/problem.h"

namespace blakus {

class ObjectReader;

struct AddedName {
  std::string record;  ///< of the file: its id or name
  TermNames names;
  Kind kind = Kind::diagnosis;
  std::vector<std::string> terms;  ///< ids; of several the likelier first
  // Of a place:
  bool inhabitants = false;  ///< what those are called who live in `within`
  std::string within;        ///< name of the larger place of the same region it lies in
  std::vector<std::string> streets;
  std::vector<std::string> postal_codes;
};

/// Folded term that names several diagnoses → their ids, the likelier first.
using AmbiguousNames = std::map<std::string, std::vector<std::string>>;

inline constexpr const char* remedies_file = "remedies.json";
inline constexpr const char* places_file = "places.json";

/// "names" of an added name, by language; reports where there are none.
TermNames term_names_in(ObjectReader& reader);
Checked<std::vector<AddedName>> remedies_from_json(std::string_view text);
Checked<std::vector<AddedName>> places_from_json(std::string_view text);

/// Gives each name to its terms; a name of several diagnoses becomes ambiguous. Reports terms that
/// are not there.
Problems add_names(const std::vector<AddedName>& names, const std::string& file,
                   std::vector<TaxonomyTerm>& terms, AmbiguousNames& ambiguous);

}  // namespace blakus
