// Sentences of the pages that join parts: number and search, place and count, form and language.

#include <gtest/gtest.h>

#include "tests/server/http/site/pages_support.h"

namespace blakus::wording_test {
namespace {

/// One nationwide organization and one in Liepāja.
SmallSite site() {
  auto local = body("vietejais", "Liepājas pulciņš", {"leukaemia"}, {"oncology"});
  local.national = false;
  local.regions = {"liepaja"};
  return SmallSite{{body("visur", "Leikēmijas biedrība", {"leukaemia"}, {"oncology"}), local}};
}

TEST(PagesWording, SayTheNumberFoundAsTheHeading) {
  const auto small = site();
  const struct {
    Language language;
    const char *found, *nothing;
  } cases[] = {
      {Language::lv, ">2 organizācijas</h1>", ">Nekas nav atrasts</h1>"},
      {Language::ru, ">2 организации</h1>", ">Ничего не найдено</h1>"},
      {Language::en, ">2 organisations</h1>", ">Nothing found</h1>"},
  };
  for (const auto& c : cases) {
    EXPECT_TRUE(holds(small.html("/", {{"q", "leikēmija"}}, c.language), c.found)) << c.found;
    EXPECT_TRUE(holds(small.html("/", {{"q", "qqqq"}}, c.language), c.nothing)) << c.nothing;
  }
}

TEST(PagesWording, SayTheLegalFormInTheReadersLanguage) {
  auto association = body("pilna", "Pilnā biedrība");
  association.legal_status = "biedrība";
  auto other = body("cita", "Cita organizācija");
  other.legal_status = "sabiedriskā organizācija";
  const SmallSite small{{association, other}};
  EXPECT_TRUE(holds(small.html("/organizations/pilna"), "<dd>biedrība</dd>"));
  EXPECT_TRUE(
      holds(small.html("/organizations/pilna", {}, Language::ru), "<dd>общество (biedrība)</dd>"));
  EXPECT_TRUE(holds(small.html("/organizations/pilna", {}, Language::en),
                    "<dd>association (biedrība)</dd>"));
  EXPECT_TRUE(holds(small.html("/organizations/cita", {}, Language::en),
                    "<dd lang=\"lv\">sabiedriskā organizācija</dd>"));
}

TEST(PagesWording, CountInTheDescriptionOfAPlaceOnlyThoseWhoAreThere) {
  const auto small = site();
  const auto html = small.html("/regions/liepaja");
  EXPECT_TRUE(holds(html, "content=\"Liepāja: 1 vietējā organizācija un tās, kas darbojas visā"))
      << html;
}

TEST(PagesWording, SendWhoeverMeetsAnErrorToTheEmergencyNumberFirst) {
  const auto small = site();
  for (const auto language : all_languages) {
    const auto html = small.pages().error(500, {.path = "/x", .language = language}).body;
    const auto main = html.find("<main");
    EXPECT_LT(html.find("href=\"tel:113\"", main), html.find("href=\"mailto:", main));
  }
}

}  // namespace
}  // namespace blakus::wording_test
