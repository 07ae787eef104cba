// Suggesting, confirming and reviewing as people meet them: forms over HTTP, on a real server.

#include <gtest/gtest.h>

#include "core/store/confirm_links.h"
#include "server/http/parameters.h"
#include "server/http/records_site.h"
#include "server/records/confirmation.h"
#include "server/records/sign_in.h"
#include "tests/server/http/support/raw_client.h"
#include "tests/server/http/support/served_directory.h"
#include "tests/server/records/support.h"

namespace blakus {
namespace {

const std::string passphrase = "zebra mountain nine";

std::string encoded(const Parameters& fields) {
  std::string body;
  for (const auto& [name, value] : fields)
    body += (body.empty() ? "" : "&") + percent_encoded(name) + "=" + percent_encoded(value);
  return body;
}

/// What stands between two texts, the first time; empty if they do not.
std::string between(const std::string& text, const std::string& before, const std::string& after) {
  const auto begin = text.find(before);
  if (begin == std::string::npos) return {};
  const auto from = begin + before.size();
  return text.substr(from, text.find(after, from) - from);
}

class Records : public testing::Test {
 protected:
  static ServerOptions options(RecordsSite& site) {
    ServerOptions options{.port = 0, .admin_port = 0};
    options.routes.web = web_folder();
    options.routes.records = &site;
    options.proxies = {"127.0.0.1"};
    return options;
  }

  RawAnswer look(const std::string& path, const std::string& headers = {}) {
    return fetch(server_.port(), path, headers);
  }
  RawAnswer post(int port, const std::string& path, const Parameters& fields,
                 const std::string& headers = {}) {
    const auto body = encoded(fields);
    RawClient client{port};
    client.send(
        "POST " + path + " HTTP/1.1\r\nHost: a\r\nContent-Length: " + std::to_string(body.size()) +
        "\r\nContent-Type: application/x-www-form-urlencoded\r\n" + headers + "\r\n" + body);
    return client.answer().value_or(RawAnswer{});
  }
  RawAnswer send(const std::string& path, const Parameters& fields) {
    return post(server_.port(), path, fields);
  }
  std::string opened() { return between(look("/confirm").body, "name=\"opened\" value=\"", "\""); }
  /// A correction of the phone number, as the form would send it.
  Parameters correction(const std::string& phone) {
    return {{"opened", opened()},     {"name_lv", "Viena biedrība"},
            {"phone", phone},         {"email", "birojs@viena.example"},
            {"coverage", "national"}, {"description_lv", "Izdomāta organizācija pārbaudēm."}};
  }

  std::string sign_in() {
    const auto in = post(server_.admin_port(), "/admin/sign-in",
                         {{"name", "anna"}, {"passphrase", passphrase}}, "Origin: http://a\r\n");
    return "Cookie: " + between(in.header("Set-Cookie"), "", ";") + "\r\nOrigin: http://a\r\n";
  }
  RawAnswer staff(const std::string& path, const std::string& session) {
    return fetch(server_.admin_port(), path, session);
  }
  RawAnswer decide(const std::string& path, Parameters fields, const std::string& session) {
    fields.emplace_back(
        "form_token", between(staff("/admin", session).body, "name=\"form_token\" value=\"", "\""));
    return post(server_.admin_port(), path, fields, session);
  }
  Organization present() { return *present_record(site_.office().desk, "viena"); }

