// The editor's desk as it is met over HTTP: merging, finding what was withdrawn, refusing, the log.

#include <gtest/gtest.h>

#include "core/kinds/network_json.h"
#include "core/kinds/organization/fact_checks.h"
#include "core/kinds/organization/organization_json.h"
#include "core/kinds/organization/record_changes.h"
#include "core/store/different_pairs.h"
#include "core/text/messages.h"
#include "server/curation/review.h"
#include "tests/server/http/support/served_records.h"

namespace blakus::review_area_test {
namespace {

class ReviewArea : public ServedRecords {
 protected:
  ReviewArea() {
    keep_administrator(site_.services().database, {.name = "anna", .role = "administrator"},
                       passphrase);
    session_ = sign_in();
  }
  Parameters choice(const std::string& stays) {
    return {{"one", "viena"}, {"other", "otra"}, {"stays", stays}};
  }
  /// The preview's own form, as a browser would send it.
  Parameters confirmation(const std::string& stays) {
    auto fields = choice(stays);
    const auto preview = staff("/admin/merge?" + encoded(fields), session_).body;
    fields.emplace_back("seen", between(preview, "name=\"seen\" value=\"", "\""));
    return fields;
  }
  bool published(const std::string& id) {
    return present_organization(site_.services().curation, id).has_value();
  }
  /// "30.11.2026. ": the day in Latvia, without the time.
  static std::string today() {
    const auto moment = moment_text(iso_time(std::time(nullptr)), "lv");
    return moment.substr(0, moment.rfind(' ') + 1);
  }
  static bool has(const RawAnswer& answer, const std::string& text) {
    return answer.body.find(text) != std::string::npos;
  }

