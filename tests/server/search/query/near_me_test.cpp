#include "server/search/query/near_me.h"

#include <gtest/gtest.h>

namespace blakus::near_me_test {
namespace {

using Places = std::vector<std::size_t>;

TEST(NearMe, IsHeardInThreeLanguages) {
  const struct {
    const char* text;
    Places words;
  } cases[] = {
      {"palīdzība tuvumā", {1}},
      {"psihologs pie manis", {1, 2}},
      {"рядом со мной", {0, 1, 2}},
      {"помощь поблизости", {1}},
      {"dementia support near me", {2, 3}},
      {"nearest support group", {0}},
  };
  for (const auto& [text, words] : cases)
    EXPECT_EQ(words_for_near_me(analyze(text)), words) << text;
}

TEST(NearMe, IsNotHeardInOtherWords) {
  for (const auto* text : {"diabēts Liepājā", "tuvs cilvēks nomira", "для меня", "tell me", ""})
    EXPECT_EQ(words_for_near_me(analyze(text)), Places{}) << text;
}

}  // namespace
}  // namespace blakus::near_me_test
