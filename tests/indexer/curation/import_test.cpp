#include "indexer/curation/import.h"

#include <filesystem>

#include <gtest/gtest.h>

#include "core/catalog/load.h"
#include "core/exchange/csv_writer.h"
#include "core/exchange/table_columns.h"
#include "core/kinds/organization/organization_json.h"
#include "tests/support/data_folder.h"

namespace blakus::import_test {
namespace {

namespace fs = std::filesystem;

/// A data folder, and one file to be imported into it.
class Import : public testing::Test {
 protected:
  ImportPlan plan(const std::string& name, const std::string& text,
                  std::vector<std::string> mapping = {}) {
    data_.write(name, text);
    return plan_import({.file = data_.path() / name,
                        .data = data_.path(),
                        .mapping = std::move(mapping),
                        .today = "2026-11-21"});
  }
  static std::string problems(const ImportPlan& plan) {
    std::string all;
    for (const auto& problem : plan.problems) all += to_string(problem) + "\n";
    return all;
  }
  /// Names and contents of all records on the disk.
  std::map<std::string, std::string> records() const {
    std::map<std::string, std::string> all;
    for (const auto& entry : fs::directory_iterator{data_.path() / "organizations"})
      all[entry.path().filename()] =
          data_.read("organizations/" + entry.path().filename().string());
    return all;
  }

