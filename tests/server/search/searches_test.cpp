// tests/searches.tsv against the project's own data: one line, one search that must keep working.

#include <algorithm>
#include <iterator>
#include <sstream>

#include <gtest/gtest.h>

#include "tests/support/tiny_index.h"
#include "tests/support/tsv.h"

namespace blakus::searches_test {
namespace {

struct Expected {
  int line = 0;
  std::string query;
  Language language = Language::lv;
  Ids first;  ///< one of them must come first; "-": nothing may be found
  Ids found;
  Ids not_first;   ///< not among the first five
  Ids understood;  ///< "kind:id", alternatives separated by |
};

Ids words_of(const std::string& text) {
  std::istringstream stream{text};
  return {std::istream_iterator<std::string>{stream}, {}};
}

bool has(const Ids& ids, const std::string& id) {
  return std::ranges::count(ids, id) > 0;
}

std::vector<Expected> expected_searches() {
  std::vector<Expected> result;
  for (const auto& [line, cells] : rows_of("searches.tsv", 6))
    result.push_back({.line = line,
                      .query = cells[0],
                      .language = language_of(cells[1]).value_or(Language::lv),
                      .first = parts_of(cells[2], '|'),
                      .found = words_of(cells[3]),
                      .not_first = words_of(cells[4]),
                      .understood = words_of(cells[5])});
  return result;
}

TEST(Searches, FindWhatTheyMust) {
  const auto searches = expected_searches();
  ASSERT_GE(searches.size(), 60U);
  for (const auto& search : searches) {
    const auto answer = real_directory().search(
        {.text = search.query, .size = max_page_size, .language = search.language});
    Ids ids;
    for (const auto& match : answer.matches) ids.push_back(match.organization->id);
    const auto where = "searches.tsv:" + std::to_string(search.line) + ": " + search.query;
    const auto first = ids.empty() ? "-" : ids.front();
    EXPECT_TRUE(search.first.empty() || has(search.first, first)) << where << " → " << first;
    for (const auto& id : search.found) EXPECT_TRUE(has(ids, id)) << where << ": no " << id;
    ids.resize(std::min<std::size_t>(ids.size(), 5));
    for (const auto& id : search.not_first) EXPECT_FALSE(has(ids, id)) << where << ": " << id;
    Ids known;
    for (const auto& found : answer.understood)
      known.push_back(std::string(name_of(found.kind)) + ":" + found.id);
    for (const auto& wanted : search.understood)
      EXPECT_TRUE(std::ranges::any_of(parts_of(wanted, '|'),
                                      [&](const auto& id) { return has(known, id); }))
          << where << ": not understood: " << wanted;
  }
}

}  // namespace
}  // namespace blakus::searches_test
