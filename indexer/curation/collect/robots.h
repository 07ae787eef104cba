#pragma once
// What a site says that programs may read (RFC 9309, "Robots Exclusion Protocol"). Knows the text
// of a robots.txt; never how it is asked for.

#include <string>
#include <string_view>
#include <vector>

namespace blakus {

/// The rules for one program.
class RobotRules {
 public:
  RobotRules() = default;  ///< everything may be read
  /// `agent`: the program's name, as a group of the file may address it: "blakus".
  RobotRules(std::string_view text, std::string_view agent);
  static RobotRules
  none();  ///< nothing may be read: the file could not be asked for (RFC 9309, 2.3.1.4)

  /// `path`: with its query. The longest rule decides, of two equal ones the one that allows.
  bool allows(std::string_view path) const;

 private:
  struct Rule {
    std::string path;
    bool allow = false;
  };
  std::vector<Rule> rules_;
};

}  // namespace blakus
