// Roles of terms and data/site.json: what a curator is told who forgets one or writes it wrong.

#include "core/kinds/site/site.h"

#include <gtest/gtest.h>

#include "tests/support/data_folder.h"
#include "tests/support/reports.h"

namespace blakus::site_test {
namespace {

/// One area with these roles, and all problems of the folder.
LoadedCatalog with_area_of(const std::string& roles) {
  const DataFolder folder;
  folder.write("taxonomies/areas.json", R"({"terms": [{"id": "eye", "label": {"lv": "Acis"},
      "icd10": [], "roles": [)" + roles + "]}]}");
  return load_catalog(folder.path());
}

TEST(Roles, MayBeLeftOutByADirectory) {
  EXPECT_EQ(all(load_catalog(DataFolder{}.path())), "");
}

TEST(Roles, AreAllMissedWhereOnlySomeAreGiven) {
  const auto loaded = with_area_of(R"("rare_diseases")");
  EXPECT_TRUE(
      reports(loaded, "taxonomies/areas.json", "roles", "no term has the role 'disability'"))
      << all(loaded);
  EXPECT_TRUE(reports(loaded, "taxonomies/types.json", "roles", "no term has the role 'umbrella'"));
  EXPECT_EQ(loaded.problems.size(), term_roles.size() - 1) << all(loaded);
}

TEST(Roles, OfAnotherKindOrUnknownAreRefusedWithThoseThereAre) {
  const auto loaded = with_area_of(R"("umbrella", "childrens")");
  EXPECT_TRUE(reports(loaded, "taxonomies/areas.json", "roles", "'umbrella' is no role of such"));
  EXPECT_TRUE(reports(loaded, "taxonomies/areas.json", "roles", "'childrens' is no role"));
  EXPECT_NE(all(loaded).find("write one of: any_illness, disability, rare_diseases"),
            std::string::npos)
      << all(loaded);
}

TEST(Roles, OfOneTermAreNotGivenToTwo) {
  const DataFolder folder;
  folder.write("taxonomies/areas.json", R"({"terms": [
      {"id": "eye", "label": {"lv": "Acis"}, "icd10": [], "roles": ["disability", "sensitive"]},
      {"id": "ear", "label": {"lv": "Ausis"}, "icd10": [], "roles": ["disability", "sensitive"]}]})");
  const auto loaded = load_catalog(folder.path());
  EXPECT_TRUE(reports(loaded, "taxonomies/areas.json", "roles",
                      "the role 'disability' is that of 'eye' already"))
      << all(loaded);
  EXPECT_FALSE(reports(loaded, "taxonomies/areas.json", "roles", "'sensitive'"));
}

TEST(SiteFile, NamesOnlyWhatIsThere) {
  const DataFolder folder;
  folder.write("site.json", R"({"meta": {}, "network": {"organization": "tikls", "email": "tikls",
          "phone": "12", "hours": "9 to 5"},
      "home_areas": ["eye", "ear"], "map_regions": ["riga"],
      "situations": [{"id": "new", "second": "what", "unsure": {"services": ["help"]}}],
      "helplines": {"areas": ["eye"]}, "x": 1})");
  const auto loaded = load_catalog(folder.path());
  for (const auto& [key, what] : {std::pair{"network.organization", "unknown organization 'tikls'"},
                                  {"network.email", "'tikls' is not right"},
                                  {"home_areas[1]", "unknown area 'ear'"},
                                  {"network.phone", "'12' is not right"},
                                  {"network.hours", "'9 to 5' are no hours"},
                                  {"situations[0].second", "'what' is not known"},
                                  {"unsure.services[0]", "unknown service 'help'"},
                                  {"x", ""}})
    EXPECT_TRUE(reports(loaded, "site.json", key, what)) << key << "\n" << all(loaded);
  EXPECT_EQ(loaded.problems.size(), 8U) << all(loaded);
}

