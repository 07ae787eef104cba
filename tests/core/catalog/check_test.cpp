
#include <gtest/gtest.h>

#include "tests/support/data_folder.h"
#include "tests/support/reports.h"

namespace blakus::check_test {
namespace {

struct Fault {
  const char* key;
  const char* what;
};

void expect(const DataFolder& data, const std::string& file, const std::vector<Fault>& faults) {
  const auto loaded = load_catalog(data.path());
  for (const auto& [key, what] : faults)
    EXPECT_TRUE(reports(loaded, file, key, what)) << key << ": " << what << "\n" << all(loaded);
  EXPECT_EQ(loaded.problems.size(), faults.size()) << all(loaded);
}

TEST(Check, NamesTheFileAndKeyThatACuratorWrote) {
  const DataFolder data;
  data.write("network/projects.json", R"x({"items": [
      {"id": "projekts", "title": {"lv": "Projekts"}, "start_date": "2026-02-30"}]})x");
  expect(data, "network/projects.json", {{"start_date", "2026-02-30"}});
  data.write("network/projects.json", R"({"items": []})");
  data.write("network/documents.json", R"x({"items": [
      {"id": "dokuments", "title": {"lv": "Dokuments"}, "year": 26}]})x");
  expect(data, "network/documents.json", {{"year", "26"}});
}

TEST(Check, WantsNetworkRecordsThatCanBeToldApart) {
  const DataFolder data;
  data.write("network/news.json", R"x({"items": [
      {"id": "a", "title": {"lv": "A"}, "sources": ["seed:001.txt", "https://a.lv/"]},
      {"id": "a", "title": {"lv": "A"}}, {"id": "b"}, {"id": "c", "title": {"lv": 7}},
      {"id": "d", "title": {"lv": " "}}, {"title": {"lv": "E"}},
      {"id": "f", "title": {"lv": "F"}, "sources": ["javascript:alert(1)", ""]}], "x": 1})x");
  expect(data, "network/news.json",
         {{"id", "stands twice"},
          {"title", "is missing"},
          {"title.lv", "is number"},
          {"title.lv", "nothing to see"},
          {"id", "is missing"},
          {"sources[0]", "javascript"},
          {"sources[1]", "is empty"},
          {"x", "not a key of this file"}});
  EXPECT_TRUE(load_catalog(data.path()).catalog.network_records.empty());
}

TEST(Check, WantsListsThatSayEachThingOnce) {
  const DataFolder data;
  data.organization("acis", R"x(, "areas": ["eye", "eye"], "services": [""], "emails": [""],
      "sources": ["https://a.lv/", " "], "short_names": ["A\nB"], "former_names": ["\u00a0"],
      "memberships": [""])x");
  expect(data, "organizations/acis.json",
         {{"areas[1]", "stands twice"},
          {"services[0]", "is empty"},
          {"emails[0]", "is empty"},
          {"sources[1]", "is empty"},
          {"short_names[0]", "line end"},
          {"former_names[0]", "is empty"},
          {"memberships[0]", "is empty"}});
}

TEST(Check, WantsNamesThatCanBeSeen) {
  const DataFolder data;
  data.write("organizations/acis.json",
             R"({"id": "acis", "name": {"lv": "\u3164", "en": "\u00a0 ", "ru": "\u0301"},)"
             R"( "type": "patient_organization", "coverage": "national"})");
  expect(data, "organizations/acis.json",
         {{"name.lv", "nothing to see"},
          {"name.en", "nothing to see"},
          {"name.ru", "nothing to see"}});
}

TEST(Check, FindsRegionsThatHoldThemselves) {
  const DataFolder data;
  data.write("taxonomies/regions.json", R"x({"terms": [
      {"id": "riga", "label": {"lv": "Rīga"}, "type": "state_city", "lat": 56.95, "lon": 24.1},
      {"id": "a", "label": {"lv": "A"}, "type": "town", "parent": "b"},
      {"id": "b", "label": {"lv": "B"}, "type": "town", "also_parent": ["riga", "a"]},
      {"id": "c", "label": {"lv": "C"}, "type": "town", "covers": ["c"]},
      {"id": "d", "label": {"lv": "D"}, "type": "town", "lat": 57}]})x");
  expect(data, "taxonomies/regions.json",
         {{"also_parent", "own ancestor"},
          {"covers", "covers itself"},
          {"lon", "is missing beside lat"}});
}

TEST(Check, KeepsTheLinesOfAmbiguousWords) {
  const DataFolder data;
  const auto write = [&](const std::string& ambiguous) {
    data.write("taxonomies/diagnoses.json",
               R"({"meta": {"ambiguous": )" + ambiguous +
                   R"(}, "terms": [{"id": "glaucoma", "label": {"lv": "Glaukoma"}}]})");
  };
  write(R"({"as": ["glaucoma"]})");
  expect(data, "taxonomies/diagnoses.json", {});
  write(R"({"as\tglaucoma\nms": ["glaucoma"], "b": [7, "nav"], "c": "glaucoma", "d": []})");
  expect(data, "taxonomies/diagnoses.json",
         {{"ambiguous.as\tglaucoma\nms", "line end"},
          {"ambiguous.b[0]", "not a text"},
          {"ambiguous.b[1]", "unknown diagnosis"},
          {"ambiguous.c", "not a list"},
          {"ambiguous.d", "names no diagnosis"}});
  write("7");
  expect(data, "taxonomies/diagnoses.json", {{"ambiguous", "not an object"}});
}

TEST(Check, WantsFederationsThatHelpSomebody) {
  const DataFolder data;
  data.write("network/federations.json", R"x({"items": [
      {"id": "f", "name": "F", "url": "https://f.eu/", "source": "here", "languages": ["xx"]}]})x");
  expect(data, "network/federations.json",
         {{"source", "here"}, {"languages[0]", "unknown language"}, {"diagnoses", "areas too"}});
}

TEST(Check, TellsAVocabularyThatIsGoneOnce) {
  const DataFolder data;
  data.organization("acis", R"(, "areas": ["eye"])");
  std::filesystem::remove(data.path() / "taxonomies/areas.json");
  expect(data, "taxonomies/areas.json", {{"", "is not there"}});
}

}  // namespace
}  // namespace blakus::check_test
