// What operators saw go wrong with tables that other programs saved. All bodies are invented.

#include <gtest/gtest.h>

#include "core/store/database.h"
#include "core/store/revisions.h"
#include "indexer/curation/import.h"
#include "indexer/curation/rows.h"
#include "tests/support/data_folder.h"

namespace blakus::foreign_tables_test {
namespace {

class ForeignTable : public testing::Test {
 protected:
  ImportPlan plan(const std::string& name, const std::string& text, bool with_store = false) {
    data_.write(name, text);
    ImportOptions options{.file = data_.path() / name, .data = data_.path(), .today = "2026-11-21"};
    if (with_store) options.store = store_file();
    return plan_import(options);
  }
  std::filesystem::path store_file() const { return data_.path() / "store.db"; }

  static std::string problems(const ImportPlan& plan) {
    std::string all;
    for (const auto& problem : plan.problems) all += to_string(problem) + "\n";
    return all;
  }
  static std::string notes(const ImportPlan& plan) {
    std::string all;
    for (const auto& note : plan.notes) all += note + "\n";
    return all;
  }
  static void expect_in(const std::string& part, const std::string& text) {
    EXPECT_NE(text.find(part), std::string::npos) << part << "\nis not in\n" << text;
  }
  /// A row that has all that a new body needs.
  static std::string new_body(const std::string& name) {
    return name + ";patient_organization;visa Latvija;eye;adults;Izdomāta.\n";
  }
  static constexpr const char* header = "Nosaukums;Veids;Reģions;Joma;Kam palīdz;Apraksts\n";

