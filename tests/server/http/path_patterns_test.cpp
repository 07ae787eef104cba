#include "server/http/path_patterns.h"

#include <gtest/gtest.h>

namespace blakus {
namespace {

TEST(PathPatterns, FitWhatStandsBetweenSlashes) {
  const struct {
    const char *path, *pattern, *id;
  } cases[] = {{"/areas", "/areas", ""},
               {"/areas/eye", "/areas/{id}", "eye"},
               {"/admin/organizations/a/edit", "/admin/organizations/{id}/edit", "a"}};
  for (const auto& [path, pattern, expected] : cases) {
    std::string id;
    EXPECT_TRUE(fits(path, pattern, id)) << path;
    EXPECT_EQ(id, expected) << path;
  }
}

TEST(PathPatterns, DoNotFitWithNothingOrMore) {
  const struct {
    const char *path, *pattern;
  } cases[] = {{"/areas/", "/areas"},
               {"/areas/", "/areas/{id}"},
               {"/areas/eye/more", "/areas/{id}"},
               {"/admin/organizations/edit", "/admin/organizations/{id}/edit"},
               {"/admin/organizations//edit", "/admin/organizations/{id}/edit"},
               {"/admin/organizations/a/b/edit", "/admin/organizations/{id}/edit"}};
  for (const auto& [path, pattern] : cases) {
    std::string id;
    EXPECT_FALSE(fits(path, pattern, id)) << path;
  }
}

TEST(PathPatterns, CountPagesWithoutWhatWasAskedFor) {
  EXPECT_EQ(page_pattern_of("/organizations/agihas"), "/organizations/{id}");
  EXPECT_EQ(page_pattern_of("/admin/organizations/agihas/edit"), "/admin/organizations/{id}/edit");
  EXPECT_EQ(page_pattern_of("/start/child"), "/start/{id}");
  EXPECT_EQ(page_pattern_of("/start/child/neurology"), "/start/{id}/{id}");
  EXPECT_EQ(page_pattern_of("/start/child/neurology/more"), "other");
  EXPECT_EQ(page_pattern_of("/what/was/typed"), "other");
}

}  // namespace
}  // namespace blakus
