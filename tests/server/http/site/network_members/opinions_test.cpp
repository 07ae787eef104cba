// A joint opinion from its opening to its outcome, as editors, organizations and readers meet it.
// Everything is invented.

#include "server/network/opinions.h"

#include <gtest/gtest.h>

#include "core/record/timestamps.h"
#include "core/store/personal_places.h"
#include "core/store/submissions.h"
#include "server/network/contacts.h"
#include "tests/server/http/support/served_records.h"

namespace blakus::opinions_test {
namespace {

std::time_t opinion_clock = 1'795'000'000;  // 2026-11-18

class JointOpinion : public ServedRecords {
 protected:
  JointOpinion() : ServedRecords({.now = [] { return opinion_clock; }, .sends_mail = true}) {
    opinion_clock = 1'795'000'000;
    keep_administrator(database(), {.name = "anna", .role = "editor"}, passphrase);
    session_ = sign_in();
  }

  Database& database() { return site_.services().database; }
  const Curation& curation() { return site_.services().curation; }
  std::string opened_page() {
    return send("/our/" + make_link(curation(), "viena")->token, {}).header("Location");
  }
  Parameters draft() {
    return {{"opened", between(staff("/admin/opinions/new", session_).body,
                               "name=\"opened\" value=\"", "\"")},
            {"heading", "Izdomāts likumprojekts"},
            {"link", "likumi.example/projekts"},
            {"addressee", "Izdomātai ministrijai"},
            {"deadline", "15.12.2026."},
            {"text", "Mēs lūdzam izdomātu lietu."}};
  }
  std::string open() {
    const auto answer = decide("/admin/opinions/new", draft(), session_);
    EXPECT_EQ(answer.status, 303) << answer.body;
    return answer.header("Location");
  }
  RawAnswer sign(const std::string& page, const std::string& version = "1") {
    return send(page + "/opinion/1",
                {{"do", "sign"}, {"who", "Anna Izdomāta"}, {"version", version}});
  }
  static bool has(const RawAnswer& answer, const std::string& text) {
    return answer.body.find(text) != std::string::npos;
  }

