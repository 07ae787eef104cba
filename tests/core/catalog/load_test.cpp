#include "core/catalog/load.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "core/kinds/organization/long_words.h"
#include "core/record/json_reader.h"
#include "tests/support/data_folder.h"
#include "tests/support/reports.h"

namespace blakus::load_test {
namespace {

TEST(LoadCatalog, ReadsASoundFolder) {
  const DataFolder data;
  const auto loaded = load_catalog(data.path());
  EXPECT_EQ(all(loaded), "");
  EXPECT_EQ(loaded.catalog.organizations.size(), 2U);
}

TEST(LoadCatalog, ReadsTheProjectsOwnData) {
  const auto loaded = load_catalog(std::string(BLAKUS_SOURCE_DIR) + "/data");
  EXPECT_EQ(all(loaded), "");
  EXPECT_GE(loaded.catalog.organizations.size(), 142U);
  EXPECT_FALSE(loaded.catalog.network_records.empty());
  EXPECT_FALSE(loaded.catalog.federations.empty());
}

TEST(LoadCatalog, ReadsManyRecordsFromOneFile) {
  const DataFolder data;
  data.write(
      "organizations.jsonl",
      R"({"id": "tresa", "name": {"lv": "T"}, "type": "patient_organization", "coverage": "national"})"
      "\n\n{\"id\": \"slikta\"}\n");
  const auto loaded = load_catalog(data.path());
  EXPECT_EQ(loaded.catalog.organizations.size(), 3U);
  EXPECT_EQ(loaded.records, 4U);
  EXPECT_TRUE(reports(loaded, "organizations.jsonl:3", "type", "is missing")) << all(loaded);
}

TEST(LoadCatalog, LeavesAFileThatIsTooLargeUnread) {
  const DataFolder data;
  data.write("organizations.jsonl", "{\"id\": \"tresa\"}\n");
  EXPECT_FALSE(all(load_catalog(data.path())).empty());
  const auto loaded = load_catalog(data.path(), {}, 10);
  EXPECT_TRUE(reports(loaded, "organizations.jsonl", "", "larger than 10 bytes")) << all(loaded);
  EXPECT_EQ(loaded.catalog.organizations.size(), 2U);
}

TEST(LoadCatalog, ReportsEveryFaultAtOnce) {
  const DataFolder data;
  data.organization("acis", R"x(, "diagnoses": ["glaukoma"], "website": "javascript:alert(1)",
      "emails": ["nav"], "phones": [{"number": "zvani"}], "regions": ["LV-RX"],
      "checked": {"record": {"date": "2026-02-30", "how": "dream"}},
      "locations": [{"latitude": 95, "longitude": 24}], "year_incorporated": "1990")x");
  data.write("organizations/aprauta.json", "{\"id\": \"aprauta\", \"name\": {");
  data.write("organizations/baiti.json", "{\"id\": \"baiti\xff\"}");
  data.organization("cits-vards");
  std::filesystem::rename(data.path() / "organizations/cits-vards.json",
                          data.path() / "organizations/vards.json");
  const auto loaded = load_catalog(data.path());
  EXPECT_TRUE(reports(loaded, "organizations/aprauta.json", "", "not valid JSON"));
  EXPECT_TRUE(reports(loaded, "organizations/baiti.json", "", "not valid UTF-8"));
  EXPECT_TRUE(reports(loaded, "organizations/vards.json", "id", "file's name"));
  EXPECT_TRUE(reports(loaded, "organizations/acis.json", "year_incorporated", "whole number"));
  EXPECT_EQ(loaded.lost, 4U);
  EXPECT_EQ(loaded.catalog.organizations.size(), 2U);
  for (const auto* key : {"diagnoses[0]", "website", "emails[0]", "phones[0].number", "regions[0]",
                          "checked.record.date", "checked.record.how", "locations[0].latitude"})
    EXPECT_TRUE(reports(loaded, "organizations/acis.json", key, "")) << key << "\n" << all(loaded);
}

TEST(LoadCatalog, TellsNoFaultThatOnlyFollowsFromAnother) {
  const DataFolder data;
  data.write("organizations/acis.json", R"x({"id": "acis", "name": 7, "type": 7, "coverage": 7,
      "regions": [7, "LV-RX"], "emails": [7, "nav"], "phones": [7, {"number": "zvani"}],
      "locations": [{"city": 7}, {"latitude": "x", "longitude": 24}]})x");
  data.organization("berns", R"(, "parent_organization_id": "acis")");
  const auto loaded = load_catalog(data.path());
  std::vector<std::string> keys;
  for (const auto& problem : loaded.problems) keys.push_back(problem.key);
  std::ranges::sort(keys);
  EXPECT_EQ(keys, (std::vector<std::string>{
                      "coverage", "emails[0]", "emails[1]", "locations[0].city",
                      "locations[1].latitude", "name", "parent_organization_id", "phones[0]",
                      "phones[1].number", "regions[0]", "regions[1]", "type"}))
      << all(loaded);
  EXPECT_TRUE(reports(loaded, "organizations/berns.json", "parent_organization_id", "left out"));
}

TEST(LoadCatalog, KnowsAnUnreadableRecordByItsFile) {
  const DataFolder data;
  data.write("organizations/acis.json", "{");
  data.write("organizations/bez.json", R"({"type": "patient_organization"})");
  data.organization("berns", R"(, "parent_organization_id": "acis")");
  data.write("network/news.json", R"x({"items": [
      {"id": "zina", "title": {"lv": "Ziņa"}, "organization_id": "bez"}]})x");
  const auto loaded = load_catalog(data.path());
  EXPECT_EQ(all(loaded).find("unknown organization"), std::string::npos) << all(loaded);
  EXPECT_TRUE(reports(loaded, "network/news.json", "organization_id", "left out")) << all(loaded);
  EXPECT_EQ(loaded.lost, 3U);
}

