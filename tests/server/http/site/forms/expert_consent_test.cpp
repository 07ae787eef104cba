// How an expert comes to be shown: suggested, approved, asked by a letter to the own address, and
// only then shown; and how one pauses and leaves. Everything is invented.

#include <gtest/gtest.h>

#include "core/kinds/network_json.h"
#include "core/record/timestamps.h"
#include "core/store/expert_addresses.h"
#include "core/store/merged_catalog.h"
#include "core/store/personal_places.h"
#include "core/store/submissions.h"
#include "server/http/site/network_members/telling.h"
#include "tests/server/http/support/served_records.h"

namespace blakus::expert_consent_test {
namespace {

constexpr std::time_t first_day = 1'795'000'000;
std::time_t expert_clock = first_day;
const std::string own_address = "eksperte@privats.example";
const std::string expert_id = "izdomata-joma";

Expert published_expert() {
  Expert expert{.id = "publicets"};
  expert.field_of_advice.lv = "Publicēta joma";
  expert.consent = "2026-11-01";
  expert.organization_id = "viena";
  return expert;
}

class ExpertConsent : public ServedRecords {
 protected:
  explicit ExpertConsent(bool letters_go_out = true)
      : ServedRecords({.now = [] { return expert_clock; }, .sends_mail = letters_go_out},
                      {published_expert()}) {
    expert_clock = first_day;
    keep_administrator(database(), {.name = "anna", .role = "editor"}, passphrase);
  }

