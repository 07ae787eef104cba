// Suggesting, confirming and reviewing as people meet them: forms over HTTP, on a real server.

#include <gtest/gtest.h>

#include "tests/server/http/support/served_records.h"

namespace blakus {
namespace {

TEST_F(ServedRecords, AFormIsPrefilledAndNobodyKeepsIt) {
  const auto form = look("/suggest-change/viena?what=all");
  EXPECT_EQ(form.status, 200);
  EXPECT_EQ(form.header("Cache-Control"), "no-store");
  EXPECT_EQ(form.header("Set-Cookie"), "");
  for (const auto* value : {"Viena biedrība", "+371 67000000", "birojs@viena.example"})
    EXPECT_NE(form.body.find("value=\"" + std::string(value) + "\""), std::string::npos) << value;
  EXPECT_NE(form.body.find("autocomplete=\"tel\""), std::string::npos);
  EXPECT_EQ(look("/suggest-change/nav-tadas").status, 404);
}

TEST_F(ServedRecords, EveryPageIsThereInThreeLanguages) {
  for (const auto* prefix : {"", "/en", "/ru"})
    for (const auto* path : {"/suggest-change", "/suggest-change/viena", "/ask/viena", "/confirm"}) {
      const auto page = look(std::string(prefix) + path);
      EXPECT_EQ(page.status, 200) << prefix << path;
      EXPECT_NE(page.body.find("noindex"), std::string::npos) << prefix << path;
    }
}

TEST_F(ServedRecords, ACorrectionIsKeptAndItsReceiptSaysWhereItStands) {
  const auto sent = send("/suggest-change/viena", correction("2 123 45 67"));
  ASSERT_EQ(sent.status, 303) << sent.body;
  const auto receipt = look(sent.header("Location"));
  EXPECT_EQ(receipt.status, 200);
  EXPECT_EQ(receipt.header("Cache-Control"), "no-store");
  EXPECT_NE(receipt.body.find("Gaida redaktora lēmumu"), std::string::npos);
  EXPECT_NE(receipt.body.find("Redaktors to pārbaudīs"), std::string::npos);
  EXPECT_NE(receipt.body.find("tālruņi"), std::string::npos);
  EXPECT_EQ(present().phones.front().number, "+371 67000000");
  EXPECT_EQ(look(sent.header("Location") + "x").status, 404);
}

TEST_F(ServedRecords, AFaultNamesItsFieldAndKeepsWhatWasTyped) {
  const auto sent = send("/suggest-change/viena", correction("zvaniet Annai"));
  EXPECT_EQ(sent.status, 422);
  EXPECT_NE(sent.body.find("href=\"#phone-1\""), std::string::npos);
  EXPECT_NE(sent.body.find("aria-describedby=\"phone-1-error\""), std::string::npos);
  EXPECT_NE(sent.body.find("value=\"zvaniet Annai\""), std::string::npos);
  EXPECT_EQ(pending_count(site_.office().database), 0);
}

TEST_F(ServedRecords, AnEditorSeesOldAndNewAndDecides) {
  keep_administrator(site_.office().database, {.name = "anna", .role = "editor"}, passphrase);
  const auto sent = send("/suggest-change/viena", correction("21234567"));
  const auto session = sign_in();
  EXPECT_NE(staff("/admin", session).body.find("/admin/submissions/1"), std::string::npos);
  const auto review = staff("/admin/submissions/1", session);
  EXPECT_EQ(review.header("Cache-Control"), "no-store");
  EXPECT_NE(review.body.find("<del>6700\u00a00000</del>"), std::string::npos);
  EXPECT_NE(review.body.find("<ins>2123\u00a04567</ins>"), std::string::npos);
  const auto done = decide("/admin/submissions/1", {{"do", "approve"}}, session);
  EXPECT_EQ(done.status, 303) << done.body;
  EXPECT_EQ(present().phones.front().number, "+371 21234567");
  const auto receipt = look(sent.header("Location")).body;
  EXPECT_NE(receipt.find("Pieņemts un publicēts"), std::string::npos);
  EXPECT_EQ(receipt.find("Redaktors to pārbaudīs"), std::string::npos);
  EXPECT_EQ(decide("/admin/submissions/1", {{"do", "approve"}}, session).status, 409);
  const auto history = staff("/admin/organizations/viena", session);
  EXPECT_NE(history.body.find("Redaktors, anna"), std::string::npos);
  EXPECT_EQ(
      decide("/admin/organizations/viena", {{"do", "undo"}, {"revision", "2"}}, session).status,
      303);
  EXPECT_EQ(present().phones.front().number, "+371 67000000");
  EXPECT_EQ(staff("/admin/audit", session).status, 403);  // for administrators
}

TEST_F(ServedRecords, AnEditorIsToldOfWordsInTwoScripts) {
  keep_administrator(site_.office().database, {.name = "anna", .role = "editor"}, passphrase);
  auto fields = correction("21234567");
  fields[1].second = "Viena biеdrība";  // with a Cyrillic е
  ASSERT_EQ(send("/suggest-change/viena", fields).status, 303);
  EXPECT_NE(staff("/admin/submissions/1", sign_in()).body.find("<li>biеdrība</li>"),
            std::string::npos);
}

TEST_F(ServedRecords, ARefusalNamesAPublishedCriterion) {
  keep_administrator(site_.office().database, {.name = "anna", .role = "editor"}, passphrase);
  const auto sent = send("/suggest-change/viena", correction("21234567"));
  const auto session = sign_in();
  EXPECT_EQ(decide("/admin/submissions/1", {{"do", "refuse"}}, session).status, 422);
  EXPECT_EQ(
      decide("/admin/submissions/1", {{"do", "refuse"}, {"criterion", "wrong"}}, session).status,
      303);
  const auto criterion = between(look(sent.header("Location")).body, "<p>Pārbaudot", "</p>");
  EXPECT_NE(criterion, "");
  EXPECT_NE(look("/about").body.find("Pārbaudot" + criterion), std::string::npos);
}

TEST_F(ServedRecords, AnOwnersLinkOpensWithoutBeingUsedAndWorksOnce) {
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

TEST_F(ServedRecords, AskingForALinkSaysNothingAboutTheAddress) {
  const auto known = send("/confirm", {{"opened", opened()}, {"email", "birojs@viena.example"}});
  const auto unknown = send("/confirm", {{"opened", opened()}, {"email", "cits@cits.example"}});
  EXPECT_EQ(known.status, 200);
  EXPECT_EQ(known.body, unknown.body);
  const auto letters = waiting_letters(site_.office().database);
  ASSERT_EQ(letters.size(), 1U);
  EXPECT_EQ(letters.front().recipient, "birojs@viena.example");
  EXPECT_NE(letters.front().body.find("https://example.lv/confirm/"), std::string::npos);
}

}  // namespace
}  // namespace blakus
