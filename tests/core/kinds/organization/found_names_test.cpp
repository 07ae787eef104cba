#include "core/kinds/organization/found_names.h"

#include <gtest/gtest.h>

#include "core/catalog/load.h"
#include "tests/support/data_folder.h"
#include "tests/support/reports.h"

namespace blakus::found_names_test {
namespace {

TEST(FoundNames, AreReadBesideTheRecords) {
  const DataFolder data;
  data.write("found_names.json", R"({"organizations": [{"id": "pirma",
      "names": {"en": ["The First"], "ru": ["Первая"]}}]})");
  const auto loaded = load_catalog(data.path());
  EXPECT_EQ(all(loaded), "");
  EXPECT_EQ(loaded.catalog.found_names,
            (FoundNames{{"pirma", {.en = {"The First"}, .ru = {"Первая"}}}}));
  EXPECT_EQ(found_names_in(to_lines(loaded.catalog.found_names)), loaded.catalog.found_names);
}

TEST(FoundNames, ThatFindNobodyOrSeveralAreTold) {
  const DataFolder data;
  data.write("found_names.json", R"({"organizations": [
      {"id": "nav", "names": {"en": ["Nobody"]}},
      {"id": "otra", "names": {"en": ["The First"], "lv": ["izdomata BIEDRIBA"]}},
      {"id": "pirma", "names": {"en": ["the first"], "ru": ["!"]}},
      {"id": "pirma", "names": {"en": ["Once more"]}},
      {"id": "tuksa", "names": {}}]})");
  const auto loaded = load_catalog(data.path());
  const auto reported = [&](const char* key, const char* what) {
    return reports(loaded, "found_names.json", key, what);
  };
  EXPECT_TRUE(reported("id", "unknown organization 'nav'")) << all(loaded);
  EXPECT_TRUE(reported("names.lv", "is a name it bears")) << all(loaded);
  EXPECT_TRUE(reported("names.en", "finds 'otra' already")) << all(loaded);
  EXPECT_TRUE(reported("names.ru", "is no name")) << all(loaded);
  EXPECT_TRUE(reported("id", "stands twice")) << all(loaded);
  EXPECT_TRUE(reported("names", "are missing")) << all(loaded);
}

TEST(FoundNames, OfAMergedOrganizationFindItsSuccessor) {
  FoundNames names{{"bijusi", {.ru = {"Прежняя"}}}, {"esosa", {.ru = {"Нынешняя"}}}};
  move_found_names(names, {{"bijusi", "esosa"}, {"cita", "esosa"}});
  EXPECT_EQ(names, (FoundNames{{"esosa", {.ru = {"Нынешняя", "Прежняя"}}}}));
}

}  // namespace
}  // namespace blakus::found_names_test
