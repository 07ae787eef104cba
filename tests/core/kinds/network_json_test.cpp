// What data/network/ says is kept whole.

#include "core/kinds/network_json.h"

#include <filesystem>
#include <fstream>
#include <set>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "core/catalog/load.h"
#include "tests/support/data_folder.h"

namespace blakus::network_json_test {
namespace {

using nlohmann::json;

Checked<std::vector<NetworkRecord>> projects(const std::string& members) {
  return network_records_from_json(
      R"x({"items": [{"id": "p", "title": {"lv": "P"})x" + members + "}]}", Kind::project);
}

TEST(NetworkRecords, OfTheProjectAreKeptWholeWhenTheyAreReadAndWritten) {
  for (const auto kind : network_kinds) {
    const std::string path = BLAKUS_SOURCE_DIR "/data/" + network_file(kind);
    if (!std::filesystem::exists(path)) continue;  // nothing of that kind is known yet
    std::ifstream stream{path};
    const std::string text{std::istreambuf_iterator<char>{stream}, {}};
    const auto read = network_records_from_json(text, kind);
    ASSERT_TRUE(read.ok()) << to_string(read.problems.front());
    const auto items = json::parse(text).at("items");
    ASSERT_EQ(read.value.size(), items.size()) << path;
    for (std::size_t i = 0; i < items.size(); ++i) {
      EXPECT_EQ(json::parse(to_json(read.value[i])), items[i]) << path;
      EXPECT_EQ(stored_network_record(to_json(read.value[i]), kind), read.value[i]);
    }
  }
}

TEST(NetworkRecords, KeepTheMoneyProgrammeAndDatesOfAProject) {
  const auto read = projects(
      R"(, "programme": "Programma", "budget_eur": 19880.65, "status": "closed", "end_date": "2022-09-30")");
  ASSERT_TRUE(read.ok());
  const auto& project = std::get<Project>(read.value.front());
  EXPECT_EQ(project.programme, "Programma");
  EXPECT_EQ(project.budget_eur, Money{1988065});
  EXPECT_EQ(project.end_date, "2022-09-30");
  EXPECT_NE(to_json(read.value.front()).find("19880.65"), std::string::npos);
}

TEST(NetworkRecords, TakeMoneyToTheCentOnly) {
  for (const auto* amount : {"0", "0.01", "0.1", "99601", "9999999999999.99"})
    EXPECT_TRUE(projects(std::string(R"(, "budget_eur": )") + amount).ok()) << amount;
  for (const auto* amount : {"-1", "0.001", "1e30", "\"5\"", "true"})
    EXPECT_FALSE(projects(std::string(R"(, "budget_eur": )") + amount).ok()) << amount;
}

TEST(NetworkRecords, RefuseWhatTheirKindDoesNotSay) {
  const DataFolder data;
  data.write("network/events.json",
             R"x({"items": [{"id": "e", "title": {"lv": "E"}, "budget_eur": 5}]})x");
  data.write("network/projects.json", R"x({"items": [
      {"id": "p", "title": {"lv": "P"}, "status": "sleeping", "regions": ["LV-RX"]}]})x");
  const auto loaded = load_catalog(data.path());
  std::set<std::string> reported;
  for (const auto& problem : loaded.problems) reported.insert(problem.file + ": " + problem.key);
  EXPECT_EQ(reported, (std::set<std::string>{"network/events.json: budget_eur",
                                             "network/projects.json: regions[0]",
                                             "network/projects.json: status"}));
}

}  // namespace
}  // namespace blakus::network_json_test
