// Suggesting, confirming and reviewing as people meet them: forms over HTTP, on a real server.

#include <gtest/gtest.h>

#include "core/store/submissions.h"
#include "tests/server/http/support/served_records.h"

namespace blakus::records_test {
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

TEST_F(ServedRecords, AFormSentBackAsItCameChangesNothing) {
  const std::string path = "/suggest-change/viena?what=all";
  auto fields = untouched_fields(look(path).body);
  const auto sent = send(path, fields);
  EXPECT_EQ(sent.status, 422);
  EXPECT_NE(sent.body.find("Nekas nav mainīts"), std::string::npos) << sent.body;
  for (auto& [name, value] : fields)
    if (name == "website") value = "viena.example";
  EXPECT_EQ(send(path, fields).status, 303);
}

TEST_F(ServedRecords, EveryPageIsThereInEveryLanguage) {
  for (const auto& prefix : language_prefixes())
    for (const auto* path :
         {"/suggest-change", "/suggest-change/viena", "/ask/viena", "/confirm"}) {
      const auto page = look(prefix + path);
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
  EXPECT_EQ(pending_count(site_.services().database), 0);
}

TEST_F(ServedRecords, AnEditorSeesOldAndNewAndDecides) {
  keep_administrator(site_.services().database, {.name = "anna", .role = "editor"}, passphrase);
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
  keep_administrator(site_.services().database, {.name = "anna", .role = "editor"}, passphrase);
  auto fields = correction("21234567");
  fields[1].second = "Viena biеdrība";  // with a Cyrillic е
  ASSERT_EQ(send("/suggest-change/viena", fields).status, 303);
  EXPECT_NE(staff("/admin/submissions/1", sign_in()).body.find("<li>biеdrība</li>"),
            std::string::npos);
}

TEST_F(ServedRecords, ARefusalNamesAPublishedCriterion) {
  keep_administrator(site_.services().database, {.name = "anna", .role = "editor"}, passphrase);
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
  const auto token = make_link(site_.services().curation, "viena")->token;
  const auto path = "/confirm/" + token;
  for (int look_again = 0; look_again < 3; ++look_again) EXPECT_EQ(look(path).status, 200);
  EXPECT_EQ(look(path + "?edit=phones").status, 200);
  EXPECT_EQ(send(path + "?edit=phones", {{"phone", "nav"}}).status, 400);
  const auto seen = send(path + "?edit=phones", {{"phone", "2 123 45 67"}});
  EXPECT_NE(seen.body.find("Vēl nekas nav mainīts"), std::string::npos);
  EXPECT_EQ(present().phones.front().number, "+371 67000000");
  const auto done = send(path + "?edit=phones", {{"phone", "2 123 45 67"}, {"do", "publish"}});
  EXPECT_EQ(done.status, 200);
  EXPECT_NE(done.body.find("Publicēts uzreiz"), std::string::npos);
  EXPECT_EQ(present().phones.front().number, "+371 21234567");
  EXPECT_EQ(present().emails.size(), 1U);  // what was not on the form stays
  const auto used = look(path);
  const auto unknown = look("/confirm/" + std::string(43, 'x'));
  EXPECT_EQ(unknown.status, 404);
  EXPECT_EQ(used.status, 410);
  EXPECT_NE(used.body.find("Dati apstiprināti"), std::string::npos);
  const auto next = between(done.body, "<a href=\"/confirm/", "\"");
  EXPECT_EQ(send("/confirm/" + next, {{"all_correct", "1"}}).status, 200);
  EXPECT_EQ(present().checked["record"].how, "owner");
}

TEST_F(ServedRecords, AnOwnerWhoTypesFourDigitsIsToldHowManyThereAreAndHowToMendIt) {
  const auto path =
      "/confirm/" + make_link(site_.services().curation, "viena")->token + "?edit=phones";
  for (const auto* pressed : {"look", "publish", "publish_all"}) {
    const auto sent = send(path, {{"phone", "2123"}, {"do", pressed}});
    EXPECT_EQ(sent.status, 400) << pressed;
    EXPECT_NE(
        sent.body.find("id=\"phone-1-error\">Te ir 4 cipari. Ierakstiet 8, piemēram, 21234567."),
        std::string::npos)
        << sent.body;
    EXPECT_NE(sent.body.find("value=\"2123\""), std::string::npos) << "what was typed is kept";
  }
  EXPECT_EQ(send("/suggest-change/viena", correction("2123")).status, 422);
  EXPECT_EQ(present().phones.front().number, "+371 67000000");
  EXPECT_EQ(pending_count(site_.services().database), 0);
}

TEST_F(ServedRecords, AnOwnerSeesTheCardAsItWillBeBeforeItIsPublished) {
  const auto path =
      "/confirm/" + make_link(site_.services().curation, "viena")->token + "?edit=phones";
  const auto seen = send(path, {{"phone", "21234567"}, {"phone_note", "jurists"}}).body;
  EXPECT_NE(seen.find("<dt>Bija</dt><dd><del>+371 67000000</del></dd>"), std::string::npos) << seen;
  EXPECT_NE(seen.find("<dt>Būs</dt><dd><ins>+371 21234567 (jurists)</ins></dd>"),
            std::string::npos);
  EXPECT_NE(seen.find("href=\"tel:+37121234567\""), std::string::npos) << "the card";
  EXPECT_NE(seen.find("name=\"phone\" value=\"21234567\""), std::string::npos);
  EXPECT_NE(seen.find("name=\"phone_note\" value=\"jurists\""), std::string::npos);
  EXPECT_EQ(seen.find("Set-Cookie"), std::string::npos);
  EXPECT_EQ(present().phones.front().number, "+371 67000000") << "looking publishes nothing";
  const auto again = send(path, {{"phone", "21234567"}, {"do", "edit"}});
  EXPECT_EQ(again.status, 200);
  EXPECT_NE(again.body.find("value=\"21234567\""), std::string::npos);
  EXPECT_EQ(look(path + "&do=publish&phone=21234567").status, 200);
  EXPECT_EQ(present().phones.front().number, "+371 67000000") << "nor does an address";
  EXPECT_EQ(send(path, {{"phone", "21234567"}, {"do", "publish"}}).status, 200);
  EXPECT_EQ(present().phones.front().number, "+371 21234567");
  EXPECT_EQ(present().checked["phones"].how, "owner");
  EXPECT_FALSE(present().checked.contains("contacts")) << "the e-mail was not looked at";
}

TEST_F(ServedRecords, AnOwnerTypesHoursByDayAndIsToldWhereTheyAreNotUnderstood) {
  const auto path =
      "/confirm/" + make_link(site_.services().curation, "viena")->token + "?edit=phones";
  const auto typed = [&](const std::string& hours) {
    return send(path, {{"phone", "+371 67000000"},
                       {"phone_note", ""},
                       {"phone_hours", hours},
                       {"do", "publish"}});
  };
  const auto refused = typed("kad kurš");
  EXPECT_EQ(refused.status, 400);
  EXPECT_NE(refused.body.find("id=\"phone_hours-1-error\">Laiku nesapratām."), std::string::npos)
      << refused.body;
  EXPECT_EQ(typed("P–Pk 10–17; svētkos slēgts").status, 200);
  ASSERT_EQ(present().phones.front().opening_hours.size(), 2U);
  EXPECT_EQ(present().phones.front().opening_hours.front().closes, "17:00");
  EXPECT_EQ(present().checked["hours"].how, "owner");
  EXPECT_FALSE(present().checked.contains("phones")) << "the number did not change";
}

TEST_F(ServedRecords, AnOwnerWhoseAddressIsNotKnownAsksAnEditorForTheLink) {
  const auto page = look("/confirm");
  EXPECT_NE(page.body.find("E-pasta katalogā nav?"), std::string::npos);
  EXPECT_NE(page.body.find("href=\"/confirm?request=1\""), std::string::npos);
  EXPECT_NE(look("/confirm?request=1&organization=viena").body.find("value=\"Viena biedrība\""),
            std::string::npos);
  const auto unknown = send(
      "/confirm?request=1",
      {{"opened", opened()}, {"organization", "Cita biedrība"}, {"email", "valde@viena.example"}});
  EXPECT_EQ(unknown.status, 400);
  EXPECT_NE(unknown.body.find("value=\"Cita biedrība\""), std::string::npos);
  const auto sent = send("/confirm?request=1", {{"opened", opened()},
                                                {"organization", "viena biedrība"},
                                                {"email", "valde@viena.example"},
                                                {"proof", "Zvaniet Annai"}});
  ASSERT_EQ(sent.status, 303) << sent.body;
  EXPECT_NE(look(sent.header("Location")).body.find("Gaida redaktora lēmumu"), std::string::npos);
  const auto waiting = pending_submissions(site_.services().database);
  ASSERT_EQ(waiting.size(), 1U);
  EXPECT_EQ(waiting.front().id, "viena");
  EXPECT_NE(waiting.front().changes.find("valde@viena.example"), std::string::npos);
  EXPECT_NE(waiting.front().remark.find("Zvaniet Annai"), std::string::npos);
}

TEST_F(ServedRecords, AskingForALinkSaysNothingAboutTheAddress) {
  const auto known = send("/confirm", {{"opened", opened()}, {"email", "birojs@viena.example"}});
  const auto unknown = send("/confirm", {{"opened", opened()}, {"email", "cits@cits.example"}});
  EXPECT_EQ(known.status, 200);
  EXPECT_EQ(known.body, unknown.body);
  const auto letters = waiting_letters(site_.services().database);
  ASSERT_EQ(letters.size(), 1U);
  EXPECT_EQ(letters.front().recipient, "birojs@viena.example");
  EXPECT_NE(letters.front().body.find("https://example.lv/confirm/"), std::string::npos);
}

}  // namespace
}  // namespace blakus::records_test
