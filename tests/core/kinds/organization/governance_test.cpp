#include "core/kinds/organization/governance.h"

#include <gtest/gtest.h>

#include "core/kinds/organization/organization_json.h"

namespace blakus::governance_test {
namespace {

/// Invented.
Governance disclosed() {
  return {.decides = {.lv = "Lemj biedru sapulce."},
          .board_size = 5,
          .board_lived = 3,
          .board_source = "https://izdomata.example/valde",
          .statutes = "https://izdomata.example/statuti.pdf",
          .public_benefit = {"yes", "2026-11-01", "https://saraksts.example/"},
          .income = {{2025, "public", 12500, "https://izdomata.example/2025.pdf"},
                     {2025, "medical_industry", {}, "https://izdomata.example/2025.pdf"}},
          .transparent = {"2026-11-01", "2028-11-01", "https://izdomata.example/atklati"}};
}

std::string fault(const Governance& governance) {
  const auto found = fault_of(governance);
  return found ? found->key : "";
}

TEST(Governance, IsReadBackAsItWasWritten) {
  const Organization body{
      .id = "izdomata", .name = {.lv = "Izdomāta"}, .type = "umbrella", .governance = disclosed()};
  EXPECT_EQ(stored_organization(to_json(body)).governance, disclosed());
  EXPECT_EQ(to_json(Organization{.id = "cita"}).find("governance"), std::string::npos)
      << "nothing is said of what is not known";
}

TEST(Governance, SaysWhatDoesNotFitTogether) {
  EXPECT_EQ(fault(disclosed()), "");
  auto more = disclosed();
  more.board_lived = 6;
  EXPECT_EQ(fault(more), "board_patients");
  auto without = disclosed();
  without.board_source.clear();
  EXPECT_EQ(fault(without), "board_source");
  auto forever = disclosed();
  forever.transparent.expires = "2029-11-01";
  EXPECT_EQ(fault(forever), "transparent.expires");
  forever.transparent.expires = "2027";
  EXPECT_EQ(fault(forever), "transparent");
}

TEST(Declaration, HoldsToItsLastDayAndOnlyWithProof) {
  auto mark = disclosed().transparent;
  EXPECT_FALSE(holds_on(mark, "2026-10-31"));
  EXPECT_TRUE(holds_on(mark, "2026-11-01"));
  EXPECT_TRUE(holds_on(mark, "2028-11-01"));
  EXPECT_FALSE(holds_on(mark, "2028-11-02"));
  mark.proof.clear();
  EXPECT_FALSE(holds_on(mark, "2027-01-01"));
  EXPECT_FALSE(holds_on({}, "2027-01-01"));
}

}  // namespace
}  // namespace blakus::governance_test
