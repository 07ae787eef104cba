// tests/server/search/understand.tsv: what queries of every sort mean to the real vocabulary. Where
// a line changes, read it as a visitor would before taking the new one over.

#include "server/search/query/understand.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "server/search/rank/stages.h"
#include "tests/support/tiny_index.h"
#include "tests/support/tsv.h"

namespace blakus::understand_test {
namespace {

/// The lines of to_string(meaning) as one.
std::string meaning_of_query(const std::string& text) {
  auto lines = to_string(stages_of({.text = text}, real_directory().snapshot()).meaning);
  while (lines.ends_with('\n')) lines.pop_back();
  for (auto at = lines.find('\n'); at != std::string::npos; at = lines.find('\n', at))
    lines.replace(at, 1, "; ");
  return lines;
}

TEST(Understand, ReadsQueriesAsBefore) {
  const auto rows = rows_of("server/search/query/understand.tsv", 2);
  ASSERT_GE(rows.size(), 80U);
  for (const auto& [line, cells] : rows) {
    const auto meaning = meaning_of_query(cells[0]);
    EXPECT_EQ(meaning, cells[1]) << "understand.tsv:" << line << " is now\n"
                                 << cells[0] << '\t' << meaning;
  }
}

}  // namespace
}  // namespace blakus::understand_test
