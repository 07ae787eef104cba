#pragma once
// Who is known by which name and number, in the directory and in the rows of a file before: so that
// one body does not become two. Knows records; never files.

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "core/kinds/organization/organization.h"

namespace blakus {

class TakenNames {
 public:
  /// `who`: how a person finds it again, an id or "members.csv:12"; the first of a name stays.
  void add(const Organization& organization, const std::string& who);

  /// Who has a name of the organization, in whatever case, quotes, legal form and order of words;
  /// empty if nobody does.
  std::string with_name_of(const Organization& organization) const;
  /// Likewise a short or former name, which two bodies may share.
  std::string with_lesser_name_of(const Organization& organization) const;
  std::string with_number_of(const Organization& organization) const;

 private:
  using Names = std::map<std::string, std::string, std::less<>>;
  Names names_;
  Names lesser_;
  Names numbers_;
};

}  // namespace blakus
