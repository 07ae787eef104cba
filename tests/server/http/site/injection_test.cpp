#include <gtest/gtest.h>

#include "tests/server/http/site/pages_support.h"

namespace blakus::injection_test {
namespace {

constexpr const char* marker = "\"'><script>marker</script>{{site}}";

Organization hostile() {
  auto organization = body("naidigs", marker, {"leukaemia"}, {"oncology"});
  organization.short_names = {marker};
  organization.former_names = {marker};
  organization.legal_status = marker;
  organization.registration_number = marker;
  organization.description = {.lv = marker, .en = marker, .ru = marker};
  organization.regions = {"liepaja"};
  organization.locations = {{.name = marker,
                             .address_1 = marker,
                             .city = marker,
                             .postal_code = marker,
                             .region = "liepaja",
                             .hours = marker}};
  organization.phones = {{"+371 20000000", marker}};
  organization.emails = {"a@b.lv\"><script>marker</script>"};
  organization.website = "javascript:alert(1)";
  organization.social = {{marker, "https://example.lv/\"><script>marker</script>"},
                         {"facebook", "data:text/html,<script>marker</script>"}};
  organization.memberships = {marker};
  organization.sources = {"javascript:alert(1)", "https://example.lv/\"onclick=marker"};
  return organization;
}

void expect_harmless(const std::string& html, const std::string& where) {
  EXPECT_FALSE(holds(html, "<script>marker")) << where;
  EXPECT_FALSE(holds(html, "javascript:")) << where;
  EXPECT_FALSE(holds(html, "data:text/html")) << where;
  EXPECT_FALSE(holds(html, "\"onclick")) << where;
}

TEST(PagesInjection, FindsNoWayInFromRecords) {
  const SmallSite small{{hostile()}};
  const struct {
    const char* path;
    Parameters parameters;
  } pages[] = {
      {"/", {{"q", "leikēmija"}}},
      {"/", {{"region", "liepaja"}}},
      {"/organizations/naidigs", {}},
      {"/areas/oncology", {}},
      {"/diagnoses/leukaemia", {}},
      {"/regions/liepaja", {}},
      {"/a-z", {}},
      {"/handout", {{"ids", "naidigs"}}},
      {"/sitemap.xml", {}},
  };
  for (const auto language : all_languages)
    for (const auto& page : pages)
      expect_harmless(small.html(page.path, page.parameters, language), page.path);
}

TEST(PagesInjection, FindsNoWayInFromParameters) {
  const SmallSite small{{body("a", "A")}};
  for (const auto* name : {"q", "region", "area", "sort", "page", "near", "lang", "exact"})
    expect_harmless(small.html("/", {{name, marker}}), name);
  for (const auto* name : {"ids", "region", "lang", "large"})
    expect_harmless(small.html("/handout", {{name, marker}}), name);
  expect_harmless(small.html(std::string("/").append(marker)), "path");
}

TEST(PagesInjection, LeavesTemplateTagsInRecordsAlone) {
  const SmallSite small{{hostile()}};
  EXPECT_TRUE(holds(small.html("/organizations/naidigs"), "{{site}}"));
}

TEST(PagesInjection, WritesStructuredDataThatCannotEndItsElement) {
  const SmallSite small{{hostile()}};
  const auto html = small.html("/organizations/naidigs");
  const auto begin = html.find("application/ld+json");
  ASSERT_NE(begin, std::string::npos);
  const auto end = html.find("</script>", begin);
  EXPECT_TRUE(holds(html.substr(begin, end - begin), "\\u003cscript>marker"));
}

}  // namespace
}  // namespace blakus::injection_test