TEST(LoadCatalog, FindsCirclesAndDoubles) {
  const DataFolder data;
  data.organization("a", R"(, "parent_organization_id": "b")");
  data.organization("b", R"(, "parent_organization_id": "a")");
  data.write(
      "organizations.jsonl",
      R"({"id": "otra", "name": {"lv": "O"}, "type": "patient_organization", "coverage": "national"})");
  const auto loaded = load_catalog(data.path());
  EXPECT_TRUE(reports(loaded, "organizations/a.json", "parent_organization_id", "own ancestor"));
  EXPECT_TRUE(reports(loaded, "organizations/b.json", "parent_organization_id", "own ancestor"));
  EXPECT_TRUE(reports(loaded, "organizations.jsonl:1", "id", "already used")) << all(loaded);
}

TEST(LoadCatalog, LeavesOutWhatHangsOnALostRecord) {
  const DataFolder data;
  data.organization("berns", R"(, "parent_organization_id": "vecaks")");
  data.organization("vecaks", R"(, "areas": ["nav"])");
  const auto loaded = load_catalog(data.path());
  EXPECT_EQ(loaded.lost, 2U);
  EXPECT_EQ(loaded.catalog.organizations.size(), 2U);
}

/// Invented: each the parent of the next; the first one's parent is given.
std::string chain_of_parents(std::size_t length, const std::string& first_parent) {
  std::string lines;
  auto parent = first_parent;
  for (std::size_t i = 0; i < length; ++i) {
    const auto id = "posms-" + std::to_string(i);
    lines += R"({"id": ")" + id + R"(", "name": {"lv": "X"}, "type": "patient_organization", )" +
             R"("coverage": "national")" +
             (parent.empty() ? "" : R"(, "parent_organization_id": ")" + parent + '"') + "}\n";
    parent = id;
  }
  return lines;
}