  std::string session_;
};

TEST_F(ReviewArea, NothingIsMergedByOnePress) {
  EXPECT_EQ(decide("/admin/merge", {{"old", "otra"}, {"target", "viena"}}, session_).status, 404);
  EXPECT_EQ(decide("/admin/merge", {{"one", "viena"}, {"other", "otra"}}, session_).status, 422);
  const auto unseen = decide("/admin/merge", choice("viena"), session_);
  EXPECT_EQ(unseen.status, 409);
  EXPECT_TRUE(has(unseen, "Pārbaudiet pirms apvienošanas"));
  EXPECT_TRUE(published("viena"));
  EXPECT_TRUE(published("otra"));
}

TEST_F(ReviewArea, AComparisonShowsBothSidesAndAsksWhichStays) {
  const auto page = staff("/admin/compare?one=viena&other=otra", session_);
  EXPECT_EQ(page.status, 200);
  for (const auto* text : {"Viena biedrība", "Otra", "6700\u00a00000", "birojs@viena.example",
                           "Kurš ieraksts paliek?", "Nav viens un tas pats"})
    EXPECT_TRUE(has(page, text)) << text;
  EXPECT_EQ(staff("/admin/compare?one=viena&other=viena", session_).status, 404);
}

TEST_F(ReviewArea, AMergeIsComparedChosenConfirmedAndCanBeTakenBack) {
  const auto preview = staff("/admin/merge?" + encoded(choice("otra")), session_);
  EXPECT_EQ(preview.status, 200);
  EXPECT_TRUE(has(preview, "<ins>6700\u00a00000</ins>"));
  EXPECT_TRUE(has(preview, "https://example.lv/organizations/viena → "));
  const auto done = decide("/admin/merge", confirmation("otra"), session_);
  ASSERT_EQ(done.status, 303) << done.body;
  EXPECT_FALSE(published("viena"));
  EXPECT_EQ(present_organization(site_.services().curation, "otra")->phones.size(), 1U);
  const auto history = staff(done.header("Location"), session_);
  EXPECT_TRUE(has(history, "Viena biedrība"));
  EXPECT_TRUE(has(history, "adrese ved uz ierakstu „Viena biedrība”"));
  const auto revision = between(history.body, "name=\"revision\" value=\"", "\"");
  EXPECT_EQ(decide("/admin/organizations/viena", {{"do", "undo"}, {"revision", revision}}, session_)
                .status,
            303);
  EXPECT_TRUE(published("viena"));
  EXPECT_TRUE(present_organization(site_.services().curation, "otra")->phones.empty());
}

TEST_F(ReviewArea, WhatChangedWhileOneLookedIsLookedAtAgain) {
  const auto fields = confirmation("otra");
  auto changed = present();
  changed.website = "https://viena.example";
  change_record(site_.services().curation, {.id = changed.id, .record = to_json(changed)},
                {.name = "zane", .role = "editor"}, "");
  const auto answer = decide("/admin/merge", fields, session_);
  EXPECT_EQ(answer.status, 409);
  EXPECT_TRUE(has(answer, "kāds no ierakstiem ir mainījies"));
  EXPECT_TRUE(published("viena"));
}

TEST_F(ReviewArea, APairThatIsNotTheSameIsRememberedWithWhoSaidSoAndCanBeAskedAgain) {
  Parameters word{{"one", "viena"}, {"other", "otra"}, {"do", "different"}};
  EXPECT_EQ(decide("/admin/compare", word, session_).status, 303);
  const auto list = staff("/admin", session_);
  EXPECT_TRUE(has(list, "Atzīti par dažādām organizācijām"));
  EXPECT_TRUE(has(list, "anna, " + today())) << between(list.body, "id=\"apart\"", "</details>");
  EXPECT_TRUE(has(staff("/admin/compare?one=otra&other=viena", session_),
                  "atzīti par divām dažādām organizācijām"));
  word.back().second = "ask_again";
  EXPECT_EQ(decide("/admin/compare", word, session_).status, 303);
  EXPECT_TRUE(different_pairs(site_.services().database).empty());
}

TEST_F(ReviewArea, AWithdrawnRecordIsFoundByItsNameAndLeadsToItsHistory) {
  decide("/admin/merge", confirmation("otra"), session_);
  const auto found = staff("/admin/records?q=viena&state=merged", session_);
  EXPECT_TRUE(has(found, "href=\"/admin/organizations/viena\""));
  EXPECT_TRUE(has(found, "Apvienots: adrese ved uz ierakstu „Viena biedrība”"));
  const auto audit = staff("/admin/audit", session_);
  EXPECT_TRUE(has(audit, "<a href=\"/admin/organizations/viena\">Viena biedrība</a>"));
  EXPECT_TRUE(has(audit, "apvienoja"));
  for (const auto* key : {"signed in", "into ", ":00Z"}) EXPECT_FALSE(has(audit, key)) << key;
  EXPECT_TRUE(has(staff("/ru/admin/audit", session_), "объединено"));
}

TEST_F(ReviewArea, RefusingWithoutAReasonStaysOnTheFormWithWhatWasTyped) {
  send("/suggest-change/viena", correction("21234567"));
  const auto answer =
      decide("/admin/submissions/1", {{"do", "refuse"}, {"reason", "Numurs neatbild."}}, session_);
  EXPECT_EQ(answer.status, 422);
  EXPECT_TRUE(has(answer, "id=\"criterion-error\" role=\"alert\">Izvēlieties iemeslu"));
  EXPECT_TRUE(has(answer, "aria-describedby=\"criterion-error\""));
  EXPECT_TRUE(has(answer, ">Numurs neatbild.</textarea>"));
  EXPECT_EQ(pending_count(site_.services().database), 1);
}

TEST_F(ReviewArea, ApprovingANewOneWithoutAnAreaSaysWhatIsMissing) {
  const auto sent = send("/suggest-change", {{"opened", opened()},
                                             {"name_lv", "Ceturtā biedrība"},
                                             {"phone", "21234567"},
                                             {"to", "send"}});
  ASSERT_EQ(sent.status, 303) << sent.body;
  EXPECT_TRUE(has(staff("/admin", session_), "Ceturtā biedrība"));
  const auto review = staff("/admin/submissions/1", session_);
  EXPECT_TRUE(has(review, "Pirms publicēšanas vēl trūkst"));
  const auto answer = decide("/admin/submissions/1", {{"do", "approve"}}, session_);
  EXPECT_EQ(answer.status, 422);
  EXPECT_TRUE(has(answer, "slimību jomas"));
  EXPECT_EQ(pending_count(site_.services().database), 1);
}

TEST_F(ReviewArea, AnEventIsListedComparedApprovedAndTakenBackLikeAnOrganization) {
  const auto& curation = site_.services().curation;
  const std::string event = R"({"id":"forums","title":{"lv":"Izdomāts forums"},"place":"Rīga"})";
  change_record(curation, {Kind::event, "forums", event}, {.name = "zane", .role = "editor"}, "");
  keep_suggestion(curation, {.kind = Kind::event,
                             .id = "forums",
                             .before = event,
                             .after = with_changes(event, R"({"place":"Liepāja"})").value});
  EXPECT_TRUE(has(staff("/admin", session_), "Izdomāts forums"));
  const auto review = staff("/admin/submissions/1", session_);
  for (const auto* text :
       {"Izdomāts forums", "Labojums: Pasākums", "<del>Rīga</del>", "<ins>Liepāja</ins>"})
    EXPECT_TRUE(has(review, text)) << text;
  EXPECT_FALSE(has(review, "edit=1"));
  EXPECT_EQ(decide("/admin/submissions/1", {{"do", "approve"}}, session_).status, 303);
  const auto path = "/admin/records/" + std::string(name_of(Kind::event)) + "/forums";
  const auto history = staff(path, session_);
  EXPECT_TRUE(has(history, "<ins>Liepāja</ins>"));
  EXPECT_TRUE(has(staff("/admin/audit", session_), "<a href=\"" + path + "\">Izdomāts forums</a>"));
  const auto revision = between(history.body, "name=\"revision\" value=\"", "\"");
  EXPECT_EQ(decide(path, {{"do", "undo"}, {"revision", revision}}, session_).status, 303);
  EXPECT_EQ(present_record(curation, Kind::event, "forums"), event);
  EXPECT_EQ(staff("/admin/records/spaceship/forums", session_).status, 404);
  EXPECT_EQ(staff("/admin/records/" + std::string(name_of(Kind::event)) + "/none", session_).status,
            404);
}

TEST_F(ReviewArea, ShowsWordsAndDatesAsVisitorsReadThemAndNoKeys) {
  auto changed = present();
  changed.national = false;
  changed.regions = {"liepaja"};
  changed.phones = {{.number = "+371 21234567", .description = "jurists"}};
  change_record(site_.services().curation, {.id = changed.id, .record = to_json(changed)},
                {.name = "zane", .role = "editor"}, "");
  const auto history = staff("/admin/organizations/viena", session_);
  for (const auto* text : {"Visā Latvijā", "2123\u00a04567 (jurists)"})
    EXPECT_TRUE(has(history, text)) << text;
  EXPECT_TRUE(has(history, today()));
  for (const auto* key : {"national", "regional", "number:", "coverage"})
    EXPECT_FALSE(has(history, key)) << key;
}

TEST_F(ReviewArea, ALetterOnPaperLeadsToOneConfirmation) {
  EXPECT_TRUE(has(staff("/admin/paper", session_), "Otra"));
  EXPECT_EQ(decide("/admin/paper", {{"do", "prepare"}}, session_).status, 422);
  const auto letter = decide("/admin/paper", {{"do", "prepare"}, {"ids", "otra"}}, session_);
  ASSERT_EQ(letter.status, 200);
  const auto code = between(letter.body, "<p class=\"code\">", "<");
  ASSERT_EQ(code.size(), 14U);
  EXPECT_TRUE(has(letter, "<path d=\"M"));
  EXPECT_EQ(send("/confirm", {{"do", "code"}, {"code", "K7PM-2XWD-94TR"}}).status, 400);
  const auto opened = send("/confirm", {{"do", "code"}, {"code", code}});
  ASSERT_EQ(opened.status, 303);
  const auto page = opened.header("Location");
  EXPECT_TRUE(has(look(page), "Viss ir pareizi"));
  EXPECT_TRUE(has(look(page), "Viss ir pareizi")) << "looking uses nothing up";
  EXPECT_EQ(send(page, {{"all_correct", "1"}}).status, 200);
  const auto again = look(page);
  EXPECT_EQ(again.status, 410);
  EXPECT_TRUE(has(again, "Šī saite savu darbu ir paveikusi"));
  EXPECT_TRUE(has(again, today().substr(0, 10))) << "when it was used";
}

TEST_F(ReviewArea, WhoTriesManyCodesIsStopped) {
  for (int at = 0; at < 10; ++at)
    EXPECT_EQ(send("/confirm", {{"do", "code"}, {"code", "K7PM-2XWD-94TR"}}).status, 400);
  EXPECT_EQ(send("/confirm", {{"do", "code"}, {"code", "K7PM-2XWD-94TR"}}).status, 429);
}

TEST_F(ReviewArea, ACallThatFoundAllRightIsOnePress) {
  EXPECT_TRUE(has(staff("/admin/calls", session_), "6700\u00a00000"));
  EXPECT_EQ(decide("/admin/calls", {{"do", "called"}, {"id", "viena"}}, session_).status, 303);
  EXPECT_EQ(check_of(present(), Fact::phones)->how, "call");
  EXPECT_FALSE(has(staff("/admin/calls", session_), "6700\u00a00000"));
}

TEST_F(ReviewArea, ASenderWithAnAddressIsToldTheOutcome) {
  const auto number =
      keep_suggestion(site_.services().curation, {.id = "viena",
                                                  .before = to_json(present()),
                                                  .after = to_json(present()),
                                                  .language = "ru",
                                                  .email = "sutitajs@izdomats.example"})
          .number;
  decide("/admin/submissions/" + std::to_string(number),
         {{"do", "refuse"}, {"criterion", "wrong"}, {"reason", "Iemesls."}}, session_);
  const auto letters = waiting_letters(site_.services().database);
  ASSERT_EQ(letters.size(), 1U);
  EXPECT_EQ(letters[0].recipient, "sutitajs@izdomats.example");
  EXPECT_NE(letters[0].body.find("Спасибо"), std::string::npos) << "in the language of the form";
  EXPECT_NE(letters[0].body.find("Iemesls."), std::string::npos);
  EXPECT_EQ(letters[0].subject.find("Viena"), std::string::npos) << "a mailbox is seen by others";
}

TEST_F(ReviewArea, CalledAllRightIsOneButtonAndAnyCheckIsRecordedWithoutAChange) {
  const std::string path = "/admin/organizations/viena";
  const auto page = staff(path, session_);
  EXPECT_TRUE(has(page, "value=\"called\" accesskey=\"1\">Zvanīju, viss pareizi"));
  EXPECT_TRUE(has(page, "name=\"fact\" value=\"emails\""));
  EXPECT_FALSE(has(page, "name=\"fact\" value=\"governance\"")) << "nothing is known of it";
  ASSERT_EQ(decide(path, {{"do", "called"}}, session_).status, 303);
  auto now = *present_organization(site_.services().curation, "viena");
  EXPECT_EQ(check_of(now, Fact::phones)->how, "call");
  EXPECT_EQ(check_of(now, Fact::phones)->by, "administrator");
  const auto before = now;
  ASSERT_EQ(decide(path, {{"do", "check"}, {"fact", "emails"}, {"how", "letter"}}, session_).status,
            303);
  now = *present_organization(site_.services().curation, "viena");
  EXPECT_EQ(check_of(now, Fact::emails)->how, "letter");
  EXPECT_EQ(check_of(now, Fact::phones)->how, "call") << "the letter did not ask";
  EXPECT_EQ(now.emails, before.emails);
  const auto refused = decide(path, {{"do", "check"}, {"how", "letter"}}, session_);
  EXPECT_EQ(refused.status, 422);
  EXPECT_TRUE(has(refused, "To vēl nevar atzīmēt"));
  EXPECT_TRUE(has(staff(path, session_), "Piezvanīja: kontakti ir pareizi."));
}

TEST_F(ReviewArea, ReorderingTheUnitsOfACourseKeepsTheirTranslationsWithTheirTitles) {
  Course course;
  course.id = "kurss";
  course.title.lv = "Izdomāts kurss";
  course.date = "2026-11-01";
  course.units = {{{.lv = "Pirmā", .ru = "Первая"}, {.lv = "Viens.", .ru = "Один."}},
                  {{.lv = "Otrā", .ru = "Вторая"}, {.lv = "Divi.", .ru = "Два."}},
                  {{.lv = "Trešā", .ru = "Третья"}, {.lv = "Trīs.", .ru = "Три."}}};
  const auto& curation = site_.services().curation;
  ASSERT_EQ(
      change_record(curation,
                    {.kind = Kind::course, .id = "kurss", .record = to_json(NetworkRecord{course})},
                    editor, "")
          .decided,
      Decided::done);
  const auto saved =
      decide("/admin/records/course/kurss/edit",
             {{"title", "Izdomāts kurss"},
              {"date", "1.11.2026."},
              {"units", "# Otrā\n\nDivi.\n\n# Pirmā\n\nViens, citādi.\n\n# Trešā daļa\n\nTrīs."}},
             session_);
  ASSERT_EQ(saved.status, 303) << saved.body;
  const auto json = present_record(curation, Kind::course, "kurss");
  const auto units = std::get<Course>(stored_network_record(*json, Kind::course)).units;
  ASSERT_EQ(units.size(), 3U);
  EXPECT_EQ(units[0].text.ru, "Два.");
  EXPECT_EQ(units[1].title.ru, "Первая");
  EXPECT_EQ(units[1].text.lv, "Viens, citādi.");
  EXPECT_EQ(units[2].title.ru, "Третья") << "renamed in its place";
}

TEST_F(ReviewArea, WhoeverAskedReadsTheSameOnTheReceiptAndInTheLetter) {
  auto& database = site_.services().database;
  const auto ask = [&](const std::string& question) {
    return send("/ask/viena",
                {{"opened", opened()}, {"question", question}, {"email", "a@izdomata.example"}})
        .header("Location");
  };
  const auto refused = ask("Vai ir tikšanās?");
  ASSERT_EQ(
      decide("/admin/submissions/1", {{"do", "refuse"}, {"criterion", "unclear"}}, session_).status,
      303);
  EXPECT_TRUE(has(look(refused), "Uz jautājumu nevarējām atbildēt"));
  const auto letters = waiting_letters(database);
  const auto told = std::ranges::find(letters, "outcome", &Letter::kind);
  ASSERT_NE(told, letters.end());
  EXPECT_NE(told->body.find("Šoreiz uz to atbildēt nevaram"), std::string::npos) << told->body;
  letter_sent(database, told->number, "2026-11-30T10:00:00Z");
  EXPECT_EQ(database.number_of("SELECT count(*) FROM mail WHERE recipient LIKE '%izdomata%'"), 0)
      << "who asked is not kept once the letter has gone";
  const auto answered = ask("Vai var zvanīt?");
  ASSERT_EQ(decide("/admin/submissions/2", {{"do", "approve"}}, session_).status, 303);
  EXPECT_TRUE(has(look(answered), "Atbildēts"));
}

}  // namespace
}  // namespace blakus::review_area_test
