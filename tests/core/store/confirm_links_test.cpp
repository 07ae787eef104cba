#include "core/store/confirm_links.h"

#include <gtest/gtest.h>

#include "tests/support/temporary_folder.h"

namespace blakus::confirm_links_test {
namespace {

class ConfirmLinks : public testing::Test {
 protected:
  void add(const std::string& token, const std::string& organization, const std::string& made) {
    add_confirm_link(database_, {.token = token,
                                 .organization = organization,
                                 .email = "",
                                 .made = made,
                                 .expires = "2026-12-01T00:00:00Z"});
  }

  const TemporaryFolder folder_;
  Database database_{folder_.path() / "store.sqlite"};
};

TEST_F(ConfirmLinks, AreUsedByOneOfTwoAtTheSameMoment) {
  add("a", "viena", "2026-11-01T00:00:00Z");
  Database other{folder_.path() / "store.sqlite"};
  const std::string moment = "2026-11-20T00:00:00Z";
  EXPECT_TRUE(use_confirm_link(database_, "a", moment));
  EXPECT_FALSE(use_confirm_link(other, "a", moment));
  EXPECT_FALSE(use_confirm_link(database_, "a", moment));
  EXPECT_EQ(confirm_link(other, "a")->used, moment);
}

TEST_F(ConfirmLinks, AreNotUsedAfterTheirTime) {
  add("a", "viena", "2026-11-01T00:00:00Z");
  EXPECT_FALSE(use_confirm_link(database_, "a", "2026-12-01T00:00:00Z"));
  EXPECT_FALSE(use_confirm_link(database_, "b", "2026-11-20T00:00:00Z"));
}

TEST_F(ConfirmLinks, OnPaperEndWhereANewLetterIsMadeAndNotOthers) {
  add("old", "viena", "2026-11-01T00:00:00Z");
  add("other", "otra", "2026-11-01T00:00:00Z");
  end_paper_links(database_, "viena", "2026-11-20T00:00:00Z");
  EXPECT_FALSE(use_confirm_link(database_, "old", "2026-11-20T00:00:01Z"));
  EXPECT_TRUE(use_confirm_link(database_, "other", "2026-11-20T00:00:01Z"));
}

TEST_F(ConfirmLinks, AreKnownByTheLastOneOfEachOrganization) {
  add("a", "viena", "2026-11-01T00:00:00Z");
  add("b", "viena", "2026-11-05T00:00:00Z");
  add("c", "otra", "2026-10-01T00:00:00Z");
  const std::map<std::string, std::string, std::less<>> wanted{{"viena", "2026-11-05T00:00:00Z"},
                                                               {"otra", "2026-10-01T00:00:00Z"}};
  EXPECT_EQ(last_links_made(database_), wanted);
}

}  // namespace
}  // namespace blakus::confirm_links_test
