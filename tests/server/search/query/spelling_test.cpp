#include "server/search/query/spelling.h"

#include <gtest/gtest.h>

namespace blakus::spelling_test {
namespace {

TEST(Spelling, FindsTheWordThatWasMeant) {
  const Spelling spelling{{{"epilepsija"},
                           {"leikemija"},
                           {"astma"},
                           {"diabets"},
                           {"osteoporoze"},
                           {"диабет"},
                           {"alcheimera"}}};
  const struct {
    const char *typed, *meant;
  } cases[] = {{"epilepsja", "epilepsija"}, {"eplepsija", "epilepsija"},
               {"liekemija", "leikemija"},  {"astmma", "astma"},
               {"diabtes", "diabets"},      {"osteoproze", "osteoporoze"},
               {"диобет", "диабет"},        {"altceimera", "alcheimera"}};
  for (const auto& c : cases) {
    const auto found = spelling.corrections(c.typed);
    ASSERT_FALSE(found.empty()) << c.typed;
    EXPECT_EQ(found.front().text, c.meant) << c.typed;
  }
}

TEST(Spelling, LeavesShortAndFarWordsAlone) {
  const Spelling spelling{{{"hiv"}, {"sma"}, {"astma"}, {"gutas"}}};
  for (const auto* typed : {"hvi", "sm", "pizza", "riepas", ""})
    EXPECT_TRUE(spelling.corrections(typed).empty()) << typed;
}

TEST(Spelling, CostsLessForSlipsThatHappenMore) {
  const auto cost = [](const char* typed, const char* meant) { return edit_cost(typed, meant, 5); };
  EXPECT_EQ(cost("astma", "astma"), 0);
  EXPECT_LT(cost("astmma", "astma"), cost("astkma", "astma"));  // a doubled letter
  EXPECT_LT(cost("asrma", "astma"), cost("aspma", "astma"));    // the key beside
  EXPECT_LT(cost("atsma", "astma"), cost("axqma", "astma"));    // two letters swapped
}

}  // namespace
}  // namespace blakus::spelling_test