TEST(LoadCatalog, FollowsLongChainsOfParents) {
  // By walking each chain to its end, or once for each that is lost, this takes minutes.
  constexpr std::size_t length = 30'000;
  const DataFolder data;
  data.write("organizations.jsonl", chain_of_parents(length, ""));
  EXPECT_EQ(load_catalog(data.path()).lost, 0U);
  data.write("organizations.jsonl", chain_of_parents(length, "neviens"));
  EXPECT_EQ(load_catalog(data.path()).lost, length);
}

TEST(LoadCatalog, DoesNotTrustTheTaxonomies) {
  const DataFolder data;
  data.write(
      "taxonomies/diagnoses.json",
      R"({"terms": [{"id": "a", "label": {"lv": "A"}, "parent": "b", "areas": ["nav"], "icd10": ["X"]},
                           {"id": "b", "label": {"lv": "B"}, "parent": "a"},
                           {"id": "b", "label": {}}, 7]})");
  const auto loaded = load_catalog(data.path());
  EXPECT_FALSE(loaded.terms_ok);
  for (const auto* key : {"parent", "areas[0]", "icd10[0]", "id", "label.lv"})
    EXPECT_TRUE(reports(loaded, "taxonomies/diagnoses.json", key, "")) << key << all(loaded);
}

TEST(LoadCatalog, ReadsRegularFilesOnly) {
  const DataFolder data;
  std::filesystem::create_directory(data.path() / "organizations/mape.json");
  data.write("organizations/tuksa.json", "");
  std::filesystem::remove(data.path() / "taxonomies/services.json");
  const auto loaded = load_catalog(data.path());
  EXPECT_TRUE(reports(loaded, "organizations/mape.json", "", "not a regular file"));
  EXPECT_TRUE(reports(loaded, "organizations/tuksa.json", "", "is empty"));
  EXPECT_TRUE(reports(loaded, "taxonomies/services.json", "", "is not there"));
}

TEST(LoadCatalog, SaysWhatCannotBeReadInsteadOfLeavingItOut) {
  const DataFolder data;
  ASSERT_EQ(::mkfifo((data.path() / "organizations.jsonl").c_str(), 0600), 0);
  EXPECT_TRUE(reports(load_catalog(data.path()), "organizations.jsonl", "", "not a regular file"));
  std::filesystem::remove_all(data.path() / "organizations");
  data.write("organizations", "a file where a folder belongs");
  EXPECT_TRUE(reports(load_catalog(data.path()), "organizations", "", "is not a folder"));
}

TEST(LoadCatalog, ReportsLinesWithANullCharacter) {
  const DataFolder data;
  std::string lines = chain_of_parents(2, "");
  lines.insert(lines.begin(), '\0');
  lines.insert(lines.size() - 1, std::string("\0 rubbish", 9));
  data.write("organizations.jsonl", lines);
  const auto loaded = load_catalog(data.path());
  EXPECT_EQ(loaded.lost, 2U);
  EXPECT_TRUE(reports(loaded, "organizations.jsonl:1", "", "null character")) << all(loaded);
  EXPECT_TRUE(reports(loaded, "organizations.jsonl:2", "", "null character")) << all(loaded);
}