  DataFolder data_;
};

TEST_F(ForeignTable, WithALineForExcelIsReadByIt) {
  for (const auto* first : {"sep=;\r\n", "\"sep=;\"\r\n", "SEP=;\n"}) {
    const auto plan = this->plan("a.csv", std::string(first) + "id;E-pasts,x\npirma;nav\n");
    expect_in("separated by ;", notes(plan));
  }
  const auto plan = this->plan("a.csv", "sep=;\nid;E-pasts\npirma;nav\n");
  expect_in("a.csv:3: E-pasts: 'nav' is not an e-mail", problems(plan));
}

TEST_F(ForeignTable, OfTabsDoesNotMakeOneRecordOfTwoByTheirQuotes) {
  const auto plan = this->plan("a.tsv",
                               "id\tNosaukums\tApraksts\n"
                               "pirma\tRasa 5\"\t\"Roku rokā\n"
                               "otra\t\"Otrā \"\"Rasa\"\"\"\tKopā\"\n");
  ASSERT_EQ(problems(plan), "");
  ASSERT_EQ(plan.records.size(), 2U);
  EXPECT_EQ(plan.records[0].after.name.lv, "Rasa 5\"");
  EXPECT_EQ(plan.records[0].after.description.lv, "\"Roku rokā");
  EXPECT_EQ(plan.records[1].after.name.lv, "Otrā \"Rasa\"");
  EXPECT_EQ(plan.records[1].after.description.lv, "Kopā\"");
  expect_in("a.tsv:2: a quote opens in one cell and closes in another",
            problems(this->plan("a.tsv", "id\tNosaukums\tApraksts\npirma\t\"Rasa\tKopā\"\n")));
}

TEST_F(ForeignTable, WithLineEndsOfOldMacsNamesTheRowOfAFault) {
  for (const auto* end : {"\r", "\n", "\r\n", "\r\r\n"}) {
    std::string text;
    for (const auto* line :
         {"id,Apraksts,E-pasts", "pirma,\"Viens, divi\",a@example.lv", "otra,,nav"})
      text += std::string(line) + end;
    expect_in("a.csv:3: E-pasts: 'nav'", problems(this->plan("a.csv", text)));
  }
}

TEST_F(ForeignTable, WithoutEmptyCellsAtTheEndIsFilledUpWithANote) {
  const auto plan = this->plan("a.csv",
                               "id;Tālrunis;E-pasts\n"
                               "pirma;29000001\n"
                               ";\n"
                               ";;;;;\n"
                               "otra;;a@example.lv;;\n");
  ASSERT_EQ(problems(plan), "");
  EXPECT_EQ(plan.records.size(), 2U);
  expect_in("1 rows have fewer cells than the header, the first at a.csv:2", notes(plan));
  expect_in("a.csv:2: has 4 cells, the header has 3",
            problems(this->plan("a.csv", "id;Tālrunis;E-pasts\npirma;;;x\n")));
}

TEST_F(ForeignTable, OfAWebPageKeepsNoMarksOfIt) {
  const auto plan = this->plan("a.csv",
                               "id,Nosaukums,Pilsēta,Mājaslapa\n"
                               "pirma,AT&T; draugi,R&#299;ga,https://example.lv/?a=1&amp;b=2\n"
                               "otra,&#x201E;Migla&#x201D;&nbsp;,,\n");
  ASSERT_EQ(problems(plan), "");
  EXPECT_EQ(plan.records.at(0).after.locations.at(0).city, "Rīga");
  EXPECT_EQ(plan.records[0].after.website, "https://example.lv/?a=1&b=2");
  EXPECT_EQ(plan.records[0].after.name.lv, "AT&T; draugi");
  EXPECT_EQ(plan.records.at(1).after.name.lv, "„Migla”");
  for (const auto& [cell, what] : {std::pair{"<p>Teksts<br/>divi</p>", "has '<p>'"},
                                   {"B&eacute;rni", "has '&eacute;'"},
                                   {"&lt;b&gt;Bērni&lt;/b&gt;", "has '<b>'"}})
    expect_in(what,
              problems(this->plan("a.csv", "id,Apraksts\npirma," + std::string(cell) + "\n")));
}

TEST_F(ForeignTable, WithFormulasAndErrorsForNamesIsRefused) {
  for (const auto* cell : {"#REF!", "#N/A", "=A1+B2", "'=HYPERLINK(B2)"})
    expect_in("is a formula or an error of a spreadsheet",
              problems(this->plan("a.csv", "id,Nosaukums\npirma," + std::string(cell) + "\n")));
}

TEST_F(ForeignTable, WithNumbersThatNobodyCanDialIsRefused) {
  for (const auto* cell :
       {"EUR 20345678", "21.02.2019", "2019-02-21", "21/2/2019", "2-1-3-4-5-6-7-8", "3.71293E+10",
        "0-29000001", "67000001 12", "+371 2900000", "29123456.0", "tālr.29000001"})
    expect_in("is not a phone number",
              problems(this->plan("a.csv", "id;Tālrunis\npirma;" + std::string(cell) + "\n")));
}

TEST_F(ForeignTable, WithADateOrAPersonsCodeForARegistrationNumberIsRefused) {
  for (const auto* cell : {"2015-03-02 123", "010190-12345", "321234-56789", "4.00080012345E+10",
                           "4000 8000 001 (biedrība)", "40008000001x"})
    expect_in("is not a registration number",
              problems(this->plan("a.csv", "id;Reģ. Nr.\npirma;" + std::string(cell) + "\n")));
  const auto plan = this->plan("a.csv", "id;Reģ. Nr.\npirma;LV 4000-8000-001\n");
  ASSERT_EQ(problems(plan), "");
  EXPECT_EQ(plan.records.at(0).after.registration_number, "40008000001");
}

TEST_F(ForeignTable, WithInvisibleCharactersInAddressesIsRefusedOrTrimmed) {
  const auto plan =
      this->plan("a.csv",
                 "id;Mājaslapa;E-pasts;Nosaukums\n"
                 "pirma;\u00a0hTTps://Example.lv/Par\u2003;a@example.lv;\u00a0Rasa\u00a0\n");
  ASSERT_EQ(problems(plan), "");
  EXPECT_EQ(plan.records.at(0).after.website, "https://example.lv/Par");
  EXPECT_EQ(plan.records[0].after.name.lv, "Rasa");
  for (const auto* cell : {"https://exam\u00a0ple.lv", "https://example.lv\u00ad/",
                           "https://example.lv/a\u202fb", "https://exam\u2019ple.lv"})
    expect_in("is not a web address",
              problems(this->plan("a.csv", "id;Mājaslapa\npirma;" + std::string(cell) + "\n")));
  expect_in("is not an e-mail address",
            problems(this->plan("a.csv", "id;E-pasts\npirma;info@exam\u202fple.lv\n")));
}

TEST_F(ForeignTable, WithOneBodyTwiceNamesBothRows) {
  for (const auto& [one, other] :
       {std::pair{"Izdomāta biedrība „Migla”", "IZDOMĀTA BIEDRĪBA “MIGLA”"},
        {"Biedrība Rīta migla", "Migla rīta"}}) {
    const auto plan = this->plan("a.csv", header + new_body(one) + new_body(other));
    expect_in("a.csv:3: name: '", problems(plan));
    expect_in("stands in a.csv:2 already", problems(plan));
  }
  const auto record = [](const std::string& id, const std::string& name) {
    return R"({"id": ")" + id + R"(", "name": {"lv": ")" + name +
           R"("}, "type": "patient_organization", "coverage": "national", "areas": ["eye"],)"
           R"( "audiences": ["adults"], "description": {"lv": "Izdomāta."}})"
           "\n";
  };
  expect_in("stands in a.jsonl:1 already",
            problems(plan("a.jsonl", record("viena", "Migla") + record("cita", "„MIGLA”"))));
  expect_in("'pirma' stands in a.csv:2 already",
            problems(plan("a.csv", "id;E-pasts\npirma;a@example.lv\npirma;b@example.lv\n")));
}