TEST(SiteFile, RefusesColoursThatCannotBeReadAndPartsThatAreNone) {
  const DataFolder folder;
  folder.write("site.json", R"({"country": "Latvia", "languages": ["lv", "et"],
      "colours": {"primary": "#9ad0c8", "background": "#000000", "accent": "red"},
      "quick_exit": "lsm", "without": ["map", "search"]})");
  const auto loaded = load_catalog(folder.path());
  for (const auto& [key, what] : {std::pair{"country", "'Latvia' is no country"},
                                  {"languages", "there are no pages in 'et'"},
                                  {"colours.primary", "'#9ad0c8' cannot be read on #fbf8f3"},
                                  {"colours.background", "is no colour"},
                                  {"colours.accent", "'red' cannot be read"},
                                  {"quick_exit", "'lsm' is not right"},
                                  {"without", "'search' is no part"}})
    EXPECT_TRUE(reports(loaded, "site.json", key, what)) << key << "\n" << all(loaded);
  EXPECT_EQ(loaded.problems.size(), 7U) << all(loaded);
}

TEST(SiteFile, NamesALogoThatCanBeShown) {
  EXPECT_FALSE(fault_of_logo("logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"));
  EXPECT_FALSE(fault_of_logo("logo.png", "\x89PNG\r\n\x1a\n…"));
  const struct {
    const char *file, *bytes, *what;
  } cases[] = {{"logo.png", "<svg/>", "is no PNG"},
               {"logo.svg", "GIF89a", "is no SVG"},
               {"logo.svg", "<svg><script>1</script></svg>", "holds '<script'"}};
  for (const auto& c : cases) {
    const auto fault = fault_of_logo(c.file, c.bytes);
    ASSERT_TRUE(fault) << c.what;
    EXPECT_EQ(fault->what, c.what);
    EXPECT_FALSE(fault->remedy.empty());
  }
  EXPECT_TRUE(fault_of_logo("logo.svg", "<svg>" + std::string(most_logo_bytes, ' ')));
}

TEST(SiteFile, OffersTheLanguagesInItsOrder) {
  EXPECT_EQ(offered_languages({.languages = {"ru", "en"}}),
            (std::vector<Language>{Language::ru, Language::en}));
  EXPECT_EQ(offered_languages({}).size(), all_languages.size());
  EXPECT_FALSE(is_offered({.languages = {"ru", "en"}}, Language::lv));
}

TEST(SiteFile, HasItsOwnWordsInEveryLanguageOfThePages) {
  const DataFolder folder;
  folder.write("site.json", R"({"languages": ["en", "ru"],
      "words": {"nav.areas": {"en": "Support areas"},
                "home.lead": {"en": "Helped by {kinds", "ru": "Помогают {kinds}"}}})");
  const auto loaded = load_catalog(folder.path());
  EXPECT_TRUE(reports(loaded, "site.json", "words.nav.areas.ru", "is missing")) << all(loaded);
  EXPECT_TRUE(reports(loaded, "site.json", "words.home.lead.en", "{kinds")) << all(loaded);
  EXPECT_EQ(loaded.problems.size(), 2U) << all(loaded);
}

TEST(SiteFile, IsReadBackAsItWasWritten) {
  const auto read = site_from_json(R"({"name": {"lv": "Izdomāts katalogs"}, "country": "EE",
      "languages": ["lv", "ru"], "colours": {"primary": "#0b5c56"}, "without": ["map"],
      "logo": {"file": "logo.svg", "alt": {"lv": "Izdomāta zīme"}},
      "quick_exit": "https://example.com/", "home_areas": ["eye"],
      "words": {"nav.areas": {"lv": "Atbalsta jomas", "ru": "Направления поддержки"}}})");
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(stored_site(to_json(read.value)), read.value);
  EXPECT_FALSE(has_part(read.value, "map"));
  EXPECT_TRUE(has_part(read.value, "start"));
  EXPECT_NEAR(contrast("#000000", "#ffffff"), 21, 0.01);
}

TEST(SiteFile, ASenderWhoseLanguageIsNotOfferedReadsTheChiefOne) {
  const Site site{.languages = {"ru", "en"}};
  EXPECT_EQ(language_or_chief(site, "en"), Language::en);
  EXPECT_EQ(language_or_chief(site, "uk"), Language::ru);
  EXPECT_EQ(language_or_chief(site, ""), Language::ru);
  EXPECT_EQ(language_or_chief({}, "uk"), Language::uk);
}

}  // namespace
}  // namespace blakus::site_test