TEST(LoadCatalog, WantsNamesInOneLineOfVisibleCharacters) {
  const DataFolder data;
  data.write("organizations/rinda.json",
             R"({"id": "rinda", "name": {"lv": "Divas\nrindas"}, "type": "patient_organization", )"
             R"("coverage": "national"})");
  data.write("organizations/nekas.json",
             R"({"id": "nekas", "name": {"lv": "Bied\u200brība"}, "type": "patient_organization", )"
             R"("coverage": "national", "website": "https://exa\u200bmple.lv/"})");
  const auto loaded = load_catalog(data.path());
  EXPECT_TRUE(reports(loaded, "organizations/rinda.json", "name.lv", "line end")) << all(loaded);
  EXPECT_TRUE(reports(loaded, "organizations/nekas.json", "name.lv", "zero-width")) << all(loaded);
  EXPECT_TRUE(reports(loaded, "organizations/nekas.json", "website", "zero-width")) << all(loaded);
}

TEST(LoadCatalog, GoesOnAfterALineWithoutEnd) {
  const DataFolder data;
  const std::string sound =
      R"("name": {"lv": "T"}, "type": "patient_organization", "coverage": "national"})";
  data.write("organizations.jsonl", std::string(max_data_line_bytes + 1, 'x') + "\n" +
                                        R"({"id": "divi", )" + sound + "\n\n" +
                                        R"({"id": "tris", )" + sound);
  const auto loaded = load_catalog(data.path());
  EXPECT_TRUE(reports(loaded, "organizations.jsonl:1", "", "is longer than")) << all(loaded);
  EXPECT_EQ(loaded.problems.size(), 1U) << all(loaded);
  EXPECT_EQ(loaded.catalog.organizations.size(), 4U);
  EXPECT_EQ(loaded.lost, 1U);
}

TEST(LoadCatalog, BoundsTextsListsAndReports) {
  const DataFolder data;
  data.organization("gars", R"(, "notes": ")" + std::string(max_text_bytes + 1, 'x') + "\"");
  std::string many = R"(, "emails": ["a@b.example")";
  for (std::size_t i = 0; i < max_list_items; ++i) many += R"(, "a@b.example")";
  data.organization("daudz", many + "]");
  auto loaded = load_catalog(data.path());
  EXPECT_TRUE(reports(loaded, "organizations/gars.json", "notes", "bytes long")) << all(loaded);
  EXPECT_TRUE(reports(loaded, "organizations/daudz.json", "emails", "entries")) << all(loaded);

  std::string lines;
  for (std::size_t i = 0; i < max_problems + 5; ++i) lines += "{\n";
  data.write("organizations.jsonl", lines);
  loaded = load_catalog(data.path());
  EXPECT_EQ(loaded.problems.size(), max_problems + 1);
  EXPECT_EQ(loaded.problems.back().what, "7 further problems");
}

TEST(LoadCatalog, CountsReferencesThatLeadNowhere) {
  const DataFolder data;
  std::string areas;
  for (std::size_t i = 0; i < max_list_items; ++i) areas += i == 0 ? R"("nav")" : R"(, "nav")";
  std::string lines;
  for (std::size_t i = 0; i < 30; ++i)
    lines += R"({"id": "x)" + std::to_string(i) +
             R"(", "name": {"lv": "X"}, "type": "patient_organization", "coverage": "national", )" +
             R"("areas": [)" + areas + "]}\n";
  data.write("organizations.jsonl", lines);
  const auto loaded = load_catalog(data.path());
  EXPECT_EQ(loaded.lost, 30U);
  EXPECT_EQ(loaded.problems.back().what, "10000 further problems");
}

TEST(LoadCatalog, WantsLocationsThatSaySomething) {
  const DataFolder data;
  data.organization("tukss", R"(, "locations": [{}])");
  const auto loaded = load_catalog(data.path());
  EXPECT_TRUE(reports(loaded, "organizations/tukss.json", "locations[0]", "says nothing"))
      << all(loaded);
}

TEST(LoadCatalog, LeavesOutUnsoundNetworkRecords) {
  const DataFolder data;
  data.write("network/events.json", R"x({"items": [
      {"id": "labs", "title": {"lv": "Labs"}, "organization_id": "pirma"},
      {"id": "slikts", "title": {"lv": "Slikts"}, "url": "javascript:alert(1)"},
      {"id": "svess", "title": {"lv": "Svešs"}, "organization_id": "nav"}]})x");
  const auto loaded = load_catalog(data.path());
  EXPECT_TRUE(reports(loaded, "network/events.json", "url", "not right")) << all(loaded);
  EXPECT_TRUE(reports(loaded, "network/events.json", "organization_id", "unknown")) << all(loaded);
  ASSERT_EQ(loaded.catalog.network_records.size(), 1U);
  EXPECT_EQ(id_of(loaded.catalog.network_records.front()), "labs");
}