TEST_F(ForeignTable, WithAShortNameOfOursIsNoNewBody) {
  data_.organization("pirma", R"(, "short_names": ["Dzīvības koks"])");
  expect_in("'„Dzīvības koks”' is already the name of 'pirma'",
            problems(plan("a.csv", header + new_body("„Dzīvības koks”"))));
}

TEST_F(ForeignTable, WithShortenedNamesOfPlacesIsUnderstood) {
  data_.write("taxonomies/regions.json", R"({"terms": [
      {"id": "cesis", "type": "town", "lat": 57.3, "lon": 25.2, "label": {"lv": "Cēsis"},
       "names": {}, "inflections": {"gen": "Cēsu", "loc": "Cēsīs"}},
      {"id": "cesu-novads", "type": "municipality", "lat": 57.3, "lon": 25.2,
       "label": {"lv": "Cēsu novads", "ru": "Цесисский край"}, "names": {}}]})");
  const struct {
    const char *cell, *id;
  } cases[] = {{"Cēsu nov.", "cesu-novads"},
               {"Cēsu n.", "cesu-novads"},
               {"Cēsu raj.", "cesu-novads"},
               {"Cēsu novada pašvaldība", "cesu-novads"},
               {"Цесисский р-н", "cesu-novads"},
               {"Cēsis", "cesis"},
               {"Cēsu pilsēta", "cesis"},
               {"Cēsīs", "cesis"},
               {"Cēsu valstspilsētas pašvaldība", "cesis"}};
  for (const auto& c : cases) {
    const auto plan = this->plan("a.csv", "id;Reģions\npirma;" + std::string(c.cell) + "\n");
    EXPECT_EQ(problems(plan), "") << c.cell;
    ASSERT_EQ(plan.records.size(), 1U) << c.cell;
    EXPECT_EQ(plan.records[0].after.regions, std::vector<std::string>{c.id}) << c.cell;
  }
}

TEST_F(ForeignTable, IsComparedWithWhatWasApprovedInTheStore) {
  {
    Database store{store_file()};
    const auto approved = [&](const std::string& id, const std::string& more) {
      add_revision(store, {.kind = Kind::organization,
                           .id = id,
                           .json = R"({"id":")" + id +
                                   R"(","name":{"lv":"Izdomāta biedrība"},"type":)"
                                   R"("patient_organization","coverage":"national")" +
                                   more + "}",
                           .at = "2026-11-20T10:00:00Z",
                           .role = "editor"});
    };
    approved("pirma", R"(,"website":"https://jauna.example.lv")");
    approved("tiessaiste", "");
  }
  data_.organization("pirma", R"(, "website": "http://veca.example.lv")");
  const std::string table =
      "id;Mājaslapa\npirma;http://veca.example.lv\ntiessaiste;https://a.example.lv\n";
  const auto plan = this->plan("a.csv", table, true);
  ASSERT_EQ(problems(plan), "");
  ASSERT_EQ(plan.records.size(), 2U) << "the file's old website is news to what is published";
  EXPECT_EQ(plan.records[0].before.website, "https://jauna.example.lv");
  EXPECT_FALSE(plan.records[1].is_new()) << "it was entered on the site";
  expect_in("what was approved in a store is not known",
            notes(this->plan("a.csv", "id;E-pasts\npirma;a@example.lv\n")));
}

TEST_F(ForeignTable, WithABodyThatWasMergedNamesItsSuccessor) {
  {
    Database store{store_file()};
    add_redirect(store, "veca", "pirma");
  }
  expect_in("a.csv:2: id: 'veca' was merged into 'pirma'",
            problems(plan("a.csv", "id;Tālrunis\nveca;29000001\n", true)));
}

TEST_F(ForeignTable, OfAnySizeIsToldInBoundedOutputAndMemory) {
  std::string text = "id,Tālrunis,E-pasts\n";
  for (int row = 0; row < 60'000; ++row) text += "nav-" + std::to_string(row) + ",abc,nav\n";
  const auto plan = this->plan("a.csv", text);
  EXPECT_EQ(plan.problems.size(), max_problems);
  EXPECT_LT(plan.records.size(), max_problems);
  expect_in("the rows behind were not looked at", notes(plan));
  std::string sound = "id\n";
  for (std::size_t row = 0; row < max_import_records + 5; ++row) sound += "pirma\n";
  const auto read = read_foreign((data_.write("b.csv", sound), data_.path() / "b.csv"), {});
  EXPECT_EQ(read.records.size(), max_import_records);
  ASSERT_EQ(read.problems.reported.size(), 1U);
  expect_in("b.csv:50002: is more than the 50000 records", to_string(read.problems.reported[0]));
}

}  // namespace
}  // namespace blakus::foreign_tables_test
