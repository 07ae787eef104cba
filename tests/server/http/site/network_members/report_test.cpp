// The report of a year, as the network's editor prints it.

#include <gtest/gtest.h>

#include "server/network/opinions.h"
#include "server/network/surveys.h"
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

const Decider network_editor{.name = "anna", .role = "editor"};

/// Sent to a ministry with one signature; what came of it, if anything.
void send_invented_opinion(const Curation& curation, const std::string& title,
                           const std::string& outcome) {
  const auto today = iso_date(curation.now());
  const auto number = open_opinion(
      curation,
      {.title = title, .addressee = "m", .deadline = today, .text = "Teksts", .language = "lv"},
      network_editor);
  sign_opinion(curation, number,
               {.organization = "viena", .name = "Viena", .person = "A", .version = 1});
  ASSERT_TRUE(
      send_opinion(curation, *opinion_of(curation.database, number), today, network_editor));
  if (!outcome.empty()) note_outcome(curation, number, outcome, network_editor);
}

void hold_invented_survey(const Curation& curation, int answers) {
  const auto today = iso_date(curation.now());
  const auto number = make_survey(curation,
                                  {.title = "Izdomāta aptauja",
                                   .language = "lv",
                                   .closes = today,
                                   .questions = {{.type = "text", .text = "Kas?", .choices = {}}}},
                                  network_editor);
  ASSERT_TRUE(open_survey(curation, number, network_editor));
  for (int at = 0; at < answers; ++at)
    ASSERT_TRUE(answer_survey(curation, number, "o" + std::to_string(at), {{"Nekas"}}, today));
  ASSERT_TRUE(close_survey(curation, *survey_of(curation.database, number), today, network_editor));
}

TEST_F(ServedRecords, AReportSaysWhatMembersSaidTogetherAndWhatTheyAnswered) {
  const auto& curation = site_.services().curation;
  keep_administrator(curation.database, {.name = "anna", .role = "editor"}, passphrase);
  send_invented_opinion(curation, "Par izdomātu likumu", "Priekšlikums pieņemts");
  send_invented_opinion(curation, "Par citu likumu", "");
  hold_invented_survey(curation, 6);
  hold_invented_survey(curation, 3);
  const auto session = sign_in();
  const auto page = staff("/admin/report", session).body;
  for (const auto* row : {"<dt>Nosūtītie kopīgie atzinumi</dt><dd>2</dd>",
                          "<dt>Organizāciju paraksti zem tiem</dt><dd>2</dd>",
                          "<dt>No tiem ar zināmu iznākumu</dt><dd>1</dd>",
                          "<dd>Priekšlikums pieņemts <small>Par izdomātu likumu</small></dd>",
                          "<dt>Pabeigtās aptaujas</dt><dd>2</dd>"})
    EXPECT_NE(page.find(row), std::string::npos) << row;
  EXPECT_NE(page.find("<dt>Organizāciju atbildes aptaujās</dt><dd>6 <small>zināms par 1 no 2"),
            std::string::npos)
      << "a survey with three answers tells no number";
  const auto table = staff("/admin/report.csv", session).body;
  EXPECT_NE(table.find("\"Nosūtītie kopīgie atzinumi\";\"2\""), std::string::npos) << table;
  EXPECT_NE(table.find("\"Priekšlikums pieņemts\";\"Par izdomātu likumu\""), std::string::npos);
  EXPECT_NE(table.find("\"Organizāciju atbildes aptaujās\";\"6\""), std::string::npos);
  const auto earlier = staff("/admin/report?year=2001", session).body;
  EXPECT_NE(earlier.find("<dt>Nosūtītie kopīgie atzinumi</dt><dd>0</dd>"), std::string::npos);
  EXPECT_EQ(earlier.find("Organizāciju atbildes aptaujās"), std::string::npos);
}

}  // namespace
}  // namespace blakus::report_test