  const Curation& curation() { return site_.services().curation; }
  Database& database() { return site_.services().database; }
  std::vector<Letter> letters() { return waiting_letters(database()); }
  std::size_t tell() {
    return tell_by_mail({site_.services().curation, index_.searcher(), pages_.site_context().words,
                         "https://example.lv"});
  }
  Parameters suggestion(const std::string& email = own_address) {
    return {{"opened", between(look("/suggest/expert").body, "name=\"opened\" value=\"", "\"")},
            {"field", "Izdomāta joma"},
            {"description", "Palīdz saprast izdomātas lietas."},
            {"sources", "https://example.lv/nav-vaicats"},
            {"consent", "2020-01-01"},
            {"expert_email", email},
            {"expert_language", "ru"}};
  }
  RawAnswer decided(const char* what) {
    return decide("/admin/submissions/1", {{"do", what}, {"criterion", "wrong"}}, sign_in());
  }
  /// Suggested and approved: the path of the letter's link.
  std::string asked_path() {
    EXPECT_EQ(send("/suggest/expert", suggestion()).status, 303);
    EXPECT_EQ(decided("approve").status, 303);
    const auto sent = letters();
    if (sent.size() != 1U) return {};
    return between(sent.front().body, "https://example.lv", "\n");
  }
  /// What an index of this store would hold.
  std::optional<Expert> shown() {
    for (const auto& revision : latest_network_records(database()))
      if (revision.id == expert_id && revision.record) return std::get<Expert>(*revision.record);
    return std::nullopt;
  }
};

TEST_F(ExpertConsent, IsGivenByTheLinkOfALetterInTheExpertsLanguageAndByItAlone) {
  const auto path = asked_path();
  ASSERT_EQ(letters().size(), 1U);
  EXPECT_EQ(letters().front().recipient, own_address);
  EXPECT_NE(letters().front().subject.find("Согласны"), std::string::npos);
  ASSERT_TRUE(path.starts_with("/ru/expert-consent/")) << letters().front().body;
  EXPECT_FALSE(shown()) << "approved is not agreed";
  for (int again = 0; again < 2; ++again) {
    const auto page = look(path);
    EXPECT_EQ(page.status, 200);
    EXPECT_NE(page.body.find("Izdomāta joma"), std::string::npos);
    EXPECT_NE(page.body.find("value=\"agree\""), std::string::npos);
    EXPECT_EQ(page.body.find(own_address), std::string::npos);
  }
  EXPECT_FALSE(shown()) << "looking agrees to nothing";
  EXPECT_EQ(send(path, {{"do", "agree"}}).status, 303);
  ASSERT_TRUE(shown());
  EXPECT_EQ(shown()->consent, iso_date(expert_clock));
  EXPECT_NE(look(path).body.find("value=\"pause\""), std::string::npos);
}

TEST_F(ExpertConsent, IsTakenBackAndGivenAgainByTheSameLinkAndEndsWithTheAddress) {
  const auto path = asked_path();
  send(path, {{"do", "agree"}});
  EXPECT_EQ(send(path, {{"do", "pause"}}).status, 303);
  EXPECT_FALSE(shown());
  EXPECT_NE(look(path).body.find("value=\"agree\""), std::string::npos);
  expert_clock += one_day;
  send(path, {{"do", "agree"}});
  ASSERT_TRUE(shown());
  EXPECT_EQ(shown()->consent, iso_date(expert_clock));
  EXPECT_EQ(send(path, {{"do", "leave"}}).status, 200);
  EXPECT_FALSE(shown());
  EXPECT_FALSE(expert_address(database(), expert_id));
  EXPECT_EQ(look(path).status, 404);
  EXPECT_EQ(send(path, {{"do", "agree"}}).status, 404);
}

TEST_F(ExpertConsent, IsWaitedForWhereTheEditorAndTheSenderLook) {
  EXPECT_EQ(send("/suggest/expert", suggestion("")).status, 422);
  EXPECT_EQ(send("/suggest/expert", suggestion("nav adrese")).status, 422);
  const auto sent = send("/suggest/expert", suggestion());
  EXPECT_TRUE(letters().empty()) << "nobody is asked before an editor has read it";
  decided("approve");
  const auto session = sign_in();
  const auto history = staff("/admin/records/expert/" + expert_id, session).body;
  EXPECT_NE(history.find("Gaida eksperta piekrišanu"), std::string::npos) << history;
  const auto receipt = look(sent.header("Location")).body;
  EXPECT_NE(receipt.find("Gaidām eksperta piekrišanu"), std::string::npos);
  for (const auto& page : {history, receipt, staff("/admin/submissions/1", session).body,
                           staff("/admin/letters", session).body, staff("/admin", session).body})
    EXPECT_EQ(page.find(own_address), std::string::npos);
}

TEST_F(ExpertConsent, IsForgottenWhereItIsRefusedErasedOrNotGivenWithinAMonth) {
  send("/suggest/expert", suggestion());
  decided("refuse");
  EXPECT_FALSE(expert_address(database(), expert_id)) << "refused";
  decide("/admin/new/expert",
         {{"field", "Otra joma"}, {"description", "Izdomāta."}, {"expert_email", own_address}},
         sign_in());
  ASSERT_TRUE(expert_address(database(), "otra-joma"));
  ASSERT_EQ(letters().size(), 1U);
  expert_clock += 29 * one_day;
  tell();
  EXPECT_TRUE(expert_address(database(), "otra-joma"));
  expert_clock += 2 * one_day;
  tell();
  EXPECT_FALSE(expert_address(database(), "otra-joma")) << "did not answer";
  add_expert_address(database(), {.expert = "vel", .email = own_address});
  forget_address(database(), "Eksperte@Privats.example");
  EXPECT_FALSE(expert_address(database(), "vel")) << "erased";
}

TEST_F(ExpertConsent, IsNotWrittenDownByAnEditorWhereALetterAsksForIt) {
  const auto session = sign_in();
  const auto form = staff("/admin/new/expert", session).body;
  EXPECT_NE(form.find("name=\"expert_email\""), std::string::npos);
  EXPECT_EQ(form.find("name=\"consent\""), std::string::npos);
  const Parameters without{{"field", "Izdomāta joma"}, {"description", "Izdomāta."}};
  EXPECT_EQ(decide("/admin/new/expert", without, session).status, 422);
}

TEST_F(ExpertConsent, LetsQuestionsReachTheOwnAddressWithoutShowingIt) {
  add_expert_address(database(), {.expert = "publicets", .email = own_address, .language = "en"});
  expert_agreed(database(), 1, iso_time(expert_clock));
  const auto form = look("/experts/publicets/ask").body;
  const auto sent =
      send("/experts/publicets/ask", {{"opened", between(form, "name=\"opened\" value=\"", "\"")},
                                      {"question", "Kā izdomāt?"},
                                      {"email", "jautatajs@piemers.example"}});
  ASSERT_EQ(sent.status, 303) << sent.body;
  ASSERT_EQ(letters().size(), 1U);
  EXPECT_EQ(letters().front().recipient, own_address);
  EXPECT_TRUE(is_personal(letters().front()));
  const auto thanks = look(sent.header("Location")).body;
  EXPECT_NE(thanks.find("href=\"/experts/publicets\""), std::string::npos) << "a way back";
  for (const auto& page :
       {form, thanks, look("/experts/publicets").body, staff("/admin/letters", sign_in()).body})
    EXPECT_EQ(page.find(own_address), std::string::npos);
}

class ExpertConsentByHand : public ExpertConsent {
 protected:
  ExpertConsentByHand() : ExpertConsent(false) {}
};

TEST_F(ExpertConsentByHand, IsWrittenDownByAnEditorWhereNoLettersGoOut) {
  EXPECT_EQ(look("/suggest/expert").body.find("expert_email"), std::string::npos);
  const auto session = sign_in();
  EXPECT_EQ(staff("/admin/new/expert", session).body.find("expert_email"), std::string::npos);
  const Parameters fields{{"field", "Izdomāta joma"}, {"description", "Izdomāta."}};
  auto agreed = fields;
  agreed.emplace_back("consent", "20.11.2026.");
  ASSERT_EQ(decide("/admin/new/expert", agreed, session).status, 303);
  ASSERT_TRUE(shown());
  EXPECT_EQ(shown()->consent, "2026-11-20");
  EXPECT_TRUE(letters().empty());
}

}  // namespace
}  // namespace blakus::expert_consent_test
