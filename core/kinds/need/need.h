#pragma once
// What people say instead of the name of what they look for: data/needs/*.json. A need is a
// situation in everyday words and the terms it leads to. Knows the records; never queries.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/kinds/need/phrases.h"
#include "core/record/language.h"
#include "core/record/problem.h"

namespace blakus {

struct Need {
  std::string id;
  Localized label;  ///< short and kind: "Grūti redzēt"; empty: /start does not offer it
  // Ids of the terms it leads to. Several diagnoses are alternatives, the likelier first.
  std::vector<std::string> diagnoses;
  std::vector<std::string> areas;
  std::vector<std::string> services;
  std::vector<std::string> audiences;
  std::vector<std::string>
      phrases;  ///< of all languages, see phrase.h; in an index beside the needs
  bool operator==(const Need&) const = default;
};

struct Needs {
  /// Alternatives that phrases name by "@file.language.name".
  std::map<std::string, std::string, std::less<>> lists;
  std::vector<Need> needs;
};

inline constexpr const char* needs_folder = "needs";

/// `file` is "needs/body.json".
Checked<Needs> needs_from_json(std::string_view text, const std::string& file);

/// Their phrases; each means the number of its need.
Phrases phrases_of(const Needs& needs);

/// As the index keeps them, without their phrases, and back.
std::string to_json(const Needs& needs);
Needs stored_needs(std::string_view text);

}  // namespace blakus
