// Invented organizations.

#include "core/kinds/organization/service.h"

#include <gtest/gtest.h>

#include "core/kinds/organization/location.h"
#include "core/kinds/organization/organization_json.h"

namespace blakus::service_test {
namespace {

Organization read(const std::string& members) {
  const auto read = organization_from_json(
      R"({"id": "a", "name": {"lv": "Izdomāta biedrība"}, "type": "umbrella", "coverage": "national")" +
          members + "}",
      "a.json");
  EXPECT_TRUE(read.ok()) << (read.ok() ? "" : to_string(read.problems.front()));
  return read.value;
}

TEST(Services, OfYesterdaysRecordAreItsKindsOfHelp) {
  const auto services = services_of(read(R"(, "services": ["camps", "helpline"])"));
  ASSERT_EQ(services.size(), 2U);
  EXPECT_EQ(services[0], Service{.service = "camps"});
}

TEST(Services, OfARecordThatSaysNoneAreSupportAndInformation) {
  const auto services = services_of(read(""));
  ASSERT_EQ(services.size(), 1U);
  EXPECT_EQ(services[0], Service{}) << "without a kind of help: the page has words for it";
}

TEST(Services, AreShownOnceThoughTheListNamesTheirKindToo) {
  const auto record = read(R"(, "services": ["camps", "helpline"], "service_details": [
      {"service": "camps", "name": {"lv": "Vasaras nometne"}, "deliveries": ["in_person"],
       "free_of_charge": true, "opening_hours": [{"days": ["sa"], "opens": "10:00", "closes": "18:00"}]},
      {"service": "camps", "name": {"lv": "Ziemas nometne"}}])");
  const auto services = services_of(record);
  ASSERT_EQ(services.size(), 3U);
  EXPECT_EQ(services[1].name.lv, "Ziemas nometne");
  EXPECT_EQ(services[2].service, "helpline");
  EXPECT_EQ(kinds_of_help(record), (std::vector<std::string>{"camps", "helpline"}));
}

TEST(Services, AreWrittenAsTheyWereRead) {
  const auto record = read(R"(, "service_details": [{"service": "camps", "regions": ["liepaja"],
      "fees": {"lv": "20 eiro"}, "how_to_begin": {"lv": "Piesakieties pa tālruni."}}],
      "deliveries": ["online"], "joining": {"who": {"lv": "Vecāki"}, "free_of_charge": true},
      "takes_new_people": {"status": "paused", "until": "2027-01-15", "date": "2026-11-02"},
      "locations": [{"name": "Nodaļa", "street": "Izdomātā iela", "house": "12", "flat": "3",
       "parish": "Izdomātais pagasts", "accessibility": ["wheelchair"], "regions": ["liepaja"],
       "phones": [{"number": "+371 20000000", "opening_hours": [{"by_arrangement": true}]}]}])");
  EXPECT_EQ(read(""), stored_organization(to_json(read(""))));
  EXPECT_EQ(record, stored_organization(to_json(record)));
}

TEST(Intake, HoldsSixMonthsThenItIsAQuestion) {
  const Intake yes{.status = "yes", .until = {}, .date = "2026-05-21"};
  EXPECT_EQ(intake_on(yes, "2026-11-20").status, "yes");
  EXPECT_EQ(intake_on(yes, "2026-11-21").status, "ask");
  EXPECT_EQ(
      intake_on({.status = "waiting_list", .until = {}, .date = "2026-06"}, "2026-11-30").status,
      "waiting_list");
  EXPECT_EQ(intake_on({.status = "yes", .until = {}, .date = "2026"}, "2026-07-01").status, "ask");
  EXPECT_EQ(intake_on({}, "2026-11-21"), Intake{});
}

TEST(Intake, ThatIsPausedIsAQuestionOnceThePauseIsOver) {
  const Intake paused{.status = "paused", .until = "2027-01-15", .date = "2026-11-02"};
  EXPECT_EQ(intake_on(paused, "2027-01-14").until, "2027-01-15");
  EXPECT_EQ(intake_on(paused, "2027-01-15").status, "ask");
  EXPECT_TRUE(intake_on(paused, "2027-01-15").until.empty());
}

TEST(Addresses, AreMadeFromTheirParts) {
  const Location office{.street = "Izdomātā iela",
                        .house = "12",
                        .flat = "3",
                        .city = "Rīga",
                        .postal_code = "LV-1001"};
  EXPECT_EQ(address_text(office), "Izdomātā iela 12-3, Rīga, LV-1001");
  EXPECT_EQ(
      address_text(
          {.house = "Kalni", .parish = "Dignājas pagasts", .municipality = "Jēkabpils novads"}),
      "Kalni, Dignājas pagasts, Jēkabpils novads");
  EXPECT_EQ(address_text({.address_1 = "Brīvības iela 1", .city = "Rīga"}),
            "Brīvības iela 1, Rīga");
  EXPECT_EQ(address_text({.address_kind = "online_only", .city = "Rīga"}), "");
}

}  // namespace
}  // namespace blakus::service_test
