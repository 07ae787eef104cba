#include "core/exchange/table_columns.h"

#include <gtest/gtest.h>

namespace blakus::table_columns_test {
namespace {

const std::vector<TaxonomyTerm>& terms() {
  static const std::vector<TaxonomyTerm> all{
      {.kind = Kind::type, .id = "patient_organization", .label = {.lv = "Pacientu biedrība"}},
      {.kind = Kind::area, .id = "eye", .label = {.lv = "Acu slimības"}},
      {.kind = Kind::diagnosis, .id = "glaucoma", .label = {.lv = "Glaukoma"}, .icd10 = {"H40"}},
      {.kind = Kind::service, .id = "advice", .label = {.lv = "Padoms"}},
      {.kind = Kind::audience, .id = "adults", .label = {.lv = "Pieaugušie"}},
      {.kind = Kind::language, .id = "lv", .label = {.lv = "Latviešu"}},
      {.kind = Kind::delivery, .id = "phone", .label = {.lv = "Pa tālruni"}},
      {.kind = Kind::support_area, .id = "leisure", .label = {.lv = "Brīvais laiks"}},
      {.kind = Kind::region, .id = "riga", .label = {.lv = "Rīga"}},
      {.kind = Kind::region, .id = "liepaja", .label = {.lv = "Liepāja"}}};
  return all;
}

Organization invented() {
  return {
      .id = "izdomata",
      .name = {.lv = "Izdomāta biedrība", .en = "Invented", .ru = "Выдуманное", .uk = "Вигадане"},
      .short_names = {"IB", "Izdoma"},
      .registration_number = "40008000001",
      .legal_status = "biedrība",
      .type = "patient_organization",
      .description = {.lv = "Izdomāta.", .en = "Invented.", .ru = "Выдумано.", .uk = "Вигадано."},
      .areas = {"eye"},
      .diagnoses = {"glaucoma"},
      .services = {"advice"},
      .deliveries = {"phone"},
      .joining = {.fees = {.lv = "Gadā 5 eiro"}, .first_step = {.lv = "Piezvaniet."}},
      .audiences = {"adults"},
      .support_areas = {"leisure"},
      .languages = {"lv"},
      .national = true,
      .regions = {"riga", "liepaja"},
      .locations = {{.street = "Izdomu iela",
                     .house = "1",
                     .flat = "2",
                     .parish = "Izdomu pagasts",
                     .city = "Rīga",
                     .municipality = "Rīga",
                     .postal_code = "LV-1001"}},
      .phones = {{"+371 29235677", "jurists"}, {"116123", ""}},
      .emails = {"a@izdomata.example", "b@izdomata.example"},
      .website = "https://izdomata.example"};
}

TEST(Columns, ReadBackWhatTheyWrite) {
  const TermsByName known{terms()};
  const CellContext context{.base_url = "https://example.lv",
                            .term = [&](auto kind, auto id) { return known.term(kind, id); }};
  const auto written = invented();
  Organization read;
  Problems problems;
  for (const auto& row : columns()) {
    const auto text = cell_of(row.column, written, context);
    if (row.derived()) continue;
    EXPECT_NE(text, "") << row.key;
    EXPECT_TRUE(says_the_same(row.column, text, written, known)) << row.key;
    put_cell(row.column, {text, Language::lv, known, problems}, read);
  }
  for (const auto& problem : problems) ADD_FAILURE() << to_string(problem);
  EXPECT_EQ(read, written);
}

TEST(Columns, WriteAnAddressInPartsInOneLineAndKeepItsParts) {
  const TermsByName known{terms()};
  const CellContext context{.base_url = "https://example.lv",
                            .term = [&](auto kind, auto id) { return known.term(kind, id); }};
  auto record = invented();
  record.locations = {{.street = "Izdomu iela", .house = "1", .flat = "3", .city = "Rīga"}};
  const auto before = record;
  Problems problems;
  EXPECT_EQ(cell_of(Column::address, record, context), "Izdomu iela 1-3");
  put_cell(Column::address, {"Izdomu iela 1-3", Language::lv, known, problems}, record);
  EXPECT_EQ(record, before);
  put_cell(Column::address, {"Cita iela 2", Language::lv, known, problems}, record);
  EXPECT_EQ(street_line(record.locations[0]), "Cita iela 2");
}

TEST(Columns, WriteWhatFollowsFromOtherFacts) {
  const TermsByName known{terms()};
  const CellContext context{.language = Language::ru,
                            .base_url = "https://example.lv",
                            .term = [&](auto kind, auto id) { return known.term(kind, id); }};
  EXPECT_EQ(cell_of(Column::icd10, invented(), context), "H40");
  EXPECT_EQ(cell_of(Column::profile, invented(), context),
            "https://example.lv/ru/organizations/izdomata");
  EXPECT_EQ(cell_of(Column::coverage, invented(), context), "вся Латвия; Rīga; Liepāja");
}

TEST(Columns, SayWhatIsWrongWithACell) {
  const TermsByName known{terms()};
  const struct {
    Column column;
    const char* text;
    const char* what;
  } cases[] = {
      {Column::phones, "29235677; zvaniet", "'zvaniet' is not a phone number"},
      {Column::emails, "nav", "'nav' is not an e-mail address"},
      {Column::website, "nav kur", "'nav kur' is not a web address"},
      {Column::registration_number, "4000", "'4000' is not a registration number"},
      {Column::areas, "Acu slimības, Ausis", "unknown area 'Ausis'"},
      {Column::name, "Acu\u202e biedrība", "has a control or text-direction character"},
  };
  for (const auto& c : cases) {
    Organization read;
    Problems problems;
    put_cell(c.column, {c.text, Language::lv, known, problems}, read);
    ASSERT_EQ(problems.size(), 1U) << c.text;
    EXPECT_EQ(problems.front().what, c.what);
    EXPECT_NE(problems.front().remedy, "");
  }
}

TEST(Columns, AreKnownByTheirNamesInEachLanguage) {
  for (const auto& row : columns()) {
    EXPECT_EQ(column_named(row.key)->column, row.column);
    for (const auto language : all_languages) {
      const auto named = column_named(row.header[static_cast<std::size_t>(language)]);
      ASSERT_TRUE(named) << row.key;
      EXPECT_EQ(named->column, row.column) << row.key;
    }
  }
  EXPECT_FALSE(column_named("nav tādas"));
}

}  // namespace
}  // namespace blakus::table_columns_test
