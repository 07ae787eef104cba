#pragma once
// Records that may be about the same body: by registry number, phone, web domain or similar name.
// Proposes; never decides.

#include <string>
#include <vector>

#include "core/kinds/organization/organization.h"

namespace blakus {

/// What two records of one body share, read from a record once.
struct BodySigns {
  std::string id;
  std::string name;
  std::string number;  ///< of the register; these may be empty
  std::string domain;
  std::vector<std::string> phones;       ///< each of these sorted, without repetition
  std::vector<std::string> stems;        ///< of the name, without words that most names have
  std::string plain_name;                ///< folded, without quotes
  std::vector<std::string> short_names;  ///< likewise
};
BodySigns signs_of(const Organization& organization);

/// Of many records; they must outlive their use.
using SignsOfMany = std::vector<const BodySigns*>;

struct Duplicate {
  std::string organization;  ///< id of the other record
  std::string name;
  std::string by;  ///< number, phone, domain, short or name: the strongest sign they share
};

/// Those of `all` that may be the same as `record`, the surest first; never itself.
std::vector<Duplicate> duplicates_of(const BodySigns& record, const SignsOfMany& all);

/// Looser, for a visitor who has typed a name or a number: also a short name, and names that share
/// some of their own words. The surest first, at most `most`.
std::vector<Duplicate> likenesses_of(const BodySigns& typed, const SignsOfMany& all,
                                     std::size_t most);

struct DoublePair {
  std::string one;
  Duplicate other;
};
/// Pairs among published records that share a number, and those with the same name, in the order of
/// `all`; at most about `most`.
std::vector<DoublePair> doubles_among(const SignsOfMany& all, std::size_t most);

}  // namespace blakus
