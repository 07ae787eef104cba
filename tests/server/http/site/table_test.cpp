#include <sstream>

#include <gtest/gtest.h>

#include "core/exchange/csv_reader.h"
#include "core/exchange/csv_writer.h"
#include "tests/server/http/site/pages_support.h"

namespace blakus::table_test {
namespace {

std::vector<std::vector<std::string>> rows_of(const std::string& csv) {
  std::vector<std::vector<std::string>> rows;
  std::istringstream in{csv};
  const auto problems =
      read_csv(in, {.separator = separator_of(csv), .file = "answer"}, [&](CsvRow& row) {
        for (auto& cell : row.cells) cell = unguarded(cell);
        rows.push_back(std::move(row.cells));
      });
  EXPECT_TRUE(problems.empty());
  return rows;
}

Organization in_liepaja(const std::string& id) {
  auto organization = body(id, "Izdomāta biedrība " + id, {"diabetes"}, {"diabetes"});
  organization.national = false;
  organization.regions = {"liepaja"};
  return organization;
}

std::vector<Organization> many() {
  std::vector<Organization> organizations;
  for (int number = 10; number < 40; ++number) {
    const auto id = "b" + std::to_string(number);
    organizations.push_back(number % 3 == 0 ? in_liepaja(id)
                                            : body(id, "Izdomāta " + id, {"diabetes"}));
  }
  return organizations;
}

/// Ids on all pages of results, in the order in which a visitor meets them.
std::vector<std::string> on_screen(const SmallSite& site, Parameters parameters) {
  std::vector<std::string> ids;
  for (int page = 1;; ++page) {
    auto asked = parameters;
    asked.emplace_back("page", std::to_string(page));
    const auto html = site.html("/", asked);
    const std::string before = "<h3><a href=\"/organizations/";
    const auto known = ids.size();
    for (auto at = html.find(before); at != std::string::npos; at = html.find(before, at + 1)) {
      const auto begin = at + before.size();
      ids.push_back(html.substr(begin, html.find('"', begin) - begin));
    }
    if (ids.size() == known) return ids;
  }
}

TEST(PagesTable, HasTheRowsOfAllPagesInTheirOrder) {
  const SmallSite site{many()};
  for (const Parameters& asked :
       {Parameters{{"q", "diabēts"}}, Parameters{{"q", "diabēts liepājā"}},
        Parameters{{"diagnosis", "diabetes"}, {"region", "liepaja"}, {"size", "7"}},
        Parameters{{"diagnosis", "diabetes"}, {"sort", "name"}}}) {
    const auto screen = on_screen(site, asked);
    const auto rows = rows_of(site.html("/organizations.csv", asked));
    ASSERT_EQ(rows.size(), screen.size() + 1);
    ASSERT_EQ(screen.size(), 30U);
    for (std::size_t at = 0; at < screen.size(); ++at) EXPECT_EQ(rows[at + 1][0], screen[at]);
  }
}

TEST(PagesTable, IsLinkedWithItsSearch) {
  const SmallSite site{many()};
  EXPECT_TRUE(holds(site.html("/", {{"q", "diabēts"}}, Language::ru),
                    "href=\"/ru/organizations.csv?q=diab%C4%93ts\""));
  for (const auto* page : {"/diagnoses/diabetes", "/areas/diabetes", "/regions/liepaja"})
    EXPECT_TRUE(holds(site.html(page), "href=\"/organizations.csv?")) << page;
  for (const auto* page : {"/diagnoses/diabetes", "/areas/diabetes", "/regions/liepaja"})
    EXPECT_TRUE(holds(site.html(page), "href=\"/organizations.xlsx?")) << page;
}

TEST(PagesTable, SpeaksTheReadersLanguageAndKeepsFormulasHarmless) {
  auto organization = body("viena", "=HYPERLINK(\"x\")", {"leukaemia"}, {"oncology"});
  organization.phones = {{"+371 29000000", "jurists"}};
  organization.checked["record"] = {"2026-11-01", "website", ""};
  const SmallSite site{{organization}};
  const auto reply = site.reply("/organizations.csv", {}, Language::ru);
  EXPECT_EQ(reply.content_type, "text/csv; charset=utf-8; header=present");
  EXPECT_TRUE(reply.body.starts_with("\xEF\xBB\xBF\"Id\";\"Название\";"));
  EXPECT_TRUE(holds(reply.body, "\"'=HYPERLINK(\"\"x\"\")\""));
  EXPECT_TRUE(holds(reply.body, "\"'+371 29000000 (jurists)\""));
  const auto rows = rows_of(reply.body);
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[1][5], "Лейкоз");
  EXPECT_EQ(rows[1][6], "C91-C95");
  EXPECT_EQ(rows[1][8], "вся Латвия");
  EXPECT_EQ(rows[1][22], "2026-11-01");
  EXPECT_EQ(rows[1][23], "на сайте");
  EXPECT_EQ(rows[1][26], "https://example.lv/ru/organizations/viena");
}

TEST(PagesTable, SaysOfRecordAndContactsApartWhenAndHowTheyWereChecked) {
  auto old = body("veca", "Veca");
  old.phones = {{"+371 29000000", ""}};
  old.checked = {{"record", {"2026-11-21", "website", ""}}, {"contacts", {"2009", "list", ""}}};
  auto none = body("tuksa", "Tukša");
  none.checked = {{"record", {"2026-11-21", "list", ""}}, {"contacts", {"2026-11-21", "list", ""}}};
  const SmallSite site{{old, none}};
  const auto rows = rows_of(site.html("/organizations.csv"));
  ASSERT_EQ(rows.size(), 3U);
  const auto checks = [&](std::size_t row) {
    return std::vector<std::string>(rows[row].begin() + 22, rows[row].begin() + 26);
  };
  EXPECT_EQ(checks(0), (std::vector<std::string>{"Ieraksts pārbaudīts", "Kā pārbaudīts ieraksts",
                                                 "Kontakti pārbaudīti", "Kā pārbaudīti kontakti"}));
  EXPECT_EQ(checks(rows[1][0] == "veca" ? 1 : 2),
            (std::vector<std::string>{"2026-11-21", "mājaslapā", "2009", "publicētā sarakstā"}));
  EXPECT_EQ(checks(rows[1][0] == "veca" ? 2 : 1),
            (std::vector<std::string>{"2026-11-21", "publicētā sarakstā", "", ""}));
}

TEST(PagesTable, IsSeparatedAsTheReadersExcelExpects) {
  const SmallSite site{many()};
  for (const auto* path : {"/organizations.csv", "/data/organizations.csv", "/freshness.csv"}) {
    EXPECT_EQ(separator_of(site.html(path, {}, Language::lv)), ';') << path;
    EXPECT_EQ(separator_of(site.html(path, {}, Language::ru)), ';') << path;
    EXPECT_EQ(separator_of(site.html(path, {}, Language::en)), ',') << path;
  }
}

TEST(PagesTable, IsAWorkbookToo) {
  const SmallSite site{many()};
  for (const auto* path : {"/organizations.xlsx", "/data/organizations.xlsx"}) {
    const auto reply = site.reply(path, {}, Language::ru);
    EXPECT_EQ(reply.content_type,
              "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    EXPECT_TRUE(reply.body.starts_with("PK")) << path;
    EXPECT_EQ(site.html(path, {}, Language::ru), reply.body) << "the same bytes again";
  }
  EXPECT_EQ(site.reply("/organizations.xlsx", {{"region", "=1"}}).status, 400);
}

TEST(PagesTable, NamesLicenceAndDate) {
  auto bodies = many();
  bodies.front().checked["record"] = {.date = "2026-11-21", .how = "website"};
  const SmallSite site{bodies};
  for (const auto* file : {"/organizations.csv", "/organizations.xlsx", "/data/organizations.csv",
                           "/data/organizations.xlsx", "/data/organizations.json",
                           "/data/organizations.ndjson", "/data/vocabulary.json"}) {
    std::string headers;
    for (const auto& [name, value] : site.reply(file).headers)
      headers += name + ": " + value + "\n";
    EXPECT_TRUE(holds(headers, "licenses/by/4.0/>; rel=\"license\"")) << file;
    EXPECT_TRUE(holds(headers, "Content-Disposition: attachment; filename=\"")) << file;
  }
  EXPECT_TRUE(holds(site.html("/organizations.csv"), "b10"));
  const auto readme = site.html("/data/README.txt", {}, Language::en);
  for (const auto* part : {"CC BY 4.0", "21 November 2026", "- Registration number"})
    EXPECT_TRUE(holds(readme, part)) << part;
}

TEST(PagesTable, IgnoresThePage) {
  const SmallSite site{many()};
  const auto whole = site.html("/organizations.csv", {{"q", "diabēts"}});
  for (const auto* page : {"2", "0", "9999", "abc", "=1"}) {
    const auto reply = site.reply("/organizations.csv", {{"q", "diabēts"}, {"page", page}});
    EXPECT_EQ(reply.status, 200) << page;
    EXPECT_EQ(reply.body, whole) << page;
  }
}

TEST(PagesTable, RefusesAWrongFilter) {
  const SmallSite site{many()};
  EXPECT_EQ(site.reply("/organizations.csv", {{"size", "abc"}}).status, 400);
  EXPECT_EQ(site.reply("/organizations.csv", {{"region", "=1"}}).status, 400);
}

}  // namespace
}  // namespace blakus::table_test
