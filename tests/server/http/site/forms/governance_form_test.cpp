// Who decides, and whose money it is, as owners, visitors and editors enter it. All is invented.

#include <gtest/gtest.h>

#include "core/kinds/organization/organization_json.h"
#include "core/store/submissions.h"
#include "server/curation/review.h"
#include "tests/server/http/support/served_records.h"

namespace blakus::governance_form_test {
namespace {

class GovernanceForm : public ServedRecords {
 protected:
  const Curation& curation() { return site_.services().curation; }
  Database& database() { return site_.services().database; }
  std::string owner_path(const std::string& part) {
    return "/confirm/" + make_link(curation(), "viena")->token + "?edit=" + part;
  }
  static Parameters disclosed() {
    return {{"decides_lv", "Lemj biedru sapulce."},
            {"board_size", "5"},
            {"board_patients", "3"},
            {"board_source", "izdomata.example/valde"},
            {"statutes", ""},
            {"income_year", "2025"},
            {"income_from", "public"},
            {"income_amount", "12 500,40"},
            {"income_source", "izdomata.example/2025.pdf"}};
  }
  static Parameters with(Parameters fields, const std::string& name, const std::string& value) {
    std::erase_if(fields, [&](const auto& field) { return field.first == name; });
    fields.emplace_back(name, value);
    return fields;
  }
  static bool has(const RawAnswer& answer, const std::string& text) {
    return answer.body.find(text) != std::string::npos;
  }
  /// What the only submission would make of the record.
  Governance proposed() {
    const auto waiting = pending_submissions(database());
    if (waiting.size() != 1) return {};
    const auto record = record_with(curation(), waiting.front());
    return organization_in(record.value).governance;
  }
  std::string sign_in_as_anna() {
    keep_administrator(database(), {.name = "anna", .role = "editor"}, passphrase);
    return sign_in();
  }
};

TEST_F(GovernanceForm, WhatAnOwnerDisclosesWaitsForAnEditorWhoSeesEachSource) {
  const auto path = owner_path("governance");
  const auto looked = send(path, with(disclosed(), "do", "look"));
  EXPECT_EQ(looked.status, 200);
  EXPECT_TRUE(has(looked,
                  "Valdes locekļi: 5; no tiem pacienti vai tuvinieki: 3 "
                  "(izdomata.example/valde)"))
      << looked.body;
  const auto sent = send(path, with(disclosed(), "do", "publish"));
  EXPECT_EQ(sent.status, 200) << sent.body;
  EXPECT_EQ(present().governance, Governance{}) << "nothing is published by itself";
  const auto after = proposed();
  EXPECT_EQ(after.decides.lv, "Lemj biedru sapulce.");
  EXPECT_EQ(after.board_lived, 3);
  ASSERT_EQ(after.income.size(), 1U);
  EXPECT_EQ(after.income[0].amount, 12500);
  EXPECT_EQ(after.income[0].source, "https://izdomata.example/2025.pdf");
  EXPECT_EQ(after.public_benefit, PublicBenefit{});
}

TEST_F(GovernanceForm, AFaultStandsBesideItsFieldAndNothingTypedIsLost) {
  const struct {
    const char *name, *value, *at, *says;
  } faults[] = {{"board_size", "pieci", "board_size", "Ierakstiet skaitli"},
                {"board_size", "2", "board_patients", "vairāk nekā valdes locekļu"},
                {"board_size", "", "board_size", "cik cilvēku valdē ir pavisam"},
                {"board_source", "", "board_source", "kurā valde ir nosaukta"},
                {"board_source", "nav kur", "board_source", "ierakstiet adresi"},
                {"income_from", "", "income_from-1", "Izvēlieties vienu"},
                {"income_amount", "daudz", "income_amount-1", ""},
                {"income_year", "25", "income_year-1", "Ierakstiet skaitli"},
                {"income_source", "", "income_source-1", "kur šie ienākumi ir lasāmi"}};
  for (const auto& fault : faults) {
    const auto answer = send(owner_path("governance"),
                             with(with(disclosed(), fault.name, fault.value), "do", "look"));
    EXPECT_EQ(answer.status, 400) << fault.name << " " << fault.value;
    EXPECT_TRUE(has(answer, "id=\"" + std::string(fault.at) + "-error\"")) << fault.name;
    EXPECT_TRUE(has(answer, fault.says)) << fault.says;
    EXPECT_TRUE(has(answer, "Lemj biedru sapulce."));
  }
}

TEST_F(GovernanceForm, TheMarkIsDeclaredByTheOwnerForTwoYearsAndGivenByAnEditorAlone) {
  const auto path = owner_path("transparent");
  EXPECT_EQ(send(path, {{"transparent_declared", "1.11.2026."}, {"do", "look"}}).status, 400)
      << "without proof";
  EXPECT_EQ(send(path, {{"transparent_proof", "izdomata.example/atklati"},
                        {"transparent_declared", "1.11.2026."},
                        {"transparent_expires", "2.11.2028."},
                        {"do", "look"}})
                .status,
            400)
      << "longer than two years";
  const auto sent = send(path, {{"transparent_proof", "izdomata.example/atklati"},
                                {"transparent_declared", "1.11.2026."},
                                {"do", "publish"}});
  EXPECT_EQ(sent.status, 200) << sent.body;
  EXPECT_EQ(present().governance.transparent, Declaration{});
  EXPECT_EQ(proposed().transparent,
            (Declaration{"2026-11-01", "2028-11-01", "https://izdomata.example/atklati"}));
}

TEST_F(GovernanceForm, AVisitorIsAskedNeitherForTheMarkNorForTheStatusAndCannotSlipThemIn) {
  for (const auto* path :
       {"/suggest-change/viena?what=governance", "/suggest-change/viena?what=all"}) {
    const auto form = look(path);
    EXPECT_TRUE(has(form, "name=\"board_size\"")) << path;
    EXPECT_FALSE(has(form, "name=\"transparent_proof\"")) << path;
    EXPECT_FALSE(has(form, "name=\"benefit\"")) << path;
  }
  auto fields = disclosed();
  for (const auto& [name, value] : Parameters{{"opened", opened()},
                                              {"transparent_proof", "izdomata.example"},
                                              {"benefit", "yes"},
                                              {"benefit_date", "1.11.2026."},
                                              {"benefit_source", "saraksts.example"}})
    fields.emplace_back(name, value);
  EXPECT_EQ(send("/suggest-change/viena?what=governance", fields).status, 303);
  EXPECT_EQ(proposed().board_size, 5);
  EXPECT_EQ(proposed().transparent, Declaration{});
  EXPECT_EQ(proposed().public_benefit, PublicBenefit{});
}

TEST_F(GovernanceForm, AnEditorsFormSentBackAsItCameKeepsEveryDisclosure) {
  auto record = present();
  record.governance = {
      .decides = {.lv = "Lemj sapulce.", .uk = "Вирішують збори."},
      .board_size = 5,
      .board_lived = 3,
      .board_source = "https://izdomata.example/valde",
      .statutes = "http://izdomata.example/Statuti",
      .public_benefit = {"yes", "2026-11-01", "https://saraksts.example/"},
      .income = {{2025, "public", 12500, "https://izdomata.example/2025.pdf"},
                 {2024, "members", std::nullopt, "https://izdomata.example/2024.pdf"}},
      .transparent = {"2026-01-01", "2027-12-31", "https://izdomata.example/atklati"}};
  const auto changed =
      change_record(curation(), {.id = "viena", .record = to_json(record)}, editor, "");
  ASSERT_EQ(changed.decided, Decided::done);
  const auto session = sign_in_as_anna();
  for (const auto* prefix : {"", "/en", "/ru", "/uk"}) {
    const auto path = std::string(prefix) + "/admin/organizations/viena/edit";
    auto fields = untouched_fields(staff(path, session).body);
    EXPECT_EQ(decide(path, std::move(fields), session).status, 303) << prefix;
    EXPECT_EQ(present().governance, record.governance) << prefix;
  }
}

}  // namespace
}  // namespace blakus::governance_form_test
