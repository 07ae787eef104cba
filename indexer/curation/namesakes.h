#pragma once
// Which bodies of a register may be those of our records that have no number: by name alone, which
// says little. Knows names; never rows or files.

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/kinds/organization/organization.h"
#include "core/kinds/organization/proposal.h"
#include "indexer/curation/comparable_name.h"

namespace blakus {

/// A body of the register that has a name of ours.
struct Namesake {
  std::string number;
  std::string source;  ///< "register.csv:12"
  LegalForm form = LegalForm::unsaid;
  bool gone = false;      ///< struck off
  bool taken = false;     ///< another of our records has the number
  bool formerly = false;  ///< it had the name before
};

class Namesakes {
 public:
  /// One of our records without a number.
  void look_for(const Organization& organization);
  bool is_looked_for(std::string_view name) const;
  /// Remembers it if it has a name that is looked for.
  void add(std::string_view name, Namesake namesake);

  /// Another record that is looked for has a present name of this one.
  bool is_ambiguous(const Organization& organization) const;
  /// Proposals of its number: the living before the gone, by a former name the living alone, and
  /// none where all the living are other records of ours.
  std::vector<Proposal> offers(const Organization& organization, bool gone_as_well) const;

 private:
  std::vector<Namesake> with_names(const std::set<std::string>& names, LegalForm form) const;

  std::map<std::string, std::vector<Namesake>, std::less<>> by_name_;
  std::map<std::string, std::size_t, std::less<>> bearers_;  ///< of a present name
};

}  // namespace blakus