  DataFolder data_;
};

TEST_F(Import, AddsChangesAndLeavesAlone) {
  const auto plan =
      this->plan("saraksts.csv",
                 "id;Nosaukums;Veids;Reģions;Tālrunis;E-pasts;Joma;Kam palīdz;Apraksts\n"
                 "pirma;;;;+371 29000001;pirma@example.lv;;;\n"
                 "otra;Izdomāta biedrība;;;;;;;\n"
                 ";Jauna izdomāta „Māja”;patient_organization;visa Latvija;29000002;;eye;adults;"
                 "Izdomāta.\n");
  ASSERT_EQ(problems(plan), "");
  EXPECT_EQ(plan.unchanged, 1U);
  ASSERT_EQ(plan.records.size(), 2U);
  EXPECT_EQ(plan.records[0].after.emails, std::vector<std::string>{"pirma@example.lv"});
  EXPECT_EQ(plan.records[1].after.id, "jauna-izdomata-maja");
  EXPECT_TRUE(plan.records[1].after.national);
  EXPECT_EQ(plan.records[1].after.phones.front().number, "+371 29000002");
  const auto preview = preview_of(plan);
  EXPECT_NE(preview.find("saraksts.csv:2: changed pirma\n    phones: – → "), std::string::npos)
      << preview;
  EXPECT_NE(preview.find("1 new, 1 changed, 1 unchanged, 0 problems"), std::string::npos);

  apply_import(plan, data_.path());
  const auto loaded = load_catalog(data_.path());
  EXPECT_TRUE(loaded.problems.empty());
  EXPECT_EQ(loaded.catalog.organizations.size(), 3U);
  const auto read = organization_from_json(data_.read("organizations/pirma.json"), "").value;
  const FactCheck by_list{"2026-11-21", "list", "file:saraksts.csv", "import"};
  EXPECT_EQ(read.checked.at("phones"), by_list);
  EXPECT_EQ(read.checked.at("emails"), by_list);
  EXPECT_FALSE(read.checked.contains("record")) << "only two contacts were checked";
  EXPECT_FALSE(read.checked.contains("contacts")) << "the others were not looked at";
  EXPECT_EQ(records().size(), 3U) << "no draft is left behind";
}

TEST_F(Import, FindsByRegistrationNumber) {
  data_.organization("pirma", R"(, "registration_number": "40008000001")");
  const auto plan = this->plan("a.csv", "Reģ. Nr.,Mājaslapa\n4000 8000 001,www.example.lv\n");
  ASSERT_EQ(problems(plan), "");
  ASSERT_EQ(plan.records.size(), 1U);
  EXPECT_EQ(plan.records[0].after.id, "pirma");
  EXPECT_EQ(plan.records[0].after.website, "https://www.example.lv");
}

TEST_F(Import, NamesEveryFaultWithItsRow) {
  const auto before = records();
  const auto plan = this->plan("a.csv",
                               "Nosaukums,Veids,Reģions,E-pasts,Tālrunis\n"
                               "Jauna,patient_organization,Atlantīda,nav,+371 29000001\n"
                               "Cita,,riga,a@example.lv,abc\n"
                               "Izdomāta biedrība,patient_organization,riga,,\n"
                               "jauna biedrība,,riga\n"
                               "par daudz,,,,,6\n");
  const auto text = problems(plan);
  for (const auto* part :
       {"a.csv:2: Reģions: unknown region 'Atlantīda'", "a.csv:2: E-pasts: 'nav' is not an e-mail",
        "a.csv:3: Tālrunis: 'abc' is not a phone", "a.csv:3: type: is missing",
        "a.csv:2: description: is missing",
        "a.csv:4: name: 'Izdomāta biedrība' is already the name of",
        "a.csv:5: name: 'jauna biedrība' stands in a.csv:2 already",
        "a.csv:6: has 6 cells, the header has 5"})
    EXPECT_NE(text.find(part), std::string::npos) << part << "\n" << text;
  EXPECT_EQ(records(), before);
}

TEST_F(Import, MapsColumnsAsTold) {
  const auto refused = plan("a.csv", "Kods,Zvanīt\npirma,29000001\n");
  EXPECT_NE(problems(refused).find("no column says which organization"), std::string::npos);
  const auto plan =
      this->plan("a.csv", "Kods,Zvanīt\npirma,29000001\n", {"Kods=id", "Zvanīt=phones"});
  ASSERT_EQ(problems(plan), "");
  EXPECT_EQ(plan.records.at(0).after.phones.size(), 1U);
  EXPECT_NE(problems(this->plan("a.csv", "id\npirma\n", {"id=nonsense"})).find("names no field"),
            std::string::npos);
}

TEST_F(Import, ReadsWindowsTables) {
  const auto plan = this->plan("a.csv",
                               "Nosaukums;Veids;Re\xECions;Joma;Kam pal\xEE"
                               "dz;Apraksts\r\n"
                               "Jauna sir\xF0u biedr\xEE"
                               "ba;patient_organization;riga;eye;adults;Izdom\xE2ta.\r\n");
  ASSERT_EQ(problems(plan), "");
  EXPECT_EQ(plan.records.at(0).after.name.lv, "Jauna siršu biedrība");
  EXPECT_EQ(plan.records.at(0).after.id, "jauna-sirsu-biedriba");
}

TEST_F(Import, ReadsRecordsOfJson) {
  const std::string record =
      R"({"id": "jauna", "name": {"lv": "Jauna izdomāta"},)"
      R"( "type": "patient_organization", "coverage": "national", "areas": ["eye"],)"
      R"( "audiences": ["adults"], "description": {"lv": "Izdomāta."}})";
  for (const auto& [name, text] :
       {std::pair{"a.json", "[" + record + "]"},
        std::pair{"b.json", R"({"licence": "x", "organizations": [)" + record + "]}"},
        std::pair{"c.jsonl", record + "\n\n"}, std::pair{"d.json", record}}) {
    const auto plan = this->plan(name, text);
    EXPECT_EQ(problems(plan), "") << name;
    ASSERT_EQ(plan.records.size(), 1U) << name;
    EXPECT_EQ(plan.records[0].after.checked.at("record").how, "list");
  }
  const auto bad = plan("e.jsonl", record + "\n{\"id\": 5}\n");
  EXPECT_NE(problems(bad).find("e.jsonl:2: id: is number, not a text"), std::string::npos);
}

TEST_F(Import, WritesAllOrNothing) {
  const auto plan = this->plan("a.csv",
                               "id,Nosaukums,Veids,Reģions,Joma,Kam palīdz,Apraksts\n"
                               "pirma,Cits izdomāts vārds,,,,,\n"
                               ",Trešā izdomātā,patient_organization,riga,eye,adults,Izdomāta.\n");
  ASSERT_EQ(problems(plan), "");
  const auto before = records();
  // The second file cannot be put in its place: a folder stands there.
  fs::create_directories(data_.path() / "organizations/tresa-izdomata.json/x");
  EXPECT_ANY_THROW(apply_import(plan, data_.path()));
  fs::remove_all(data_.path() / "organizations/tresa-izdomata.json");
  EXPECT_EQ(records(), before);
}

/// A directory of child and family bodies as a table, all rows invented: by region and area of
/// support, without a disease in it.
class FamilyDirectory : public testing::Test {
 protected:
  FamilyDirectory() {
    const fs::path real = fs::path{BLAKUS_SOURCE_DIR} / "data/taxonomies";
    fs::copy(real, folder_.path() / "taxonomies");
    fs::create_directories(folder_.path() / "organizations");
    for (const auto& term : load_catalog(folder_.path()).catalog.terms) {
      if (term.kind == Kind::support_area) areas_.push_back(term);
      if (term.kind == Kind::region && term.region.type == "municipality") regions_.push_back(term);
    }
  }
  const TaxonomyTerm& area(std::size_t row) const { return areas_[row % areas_.size()]; }
  const TaxonomyTerm& region(std::size_t row) const { return regions_[row % regions_.size()]; }
  std::string table() const {
    std::string csv =
        "Nosaukums;Reģ. Nr.;Veids;Reģions;Atbalsta joma;Tālrunis;Apraksts;Iela;Māja;Pilsēta\n";
    for (std::size_t row = 0; row < rows; ++row)
      csv += "Izdomāta ģimeņu biedrība Nr. " + std::to_string(row) + ";" +
             std::to_string(40008000000 + row) + ";family_ngo;" + region(row).label.lv + ";\"" +
             area(row).label.lv + "\";" + std::to_string(20000000 + row) +
             ";Izdomāts apraksts.;Izdomu iela;" + std::to_string(row + 1) + ";Izdomciems\n";
    return csv;
  }
  ImportPlan plan(const std::string& csv) {
    folder_.write("gimenes.csv", csv);
    return plan_import(
        {.file = folder_.path() / "gimenes.csv", .data = folder_.path(), .today = "2026-11-21"});
  }

