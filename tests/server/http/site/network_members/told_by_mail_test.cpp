// Asking to be told by mail, as the person, a program that checks mail, and the network meet it.

#include <gtest/gtest.h>

#include "core/record/timestamps.h"
#include "core/store/personal_places.h"
#include "core/store/submissions.h"
#include "server/http/app/route_list.h"
#include "server/http/site/network_members/telling.h"
#include "server/mail/mailer.h"
#include "tests/server/http/support/served_records.h"
#include "tests/support/real_mail_server.h"

namespace blakus::told_by_mail_test {
namespace {

const std::string address = "vards@piemers.example";
std::time_t clock_now = 1'795'000'000;

class ToldByMail : public ServedRecords {
 protected:
  ToldByMail() : ServedRecords({.now = [] { return clock_now; }, .sends_mail = true}) {
    clock_now = 1'795'000'000;
  }

  Database& database() { return site_.services().database; }
  std::vector<Letter> letters() { return waiting_letters(database()); }
  std::size_t tell() {
    return tell_by_mail({site_.services().curation, index_.searcher(), pages_.site_context().words,
                         "https://example.lv"});
  }
  RawAnswer ask(const std::string& diagnosis, const std::string& email = address,
                const Parameters& more = {{"type", "word"}}) {
    ++clock_now;  // another form, not the same one twice
    const auto form = look("/subscribe?diagnosis=" + percent_encoded(diagnosis)).body;
    Parameters fields{{"opened", between(form, "name=\"opened\" value=\"", "\"")},
                      {"diagnosis", diagnosis},
                      {"email", email}};
    fields.insert(fields.end(), more.begin(), more.end());
    return send("/subscribe", fields);
  }
  /// Path of the link that stands in the newest letter.
  std::string link() {
    return "/subscriptions/" + between(letters().back().body + "\n", "/subscriptions/", "\n");
  }
  /// Asks, and presses the button of the letter; gives back the path of its link.
  std::string confirmed(const std::string& diagnosis, const std::string& email = address,
                        const Parameters& more = {{"type", "word"}}) {
    EXPECT_EQ(ask(diagnosis, email, more).header("Location"), "/subscribe/sent");
    const auto path = link();
    EXPECT_EQ(send(path, {{"do", "confirm"}}).status, 303);
    letter_sent(database(), letters().back().number, iso_time(clock_now));
    return path;
  }
  void somebody_comes() {
    index_.replace({with_contacts("viena", "Viena biedrība"), body("otra", "Otra"),
                    body("jauna", "Jauna biedrība", {"leukaemia"})});
    index_.searcher().refresh();
  }
};

TEST_F(ToldByMail, AWordIsLeftWithOneLetterAndHoldsAfterItsButton) {
  const auto form = look("/subscribe?diagnosis=leukaemia");
  EXPECT_EQ(form.status, 200);
  EXPECT_NE(form.body.find("Leikēmija"), std::string::npos);
  EXPECT_EQ(form.header("Cache-Control"), "no-store");
  EXPECT_EQ(ask("leukaemia").header("Location"), "/subscribe/sent");
  EXPECT_EQ(look("/subscribe/sent").status, 200);
  ASSERT_EQ(letters().size(), 1U);
  EXPECT_EQ(letters()[0].recipient, address);
  EXPECT_TRUE(letters()[0].unsubscribe.ends_with("/stop"));
  EXPECT_EQ(letters()[0].subject.find("eikēmij"), std::string::npos);
  EXPECT_EQ(letters()[0].body.find("eikēmij"), std::string::npos);
  const auto path = link();
  somebody_comes();
  EXPECT_EQ(tell(), 0U) << "who has not confirmed is not written to";
  for (const auto* below : {"", "/stop", "/delete", "/there", "?do=confirm", "/stop?do=delete"})
    EXPECT_EQ(look(path + below).status, 200) << below;
  EXPECT_EQ(tell(), 0U) << "looking confirms nothing";
  EXPECT_NE(look(path).body.find("v…s@piemers.example"), std::string::npos);
  EXPECT_EQ(look(path).body.find(address), std::string::npos);
  EXPECT_EQ(send(path, {{"do", "confirm"}}).header("Location"), path);
  EXPECT_NE(look(path).body.find("Mēs jums rakstīsim"), std::string::npos);
}

TEST_F(ToldByMail, WhenSomebodyIsThereOneLetterGoesThatNamesNoDisease) {
  confirmed("leukaemia");
  EXPECT_EQ(tell(), 0U);
  somebody_comes();
  EXPECT_EQ(tell(), 1U);
  EXPECT_EQ(tell(), 0U) << "once";
  ASSERT_EQ(letters().size(), 1U);
  const auto letter = letters()[0];
  for (const auto* text : {"eikēmij", "Jauna biedrība", "leukaemia"}) {
    EXPECT_EQ(letter.subject.find(text), std::string::npos);
    EXPECT_EQ(letter.body.find(text), std::string::npos);
  }
  const auto page = look(link());
  EXPECT_EQ(page.status, 200);
  EXPECT_NE(page.body.find("Jauna biedrība"), std::string::npos);
  letter_sent(database(), letter.number, iso_time(clock_now));
  clock_now += 4 * one_day;
  tell();
  EXPECT_TRUE(subscriptions_of(database(), address).empty()) << "three days later";
  EXPECT_EQ(look("/subscriptions/" + between(letter.body + "\n", "/subscriptions/", "\n")).status,
            200);
  clock_now += 61 * one_day;
  tell();
  database().each("SELECT count(*) FROM subscription", {},
                  [](const StoreRow& row) { EXPECT_EQ(row.number(0), 0); });
}

TEST_F(ToldByMail, OneClickOfAMailProgramEndsTheLetters) {
  confirmed("leukaemia");
  somebody_comes();
  tell();
  const auto way_out = letters()[0].unsubscribe;
  ASSERT_TRUE(way_out.starts_with("https://example.lv/subscriptions/"));
  const auto path = way_out.substr(std::string("https://example.lv").size());
  EXPECT_EQ(look(path).status, 200);
  EXPECT_EQ(letters().size(), 1U) << "looking stops nothing";
  const auto stopped = send(path, {{"List-Unsubscribe", "One-Click"}});
  EXPECT_EQ(stopped.status, 200);
  EXPECT_NE(stopped.body.find("Vairs nesūtīsim"), std::string::npos);
  EXPECT_TRUE(letters().empty());
  clock_now += 31 * one_day;
  tell();
  EXPECT_TRUE(subscriptions_of(database(), address).empty());
}

/// RFC 8058, section 3.2, has programs send the one field in either form.
TEST_F(ToldByMail, OneClickOfAMailProgramThatSendsSeveralPartsEndsThemToo) {
  const auto path = confirmed("leukaemia");
  const std::string body =
      "--x\r\nContent-Disposition: form-data; "
      "name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n";
  const auto in_parts = [&](const std::string& to) {
    RawClient client{server_.port()};
    client.send("POST " + to +
                " HTTP/1.1\r\nHost: a\r\nContent-Length: " + std::to_string(body.size()) +
                "\r\nContent-Type: multipart/form-data; boundary=x\r\n\r\n" + body);
    return client.answer().value_or(RawAnswer{});
  };
  for (const std::string& other : {path, path + "/delete", std::string("/subscribe"),
                                   std::string("/organizations"), std::string("/nowhere")})
    EXPECT_EQ(in_parts(other).status, 415) << other;
  const auto stopped = in_parts(path + "/stop");
  EXPECT_EQ(stopped.status, 200);
  EXPECT_NE(stopped.body.find("Vairs nesūtīsim"), std::string::npos);
  EXPECT_EQ(subscriptions_of(database(), address).at(0).stopped.empty(), false);
}

TEST_F(ToldByMail, WhoNeverAskedIsForgottenByOneClick) {
  ask("leukaemia");
  const auto path = link();
  EXPECT_EQ(send(path + "/stop", {{"List-Unsubscribe", "One-Click"}}).status, 200);
  EXPECT_TRUE(subscriptions_of(database(), address).empty());
  EXPECT_TRUE(letters().empty());
}

TEST_F(ToldByMail, WhatWasStoppedIsTakenUpAgainByAButton) {
  const auto path = confirmed("leukaemia");
  send(path + "/stop", {});
  EXPECT_NE(look(path).body.find("Tomēr sūtīt"), std::string::npos);
  send(path, {{"do", "resume"}});
  somebody_comes();
  EXPECT_EQ(tell(), 1U);
}

TEST_F(ToldByMail, OnePageDeletesEverything) {
  const auto path = confirmed("leukaemia");
  confirmed("diabetes", address, {{"type", "digest"}});
  somebody_comes();
  tell();
  EXPECT_FALSE(letters().empty());
  const auto question = look(path + "/delete");
  EXPECT_EQ(question.body.find(address), std::string::npos);
  EXPECT_EQ(send(path + "/delete", {}).status, 200);
  EXPECT_EQ(subscriptions_of(database(), address).size(), 2U) << "only its button deletes";
  EXPECT_NE(send(path + "/delete", {{"do", "delete"}}).body.find("Izdzēsts"), std::string::npos);
  EXPECT_TRUE(subscriptions_of(database(), address).empty());
  EXPECT_TRUE(letters().empty());
  EXPECT_EQ(look(path).status, 404);
}

TEST_F(ToldByMail, ErasingAPersonErasesThisToo) {
  confirmed("leukaemia");
  ask("diabetes");
  EXPECT_GT(forget_address(database(), "Vards@Piemers.example"), 0);
  EXPECT_TRUE(subscriptions_of(database(), address).empty());
  EXPECT_TRUE(letters().empty());
}

TEST_F(ToldByMail, NobodyIsAnnoyedByLettersThatOthersAskFor) {
  std::set<std::string> answers;
  for (int tries = 0; tries < 5; ++tries) {
    answers.insert(ask(tries % 2 == 0 ? "leukaemia" : "parkinson").header("Location"));
  }
  EXPECT_EQ(answers, std::set<std::string>{"/subscribe/sent"});
  EXPECT_EQ(letters().size(), 3U) << "to one address a day";
  EXPECT_EQ(ask("cml").status, 429) << "five an hour of one sender";
}

TEST_F(ToldByMail, WhatWasNotConfirmedIsForgottenAfterAWeek) {
  ask("leukaemia");
  clock_now += 8 * one_day;
  tell();
  EXPECT_TRUE(subscriptions_of(database(), address).empty());
  EXPECT_TRUE(letters().empty());
}

TEST_F(ToldByMail, TheSameFormSentTwiceIsOneLetter) {
  const auto form = look("/subscribe?diagnosis=leukaemia").body;
  const Parameters fields{{"opened", between(form, "name=\"opened\" value=\"", "\"")},
                          {"diagnosis", "leukaemia"},
                          {"type", "word"},
                          {"email", address}};
  EXPECT_EQ(send("/subscribe", fields).status, 303);
  EXPECT_EQ(send("/subscribe", fields).status, 303);
  EXPECT_EQ(letters().size(), 1U);
}

TEST_F(ToldByMail, AFaultStandsAtItsField) {
  const auto unknown = ask("nav tādas slimības", "nav adrese");
  EXPECT_EQ(unknown.status, 422);
  EXPECT_NE(unknown.body.find("href=\"#diagnosis\""), std::string::npos);
  EXPECT_NE(unknown.body.find("href=\"#email\""), std::string::npos);
  EXPECT_NE(unknown.body.find("value=\"nav tādas slimības\""), std::string::npos);
  EXPECT_EQ(ask("").status, 422);
  EXPECT_EQ(ask("leikoze").status, 303) << "another name of it";
  Parameters trapped{{"contact_name", "x"}, {"diagnosis", "leukaemia"}, {"email", address}};
  EXPECT_EQ(send("/subscribe", trapped).status, 422);
}

TEST_F(ToldByMail, TheNetworkSeesCountsFromFiveOnAndNobody) {
  keep_administrator(database(), {.name = "anna", .role = "editor"}, passphrase);
  const auto session = sign_in();
  for (int person = 1; person <= 5; ++person) {
    const auto desk = staff("/admin/network", session).body;
    EXPECT_EQ(desk.find("Leikēmija"), std::string::npos) << person;
    const auto link = ask_to_confirm(
        site_.services().curation, {.type = "word",
                                    .email = "vards" + std::to_string(person) + "@piemers.example",
                                    .diagnosis = "leukaemia",
                                    .language = "lv",
                                    .made = iso_time(clock_now)});
    confirm_subscription(database(), link->subscription, iso_time(clock_now));
  }
  const auto desk = staff("/admin/network", session).body;
  EXPECT_NE(desk.find("Leikēmija"), std::string::npos);
  EXPECT_NE(desk.find("5 cilvēki"), std::string::npos);
  ask("parkinson");
  for (const auto* page : {"/admin/network", "/admin/letters", "/admin"})
    EXPECT_EQ(staff(page, session).body.find("s.example"), std::string::npos) << page;
}

TEST_F(ToldByMail, ADigestComesOnceAWeekAndOnlyWithSomethingNew) {
  clock_now = 1'600'000'000;  // long before the index is built
  confirmed("leukaemia", address, {{"type", "digest"}});
  clock_now += 8 * one_day;
  EXPECT_EQ(tell(), 0U) << "nothing new";
  somebody_comes();
  EXPECT_EQ(tell(), 1U);
  ASSERT_EQ(letters().size(), 1U);
  EXPECT_NE(letters()[0].body.find("Jauna biedrība"), std::string::npos);
  EXPECT_NE(letters()[0].body.find("https://example.lv/organizations/jauna"), std::string::npos);
  EXPECT_NE(letters()[0].unsubscribe, "");
  EXPECT_EQ(tell(), 0U) << "not twice a week";
}

TEST_F(ToldByMail, ARealServerGetsTheWayOutInTheHeadersAndNothingStays) {
  const RealMailServer server;
  confirmed("leukaemia");
  somebody_comes();
  tell();
  const auto delivered =
      send_letters(database(), {.url = server.url(), .from = "katalogs@example.lv"}, clock_now);
  EXPECT_EQ(delivered.sent, 1U);
  const auto sent = server.letters();
  ASSERT_EQ(sent.size(), 1U);
  EXPECT_NE(sent[0].find("List-Unsubscribe-Post: List-Unsubscribe=One-Click"), std::string::npos);
  EXPECT_NE(sent[0].find("List-Unsubscribe: <https://example.lv/subscriptions/"),
            std::string::npos);
  database().each("SELECT count(*) FROM mail", {},
                  [](const StoreRow& row) { EXPECT_EQ(row.number(0), 0); });
}

/// Every page without a private link, of visitors and of the desk.
TEST_F(ToldByMail, AnAddressStandsNowhereButInTheStore) {
  keep_administrator(database(), {.name = "anna", .role = "administrator"}, passphrase);
  confirmed("leukaemia");
  ask("parkinson");
  const auto form = look("/board/new").body;
  send("/board/new", {{"opened", between(form, "name=\"opened\" value=\"", "\"")},
                      {"title", "Temats"},
                      {"text", "Teksts"},
                      {"as", "Vārds"},
                      {"mail", address},
                      {"sure", "1"}});
  send("/board/posts/" + between(letters().back().body + "\n", "/board/posts/", "\n"),
       {{"do", "confirm"}});
  const auto session = sign_in();
  for (const auto& route : all_routes()) {
    if (route.pattern.find("{id}") != std::string_view::npos || route.api) continue;
    const std::string path{route.pattern};
    const auto answer = route.entrance == Entrance::staff ? staff(path, session) : look(path);
    EXPECT_EQ(answer.body.find("piemers.example"), std::string::npos) << path;
  }
}

TEST_F(ToldByMail, PagesOfWhatIsWaitedForAreThereInEveryLanguage) {
  for (const auto& prefix : language_prefixes()) {
    EXPECT_EQ(look(prefix + "/subscribe?region=kurzeme").status, 200);
    EXPECT_EQ(look(prefix + "/subscriptions/nav-tadas").status, 404);
    EXPECT_NE(look(prefix + "/diagnoses/leukaemia").body.find("subscribe?diagnosis=leukaemia"),
              std::string::npos);
  }
}

}  // namespace
}  // namespace blakus::told_by_mail_test
