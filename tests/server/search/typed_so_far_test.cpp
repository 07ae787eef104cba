// tests/suggestions.tsv against the project's own data: what somebody has typed so far leads to
// what they are about to look for.

#include <algorithm>

#include <gtest/gtest.h>

#include "tests/support/tiny_index.h"
#include "tests/support/tsv.h"

namespace blakus::typed_so_far_test {
namespace {

struct TypedSoFar {
  int line = 0;
  std::string text;
  Language language = Language::lv;
  Ids expected;  ///< one of them must be there; "-": nothing may be suggested
};

std::vector<TypedSoFar> all_typed_so_far() {
  std::vector<TypedSoFar> all;
  for (const auto& [line, cells] : rows_of("suggestions.tsv", 3))
    all.push_back({.line = line,
                   .text = cells[0],
                   .language = language_of(cells[1]).value_or(Language::lv),
                   .expected = parts_of(cells[2], '|')});
  return all;
}

TEST(TypedSoFar, LeadsToWhatIsLookedFor) {
  const auto all = all_typed_so_far();
  ASSERT_GE(all.size(), 60U);
  for (const auto& typed : all) {
    SCOPED_TRACE("suggestions.tsv:" + std::to_string(typed.line) + ": " + typed.text);
    Ids ids;
    for (const auto& suggestion : real_directory().autocomplete(typed.text, typed.language, 5))
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
}  // namespace blakus::typed_so_far_test