  TinyIndex index_{{with_contacts("viena", "Viena biedrība"), body("otra", "Otra")}};
  TemporaryFolder folder_;
  WebBuild build_;
  Pages pages_{{.web = web_folder(),
                .assets = build_.path(),
                .base_url = "https://example.lv",
                .strict = true},
               index_.searcher()};
  RecordsSite site_{
      index_.searcher(), pages_, {.store = folder_.path() / "store.sqlite", .shortest_filling = 0}};
  Server server_{index_.searcher(), pages_, options(site_)};
};

TEST_F(Records, AFormIsPrefilledAndNobodyKeepsIt) {
  const auto form = look("/suggest-change/viena");
  EXPECT_EQ(form.status, 200);
  EXPECT_EQ(form.header("Cache-Control"), "no-store");
  EXPECT_EQ(form.header("Set-Cookie"), "");
  for (const auto* value : {"Viena biedrība", "+371 67000000", "birojs@viena.example"})
    EXPECT_NE(form.body.find("value=\"" + std::string(value) + "\""), std::string::npos) << value;
  EXPECT_NE(form.body.find("autocomplete=\"tel\""), std::string::npos);
  EXPECT_EQ(look("/suggest-change/nav-tadas").status, 404);
}

TEST_F(Records, EveryPageIsThereInThreeLanguages) {
  for (const auto* prefix : {"", "/en", "/ru"})
    for (const auto* path : {"/suggest-change", "/suggest-change/viena", "/confirm"}) {
      const auto page = look(std::string(prefix) + path);
      EXPECT_EQ(page.status, 200) << prefix << path;
      EXPECT_NE(page.body.find("noindex"), std::string::npos) << prefix << path;
    }
}

TEST_F(Records, ACorrectionIsKeptAndItsReceiptSaysWhereItStands) {
  const auto sent = send("/suggest-change/viena", correction("2 123 45 67"));
  ASSERT_EQ(sent.status, 303) << sent.body;
  const auto receipt = look(sent.header("Location"));
  EXPECT_EQ(receipt.status, 200);
  EXPECT_EQ(receipt.header("Cache-Control"), "no-store");
  EXPECT_NE(receipt.body.find("Gaida redaktora lēmumu"), std::string::npos);
  EXPECT_NE(receipt.body.find("tālruņi"), std::string::npos);
  EXPECT_EQ(present().phones.front().number, "+371 67000000");
  EXPECT_EQ(look(sent.header("Location") + "x").status, 404);
}

TEST_F(Records, AFaultNamesItsFieldAndKeepsWhatWasTyped) {
  const auto sent = send("/suggest-change/viena", correction("zvaniet Annai"));
  EXPECT_EQ(sent.status, 400);
  EXPECT_NE(sent.body.find("href=\"#phone-1\""), std::string::npos);
  EXPECT_NE(sent.body.find("aria-describedby=\"phone-1-error\""), std::string::npos);
  EXPECT_NE(sent.body.find("value=\"zvaniet Annai\""), std::string::npos);
  EXPECT_EQ(pending_count(site_.office().database), 0);
}

TEST_F(Records, WhatNobodySeesIsNotKept) {
  auto fields = correction("21234567");
  fields[1].second = "\uFEFFVie\u200Bna biedrība";
  ASSERT_EQ(send("/suggest-change/viena", fields).status, 303);
  EXPECT_EQ(pending_submissions(site_.office().database).front().changes.find("name"),
            std::string::npos);
  fields.emplace_back("sender_email", "a@exa\u202Emple.lv");
  EXPECT_EQ(send("/suggest-change/viena", fields).status, 400);
  fields.back() = {"short_names", "\xFF\xFE"};
  EXPECT_EQ(send("/suggest-change/viena", fields).status, 400);
}

TEST_F(Records, TextsThatAreTooLongAreNotLookedInto) {
  auto fields = correction("21234567");
  std::string lines;
  for (int i = 0; i < 16'000; ++i) lines += "a\n";
  fields.emplace_back("diagnoses", lines);
  const auto sent = send("/suggest-change/viena", fields);
  EXPECT_EQ(sent.status, 400);
  EXPECT_NE(sent.body.find("Teksts ir par garu"), std::string::npos);
}

TEST_F(Records, AFormShowsThirtyRowsAtMost) {
  auto fields = correction("21234567");
  for (int i = 0; i < 900; ++i) fields.emplace_back("email", "nav adrese");
  const auto sent = send("/suggest-change/viena", fields);
  EXPECT_EQ(sent.status, 400);
  EXPECT_NE(sent.body.find("id=\"email-30\""), std::string::npos);
  EXPECT_EQ(sent.body.find("id=\"email-31\""), std::string::npos);
}

TEST_F(Records, SearchesGoOnWhileTheStoreIsHeld) {
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

TEST_F(Records, ProgramsAndOldPagesAreToldToTryAgain) {
  auto with_trap = correction("21234567");
  with_trap.emplace_back("contact_name", "Bot");
  EXPECT_EQ(send("/suggest-change/viena", with_trap).status, 400);
  auto forged = correction("21234567");
  forged.front().second = "1795000000.00000000000000000000000000000000";
  EXPECT_EQ(send("/suggest-change/viena", forged).status, 400);
  EXPECT_EQ(send("/suggest-change/viena", {}).status, 400);
  EXPECT_EQ(pending_count(site_.office().database), 0);
}

TEST_F(Records, OneSenderIsTakenFiveTimesAnHour) {
  for (int time = 0; time < 5; ++time)
    EXPECT_EQ(send("/suggest-change/viena", correction("2123456" + std::to_string(time))).status,
              303);
  const auto sixth = send("/suggest-change/viena", correction("21234569"));
  EXPECT_EQ(sixth.status, 429);
  EXPECT_GT(std::stoi(sixth.header("Retry-After")), 0);
  EXPECT_EQ(pending_count(site_.office().database), 5);
}

TEST_F(Records, ASenderBehindAProxyIsTheOneNamedLast) {
  const auto status = [&](int time) {
    const auto number = std::to_string(time);
    return post(server_.port(), "/suggest-change/viena", correction("2123456" + number),
                "X-Forwarded-For: 10.9.9." + number + "\r\nX-Forwarded-For: 203.0.113.9\r\n")
        .status;
  };
  for (int time = 0; time < 5; ++time) EXPECT_EQ(status(time), 303);
  EXPECT_EQ(status(5), 429);
}

TEST_F(Records, FormsComeFromThisSiteAlone) {
  const auto fields = correction("21234567");
  for (const auto* header : {"Origin: https://evil.example\r\n", "Origin: null\r\n",
                             "Sec-Fetch-Site: cross-site\r\n", "Sec-Fetch-Site: same-site\r\n"})
    EXPECT_EQ(post(server_.port(), "/suggest-change/viena", fields, header).status, 403) << header;
}

TEST_F(Records, TheReviewAreaIsNotOnThePublicPort) {
  keep_administrator(site_.office().database, {.name = "anna", .role = "editor"}, passphrase);
  for (const auto* path : {"/admin", "/admin/sign-in", "/admin/audit"})
    EXPECT_EQ(look(path).status, 404) << path;
  EXPECT_EQ(fetch(server_.admin_port(), "/admin").header("Location"), "/admin/sign-in");
  EXPECT_EQ(fetch(server_.admin_port(), "/admin/sign-in").status, 200);
}

TEST_F(Records, AnEditorSeesOldAndNewAndDecides) {
  keep_administrator(site_.office().database, {.name = "anna", .role = "editor"}, passphrase);
  const auto sent = send("/suggest-change/viena", correction("21234567"));
  const auto session = sign_in();
  EXPECT_NE(staff("/admin", session).body.find("/admin/submissions/1"), std::string::npos);
  const auto review = staff("/admin/submissions/1", session);
  EXPECT_EQ(review.header("Cache-Control"), "no-store");
  EXPECT_NE(review.body.find("<del>number: +371 67000000</del>"), std::string::npos);
  EXPECT_NE(review.body.find("<ins>number: +371 21234567</ins>"), std::string::npos);
  const auto done = decide("/admin/submissions/1", {{"do", "approve"}}, session);
  EXPECT_EQ(done.status, 303) << done.body;
  EXPECT_EQ(present().phones.front().number, "+371 21234567");
  EXPECT_NE(look(sent.header("Location")).body.find("Pieņemts un publicēts"), std::string::npos);
  EXPECT_EQ(decide("/admin/submissions/1", {{"do", "approve"}}, session).status, 409);
  const auto history = staff("/admin/organizations/viena", session);
  EXPECT_NE(history.body.find("redaktors, anna"), std::string::npos);
  EXPECT_EQ(
      decide("/admin/organizations/viena", {{"do", "undo"}, {"revision", "2"}}, session).status,
      303);
  EXPECT_EQ(present().phones.front().number, "+371 67000000");
  EXPECT_EQ(staff("/admin/audit", session).status, 403);  // for administrators
}

TEST_F(Records, AnEditorIsToldOfWordsInTwoScripts) {
  keep_administrator(site_.office().database, {.name = "anna", .role = "editor"}, passphrase);
  auto fields = correction("21234567");
  fields[1].second = "Viena biеdrība";  // with a Cyrillic е
  ASSERT_EQ(send("/suggest-change/viena", fields).status, 303);
  EXPECT_NE(staff("/admin/submissions/1", sign_in()).body.find("<li>biеdrība</li>"),
            std::string::npos);
}

TEST_F(Records, ARefusalNamesAPublishedCriterion) {
  keep_administrator(site_.office().database, {.name = "anna", .role = "editor"}, passphrase);
  const auto sent = send("/suggest-change/viena", correction("21234567"));
  const auto session = sign_in();
  EXPECT_EQ(decide("/admin/submissions/1", {{"do", "refuse"}}, session).status, 400);
  EXPECT_EQ(
      decide("/admin/submissions/1", {{"do", "refuse"}, {"criterion", "wrong"}}, session).status,
      303);
  const auto criterion = between(look(sent.header("Location")).body, "<p>Pārbaudot", "</p>");
  EXPECT_NE(criterion, "");
  EXPECT_NE(look("/about").body.find("Pārbaudot" + criterion), std::string::npos);
}

TEST_F(Records, DecisionsNeedTheSessionsOwnForm) {
  keep_administrator(site_.office().database, {.name = "anna", .role = "editor"}, passphrase);
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
  EXPECT_EQ(pending_count(site_.office().database), 1);
}

TEST_F(Records, TheSessionsCookieIsForThisSiteAlone) {
  keep_administrator(site_.office().database, {.name = "anna", .role = "editor"}, passphrase);
  const auto in = post(server_.admin_port(), "/admin/sign-in",
                       {{"name", "anna"}, {"passphrase", passphrase}}, "Origin: http://a\r\n");
  EXPECT_EQ(in.header("Set-Cookie").find("__Host-blakus="), 0U);
  for (const auto* rule : {"Secure", "HttpOnly", "SameSite=Strict", "Path=/"})
    EXPECT_NE(in.header("Set-Cookie").find(rule), std::string::npos) << rule;
  const auto session = sign_in();
  EXPECT_EQ(decide("/admin/sign-out", {}, session).status, 303);
  EXPECT_EQ(staff("/admin", session).header("Location"), "/admin/sign-in");
}

TEST_F(Records, AnOwnersLinkOpensWithoutBeingUsedAndWorksOnce) {
  const auto token = make_link(site_.office().desk, "viena")->token;
  const auto path = "/confirm/" + token;
  for (int look_again = 0; look_again < 3; ++look_again) EXPECT_EQ(look(path).status, 200);
  EXPECT_EQ(look(path + "?edit=phones").status, 200);
  EXPECT_EQ(send(path + "?edit=phones", {{"phone", "nav"}}).status, 400);
  const auto done = send(path + "?edit=phones", {{"phone", "2 123 45 67"}});
  EXPECT_EQ(done.status, 200);
  EXPECT_NE(done.body.find("Publicēts uzreiz"), std::string::npos);
  EXPECT_EQ(present().phones.front().number, "+371 21234567");
  EXPECT_EQ(present().emails.size(), 1U);  // what was not on the form stays
  const auto used = look(path);
  const auto unknown = look("/confirm/" + std::string(43, 'x'));
  EXPECT_EQ(used.status, 404);
  EXPECT_EQ(between(used.body, "<main", "</main>"), between(unknown.body, "<main", "</main>"));
  const auto next = between(done.body, "<a href=\"/confirm/", "\"");
  EXPECT_EQ(send("/confirm/" + next, {{"all_correct", "1"}}).status, 200);
  EXPECT_EQ(present().checked["record"].how, "owner");
}

TEST_F(Records, AskingForALinkSaysNothingAboutTheAddress) {
  const auto known = send("/confirm", {{"opened", opened()}, {"email", "birojs@viena.example"}});
  const auto unknown = send("/confirm", {{"opened", opened()}, {"email", "cits@cits.example"}});
  EXPECT_EQ(known.status, 200);
  EXPECT_EQ(known.body, unknown.body);
  const auto letters = waiting_letters(site_.office().database);
  ASSERT_EQ(letters.size(), 1U);
  EXPECT_EQ(letters.front().recipient, "birojs@viena.example");
  EXPECT_NE(letters.front().body.find("https://example.lv/confirm/"), std::string::npos);
}

TEST_F(Records, AnAddressNamesTheMethodsThatItKnows) {
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

TEST_F(Records, NothingTypedBecomesMarkup) {
  keep_administrator(site_.office().database, {.name = "anna", .role = "administrator"},
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
}  // namespace blakus
