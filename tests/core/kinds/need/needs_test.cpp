// data/needs/, data/remedies.json, data/places.json: what an editor is told, and what is published.

#include <gtest/gtest.h>

#include "core/catalog/load.h"
#include "tests/support/data_folder.h"

namespace blakus::needs_test {
namespace {

const std::string label =
    R"("label": {"lv": "Grūti redzēt", "en": "Trouble seeing", "ru": "Плохо вижу"})";

std::string problems_with(const std::string& file, const std::string& content) {
  const DataFolder folder;
  folder.write(file, content);
  std::string all;
  for (const auto& problem : load_catalog(folder.path()).problems) all += to_string(problem) + "\n";
  return all;
}

TEST(NeedFiles, AreReadWithTheirLists) {
  const DataFolder folder;
  folder.write("needs/body.json",
               R"({"words": {"lv": {"cannot": "nevar|nevaru"}}, "needs": [{"id": "seeing", )" +
                   label +
                   R"(, "diagnoses": ["glaucoma"], "patterns": {"lv": ["@cannot redzēt"]}}]})");
  const auto loaded = load_catalog(folder.path());
  EXPECT_TRUE(loaded.problems.empty());
  ASSERT_EQ(loaded.catalog.needs.needs.size(), 1U);
  EXPECT_EQ(loaded.catalog.needs.needs[0].phrases,
            std::vector<std::string>{"@body.lv.cannot redzēt"});
  EXPECT_EQ(phrases_of(loaded.catalog.needs).said_in(analyze("nevaru redzēt")).size(), 1U);
}

TEST(NeedFiles, TellEachFaultWithItsPlace) {
  const auto problems = problems_with(
      "needs/body.json",
      R"({"needs": [{"id": "seeing", )" + label +
          R"(, "diagnoses": ["no-such"], "patterns": {"lv": ["@cannot redzēt", "!tēju"]}},
        {"id": "seeing", "label": {"lv": "Vēlreiz"}, "patterns": {}}]})");
  EXPECT_NE(problems.find(
                "needs/body.json: seeing: patterns.lv[0]: names a list that is not there: @cannot"),
            std::string::npos)
      << problems;
  EXPECT_NE(problems.find("patterns.lv[1]: asks for no word"), std::string::npos) << problems;
  EXPECT_NE(problems.find("no-such"), std::string::npos) << problems;
  EXPECT_NE(problems.find("label.ru: is missing"), std::string::npos) << problems;
  EXPECT_NE(problems.find("stands twice"), std::string::npos) << problems;
}

TEST(NeedFiles, OfAnotherSpellingAreNotLeftOutSilently) {
  const auto problems = problems_with("needs/body.JSON", R"({"needs": []})");
  EXPECT_NE(problems.find("needs/body.JSON: is not read"), std::string::npos) << problems;
}

TEST(NeedFiles, OfMoreListsThanAnIndexHoldsAreRefusedBeforeItIsBuilt) {
  const DataFolder folder;
  for (const std::string name : {"body", "mind"}) {
    std::string lists;
    for (int list = 0; list < 600; ++list)
      lists += (list == 0 ? "" : ", ") + ("\"l" + std::to_string(list) + "\": \"nevar\"");
    folder.write("needs/" + name + ".json",
                 R"({"words": {"lv": {)" + lists + R"(}}, "needs": [{"id": ")" + name + R"(", )" +
                     label +
                     R"(, "diagnoses": ["glaucoma"], "patterns": {"lv": ["nevar redzēt"]}}]})");
  }
  const auto problems = load_catalog(folder.path()).problems;
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_NE(to_string(problems[0]).find("words: 1200 in all files so far, at most 1000"),
            std::string::npos)
      << to_string(problems[0]);
}

TEST(RemediesFile, NamesBecomeWordsThatTheConditionIsFoundBy) {
  const DataFolder folder;
  folder.write("remedies.json", R"({"remedies": [{"id": "latanoprost", "type": "drug",
      "names": {"lv": ["latanoprosts"]}, "diagnoses": ["glaucoma"], "source": "WHO ATC S01EE01"}]})");
  const auto loaded = load_catalog(folder.path());
  ASSERT_TRUE(loaded.problems.empty());
  for (const auto& term : loaded.catalog.terms)
    if (term.id == "glaucoma") {
      EXPECT_EQ(term.found_by.lv, std::vector<std::string>{"latanoprosts"});
    }
}

TEST(RemediesFile, WithoutSourceOrWithAnUnknownConditionIsRefused) {
  const auto problems = problems_with("remedies.json", R"({"remedies": [{"id": "x", "type": "pill",
      "names": {}, "diagnoses": ["no-such"]}]})");
  EXPECT_NE(problems.find("remedies.json: x: source: "), std::string::npos) << problems;
  EXPECT_NE(problems.find("write drug, device or examination"), std::string::npos) << problems;
  EXPECT_NE(problems.find("names: are missing"), std::string::npos) << problems;
  EXPECT_NE(problems.find("'no-such' is not there"), std::string::npos) << problems;
}

TEST(PlacesFile, LeadsToTheRegionThatHoldsThePlace) {
  const DataFolder folder;
  folder.write("places.json", R"({"places": [{"name": "Imanta", "type": "neighbourhood",
      "names": {"lv": ["Imanta"]}, "region": "riga"}]})");
  const auto loaded = load_catalog(folder.path());
  EXPECT_TRUE(loaded.problems.empty());
  EXPECT_NE(problems_with("places.json", R"({"places": [{"name": "X", "type": "hill",
      "names": {"lv": ["X"]}, "region": "nowhere"}]})")
                .find("'nowhere' is not there"),
            std::string::npos);
}

}  // namespace
}  // namespace blakus::needs_test
