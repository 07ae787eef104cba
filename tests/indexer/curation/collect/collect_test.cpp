#include "indexer/curation/collect/collect.h"

#include <cstdlib>
#include <filesystem>

#include <gtest/gtest.h>

#include "indexer/curation/collect/page_contacts.h"
#include "indexer/curation/collect/page_mail.h"
#include "indexer/curation/collect/page_phones.h"
#include "indexer/curation/collect/page_text.h"
#include "indexer/curation/collect/robots.h"
#include "indexer/curation/figures.h"
#include "indexer/curation/review_list.h"
#include "tests/support/data_folder.h"
#include "tests/support/temporary_folder.h"

namespace blakus::collect_test {
namespace {

/// tests/collect/run.py counts; the whole program against real servers.
TEST(Collect, FindsWhatFortyInventedSitesPublishAndNothingElse) {
  const std::string source = BLAKUS_SOURCE_DIR;
  const auto command = "/usr/bin/python3 " + source + "/tests/collect/run.py " +
                       std::string(BLAKUS_BIN_DIR) + "/blakus-index " + source + "/data";
  EXPECT_EQ(std::system(command.c_str()), 0);
}

/// The whole program; the table and the body are invented, and no website is asked.
TEST(Collect, TakesNumberAndSeatFromTheRegisterAsWellAndPutsThemOnTheWorkList) {
  const DataFolder data;
  std::filesystem::remove(data.path() / "organizations/otra.json");
  const auto table = (data.path() / "register.csv").string();
  const auto store = (data.path() / "store.sqlite").string();
  const auto run = [&](const std::string& more) {
    const auto command = std::string(BLAKUS_BIN_DIR) + "/blakus-index collect --data " +
                         data.path().string() + " --have " + table + " --json " + more + " > " +
                         (data.path() / "out").string() + " 2> /dev/null";
    return std::system(command.c_str());
  };
  data.write("register.csv",
             "regcode;sepa;name;name_before_quotes;name_in_quotes;name_after_quotes;"
             "without_quotes;regtype;regtype_text;type;type_text;registered;terminated;closed;"
             "address;index;addressid;region;city;atvk;reregistration_term\n"
             "40008000001;;\"Biedrība \"\"Izdomāta biedrība\"\"\";;;;;B;;BDR;Biedrība;2001-01-01;;;"
             "\"Rīga, Izdomātā iela 1\";;;;;;\n");
  { Database made{store}; }
  ASSERT_EQ(run("--store " + store), 0);
  EXPECT_NE(data.read("out").find("40008000001"), std::string::npos) << data.read("out");
  Database database{store};
  const auto waiting = pending_submissions(database);
  ASSERT_FALSE(waiting.empty());
  EXPECT_EQ(waiting.front().type, "proposal");
  EXPECT_NE(waiting.front().changes.find("40008000001"), std::string::npos);
  data.write("register.csv", "kaut kas cits\n1;2\n");
  EXPECT_NE(run("--dry-run"), 0) << "another table is refused";
  std::filesystem::remove(table);
  EXPECT_NE(run("--dry-run"), 0) << "and so is none";
}

TEST(Collect, AsksForThoseWhomNobodyCanReachFirst) {
  Organization known{.id = "zinama", .phones = {{"+371 67000000"}}};
  known.checked["record"] = {.date = "2020-01-01", .how = "list", .source = {}};
  Organization fresh{.id = "svaiga", .phones = {{"+371 67000001"}}};
  fresh.checked["record"] = {.date = "2026-01-01", .how = "call", .source = {}};
  const auto order = in_order_of_need({fresh, known, {.id = "bez"}});
  EXPECT_EQ(order[0].id, "bez");
  EXPECT_EQ(order[1].id, "zinama");
}

TEST(Robots, LetTheLongestRuleDecide) {
  const RobotRules rules{
      "User-agent: other\nDisallow: /\n\nUser-agent: *\nDisallow: /private\n"
      "Allow: /private/contacts$\nDisallow: /*.pdf$\n",
      "blakus"};
  EXPECT_TRUE(rules.allows("/"));
  EXPECT_FALSE(rules.allows("/private/x"));
  EXPECT_TRUE(rules.allows("/private/contacts"));
  EXPECT_FALSE(rules.allows("/a/b.pdf"));
  const RobotRules own{"User-agent: *\nDisallow:\nUser-agent: Blakus\nDisallow: /\n", "blakus"};
  EXPECT_FALSE(own.allows("/kontakti")) << "a group of its own";
  EXPECT_FALSE(RobotRules::none().allows("/"));
}

TEST(PageMail, KnowsTheWaysOfHiding) {
  const struct {
    const char *text, *address;
  } cases[] = {{"info [at] x.example", "info@x.example"},
               {"info(et)x(dot)example", "info@x.example"},
               {"Info at x dot example", "info@x.example"},
               {"info @ x.example", "info@x.example"},
               {"raksti: A.B@x.exampleTālr", "a.b@x.example"},
               {"logo@2x.png", ""},
               {"tiekamies at home", ""},
               {"vards@example.com", ""}};
  for (const auto& each : cases) {
    const auto found = mails_in(each.text);
    EXPECT_EQ(found.empty() ? "" : found.front().address, each.address) << each.text;
  }
}

TEST(PagePhones, AreToldFromOtherNumbers) {
  const struct {
    const char *text, *number;
  } cases[] = {{"tālr. 2 610 00 00", "+371 26100000"},
               {"+371 (67) 10 00 00", "+371 67100000"},
               {"20.11.2026", ""},
               {"2019-2023", ""},
               {"LV12 HABA 0551 2610 0000 1", ""},
               {"56.946285, 24.105078 grādi", ""},
               {"darba laiks 9.00-17.00 67100000", "+371 67100000"}};
  for (const auto& each : cases) {
    const auto found = phones_in(each.text);
    const bool there = !found.empty() && found.front().sure_form;
    EXPECT_EQ(there ? found.front().number : "", each.number) << each.text;
  }
}

TEST(PageContacts, NeverRepeatPersonalCodesOrPrivateNumbers) {
  EXPECT_EQ(without_numbers("Anna 120380-12345, tālr. 26100000, 67100000", "37167100000"),
            "Anna …, tālr. …, 67100000");
}

TEST(PageText, ReadsAnythingWithoutFalling) {
  std::string deep;
  for (int at = 0; at < 200'000; ++at) deep += "<div>";
  EXPECT_NO_FATAL_FAILURE(page_text(deep + "tālr. 67100000", "text/html"));
  for (const auto& odd :
       {std::string("<td><tr></table></td>26100000"), std::string("<a href><b></a></b><table>"),
        std::string("\xff\xfe<p>\0", 6), std::string("<script>"), std::string("<p>\xc3")})
    EXPECT_NO_FATAL_FAILURE(page_text(odd, ""));
}

TEST(Collect, PutsOneFindOnTheWorkListOnce) {
  const TemporaryFolder folder;
  Database store{folder.path() / "store.sqlite"};
  const Organization body{.id = "viena", .name = {.lv = "Viena"}, .type = "umbrella"};
  const std::vector<Proposal> finds{{.organization = "viena",
                                     .field = "phones",
                                     .before = {},
                                     .after = "+371 67000000",
                                     .reason = "on its own website: “Tālr. 67000000”",
                                     .source = "https://viena.example/kontakti",
                                     .date = "2026-11-21",
                                     .changes = R"({"phones":[{"number":"+371 67000000"}]})"}};
  EXPECT_EQ(add_to_review(store, finds, {body}, "2026-11-21T00:00:00Z"), 1U);
  EXPECT_EQ(add_to_review(store, finds, {body}, "2026-11-22T00:00:00Z"), 0U);
  const auto waiting = pending_submissions(store).at(0);
  EXPECT_EQ(waiting.seen_at, "https://viena.example/kontakti");
  EXPECT_NE(waiting.remark.find("“Tālr. 67000000”"), std::string::npos);
  EXPECT_NE(waiting.remark.find("2026-11-21"), std::string::npos);
  EXPECT_EQ(waiting.changes, R"({"phones":[{"number":"+371 67000000"}]})");
}

TEST(Figures, CountWhoCanBeReachedInEachArea) {
  Organization one{.id = "a", .areas = {"eye"}, .phones = {{"+371 67000000"}}};
  one.checked["record"] = {.date = "2026-06-01", .how = "call", .source = {}};
  const auto rows = figures_of({one, {.id = "b", .areas = {"eye", "heart"}}}, "2026-11-21");
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(rows[0].counts[0], 2U);
  EXPECT_EQ(rows[0].counts[1], 1U);
  EXPECT_EQ(rows[0].counts.back(), 1U) << "confirmed within a year";
  EXPECT_NE(to_json(rows).find(R"("eye":{"bodies":2,"reachable":1)"), std::string::npos);
  EXPECT_NE(table_of(rows).find("heart"), std::string::npos);
}

}  // namespace
}  // namespace blakus::collect_test
