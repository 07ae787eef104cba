#pragma once
// The wordings by which people say that they are in despair, that somebody is violent to them, or
// that a life is in danger: data/crisis.json. Knows the file; never how a query is matched.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/kinds/need/phrases.h"
#include "core/record/problem.h"

namespace blakus {

enum class CrisisKind : unsigned char { danger, despair, violence };  ///< the more urgent first
inline constexpr std::array<std::string_view, 3> crisis_kind_names{"danger", "despair", "violence"};
constexpr std::string_view name_of(CrisisKind kind) {
  return crisis_kind_names[static_cast<std::size_t>(kind)];
}
std::optional<CrisisKind> crisis_kind_of(std::string_view name);

struct CrisisPattern {
  CrisisKind kind = CrisisKind::despair;
  std::string text;  ///< a phrase, see phrase.h
  bool operator==(const CrisisPattern&) const = default;
};

/// Each means the number of its kind.
Phrases phrases_of(const std::vector<CrisisPattern>& patterns);

inline constexpr const char* crisis_file = "crisis.json";

Checked<std::vector<CrisisPattern>> crisis_patterns_from_json(std::string_view text,
                                                              const std::string& file);

}  // namespace blakus
