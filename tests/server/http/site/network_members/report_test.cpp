// The report of a year, as the network's editor prints it.

#include <gtest/gtest.h>

#include "tests/server/http/support/served_records.h"

namespace blakus::report_test {
namespace {

TEST_F(ServedRecords, AReportOfAYearIsOnePageAndTheSameAsCsv) {
  auto& database = site_.services().database;
  keep_administrator(database, {.name = "anna", .role = "editor"}, passphrase);
  ASSERT_EQ(send("/suggest-change/viena", correction("21234567")).status, 303);
  const auto session = sign_in();
  ASSERT_EQ(decide("/admin/submissions/1", {{"do", "approve"}}, session).status, 303);
  std::string year;
  database.each("SELECT substr(at, 1, 4) FROM submission", {},
                [&](const StoreRow& row) { year = row.text(0); });
  const auto page = staff("/admin/report?year=" + year, session);
  EXPECT_EQ(page.status, 200);
  EXPECT_NE(page.body.find(year + ". gada pārskats"), std::string::npos);
  EXPECT_NE(page.body.find("<dt>Iesniegumi un jautājumi</dt><dd>1</dd>"), std::string::npos);
  EXPECT_NE(page.body.find("<dt>No tiem pieņemti vai saņēmuši atbildi</dt><dd>1</dd>"),
            std::string::npos);
  EXPECT_NE(page.body.find("Organizācijas katalogā</dt><dd>1"), std::string::npos);
  const auto table = staff("/admin/report.csv?year=" + year, session).body;
  EXPECT_NE(table.find("\"Iesniegumi un jautājumi\";\"1\""), std::string::npos) << table;
  const auto other = staff("/en/admin/report?year=2001", session).body;
  EXPECT_NE(other.find("<dt>Suggestions and questions</dt><dd>0</dd>"), std::string::npos);
  EXPECT_EQ(other.find("Average number of days to a decision"), std::string::npos)
      << "what is not known";
  for (const auto* wrong : {"26", "gads", "9999", "-2026"})
    EXPECT_EQ(staff("/admin/report?year=" + std::string(wrong), session).status, 400) << wrong;
  EXPECT_EQ(look("/admin/report").status, 404);
}

}  // namespace
}  // namespace blakus::report_test
