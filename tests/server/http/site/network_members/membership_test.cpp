// Applying for membership, as the applicant and the network's administrator meet it.

#include "server/network/membership.h"

#include <gtest/gtest.h>

#include "core/record/timestamps.h"
#include "core/store/personal_places.h"
#include "core/store/submissions.h"
#include "tests/server/http/support/served_records.h"

namespace blakus::membership_test {
namespace {

const std::string applicant = "kontakts@piemers.example";
std::time_t member_clock = 1'795'000'000;

Organization the_network() {
  auto network = body("latvijas-pacientu-organizaciju-tikls", "Izdomāts tīkls");
  network.short_names = {"IT"};
  return network;
}

class Membership : public ServedRecords {
 protected:
  Membership() : ServedRecords({.now = [] { return member_clock; }, .sends_mail = true}) {
    member_clock = 1'795'000'000;
    index_.replace({with_contacts("viena", "Viena biedrība"), body("otra", "Otra"), the_network()});
    index_.searcher().refresh();
    keep_administrator(database(), {.name = "anna", .role = "administrator"}, passphrase);
  }

  Database& database() { return site_.services().database; }
  std::vector<Letter> letters() { return waiting_letters(database()); }
  Parameters whole() {
    return {{"opened", between(look("/membership").body, "name=\"opened\" value=\"", "\"")},
            {"organization", "viena"},
            {"name", "Viena biedrība"},
            {"reg", "40008000000"},
            {"address", "Ganību iela 1, Liepāja"},
            {"aims", "Palīdzēt izdomātiem cilvēkiem."},
            {"members", "64"},
            {"person", "Anna Izdomāta"},
            {"pmail", applicant},
            {"stat", "https://viena.example/statuti"},
            {"code", "1"}};
  }
  std::string sent_application() {
    const auto answer = send("/membership", whole());
    EXPECT_EQ(answer.status, 303) << answer.body;
    return answer.header("Location");
  }
  RawAnswer decided(const Parameters& fields) {
    return decide("/admin/membership/1", fields, sign_in());
  }
};

TEST_F(Membership, IsSavedHalfWayAndGoneOnWithLater) {
  EXPECT_NE(look("/membership?organization=viena").body.find("value=\"Viena biedrība\""),
            std::string::npos);
  const Parameters half{
      {"opened", between(look("/membership").body, "name=\"opened\" value=\"", "\"")},
      {"name", "Viena biedrība"},
      {"pmail", applicant},
      {"save", "1"}};
  const auto saved = send("/membership", half);
  ASSERT_EQ(saved.status, 303) << saved.body;
  const auto path = saved.header("Location");
  ASSERT_EQ(letters().size(), 1U);
  EXPECT_NE(letters()[0].body.find("https://example.lv" + path), std::string::npos);
  EXPECT_NE(look(path).body.find("Saglabāts"), std::string::npos);
  EXPECT_EQ(staff("/admin/membership/1", sign_in()).status, 404) << "a draft is the applicant's";
  auto fields = whole();
  EXPECT_EQ(send(path, fields).header("Location"), path);
  EXPECT_NE(look(path).body.find("Gaida valdes lēmumu"), std::string::npos);
  const auto print = look(path + "/print").body;
  for (const auto* text : {"M-2026-1", "40008000000", "Ganību iela 1, Liepāja"})
    EXPECT_NE(print.find(text), std::string::npos) << text;
}

TEST_F(Membership, FaultsStandAtTheirFieldsAndKeepWhatWasTyped) {
  const auto wrong =
      send("/membership",
           {{"opened", between(look("/membership").body, "name=\"opened\" value=\"", "\"")},
            {"name", "Viena biedrība"},
            {"reg", "123"},
            {"aims", "Garš teksts, kas nedrīkst pazust"},
            {"members", "daudz"},
            {"pmail", "nav"},
            {"stat", "javascript:alert(1)"}});
  EXPECT_EQ(wrong.status, 422);
  for (const auto* field : {"reg", "address", "members", "person", "pmail", "stat", "code"})
    EXPECT_NE(wrong.body.find("href=\"#" + std::string(field) + "\""), std::string::npos) << field;
  EXPECT_NE(wrong.body.find("Garš teksts, kas nedrīkst pazust"), std::string::npos);
  EXPECT_TRUE(letters().empty());
}

TEST_F(Membership, AnAdministratorAcceptsAndTheRecordSaysSo) {
  const auto path = sent_application();
  const auto session = sign_in();
  EXPECT_NE(staff("/admin/network", session).body.find("gaida 1 pieteikums"), std::string::npos);
  EXPECT_NE(staff("/admin/membership/1", session).body.find("Anna Izdomāta"), std::string::npos);
  EXPECT_EQ(decided({{"do", "signed"}}).status, 303);
  EXPECT_EQ(decided({{"do", "accept"}, {"organization", "viena"}}).status, 422) << "no protocol";
  EXPECT_EQ(
      decided({{"do", "accept"}, {"prot", "8.12.2026., nr. 5"}, {"organization", "nav"}}).status,
      422);
  EXPECT_TRUE(present().memberships.empty());
  const Parameters accept{
      {"do", "accept"}, {"prot", "8.12.2026., nr. 5"}, {"organization", "viena"}};
  EXPECT_EQ(decided(accept).status, 303);
  EXPECT_EQ(present().memberships, std::vector<std::string>{"Izdomāts tīkls (IT)"});
  EXPECT_EQ(decided(accept).status, 409);
  EXPECT_NE(look(path).body.find("Uzņemti"), std::string::npos);
  EXPECT_NE(letters().back().body.find("8.12.2026., nr. 5"), std::string::npos);
  EXPECT_EQ(send(path, {{"do", "withdraw"}}).status, 303);
  EXPECT_NE(look(path).body.find("Uzņemti"), std::string::npos) << "decided is decided";
}

TEST_F(Membership, ARefusalNeedsAReasonAndAQuestionGivesTheFormBack) {
  const auto path = sent_application();
  EXPECT_EQ(decided({{"do", "refuse"}}).status, 422);
  EXPECT_EQ(decided({{"do", "ask"}, {"reason", "Kur ir statūti?"}}).status, 303);
  EXPECT_NE(look(path).body.find("Kur ir statūti?"), std::string::npos);
  EXPECT_EQ(send(path, whole()).status, 303);
  EXPECT_EQ(decided({{"do", "refuse"}, {"reason", "Nav pacientu organizācija."}}).status, 303);
  EXPECT_NE(look(path).body.find("Nav pacientu organizācija."), std::string::npos);
  EXPECT_TRUE(present().memberships.empty());
}

TEST_F(Membership, AnEditorReadsAndDoesNotDecide) {
  sent_application();
  keep_administrator(database(), {.name = "anna", .role = "editor"}, passphrase);
  const auto answer = decided({{"do", "accept"}, {"prot", "nr. 5"}, {"organization", "viena"}});
  EXPECT_EQ(answer.status, 403);
  EXPECT_TRUE(present().memberships.empty());
}

TEST_F(Membership, MembersAreListedAndLeavingKeepsTheHistory) {
  auto member = with_contacts("viena", "Viena biedrība");
  member.memberships = {"Izdomāts tīkls (IT)", "Cita apvienība"};
  member.checked["record"].date = "2026-06-01";  // not in the archive
  index_.replace({member, body("otra", "Otra"), the_network()});
  index_.searcher().refresh();
  for (const auto& prefix : language_prefixes())
    EXPECT_NE(look(prefix + "/members").body.find("Viena biedrība"), std::string::npos);
  EXPECT_NE(look("/members").body.find("Katalogā zināms 1 biedrs"), std::string::npos);
  EXPECT_NE(look("/members.csv").body.find("Viena biedrība"), std::string::npos);
  EXPECT_EQ(look("/members").body.find(">Otra<"), std::string::npos);
  const auto session = sign_in();
  EXPECT_EQ(
      decide("/admin/membership", {{"organization", "viena"}, {"do", "leave"}}, session).status,
      422);
  EXPECT_EQ(decide("/admin/membership",
                   {{"organization", "viena"}, {"why", "no 2026. gada"}, {"do", "leave"}}, session)
                .status,
            303);
  EXPECT_EQ(present().memberships, std::vector<std::string>{"Cita apvienība"});
  EXPECT_NE(staff("/admin/organizations/viena", session).body.find("no 2026. gada"),
            std::string::npos);
}

TEST_F(Membership, WhatNobodyGoesOnWithIsForgotten) {
  const auto path = sent_application();
  send(path, {{"do", "withdraw"}});
  EXPECT_NE(look(path).body.find("Atsaukts"), std::string::npos);
  member_clock += 31 * one_day;
  forget_old_applications(site_.services().curation);
  EXPECT_EQ(look(path).status, 404);
}

TEST_F(Membership, ErasingAPersonLeavesTheOrganizationsApplication) {
  sent_application();
  EXPECT_GT(forget_address(database(), applicant), 0);
  EXPECT_EQ(membership_application(database(), 1)->fields.person, "");
  EXPECT_EQ(membership_application(database(), 1)->fields.name, "Viena biedrība");
  EXPECT_TRUE(letters().empty());
}

TEST_F(Membership, ItsPagesAreThereInEveryLanguage) {
  const auto path = sent_application();
  for (const auto& prefix : language_prefixes())
    for (const auto& page : {std::string("/membership"), path, path + "/print"})
      EXPECT_EQ(look(prefix + page).status, 200) << prefix << page;
  EXPECT_EQ(look("/membership/nav-tada").status, 404);
}

}  // namespace
}  // namespace blakus::membership_test
