// tests/scenario_words.tsv against the project's own data: what people of the scenarios type leads
// to the condition they mean.

#include <algorithm>

#include <gtest/gtest.h>

#include "tests/support/tiny_index.h"
#include "tests/support/tsv.h"

namespace blakus::scenario_words_test {
namespace {

struct Word {
  int line = 0;
  std::string scenario, typed;
  Ids understood, first;
};

std::vector<Word> scenario_words() {
  std::vector<Word> words;
  for (const auto& [line, cells] : rows_of("scenario_words.tsv", 4))
    words.push_back({line, cells[0], cells[1], parts_of(cells[2], '|'), parts_of(cells[3], '|')});
  return words;
}

TEST(ScenarioWords, LeadToTheConditionAndToTheBodyThatIsThereForIt) {
  const auto words = scenario_words();
  ASSERT_GE(words.size(), 30U);
  for (const auto& word : words) {
    SCOPED_TRACE(word.scenario + ", line " + std::to_string(word.line) + ": " + word.typed);
    const auto answer = real_directory().search({.text = word.typed});
    const bool understood = std::ranges::any_of(answer.understood, [&](const Understood& one) {
      return std::ranges::count(word.understood, std::string(name_of(one.kind)) + ":" + one.id) > 0;
    });
    EXPECT_TRUE(understood);
    if (word.first.empty()) continue;
    ASSERT_FALSE(answer.matches.empty());
    const auto& first = answer.matches.front().organization->id;
    EXPECT_GT(std::ranges::count(word.first, first), 0) << "first is " << first;
  }
}

}  // namespace
}  // namespace blakus::scenario_words_test
