// tests/suggestions.tsv against the project's own data: what somebody has typed so far leads to
// what they are about to look for.

#include <algorithm>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "tests/support/tiny_index.h"

namespace blakus {
namespace {

struct Typed {
  int line = 0;
  std::string text;
  Language language = Language::lv;
  Ids expected;  ///< one of them must be there; "-": nothing may be suggested
};

Ids parts_of(const std::string& text, char mark) {
  Ids parts;
  std::istringstream stream{text};
  for (std::string part; std::getline(stream, part, mark);) parts.push_back(part);
  return parts;
}

std::vector<Typed> all_typed() {
  std::ifstream file{std::string(BLAKUS_SOURCE_DIR) + "/tests/suggestions.tsv"};
  std::vector<Typed> all;
  int number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    if (line.empty() || line.starts_with('#')) continue;
    auto cells = parts_of(line, '\t');
    cells.resize(3);
    all.push_back({.line = number,
                   .text = cells[0],
                   .language = language_of(cells[1]).value_or(Language::lv),
                   .expected = parts_of(cells[2], '|')});
  }
  return all;
}

TEST(TypedSoFar, LeadsToWhatIsLookedFor) {
  const auto all = all_typed();
  ASSERT_GE(all.size(), 60U);
  for (const auto& typed : all) {
    SCOPED_TRACE("suggestions.tsv:" + std::to_string(typed.line) + ": " + typed.text);
    Ids ids;
    for (const auto& suggestion : real_directory().suggest(typed.text, typed.language, 5))
      ids.push_back(suggestion.id);
    if (typed.expected == Ids{"-"}) {
      EXPECT_EQ(ids, Ids{});
      continue;
    }
    EXPECT_TRUE(std::ranges::any_of(
        ids, [&](const auto& id) { return std::ranges::count(typed.expected, id) > 0; }))
        << "first is " << (ids.empty() ? "nothing" : ids.front());
  }
}

}  // namespace
}  // namespace blakus