  static constexpr std::size_t rows = 400;
  TemporaryFolder folder_;
  std::vector<TaxonomyTerm> areas_;
  std::vector<TaxonomyTerm> regions_;
};

TEST_F(FamilyDirectory, OfFourHundredProfilesIsLoadedFromATableAndChangesNothingTheSecondTime) {
  const auto first = plan(table());
  for (const auto& problem : first.problems) FAIL() << to_string(problem);
  ASSERT_EQ(first.records.size(), rows);
  apply_import(first, folder_.path());
  const auto loaded = load_catalog(folder_.path());
  EXPECT_TRUE(loaded.problems.empty());
  std::map<std::string, const Organization*> by_name;
  for (const auto& body : loaded.catalog.organizations) by_name[body.name.lv] = &body;
  ASSERT_EQ(by_name.size(), rows);
  for (std::size_t row = 0; row < rows; ++row) {
    const auto& body = *by_name.at("Izdomāta ģimeņu biedrība Nr. " + std::to_string(row));
    EXPECT_EQ(body.support_areas, std::vector{area(row).id});
    EXPECT_EQ(body.regions, std::vector{region(row).id});
    EXPECT_EQ(street_line(body.locations.front()), "Izdomu iela " + std::to_string(row + 1));
    EXPECT_TRUE(body.areas.empty() && body.services.empty()) << "those are other vocabularies";
  }
  const auto second = plan(table());
  EXPECT_EQ(second.records.size(), 0U) << preview_of(second);
  EXPECT_EQ(second.unchanged, rows);
}

TEST_F(FamilyDirectory, GoesOutByRegionAndAreaOfSupportInEachLanguageAndComesBackTheSame) {
  apply_import(plan(table()), folder_.path());
  const auto loaded = load_catalog(folder_.path());
  std::map<std::pair<Kind, std::string>, const TaxonomyTerm*, std::less<>> terms;
  for (const auto& term : loaded.catalog.terms) terms[{term.kind, term.id}] = &term;
  for (const auto language : all_languages) {
    const CellContext context{
        .language = language, .base_url = "https://example.lv", .term = [&](auto kind, auto id) {
          return terms.at({kind, std::string(id)});
        }};
    std::string csv;
    const auto cells_of = [&](const auto& cell) {
      std::vector<std::string> cells;
      for (const auto& column : exported_columns()) cells.push_back(cell(column));
      append_csv_row(csv, cells, ';');
    };
    cells_of([&](const ColumnRow& column) {
      return std::string(column.header[static_cast<std::size_t>(language)]);
    });
    for (const auto& body : loaded.catalog.organizations)
      cells_of([&](const ColumnRow& column) { return cell_of(column.column, body, context); });
    EXPECT_NE(csv.find(area(0).label.in(language)), std::string::npos);
    const auto again = plan(csv);
    for (const auto& problem : again.problems) ADD_FAILURE() << to_string(problem);
    EXPECT_EQ(again.unchanged, rows) << preview_of(again);
  }
}

/// The published directory, exported and imported again in each language.
TEST(ImportOfAnExport, ChangesNothing) {
  const fs::path source{BLAKUS_SOURCE_DIR};
  const auto loaded = load_catalog(source / "data");
  ASSERT_GT(loaded.catalog.organizations.size(), 100U);
  std::map<std::pair<Kind, std::string>, const TaxonomyTerm*, std::less<>> terms;
  for (const auto& term : loaded.catalog.terms) terms[{term.kind, term.id}] = &term;
  const TemporaryFolder folder;
  for (const auto language : all_languages) {
    const CellContext context{
        .language = language, .base_url = "https://example.lv", .term = [&](auto kind, auto id) {
          return terms.at({kind, std::string(id)});
        }};
    std::string csv{utf8_byte_order_mark};
    std::vector<std::string> cells;
    for (const auto& column : columns())
      cells.emplace_back(column.header[static_cast<std::size_t>(language)]);
    append_csv_row(csv, cells, csv_separator(language));
    for (const auto& organization : loaded.catalog.organizations) {
      cells.clear();
      for (const auto& column : columns())
        cells.push_back(cell_of(column.column, organization, context));
      append_csv_row(csv, cells, csv_separator(language));
    }
    folder.write("export.csv", csv);
    const auto plan =
        plan_import({.file = folder.path() / "export.csv", .data = source / "data", .today = "x"});
    for (const auto& problem : plan.problems) ADD_FAILURE() << to_string(problem);
    EXPECT_EQ(plan.unchanged, loaded.catalog.organizations.size());
    EXPECT_EQ(plan.records.size(), 0U) << preview_of(plan);
  }
}

TEST(RecordFiles, AreByteByByteAsTheyStandInTheFolder) {
  const fs::path folder = fs::path{BLAKUS_SOURCE_DIR} / "data/organizations";
  for (const auto& entry : fs::directory_iterator{folder}) {
    std::ifstream stream{entry.path(), std::ios::binary};
    const std::string text{std::istreambuf_iterator<char>{stream}, {}};
    EXPECT_EQ(to_file_text(organization_from_json(text, "").value), text) << entry.path();
  }
}

/// A cell that is read although the record says the same must give what it was written from.
TEST(ImportOfAnExport, EveryCellOfEveryOrganizationIsReadAsItWasWritten) {
  const auto loaded = load_catalog(fs::path{BLAKUS_SOURCE_DIR} / "data");
  const TermsByName known{loaded.catalog.terms};
  for (const auto language : all_languages) {
    const CellContext context{.language = language,
                              .base_url = "https://example.lv",
                              .term = [&](auto kind, auto id) { return known.term(kind, id); }};
    for (const auto& organization : loaded.catalog.organizations)
      for (const auto& column : columns()) {
        const auto text = cell_of(column.column, organization, context);
        if (column.derived() || text.empty()) continue;
        auto read = organization;
        Problems found;
        put_cell(column.column, {text, language, known, found}, read);
        for (const auto& problem : found)
          ADD_FAILURE() << organization.id << " " << column.key << ": " << to_string(problem);
        EXPECT_EQ(cell_of(column.column, read, context), text) << organization.id << column.key;
        EXPECT_EQ(read, organization)
            << organization.id << " " << column.key << " " << code_of(language) << ": " << text;
      }
  }
}

}  // namespace
}  // namespace blakus::import_test
