// Suggesting and reviewing as people should not: forms over HTTP, on a real server.

#include <array>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include "tests/server/http/support/served_records.h"

namespace blakus::records_misuse_test {
namespace {

TEST_F(ServedRecords, WhatNobodySeesIsNotKept) {
  auto fields = correction("21234567");
  fields[1].second = "\uFEFFVie\u200Bna biedrība";
  ASSERT_EQ(send("/suggest-change/viena", fields).status, 303);
  EXPECT_EQ(pending_submissions(site_.services().database).front().changes.find("name"),
            std::string::npos);
  fields.emplace_back("sender_email", "a@exa\u202Emple.lv");
  EXPECT_EQ(send("/suggest-change/viena", fields).status, 422);
  fields.back() = {"short_names", "\xFF\xFE"};
  EXPECT_EQ(send("/suggest-change/viena", fields).status, 400);
}

TEST_F(ServedRecords, TextsThatAreTooLongAreNotLookedInto) {
  auto fields = correction("21234567");
  std::string lines;
  for (int i = 0; i < 16'000; ++i) lines += "a\n";
  fields.emplace_back("diagnoses", lines);
  const auto sent = send("/suggest-change/viena", fields);
  EXPECT_EQ(sent.status, 422);
  EXPECT_NE(sent.body.find("Teksts ir garāks par 3"), std::string::npos);
}

TEST_F(ServedRecords, ALimitCountsLettersAndNotTheirBytes) {
  const auto remark = [&](std::size_t letters, const char* letter) {
    auto fields = correction("21234567");
    std::string text;
    for (std::size_t i = 0; i < letters; ++i) text += letter;
    fields.emplace_back("remark", text);
    return send("/suggest-change/viena", fields).status;
  };
  EXPECT_EQ(remark(2'900, "ā"), 303);
  EXPECT_EQ(remark(2'900, "ж"), 303);
  EXPECT_EQ(remark(3'001, "a"), 422);
}

TEST_F(ServedRecords, AFormShowsThirtyRowsAtMost) {
  auto fields = correction("21234567");
  for (int i = 0; i < 900; ++i) fields.emplace_back("email", "nav adrese");
  const auto sent = send("/suggest-change/viena", fields);
  EXPECT_EQ(sent.status, 422);
  EXPECT_NE(sent.body.find("id=\"email-30\""), std::string::npos);
  EXPECT_EQ(sent.body.find("id=\"email-31\""), std::string::npos);
}

TEST_F(ServedRecords, SearchesGoOnWhileTheStoreIsHeld) {
  const auto form = encoded(correction("21234567"));
  Database other{folder_.path() / "store.sqlite"};
  const Transaction held{other};
  std::vector<std::unique_ptr<RawClient>> senders;
  for (int i = 0; i < 8; ++i) {
    senders.push_back(std::make_unique<RawClient>(server_.port()));
    senders.back()->send("POST /suggest-change/viena HTTP/1.1\r\nHost: a\r\nContent-Length: " +
                         std::to_string(form.size()) + "\r\n\r\n" + form);
  }
  EXPECT_EQ(look("/api/v1/organizations?q=biedrība").status, 200);
  int unanswered = 0;
  for (auto& sender : senders) {
    const auto answer = sender->answer(std::chrono::milliseconds{1});
    unanswered += !answer;
    EXPECT_EQ(answer.value_or(RawAnswer{.status = 503}).status, 503);
  }
  EXPECT_GT(unanswered, 0);  // the store is still held: the search did not wait for it
}

TEST_F(ServedRecords, AFaultOfOursHasANumberThatFindsItInTheLog) {
  Database{folder_.path() / "store.sqlite"}.run("ALTER TABLE submission RENAME TO gone");
  testing::internal::CaptureStderr();
  const auto failed = look("/submissions/abc");
  const auto log = testing::internal::GetCapturedStderr();
  EXPECT_EQ(failed.status, 503);
  const auto number = between(failed.body, "norādiet tās numuru: <code>", "</code>");
  EXPECT_EQ(number.size(), 8);
  EXPECT_NE(log.find("(error " + number + ")"), std::string::npos) << log;
  EXPECT_EQ(failed.body.find("SQL"), std::string::npos);
}

TEST_F(ServedRecords, ProgramsAndOldPagesAreToldToTryAgain) {
  auto with_trap = correction("21234567");
  with_trap.emplace_back("contact_name", "Bot");
  EXPECT_EQ(send("/suggest-change/viena", with_trap).status, 422);
  auto forged = correction("21234567");
  forged.front().second = "1795000000.00000000000000000000000000000000";
  EXPECT_EQ(send("/suggest-change/viena", forged).status, 422);
  EXPECT_EQ(send("/suggest-change/viena", {}).status, 422);
  EXPECT_EQ(pending_count(site_.services().database), 0);
}

TEST_F(ServedRecords, OneSenderIsTakenFiveTimesAnHour) {
  for (int time = 0; time < 5; ++time)
    EXPECT_EQ(send("/suggest-change/viena", correction("2123456" + std::to_string(time))).status,
              303);
  const auto sixth = send("/suggest-change/viena", correction("21234569"));
  EXPECT_EQ(sixth.status, 429);
  EXPECT_GT(std::stoi(sixth.header("Retry-After")), 0);
  EXPECT_EQ(pending_count(site_.services().database), 5);
}

TEST_F(ServedRecords, TheSameFormSentTwiceIsOneSuggestionWithOneReceipt) {
  const auto form = correction("21234567");
  const auto first = send("/suggest-change/viena", form);
  std::vector<std::thread> tabs;
  std::array<std::string, 4> receipts;
  for (auto& receipt : receipts)
    tabs.emplace_back([&] { receipt = send("/suggest-change/viena", form).header("Location"); });
  for (auto& tab : tabs) tab.join();
  EXPECT_EQ(first.status, 303);
  for (const auto& receipt : receipts) EXPECT_EQ(receipt, first.header("Location"));
  EXPECT_EQ(pending_count(site_.services().database), 1);
  EXPECT_NE(send("/suggest-change/viena", correction("29876543")).header("Location"),
            first.header("Location"));
}

TEST_F(ServedRecords, AnOrganizationGetsTwoLettersAnHourWhoeverAsks) {
  for (int time = 0; time < 6; ++time) {
    const auto answer =
        post(server_.port(), "/confirm", {{"opened", opened()}, {"email", "birojs@viena.example"}},
             "X-Forwarded-For: 203.0.113." + std::to_string(time) + "\r\n");
    EXPECT_EQ(answer.status, 200);
  }
  EXPECT_EQ(waiting_letters(site_.services().database).size(), 2U);
}

TEST_F(ServedRecords, ASenderBehindAProxyIsTheOneNamedLast) {
  const auto status = [&](int time) {
    const auto number = std::to_string(time);
    return post(server_.port(), "/suggest-change/viena", correction("2123456" + number),
                "X-Forwarded-For: 10.9.9." + number + "\r\nX-Forwarded-For: 203.0.113.9\r\n")
        .status;
  };
  for (int time = 0; time < 5; ++time) EXPECT_EQ(status(time), 303);
  EXPECT_EQ(status(5), 429);
}

TEST_F(ServedRecords, FormsComeFromThisSiteAlone) {
  const auto fields = correction("21234567");
  for (const auto* header : {"Origin: https://evil.example\r\n", "Origin: null\r\n",
                             "Sec-Fetch-Site: cross-site\r\n", "Sec-Fetch-Site: same-site\r\n"})
    EXPECT_EQ(post(server_.port(), "/suggest-change/viena", fields, header).status, 403) << header;
}

TEST_F(ServedRecords, TheReviewAreaIsNotOnThePublicPort) {
  keep_administrator(site_.services().database, {.name = "anna", .role = "editor"}, passphrase);
  for (const auto* path : {"/admin", "/admin/sign-in", "/admin/audit"})
    EXPECT_EQ(look(path).status, 404) << path;
  EXPECT_EQ(fetch(server_.admin_port(), "/admin").header("Location"), "/admin/sign-in");
  EXPECT_EQ(fetch(server_.admin_port(), "/admin/sign-in").status, 200);
}

TEST_F(ServedRecords, DecisionsNeedTheSessionsOwnForm) {
  keep_administrator(site_.services().database, {.name = "anna", .role = "editor"}, passphrase);
  send("/suggest-change/viena", correction("21234567"));
  const auto session = sign_in();
  const auto path = "/admin/submissions/1";
  const Parameters approve{{"do", "approve"}};
  EXPECT_EQ(post(server_.admin_port(), path, approve, session).status, 403);
  auto foreign = approve;
  foreign.emplace_back("form_token", std::string(64, 'a'));
  EXPECT_EQ(post(server_.admin_port(), path, foreign, session).status, 403);
  const auto cookie_alone = session.substr(0, session.find("Origin"));
  EXPECT_EQ(post(server_.admin_port(), path, approve, cookie_alone).status, 403);
  EXPECT_EQ(pending_count(site_.services().database), 1);
}

TEST_F(ServedRecords, TheSessionsCookieIsForThisSiteAlone) {
  keep_administrator(site_.services().database, {.name = "anna", .role = "editor"}, passphrase);
  const auto in = post(server_.admin_port(), "/admin/sign-in",
                       {{"name", "anna"}, {"passphrase", passphrase}}, "Origin: http://a\r\n");
  EXPECT_EQ(in.header("Set-Cookie").find("__Host-blakus="), 0U);
  for (const auto* rule : {"Secure", "HttpOnly", "SameSite=Strict", "Path=/"})
    EXPECT_NE(in.header("Set-Cookie").find(rule), std::string::npos) << rule;
  const auto session = sign_in();
  EXPECT_EQ(decide("/admin/sign-out", {}, session).status, 303);
  EXPECT_EQ(staff("/admin", session).header("Location"), "/admin/sign-in");
}

TEST_F(ServedRecords, AnAddressNamesTheMethodsThatItKnows) {
  const std::string looks = "GET, HEAD";
  const std::string forms = "GET, HEAD, POST";
  const struct {
    const char *method, *target;
    std::string visitors, staff;
  } cases[] = {
      {"PUT", "/suggest-change?a=b", forms, forms},
      {"PUT", "/ru/suggest-change/viena", forms, forms},
      {"DELETE", "http://a/confirm", forms, forms},
      {"PATCH", "/confirm/x", forms, forms},
      {"PUT", "/submissions/x", looks, looks},
      {"PUT", "/", looks, looks},
      {"OPTIONS", "*", looks, looks},
      {"PUT", "/admin/sign-in", looks, forms},
      {"PUT", "/admin/organizations/viena/edit", looks, forms},
      {"PUT", "/admin/audit", looks, looks},
  };
  for (const auto& c : cases) {
    const auto refused = [&](int port, const std::string& allowed) {
      RawClient client{port};
      client.send(std::string(c.method) + " " + c.target +
                  " HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n");
      const auto answer = client.answer().value_or(RawAnswer{});
      EXPECT_EQ(answer.status, 405) << c.method << c.target;
      EXPECT_EQ(answer.header("Allow"), allowed) << c.method << c.target;
      const auto* const said = allowed == forms ? "only GET, HEAD and POST " : "only GET and HEAD ";
      EXPECT_NE(answer.body.find(said), std::string::npos) << answer.body;
    };
    refused(server_.port(), c.visitors);
    refused(server_.admin_port(), c.staff);
  }
}

TEST_F(ServedRecords, NothingTypedBecomesMarkup) {
  keep_administrator(site_.services().database, {.name = "anna", .role = "administrator"},
                     passphrase);
  const std::string marker = "\"'><script>mark</script>&";
  Parameters fields{{"opened", opened()}, {"coverage", "national"}};
  for (const auto* name : {"name_lv", "name_ru", "short_names", "description_lv", "phone_note",
                           "place_name", "place_city", "place_hours", "diagnoses", "remark"})
    fields.emplace_back(name, marker + name);
  fields.emplace_back("phone", "21234567");
  const auto sent = send("/suggest-change", fields);
  ASSERT_EQ(sent.status, 303) << sent.body;
  const auto session = sign_in();
  const auto bad = send("/suggest-change", {{"phone", marker}, {"website", marker}});
  const std::string pages[] = {look(sent.header("Location")).body,
                               bad.body,
                               staff("/admin", session).body,
                               staff("/admin/submissions/1", session).body,
                               staff("/admin/submissions/1?edit=1", session).body,
                               staff("/admin/letters", session).body,
                               staff("/admin/audit", session).body};
  for (const auto& page : pages) {
    EXPECT_NE(page.find("</html>"), std::string::npos);
    EXPECT_EQ(page.find("<script>mark"), std::string::npos) << page;
  }
  EXPECT_NE(pages[3].find("&lt;script&gt;mark"), std::string::npos);
}

}  // namespace
}  // namespace blakus::records_misuse_test