TEST(LoadCatalog, ReadsRecordsOfTheNetworkFromFilesOfTheirOwnBesideTheList) {
  const DataFolder data;
  data.write("network/events.json", R"x({"items": [{"id": "labs", "title": {"lv": "Labs"}}]})x");
  data.write("network/events/atseviskis.json",
             R"x({"id": "atseviskis", "title": {"lv": "Atsevišķs"}, "organization_id": "pirma"})x");
  data.write("network/events/README.md", "Izdomāti pasākumi.");
  const auto loaded = load_catalog(data.path());
  EXPECT_TRUE(loaded.problems.empty()) << all(loaded);
  ASSERT_EQ(loaded.catalog.network_records.size(), 2U);
  EXPECT_EQ(id_of(loaded.catalog.network_records.back()), "atseviskis");
}

TEST(LoadCatalog, TakesThePdfOfADocumentForNoRecord) {
  const DataFolder data;
  data.write("network/documents/nolikums.pdf", "izdomāts");
  data.write("network/documents/piezime.txt", "izdomāta");
  const auto loaded = load_catalog(data.path());
  ASSERT_EQ(loaded.notes.size(), 1U);
  EXPECT_EQ(loaded.notes.front().file, "network/documents/piezime.txt");
}

TEST(LoadCatalog, NamesTheFileOfARecordOfTheNetworkThatIsNotRight) {
  const DataFolder data;
  data.write("network/events.json", R"x({"items": [{"id": "labs", "title": {"lv": "Labs"}}]})x");
  data.write("network/events/labs.json", R"x({"id": "labs", "title": {"lv": "Otrs"}})x");
  data.write("network/events/cits.json", R"x({"id": "cita", "title": {"lv": "Cits"}})x");
  data.write("network/events/svess.json",
             R"x({"id": "svess", "title": {"lv": "Svešs"}, "organization_id": "nav"})x");
  data.write("network/events/slikts.json",
             R"x({"id": "slikts", "title": {"lv": "S"}, "url": "javascript:alert(1)"})x");
  data.write("network/events/pusē.json", "{");
  data.write("network/events/liels.JSON", "{}");
  data.write("network/experts/bez.json", R"x({"id": "bez", "field": {"lv": "Joma"}})x");
  const auto loaded = load_catalog(data.path());
  for (const auto& [file, key, what] : std::vector<std::array<const char*, 3>>{
           {"network/events/labs.json", "id", "stands twice"},
           {"network/events/cits.json", "id", "does not match"},
           {"network/events/svess.json", "organization_id", "unknown"},
           {"network/events/slikts.json", "url", "not right"},
           {"network/events/pusē.json", "", ""},
           {"network/events/liels.JSON", "", "not read"},
           {"network/experts/bez.json", "consent", "is missing"}})
    EXPECT_TRUE(reports(loaded, file, key, what)) << file << '\n' << all(loaded);
  EXPECT_TRUE(loaded.catalog.network_records.empty());
}

TEST(LoadCatalog, NotesWordsThatTheIndexCuts) {
  const DataFolder data;
  const std::string word(max_word_bytes + 1, 'a');
  data.organization("gara", R"(, "description": {"lv": "Vārds )" + word + R"("})");
  const auto loaded = load_catalog(data.path());
  EXPECT_EQ(all(loaded), "");
  ASSERT_EQ(loaded.notes.size(), 1U);
  EXPECT_EQ(to_string(loaded.notes.front()),
            "organizations/gara.json: gara: description.lv: has a word of 246 bytes, found by its "
            "beginning only (look whether a blank is missing)");
}

TEST(Problem, CannotForgeLinesOfTheReport) {
  EXPECT_EQ(to_string(Problem{.file = "a\nb.json", .what = "\x1b[31m"}), "a?b.json: ?[31m");
}

}  // namespace
}  // namespace blakus::load_test
