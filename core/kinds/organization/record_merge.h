#pragma once
// One record out of two about the same body: fact by fact, the value of one, of the other, or what
// both say together. Knows the form of records; never who chooses.

#include <map>
#include <string>
#include <vector>

#include "core/kinds/organization/organization.h"

namespace blakus {

/// Whose value a merged record takes of one fact.
enum class Taken : unsigned char { one, other, both };

/// A fact that at least one of two records states.
struct FactOfTwo {
  std::string key;  ///< member of the record's JSON: "phones"
  bool in_one = false;
  bool in_other = false;
  bool same = false;
  bool can_be_both = false;  ///< a list, or texts in several languages
  Taken usual = Taken::one;  ///< the fuller one; both where nothing of either need be lost
};
/// In the order of records. Without the id, and without what is always put together: sources, the
/// sources' own wordings, checks and notes.
std::vector<FactOfTwo> facts_of_two(const Organization& one, const Organization& other);

using TakenFacts = std::map<std::string, Taken, std::less<>>;

/// `one` with the facts as chosen; what is not chosen is taken as usual. A check stands for no
/// value that it did not see: where facts of both meet, the older check holds.
Organization merged_record(const Organization& one, const Organization& other,
                           const TakenFacts& taken);

}  // namespace blakus
