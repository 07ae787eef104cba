#include "server/search/index/records.h"

#include <gtest/gtest.h>

namespace blakus::records_test {
namespace {

TEST(Records, ATextIsTakenApartIntoSentencesAndWords) {
  const std::string text = "Palīdzam Liepājā. Zvaniet mums!";
  const auto parts = parts_of(text);
  ASSERT_EQ(parts.words.size(), 4U);
  EXPECT_EQ(parts.sentences.front(), 0U);
  ASSERT_EQ(parts.sentences.size(), 2U);
  EXPECT_EQ(text.substr(parts.sentences[1], 7), "Zvaniet");
  EXPECT_EQ(text.substr(parts.words[0].begin, parts.words[0].end - parts.words[0].begin),
            "Palīdzam");
}

TEST(Records, ADescriptionIsTakenApartOnce) {
  Organization organization{.id = "one"};
  organization.description.lv = "Viens vārds.";
  const Record record{organization};
  const auto& parts = record.description(Language::lv);
  EXPECT_EQ(parts.words.size(), 2U);
  EXPECT_EQ(&record.description(Language::lv), &parts);
  EXPECT_TRUE(record.description(Language::en).words.empty());
}

}  // namespace
}  // namespace blakus::records_test
