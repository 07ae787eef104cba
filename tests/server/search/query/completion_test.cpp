#include "server/search/query/completion.h"

#include <gtest/gtest.h>

namespace blakus::completion_test {
namespace {

std::string nearest(const Completion& completion, const char* typed) {
  const auto found = completion.prefixes(typed);
  return found.empty() ? "" : found.front().text;
}

TEST(Completion, FindsTheBeginningThatWasMeant) {
  const Completion completion{{"alcheimera", "astma", "diabets", "epilepsija", "migrena"}};
  EXPECT_EQ(nearest(completion, "epelep"), "epilep");
  EXPECT_EQ(nearest(completion, "migern"), "migren");
  EXPECT_EQ(nearest(completion, "daibet"), "diabet");
  EXPECT_EQ(nearest(completion, "alchai"), "alchei");
  EXPECT_EQ(nearest(completion, "astmma"), "astma");
  EXPECT_EQ(nearest(completion, "epilepsaja"), "epilepsija");
}

TEST(Completion, LeavesShortAndFarBeginningsAlone) {
  const Completion completion{{"astma", "diabets"}};
  for (const auto* typed : {"", "a", "ast", "pizza", "qwertyuiop"})
    EXPECT_EQ(nearest(completion, typed), "") << typed;
}

}  // namespace
}  // namespace blakus::completion_test
