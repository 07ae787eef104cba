// Suggesting and asking as anyone meets it over HTTP: one question, then the next.

#include <gtest/gtest.h>

#include "tests/server/http/support/served_records.h"

namespace blakus::suggest_test {
namespace {

class Suggesting : public ServedRecords {
 protected:
  static bool has(const RawAnswer& answer, const std::string& text) {
    return answer.body.find(text) != std::string::npos;
  }
  Parameters answers(const std::string& to, Parameters further = {}) {
    Parameters fields{{"opened", opened()}, {"name_lv", "Ceturtā biedrība"}, {"to", to}};
    fields.insert(fields.end(), further.begin(), further.end());
    return fields;
  }
};

TEST_F(Suggesting, BeginsWithTheNameAlone) {
  const auto page = look("/suggest-change");
  EXPECT_TRUE(has(page, "Kā sauc organizāciju?"));
  EXPECT_FALSE(has(page, "type=\"checkbox\""));
  EXPECT_FALSE(has(page, "<form class=\"record-form\" method=\"post\""));
  const auto empty = look("/suggest-change?name=");
  EXPECT_EQ(empty.status, 422);
  EXPECT_TRUE(has(empty, "href=\"#name_lv\""));
}

TEST_F(Suggesting, ShowsWhatIsInTheDirectoryAlreadyWithTheReason) {
  for (const auto* name : {"Viena+biedr%C4%ABba", "viena"}) {
    const auto page = look(std::string("/suggest-change?name=") + name);
    EXPECT_TRUE(has(page, "Vai tā ir kāda no šīm?")) << name;
    EXPECT_TRUE(has(page, "līdzīgs nosaukums")) << name;
    EXPECT_TRUE(has(page, "href=\"/suggest-change/viena\"")) << name;
  }
  EXPECT_TRUE(has(look("/suggest-change?name=Nekad+nedzird%C4%93ts"), "Kā ar viņiem sazināties?"));
}

TEST_F(Suggesting, TellsOfOneThatWaitsWithoutWhoSentIt) {
  auto fields = answers("send", {{"phone", "21234567"}, {"sender_email", "anna@cits.example"}});
  ASSERT_EQ(send("/suggest-change", fields).status, 303);
  const auto page = look("/suggest-change?name=Ceturt%C4%81+biedr%C4%ABba");
  EXPECT_TRUE(has(page, "jau ieteikta, gaida redaktoru"));
  EXPECT_FALSE(has(page, "anna@cits.example"));
}

TEST_F(Suggesting, AsksForOneWayToReachThemOrForAWordThatNobodyKnows) {
  const auto none = send("/suggest-change", answers("sentence"));
  EXPECT_EQ(none.status, 422);
  EXPECT_TRUE(has(none, "href=\"#phone-1\""));
  const auto bad = send("/suggest-change", answers("sentence", {{"email", "nav"}}));
  EXPECT_EQ(bad.status, 422);
  EXPECT_TRUE(has(bad, "value=\"nav\""));
  EXPECT_TRUE(has(bad, "id=\"email-1-error\""));
  for (const auto& one : {std::pair{"phone", "21234567"}, std::pair{"no_contact", "1"}}) {
    const auto next = send("/suggest-change", answers("sentence", {{one.first, one.second}}));
    EXPECT_EQ(next.status, 200) << one.first;
    EXPECT_TRUE(has(next, "Pārbaudiet un nosūtiet")) << one.first;
  }
}

TEST_F(Suggesting, GoingBackKeepsEveryAnswer) {
  const auto fields = answers("contact", {{"phone", "21234567"},
                                          {"description_lv", "Palīdz \"visiem\"."},
                                          {"area", "oncology"},
                                          {"remark", "Mana piezīme"}});
  const auto contact = send("/suggest-change", fields);
  EXPECT_EQ(contact.status, 200);
  for (const auto* value : {"21234567", "Palīdz &quot;visiem&quot;.", "oncology", "Mana piezīme"})
    EXPECT_TRUE(has(contact, "value=\"" + std::string(value) + "\"")) << value;
  auto to_name = fields;
  to_name[2].second = "name";
  const auto name = send("/suggest-change", to_name);
  EXPECT_TRUE(has(name, "Kā sauc organizāciju?"));
  EXPECT_TRUE(has(name, "value=\"21234567\""));
}

TEST_F(Suggesting, WarnsOfANumberThatIsKnownAndLetsGoOn) {
  const auto next = send("/suggest-change", answers("sentence", {{"phone", "67000000"}}));
  EXPECT_TRUE(has(next, "Iespējams, tā jau ir katalogā"));
  EXPECT_TRUE(has(next, "Viena biedrība"));
  EXPECT_EQ(send("/suggest-change", answers("send", {{"phone", "67000000"}})).status, 303);
}

TEST_F(Suggesting, TakesANumberOfTheRegisterInPlaceOfTheName) {
  const auto page = look("/suggest-change?name=40008000001");
  EXPECT_EQ(page.status, 422);
  EXPECT_TRUE(has(page, "Ierakstiet arī nosaukumu"));
}

TEST_F(Suggesting, NeedsNoAreaOrPlaceAndKeepsThoseThatAreGiven) {
  ASSERT_EQ(send("/suggest-change", answers("send", {{"phone", "21234567"}})).status, 303);
  ASSERT_EQ(
      send("/suggest-change", answers("send", {{"phone", "21234568"}, {"coverage", "national"}}))
          .status,
      303);
  const auto pending = pending_submissions(site_.services().database);
  ASSERT_EQ(pending.size(), 2U);
  EXPECT_EQ(pending[0].changes.find("coverage"), std::string::npos);
  EXPECT_NE(pending[1].changes.find("national"), std::string::npos);
}

TEST_F(Suggesting, ACorrectionAsksOneThingAndSaysWhatIsKnownNow) {
  const auto choice = look("/suggest-change/viena");
  EXPECT_TRUE(has(choice, "Kas jālabo?"));
  EXPECT_TRUE(has(choice, "6700\u00a00000"));
  const auto form = look("/suggest-change/viena?what=phone");
  EXPECT_TRUE(has(form, "Tālrunis, e-pasts vai mājaslapa"));
  EXPECT_TRUE(has(form, "value=\"+371 67000000\""));
  EXPECT_FALSE(has(form, "name=\"name_lv\""));
  EXPECT_TRUE(has(form, "Kā to zināt?"));
}

TEST_F(Suggesting, WhatASenderKnowsReachesTheEditorInTheEditorsLanguage) {
  keep_administrator(site_.services().database, {.name = "anna", .role = "editor"}, passphrase);
  const auto sent = send("/ru/suggest-change/viena?what=phone", {{"opened", opened()},
                                                                 {"phone", "21234567"},
                                                                 {"email", "birojs@viena.example"},
                                                                 {"how", "called"},
                                                                 {"seen_at", "www.viena.example"}});
  ASSERT_EQ(sent.status, 303) << sent.body;
  const auto review = staff("/admin/submissions/1", sign_in());
  EXPECT_TRUE(has(review, "Zvanīju vai rakstīju, un man atbildēja"));
  EXPECT_TRUE(has(review, "www.viena.example"));
}

TEST_F(Suggesting, ThatAnOrganizationIsClosedNeedsNoOtherWord) {
  const auto path = "/suggest-change/viena?what=closed";
  EXPECT_EQ(send(path, {{"opened", opened()}}).status, 303);
  EXPECT_EQ(pending_submissions(site_.services().database).front().topic, "closed");
  EXPECT_EQ(send("/suggest-change/viena?what=other", {{"opened", opened()}}).status, 422);
}

TEST_F(Suggesting, AQuestionWaitsOnTheDeskAndItsReceiptSaysWhatHappensNext) {
  keep_administrator(site_.services().database, {.name = "anna", .role = "editor"}, passphrase);
  EXPECT_TRUE(has(look("/ask/viena"), "Viena biedrība"));
  EXPECT_EQ(look("/ask/nav-tadas").status, 404);
  const auto bad = send("/ask/viena", {{"opened", opened()}, {"question", "Kā?"}});
  EXPECT_EQ(bad.status, 422);
  EXPECT_TRUE(has(bad, "id=\"email-error\""));
  EXPECT_TRUE(has(bad, ">Kā?</textarea>"));
  const auto sent =
      send("/ask/viena",
           {{"opened", opened()}, {"question", "Kā sazināties?"}, {"email", "es@mans.example"}});
  ASSERT_EQ(sent.status, 303) << sent.body;
  EXPECT_TRUE(has(look(sent.header("Location")), "Atbilde nāks uz jūsu e-pastu"));
  const auto session = sign_in();
  EXPECT_TRUE(has(staff("/admin", session), "jautājums tīklam"));
  const auto review = staff("/admin/submissions/1", session);
  EXPECT_TRUE(has(review, "mailto:es@mans.example"));
  EXPECT_EQ(decide("/admin/submissions/1", {{"do", "approve"}}, session).status, 303);
  EXPECT_TRUE(has(look(sent.header("Location")), "Atbildēts"));
  EXPECT_TRUE(history_of(site_.services().database, Kind::organization, "viena").empty());
}

}  // namespace
}  // namespace blakus::suggest_test
