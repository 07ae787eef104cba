#include <gtest/gtest.h>

#include "server/http/app/route_list.h"

namespace blakus::route_test {
namespace {

TEST(Routes, FitWhatStandsBetweenSlashes) {
  const struct {
    const char *path, *pattern, *id;
  } cases[] = {{"/areas", "/areas", ""},
               {"/areas/eye", "/areas/{id}", "eye"},
               {"/admin/organizations/a/edit", "/admin/organizations/{id}/edit", "a"},
               {"/start/child/eye", "/start/{id}/{id}", "child/eye"}};
  for (const auto& [path, pattern, expected] : cases) {
    std::string id;
    EXPECT_TRUE(match_path(path, pattern, id)) << path;
    EXPECT_EQ(id, expected) << path;
  }
}

TEST(Routes, DoNotFitWithNothingOrMore) {
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
    EXPECT_FALSE(match_path(path, pattern, id)) << path;
  }
}

TEST(Routes, CountPagesWithoutWhatWasAskedFor) {
  const struct {
    const char *path, *name;
  } cases[] = {{"/organizations/agihas", "/organizations/{id}"},
               {"/admin/organizations/agihas/edit", "/admin/organizations/{id}/edit"},
               {"/start/child", "/start/{id}"},
               {"/start/child/neurology", "/start/{id}/{id}"},
               {"/robots.txt", "asset"}};
  for (const auto& c : cases) {
    const auto found = route_at(c.path);
    ASSERT_TRUE(found) << c.path;
    EXPECT_EQ(found->route.name(), c.name) << c.path;
  }
  EXPECT_FALSE(route_at("/start/child/neurology/more"));
  EXPECT_FALSE(route_at("/what/was/typed"));
}

}  // namespace
}  // namespace blakus::route_test
