// What a page says of checks, of who decides and of areas of support. All bodies are invented.

#include <gtest/gtest.h>

#include "tests/server/http/site/pages_support.h"

namespace blakus::governance_page_test {
namespace {

Organization disclosed() {
  auto one = body("viena", "Izdomāta biedrība", {"diabetes"});
  one.phones = {{.number = "+371 20000000"}};
  one.support_areas = {"foster_care"};
  one.governance = {
      .decides = {.lv = "Lemj biedru sapulce."},
      .board_size = 5,
      .board_lived = 3,
      .board_source = "https://izdomata.example/valde",
      .statutes = {},
      .public_benefit = {"yes", "2026-11-01", "https://saraksts.example/"},
      .income = {{2025, "public", 12500, "https://izdomata.example/2025.pdf"}},
      .transparent = {"2026-01-01", "2027-12-31", "https://izdomata.example/atklati"}};
  one.checked["record"] = {"2026-11-01", "list", "https://saraksts.example/"};
  one.checked["phones"] = {"2026-11-10", "call", "", "editor"};
  return one;
}

TEST(GovernancePage, ShowsWhatIsDisclosedEachWithItsSource) {
  const SmallSite small{{disclosed()}};
  const auto html = small.html("/organizations/viena");
  for (const auto* part :
       {"Lemj biedru sapulce.", "Valdes locekļi: 5; no tiem pacienti vai tuvinieki: 3",
        "https://izdomata.example/valde", "VID saraksts skatīts 1.11.2026.",
        "2025: valsts un pašvaldību nauda: 12\u00a0500\u00a0€", "Audžuģimenes un aizbildņi",
        "pašas organizācijas apliecinājums", "href=\"/criteria#transparent\""})
    EXPECT_TRUE(holds(html, part)) << part;
}

TEST(GovernancePage, ShowsNothingWhereNothingIsDisclosedAndNoMarkThatHasRunOut) {
  auto over = disclosed();
  over.governance = {.decides = {},
                     .board_source = {},
                     .statutes = {},
                     .public_benefit = {},
                     .income = {},
                     .transparent = {"2024-01-01", "2025-12-31", "https://izdomata.example/"}};
  over.support_areas.clear();
  const SmallSite small{{over, body("otra", "Otra", {"diabetes"})}};
  for (const auto* path : {"/organizations/viena", "/organizations/otra"}) {
    const auto html = small.html(path);
    EXPECT_FALSE(holds(html, "id=\"s-governance\"")) << path;
    EXPECT_FALSE(holds(html, "id=\"s-support\"")) << path;
    EXPECT_FALSE(holds(html, "Atklāta un neatkarīga")) << path;
  }
}

TEST(GovernancePage, PublishesTheCriteriaOfKindsAndOfTheMarkInEachLanguage) {
  const SmallSite small{{disclosed()}};
  EXPECT_TRUE(holds(small.html("/criteria"), "Zīmi nevar nopirkt"));
  EXPECT_TRUE(holds(small.html("/criteria", {}, Language::ru), "Знак нельзя купить"));
  EXPECT_TRUE(holds(small.html("/criteria", {}, Language::en), "cannot be bought"));
  EXPECT_TRUE(holds(small.html("/organizations/viena"), "href=\"/criteria\""));
}

TEST(ChecksOnAPage, SayWhatWasCheckedHowAndByWhom) {
  const SmallSite small{{disclosed()}};
  const auto html = small.html("/organizations/viena");
  EXPECT_TRUE(holds(html, "Tālrunis apstiprināts, piezvanot,"));
  EXPECT_TRUE(holds(html, "pa tālruni, kataloga redaktors"));
  EXPECT_TRUE(holds(html, "publicētā sarakstā, <a href=\"https://saraksts.example/\""));
}

TEST(ChecksOnAPage, NeverMakeAnEntryOfAListWithoutContactsGreen) {
  auto silent = body("klusa", "Klusa biedrība", {"diabetes"});
  silent.checked["record"] = {"2026-11-20", "list", "https://saraksts.example/"};
  silent.checked["description"] = {"2026-11-20", "call", ""};
  const SmallSite small{{silent}};
  for (const auto& html :
       {small.html("/organizations/klusa"), small.html("/", {{"q", "diabēts"}})}) {
    EXPECT_TRUE(holds(html, "class=\"state known\""));
    EXPECT_FALSE(holds(html, "class=\"state\"")) << "no green mark";
  }
}

TEST(PlacesPage, DrawsEachPlaceAndListsTheSame) {
  auto liepaja = body("a", "Izdomāta A", {"diabetes"});
  liepaja.locations = {{.city = "Liepāja", .region = "liepaja", .point = Point{56.5047, 21.0108}}};
  auto hidden = body("b", "Izdomāta B", {"diabetes"});
  hidden.locations = {{.address_kind = "not_public", .city = "Kuldīga", .region = "kuldiga"}};
  const SmallSite small{{liepaja, hidden}};
  const auto html = small.html("/places");
  EXPECT_TRUE(holds(html, "<a href=\"/regions/liepaja\">Liepāja<small>")) << "the list";
  EXPECT_TRUE(holds(html, "<title>Liepāja: 1</title><circle class=\"pin\" cx=\"")) << "the map";
  EXPECT_FALSE(holds(html, "Kuldīga<small>")) << "its address is not public";
  EXPECT_TRUE(holds(html, "Punkts rāda pilsētu vai novadu, nevis precīzu adresi."));
}

}  // namespace
}  // namespace blakus::governance_page_test
