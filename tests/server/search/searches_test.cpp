// tests/searches.tsv against the project's own data: one line, one search that must keep working.

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>

#include <gtest/gtest.h>

#include "tests/support/tiny_index.h"

namespace blakus {
namespace {

struct Expected {
  int line = 0;
  std::string query;
  Language language = Language::lv;
  std::string first;
  Ids found;
  Ids not_found;
};

Ids words_of(const std::string& text) {
  std::istringstream stream{text};
  return {std::istream_iterator<std::string>{stream}, {}};
}

std::vector<Expected> expected_searches() {
  std::ifstream file{std::string(BLAKUS_SOURCE_DIR) + "/tests/searches.tsv"};
  std::vector<Expected> result;
  int number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    if (line.empty() || line.starts_with('#')) continue;
    std::vector<std::string> cells;
    std::istringstream stream{line};
    for (std::string cell; std::getline(stream, cell, '\t');) cells.push_back(cell);
    cells.resize(5);
    result.push_back({.line = number,
                      .query = cells[0],
                      .language = language_of(cells[1]).value_or(Language::lv),
                      .first = cells[2],
                      .found = words_of(cells[3]),
                      .not_found = words_of(cells[4])});
  }
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
    if (!search.first.empty()) EXPECT_EQ(first, search.first) << where;
    for (const auto& id : search.found) EXPECT_TRUE(std::ranges::count(ids, id)) << where << id;
    for (const auto& id : search.not_found) EXPECT_FALSE(std::ranges::count(ids, id)) << where << id;
  }
}

}  // namespace
}  // namespace blakus