  std::string session_;
};

TEST_F(JointOpinion, IsReadByNobodyElseBeforeItIsSent) {
  open();
  for (const auto* path : {"/opinions", "/sitemap.xml", "/events", "/events.ics", "/calls.ics"})
    EXPECT_FALSE(has(look(path), "Izdomāts likumprojekts")) << path;
  EXPECT_EQ(look("/opinions/1").status, 404);
  EXPECT_EQ(look("/our/nekad/opinion/1").status, 410);
  EXPECT_FALSE(has(look("/our/nekad/opinion/1.ics"), "Izdomāts"));
  const auto page = opened_page();
  for (const auto& prefix : language_prefixes()) {
    const auto own = look(prefix + page + "/opinion/1");
    EXPECT_TRUE(has(own, "Mēs lūdzam izdomātu lietu.") && has(own, "noindex")) << prefix;
    EXPECT_EQ(own.header("Cache-Control"), "no-store");
  }
}

TEST_F(JointOpinion, IsOpenedOnceHoweverOftenTheFormIsSentAndItsFaultsStandAtTheirFields) {
  const auto fields = draft();
  const auto first = decide("/admin/opinions/new", fields, session_);
  EXPECT_EQ(decide("/admin/opinions/new", fields, session_).header("Location"),
            first.header("Location"));
  EXPECT_EQ(opinions_in(database(), "open").size(), 1U);
  const auto wrong = decide("/admin/opinions/new",
                            {{"link", "javascript:alert(1)"}, {"text", "Garš teksts"}}, session_);
  EXPECT_EQ(wrong.status, 422);
  for (const auto* field : {"heading", "link", "addressee", "deadline"})
    EXPECT_TRUE(has(wrong, "href=\"#" + std::string(field) + "\"")) << field;
  EXPECT_TRUE(has(wrong, "Garš teksts"));
}

TEST_F(JointOpinion, StandsOnTheWorkListTheNearestDeadlineFirst) {
  open();
  auto nearer = draft();
  nearer[1].second = "Steidzamais";
  nearer[4].second = "20.11.2026.";
  decide("/admin/opinions/new", nearer, session_);
  const auto list = staff("/admin", session_).body;
  EXPECT_LT(list.find("Steidzamais"), list.find("Izdomāts likumprojekts"));
  EXPECT_TRUE(has(staff("/admin/network", session_), "2 atvērti"));
}

TEST_F(JointOpinion, IsSignedOnceAndTheSignatureCanBeTakenBack) {
  open();
  const auto page = opened_page();
  EXPECT_TRUE(has(look(page), "Vēl neesat parakstījuši."));
  EXPECT_EQ(send(page + "/opinion/1", {{"do", "sign"}, {"version", "1"}}).status, 422);
  EXPECT_EQ(sign(page).status, 303);
  EXPECT_EQ(sign(page).status, 303);
  const auto signatures = signatures_of(database(), *opinion_of(database(), 1));
  ASSERT_EQ(signatures.size(), 1U);
  EXPECT_EQ(signatures[0].person, "Anna Izdomāta");
  EXPECT_TRUE(has(look(page), "Esat parakstījuši."));
  EXPECT_EQ(send(page + "/opinion/1", {{"do", "unsign"}}).status, 303);
  EXPECT_TRUE(signatures_of(database(), *opinion_of(database(), 1)).empty());
}

TEST_F(JointOpinion, ANewTextAsksThoseWhoSignedAgain) {
  const auto desk = open();
  const auto page = opened_page();
  sign(page);
  auto fields = draft();
  fields[5].second = "Mēs lūdzam citu izdomātu lietu.";
  fields.emplace_back("do", "save");
  fields.emplace_back("version", "1");
  EXPECT_EQ(decide(desk, fields, session_).status, 303);
  EXPECT_TRUE(has(look(page + "/opinion/1"), "parakstiet vēlreiz"));
  EXPECT_TRUE(signatures_of(database(), *opinion_of(database(), 1)).empty());
  EXPECT_EQ(sign(page, "1").status, 409) << "the text that was read is not the present one";
  EXPECT_EQ(decide(desk, fields, session_).status, 409) << "an editor who has seen the old one";
  EXPECT_EQ(sign(page, "2").status, 303);
  EXPECT_EQ(signatures_of(database(), *opinion_of(database(), 1)).size(), 1U);
}

TEST_F(JointOpinion, CommentsAreReadByOrganizationsAndEditorsAlone) {
  const auto desk = open();
  const auto page = opened_page();
  const Parameters comment{
      {"opened", between(look(page + "/opinion/1").body, "name=\"opened\" value=\"", "\"")},
      {"do", "comment"},
      {"comment", "Trūkst izdomāta teikuma."}};
  EXPECT_EQ(send(page + "/opinion/1", comment).status, 303);
  EXPECT_EQ(send(page + "/opinion/1", comment).status, 303);
  ASSERT_EQ(comments_on(database(), 1).size(), 1U);
  EXPECT_TRUE(has(look(page + "/opinion/1"), "Trūkst izdomāta teikuma."));
  EXPECT_TRUE(has(staff(desk, session_), "Trūkst izdomāta teikuma."));
  EXPECT_EQ(decide(desk, {{"do", "remove"}, {"comment", "1"}}, session_).status, 303);
  EXPECT_TRUE(comments_on(database(), 1).empty());
}

TEST_F(JointOpinion, IsPublicOnceItIsSentWithItsSignatoriesAndLaterItsOutcome) {
  const auto desk = open();
  const auto page = opened_page();
  sign(page);
  EXPECT_EQ(
      decide(desk, {{"do", "send"}, {"version", "1"}, {"day", "18.11.2026."}}, session_).status,
      422)
      << "asked twice";
  EXPECT_EQ(look("/opinions/1").status, 404);
  const Parameters sending{{"do", "send"}, {"version", "1"}, {"day", "18.11.2026."}, {"sure", "1"}};
  EXPECT_EQ(decide(desk, sending, session_).status, 303);
  for (const auto& prefix : language_prefixes()) {
    const auto sent = look(prefix + "/opinions/1");
    for (const auto* text :
         {"Mēs lūdzam izdomātu lietu.", "Viena biedrība", "Izdomātai ministrijai"})
      EXPECT_TRUE(has(sent, text)) << prefix << text;
    EXPECT_FALSE(has(sent, "Anna Izdomāta")) << "whose name it is, editors see";
    EXPECT_FALSE(has(sent, "noindex"));
  }
  EXPECT_TRUE(has(look("/opinions"), "Izdomāts likumprojekts"));
  EXPECT_TRUE(has(look("/sitemap.xml"), "/opinions<"));
  send(page + "/opinion/1", {{"do", "unsign"}});
  EXPECT_EQ(signatures_of(database(), *opinion_of(database(), 1)).size(), 1U) << "sent is sent";
  auto late = draft();
  late.emplace_back("do", "save");
  late.emplace_back("version", "1");
  EXPECT_EQ(decide(desk, late, session_).status, 409);
  EXPECT_EQ(decide(desk, {{"do", "outcome"}, {"outcome", "Ņemts vērā."}}, session_).status, 303);
  EXPECT_TRUE(has(look("/opinions/1"), "Ņemts vērā."));
  EXPECT_FALSE(has(staff("/admin", session_), "Izdomāts likumprojekts"));
}

TEST_F(JointOpinion, ItsDeadlineGoesIntoTheCalendarOfWhoHasTheLink) {
  open();
  const auto calendar = look(opened_page() + "/opinion/1.ics");
  EXPECT_EQ(calendar.header("Content-Type"), "text/calendar; charset=utf-8");
  EXPECT_TRUE(has(calendar, "DTSTART;VALUE=DATE:20261215")) << calendar.body;
  EXPECT_TRUE(has(calendar, "UID:opinion-1@blakus"));
}

TEST_F(JointOpinion, OneLetterAWeekGoesToThoseThatHaveNotSigned) {
  const auto desk = open();
  const Parameters ask{{"do", "ask"}, {"to", "all"}};
  decide(desk, ask, session_);
  decide(desk, ask, session_);
  auto letters = waiting_letters(database());
  ASSERT_EQ(letters.size(), 1U) << "the other has no address";
  EXPECT_TRUE(letters[0].subject.find("likumprojekts") == std::string::npos);
  const auto link = "/our/" + between(letters[0].body, "https://example.lv/our/", "\n");
  sign(send(link, {}).header("Location"));
  opinion_clock += 8 * one_day;
  session_ = sign_in();
  decide(desk, ask, session_);
  EXPECT_EQ(waiting_letters(database()).size(), 1U);
}

TEST_F(JointOpinion, ALetterThatAsksIsInTheLanguageOfTheContactAndHasAWayOut) {
  ASSERT_TRUE(keep_contact(curation(), {.organization = "viena",
                                        .email = "viena@example.lv",
                                        .language = "ru",
                                        .consent = "2026-11-01"}));
  const auto desk = open();
  const Parameters ask{{"do", "ask"}, {"to", "all"}};
  decide(desk, ask, session_);
  const auto letters = waiting_letters(database());
  ASSERT_EQ(letters.size(), 1U);
  EXPECT_EQ(letters[0].subject, "Просим вашу подпись до 15.12.2026");
  EXPECT_NE(letters[0].body.find("https://example.lv/ru/our/"), std::string::npos);
  const auto way_out = "/ru/letters/" + between(letters[0].body, "/ru/letters/", ">");
  EXPECT_EQ(letters[0].unsubscribe, "https://example.lv" + way_out + "/stop");
  EXPECT_EQ(look(way_out).status, 200);
  EXPECT_LT(send(way_out + "/stop", {}).status, 400);
  EXPECT_TRUE(waiting_letters(database()).empty()) << "what waits for it does not go";
  opinion_clock += 8 * one_day;
  session_ = sign_in();
  decide(desk, ask, session_);
  EXPECT_TRUE(waiting_letters(database()).empty()) << "refused is refused";
}

TEST_F(JointOpinion, NamesOfSignersAreForgottenAndAWithdrawnOneIsGone) {
  const auto desk = open();
  const auto page = opened_page();
  sign(page);
  comment_on(curation(), 1, {.organization = "viena", .text = "rakstiet anna@viena.example"});
  forget_address(database(), "anna@viena.example");
  EXPECT_EQ(comments_on(database(), 1)[0].text, "rakstiet …");
  auto sent = *opinion_of(database(), 1);
  send_opinion(curation(), sent, "2026-11-18", {.name = "anna", .role = "editor"});
  auto other = draft();
  other[1].second = "Cits likumprojekts";
  decide("/admin/opinions/new", other, session_);
  EXPECT_EQ(decide("/admin/opinions/2", {{"do", "withdraw"}}, session_).status, 303);
  EXPECT_EQ(look(page + "/opinion/2").status, 404);
  opinion_clock += (days_of_signers + 2) * one_day;
  forget_old_opinions(curation());
  EXPECT_EQ(signatures_of(database(), *opinion_of(database(), 1))[0].person, "");
  EXPECT_TRUE(comments_on(database(), 1).empty());
  EXPECT_FALSE(opinion_of(database(), 2));
}

}  // namespace
}  // namespace blakus::opinions_test
