// tests/needs.tsv: sentences in everyday words, invented after the phrases of data/needs/, and what
// they must lead to; "-": to no disease and no area, "!kind:id": not to that.

#include <algorithm>

#include <gtest/gtest.h>

#include "tests/support/tiny_index.h"
#include "tests/support/tsv.h"

namespace blakus::needs_test {
namespace {

struct Told {
  std::string text;
  std::string meant;  ///< "kind:id", alternatives separated by |
};

std::vector<Told> told_sentences() {
  std::vector<Told> sentences;
  for (const auto& [line, cells] : rows_of("needs.tsv", 2))
    sentences.push_back({cells[0], cells[1]});
  return sentences;
}

bool is_among(const std::string& one, const std::string& alternatives) {
  const auto all = parts_of(alternatives, '|');
  return std::ranges::find(all, one) != all.end();
}

TEST(Needs, ASituationInEverydayWordsLeadsToThoseWhoHelp) {
  const auto sentences = told_sentences();
  ASSERT_GT(sentences.size(), 400U);
  for (const auto& [text, meant] : sentences) {
    if (meant == "-" || meant.starts_with('!')) continue;
    const auto answer = real_directory().search({.text = text});
    bool understood = false;
    std::string all;
    for (const auto& one : answer.understood) {
      const auto name = std::string(name_of(one.kind)) + ":" + one.id;
      understood = understood || is_among(name, meant);
      all += name + " ";
    }
    EXPECT_TRUE(understood) << text << ": " << meant << ", not " << all;
    EXPECT_GT(answer.total, 0U) << text;
  }
}

TEST(Needs, AnEverydaySentenceIsNoIllness) {
  for (const auto& [text, meant] : told_sentences()) {
    if (meant != "-" && !meant.starts_with('!')) continue;
    for (const auto& one : real_directory().search({.text = text}).understood) {
      const auto name = std::string(name_of(one.kind)) + ":" + one.id;
      const bool illness = one.kind == Kind::diagnosis || one.kind == Kind::area;
      EXPECT_FALSE(meant == "-" ? illness : is_among(name, meant.substr(1)))
          << text << " was read as " << name;
    }
  }
}

TEST(Needs, OnesOwnWordsCanBeTakenOutAgain) {
  const auto answer =
      real_directory().search({.text = "vīrs katru vakaru piedzeras, dzīvojam Rīgā"});
  ASSERT_FALSE(answer.understood.empty());
  for (const auto& one : answer.understood)
    if (one.kind == Kind::diagnosis) {
      EXPECT_FALSE(one.named);
      EXPECT_EQ(one.without.find("piedzeras"), std::string::npos) << one.without;
      EXPECT_NE(one.without.find("Rīgā"), std::string::npos) << one.without;
    }
}

TEST(Needs, BesideANamedDiseaseSayOnlyWhatIsWantedForIt) {
  for (const auto& one :
       real_directory().search({.text = "man ir epilepsija un nav ar ko izrunāties"}).understood)
    EXPECT_TRUE(one.kind != Kind::diagnosis || one.id == "epilepsy") << one.id;
}

}  // namespace
}  // namespace blakus::needs_test
