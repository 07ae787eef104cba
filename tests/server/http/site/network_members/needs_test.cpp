// What visitors look for and nobody is there for, as visitors, editors and whoever reads the files
// meet it: counts from five on, words from three senders on, and never who. Everything is invented.

#include <filesystem>
#include <fstream>
#include <iterator>

#include <gtest/gtest.h>

#include "core/record/timestamps.h"
#include "core/store/audit.h"
#include "core/store/personal_places.h"
#include "server/network/unmet_needs.h"
#include "tests/server/http/support/served_records.h"

namespace blakus::needs_test {
namespace {

std::time_t needs_clock = 1'795'000'000;  // 2026-11-18
constexpr std::time_t some_days = 20 * one_day;

const std::string word = "šņurkuļdrudzis";

class Needs : public ServedRecords {
 protected:
  Needs() : ServedRecords(from_the_first_day()) {
    keep_administrator(database(), {.name = "anna", .role = "editor"}, passphrase);
  }

  /// The threads of the server look at the clock as soon as it is built.
  static CurationOptions from_the_first_day() {
    needs_clock = 1'795'000'000;
    return {.now = [] { return needs_clock; }};
  }
  Database& database() { return site_.services().database; }
  void search(const std::string& text, int times) {
    for (int time = 0; time < times; ++time)
      EXPECT_EQ(look("/?q=" + percent_encoded(text)).status, 200);
  }
  void day_is_over() {
    needs_clock += one_day;
    site_.services().needs.write_once_a_day(database(), needs_clock);
  }
  /// "2026-11 diagnosis leukaemia 5\n…"
  std::string kept() {
    std::string text;
    for (const auto& need : unmet_needs(database()))
      text +=
          need.month + " " + need.kind + " " + need.term + " " + std::to_string(need.count) + "\n";
    return text;
  }
  RawAnswer tell(const std::string& typed, const std::string& sender, bool consent = true) {
    const auto form = look("/not-understood").body;
    Parameters fields{{"opened", between(form, "name=\"opened\" value=\"", "\"")}, {"word", typed}};
    if (consent) fields.emplace_back("consent", "1");
    return post(server_.port(), "/not-understood", fields, "X-Forwarded-For: " + sender + "\r\n");
  }
  /// All that is on the disk of the store, with what SQLite has beside it.
  std::string files() {
    std::string text;
    for (const auto& file : std::filesystem::directory_iterator{folder_.path()}) {
      std::ifstream stream{file.path(), std::ios::binary};
      text.append(std::istreambuf_iterator<char>{stream}, {});
    }
    EXPECT_NE(text.find("SQLite format 3"), std::string::npos);
    return text;
  }
  static bool has(const RawAnswer& answer, const std::string& text) {
    return answer.body.find(text) != std::string::npos;
  }
};

TEST_F(Needs, AConditionWithoutABodyIsCountedOnceADayAndFromFiveOn) {
  search("leikēmija", 4);
  day_is_over();
  EXPECT_EQ(kept(), "");
  search("leikēmija", 1);
  EXPECT_EQ(kept(), "") << "not before the day is over";
  day_is_over();
  EXPECT_EQ(kept(), "2026-11 diagnosis leukaemia 5\n");
  search("leikēmija", 4);
  day_is_over();
  EXPECT_EQ(kept(), "2026-11 diagnosis leukaemia 5\n") << "the difference would tell of four";
  search("leikēmija", 2);
  day_is_over();
  EXPECT_EQ(kept(), "2026-11 diagnosis leukaemia 11\n");
}

TEST_F(Needs, APlaceIsCountedWhereNobodyIsThereForWhatWasRecognised) {
  search("leikēmija Rēzeknē", 5);
  search("Rēzeknē", 5);
  search("šņurkuļdrudzis", 5);
  search("viena biedrība", 5);
  day_is_over();
  EXPECT_EQ(kept(), "2026-11 diagnosis leukaemia 5\n2026-11 region rezekne 5\n");
}

TEST_F(Needs, WhatStaysBelowTheThresholdIsForgottenWithTheMonth) {
  search("leikēmija", 4);
  needs_clock += some_days;
  site_.services().needs.write_once_a_day(database(), needs_clock);
  search("leikēmija", 4);
  day_is_over();
  EXPECT_EQ(kept(), "");
}

TEST_F(Needs, AnEditorSeesThemByMonthAndAsCsv) {
  EXPECT_TRUE(has(staff("/admin/needs", sign_in()), "Vēl nekas nav meklēts pietiekami bieži"));
  search("leikēmija Rēzeknē", 6);
  day_is_over();
  const auto session = sign_in();  // the one of yesterday has ended
  const auto page = staff("/admin/needs", session);
  EXPECT_EQ(page.status, 200);
  for (const auto* text : {"novembris", "Leikēmija", "Rēzekne", "6 meklējumi"})
    EXPECT_TRUE(has(page, text)) << text;
  const auto table = staff("/admin/needs.csv", session).body;
  EXPECT_NE(table.find("\"2026-11\";\"slimība\";\"leukaemia\";\"Leikēmija\";\"6\""),
            std::string::npos)
      << table;
  EXPECT_NE(table.find("\"vieta\";\"rezekne\""), std::string::npos) << table;
  EXPECT_TRUE(has(staff("/admin/network", session), "href=\"/admin/needs\""));
  EXPECT_EQ(look("/admin/needs").status, 404);
}

TEST_F(Needs, AWordThatWasNotUnderstoodIsOfferedAndSentAfterConsentAlone) {
  const auto results = look("/?q=" + percent_encoded(word));
  EXPECT_TRUE(has(results, "Pastāstīt tīklam par vārdu „" + word + "”"));
  const auto form = send("/not-understood", {{"word", word}});
  EXPECT_EQ(form.status, 200);
  EXPECT_TRUE(has(form, "value=\"" + word + "\""));
  EXPECT_FALSE(has(form, " checked"));
  EXPECT_EQ(form.header("Cache-Control"), "no-store");
  const auto without = tell(word, "203.0.113.1", false);
  EXPECT_EQ(without.status, 422);
  EXPECT_TRUE(has(without, "href=\"#consent\"") && has(without, "value=\"" + word + "\""));
  const auto sent = tell(word, "203.0.113.1");
  EXPECT_EQ(sent.header("Location"), "/not-understood/sent");
  EXPECT_TRUE(has(look("/not-understood/sent"), "Vārds nosūtīts"));
}

TEST_F(Needs, OnlyOneWordOfLettersIsTaken) {
  for (const auto* typed :
       {"", "a", "Anna Izdomāta", "29123456", "anna@piemers.example", "C92", "-",
        "https://piemers.example", "vārds;vārds", "ļotiļotiļotiļotiļotiļotiļotiļotiļotiļotigarš"})
    EXPECT_EQ(tell(typed, "203.0.113.1").status, 422) << typed;
  for (const auto* typed : {"HLA-sindroms", "  Leikoze ", "лейкоз", "п’ять"})
    EXPECT_EQ(tell(typed, "203.0.113.1").status, 303) << typed;
}

TEST_F(Needs, AWordIsSeenFromThreeSendersOnAndDismissedForGood) {
  const auto session = sign_in();
  for (int time = 0; time < 3; ++time) tell(word, "203.0.113.1");
  tell(word, "203.0.113.2");
  EXPECT_FALSE(has(staff("/admin/needs", session), word)) << "two senders";
  tell("ŠŅURKUĻDRUDZIS", "203.0.113.3");
  const auto page = staff("/admin/needs", session);
  EXPECT_TRUE(has(page, word));
  const auto number = between(page.body, "name=\"word\" value=\"", "\"");
  EXPECT_EQ(decide("/admin/needs", {{"word", number}}, session).status, 303);
  EXPECT_FALSE(has(staff("/admin/needs", session), word));
  EXPECT_EQ(audit_entries(database(), 1).front().action, "word dismissed");
  EXPECT_EQ(decide("/admin/needs", {{"word", number}}, session).status, 409);
  for (const auto* sender : {"203.0.113.4", "203.0.113.5", "203.0.113.6"}) tell(word, sender);
  EXPECT_FALSE(has(staff("/admin/needs", session), word)) << "it was dismissed";
}

TEST_F(Needs, OneSenderOnThreeDaysIsNotThreeSenders) {
  UnreadWords words;
  for (const auto day : {0, 1, 2})
    words.take(database(), std::string(word), "hash of day " + std::to_string(day),
               1'800'000'000 + day * one_day);
  EXPECT_TRUE(unread_words(database()).empty());
}

TEST_F(Needs, ASenderOfManyWordsIsAskedToWait) {
  for (int time = 0; time < 10; ++time) EXPECT_EQ(tell(word, "203.0.113.1").status, 303);
  EXPECT_EQ(tell(word, "203.0.113.1").status, 429);
  EXPECT_EQ(tell(word, "203.0.113.2").status, 303);
}

/// Planted below the thresholds: a condition, a place, a word, and addresses of who sent it.
TEST_F(Needs, WhatIsRareIsInNoFileNoLogAndNoExport) {
  const std::vector<std::string> planted{"leukaemia", "rezekne",      "leikēmija",
                                         word,        "203.0.113.77", "203.0.113.78"};
  testing::internal::CaptureStderr();
  search("leikēmija Rēzeknē", 4);
  tell(word, "203.0.113.77");
  tell(word, "203.0.113.78");
  day_is_over();
  const auto session = sign_in();
  const std::string seen[] = {files(),
                              kept_about(database(), "vards@piemers.example"),
                              staff("/admin/needs", session).body,
                              staff("/admin/needs.csv", session).body,
                              staff("/admin/network", session).body,
                              staff("/admin/report.csv", session).body,
                              fetch(server_.admin_port(), "/metrics").body,
                              testing::internal::GetCapturedStderr()};
  for (const auto& text : seen)
    for (const auto& rare : planted)
      EXPECT_EQ(text.find(rare), std::string::npos) << rare << " in " << text.substr(0, 300);
}

/// And from the thresholds on nothing of who searched or sent.
TEST_F(Needs, OfWhatIsFrequentTheCountAndTheWordAloneAreKept) {
  search("leikēmija Rēzeknē", 5);
  for (const auto* sender : {"203.0.113.77", "203.0.113.78", "203.0.113.79"}) tell(word, sender);
  day_is_over();
  EXPECT_EQ(kept(), "2026-11 diagnosis leukaemia 5\n2026-11 region rezekne 5\n");
  const auto text = files();
  EXPECT_NE(text.find("leukaemia"), std::string::npos);
  EXPECT_NE(text.find(word), std::string::npos);
  for (const auto* typed : {"203.0.113", "leikēmija", "Rēzeknē"})
    EXPECT_EQ(text.find(typed), std::string::npos) << typed;
}

TEST_F(Needs, CountsAreRemovedAfterThreeYearsAndWordsAfterOne) {
  search("leikēmija", 5);
  for (const auto* sender : {"203.0.113.77", "203.0.113.78", "203.0.113.79"}) tell(word, sender);
  day_is_over();
  needs_clock += 366 * one_day;
  day_is_over();
  EXPECT_TRUE(unread_words(database()).empty());
  EXPECT_NE(kept(), "");
  needs_clock += 800 * one_day;
  day_is_over();
  EXPECT_EQ(kept(), "");
}

TEST(NeedsUnlessSwitchedOn, NothingIsCountedOfferedOrTaken) {
  const ServedDirectory directory;
  EXPECT_EQ(fetch(directory.port(), "/not-understood").status, 404);
  const auto results = fetch(directory.port(), "/?q=" + percent_encoded(word));
  EXPECT_EQ(results.status, 200);
  EXPECT_EQ(results.body.find("/not-understood"), std::string::npos);
  EXPECT_EQ(SiteSettings{}.count_needs, false);
}

TEST(NeedsSwitchedOn, ThePrivacyPageSaysWhatIsCounted) {
  const ServedDirectory directory{{}, {.count_needs = true}};
  const auto page = fetch(directory.port(), "/privacy");
  EXPECT_NE(page.body.find("pa mēnešiem skaita slimības un vietas"), std::string::npos);
  const ServedDirectory usual;
  EXPECT_EQ(fetch(usual.port(), "/privacy").body.find("pa mēnešiem skaita"), std::string::npos);
}

}  // namespace
}  // namespace blakus::needs_test
