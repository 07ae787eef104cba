// The page of an organization that says what it offers, when and how to begin. Invented.

#include <gtest/gtest.h>

#include "core/text/day.h"
#include "server/http/site/forms/record_form.h"
#include "tests/server/http/site/pages_support.h"

namespace blakus::services_page_test {
namespace {

Organization told() {
  auto one = body("viena", "Izdomāta biedrība", {"diabetes"});
  one.services = {"camps"};
  one.service_details = {{.service = "helpline",
                          .name = {.lv = "Vakara tālrunis"},
                          .deliveries = {"phone"},
                          .free_of_charge = true,
                          .how_to_begin = {.lv = "Piezvaniet un pasakiet vārdu."}}};
  one.joining = {.who = {.lv = "Var nākt ikviens."},
                 .first_step = {.lv = "atnāciet uz otrdienas tikšanos."}};
  one.intake = {.status = "paused", .until = "2027-01-15", .date = "2026-11-02"};
  one.phones = {
      {.number = "+371 20000000",
       .opening_hours = {
           {.days = {"mo", "tu", "we", "th", "fr", "sa"}, .opens = "10:00", .closes = "17:00"},
           {.days = {"ph"}},
           {.date = "2026-12-30"},
           {.date = "2020-12-30"}}}};
  one.locations = {{.street = "Izdomātā iela",
                    .house = "12",
                    .city = "Liepāja",
                    .accessibility = {"wheelchair"}},
                   {.name = "Kuldīgas nodaļa",
                    .address_kind = "not_public",
                    .regions = {"kuldigas-novads"},
                    .phones = {{.number = "+371 20000001"}}}};
  one.checked["record"] = {"2026-11-01", "owner", ""};
  return one;
}

/// 2026-11-21, the day of these tests, is a Saturday; 14:30 in Latvia is 12:30 UTC.
SiteSettings at(const char* utc) {
  SiteSettings settings;
  settings.now = moment_in(utc)->time_since_epoch().count();
  return settings;
}

TEST(ServicesPage, SaysWhatIsOfferedHowAndHowToBegin) {
  const SmallSite small{{told()}, {}, at("2026-11-21T12:30:00Z")};
  const auto html = small.html("/organizations/viena");
  for (const auto* part : {"Vakara tālrunis", "Piezvaniet un pasakiet vārdu.", "Bez maksas",
                           "Nometnes", "Pa tālruni", "Izdomātā iela 12, Liepāja",
                           "Adrese nav publiska", "Palīdz: Kuldīgas novads", "tel:+37120000001"})
    EXPECT_TRUE(holds(html, part)) << part;
}

TEST(ServicesPage, SaysTheFirstStepAndWhoMayComeOnPageAndCard) {
  const SmallSite small{{told()}, {}, at("2026-11-21T12:30:00Z")};
  for (const auto& html : {small.html("/organizations/viena"), small.html("/", {{"q", "diabēts"}}),
                           small.html("/handout", {{"ids", "viena"}})})
    EXPECT_TRUE(holds(html, "Pirmais solis: atnāciet uz otrdienas tikšanos."));
  const auto card = small.html("/", {{"q", "diabēts"}});
  EXPECT_TRUE(holds(card, "Jaunus cilvēkus pagaidām neuzņem (līdz 15.01.2027.)"));
  EXPECT_TRUE(holds(small.html("/organizations/viena"), "Var nākt ikviens."));
}

TEST(ServicesPage, SaysByTheClockWhetherOneCanCallNow) {
  const SmallSite day{{told()}, {}, at("2026-11-21T12:30:00Z")};
  EXPECT_TRUE(holds(day.html("/organizations/viena"), "Šodien var zvanīt līdz 17.00"));
  EXPECT_TRUE(holds(day.html("/", {{"q", "diabēts"}}), "Šodien var zvanīt līdz 17.00"));
  EXPECT_TRUE(
      holds(day.html("/organizations/viena", {}, Language::ru), "Сегодня можно звонить до 17:00"));
  const SmallSite evening{{told()}, {}, at("2026-11-21T15:00:00Z")};
  EXPECT_TRUE(holds(evening.html("/organizations/viena"), "Tagad uz zvaniem neatbild"));
}

TEST(ServicesPage, SaysNothingOfNowWhereTheNumberWasNotConfirmed) {
  auto old = told();
  old.checked["record"] = {"2026-11-01", "list", ""};
  const SmallSite small{{old}, {}, at("2026-11-21T12:30:00Z")};
  const auto html = small.html("/organizations/viena");
  EXPECT_FALSE(holds(html, "var zvanīt"));
  EXPECT_TRUE(holds(html, "pirmdien–sestdien 10.00–17.00"));
  EXPECT_TRUE(holds(html, "svētku dienās slēgts"));
  EXPECT_TRUE(holds(html, "30.12.2026. slēgts"));
  EXPECT_FALSE(holds(html, "30.12.2020.")) << "a day that is past";
}

TEST(ServicesPage, TellsSearchEnginesTheHours) {
  auto one = told();
  one.locations.front().opening_hours = {
      {.days = {"mo", "ph"}, .opens = "09:00", .closes = "12:00"}, {.date = "2026-12-30"}};
  const auto html = SmallSite{{one}}.html("/organizations/viena");
  EXPECT_TRUE(holds(
      html, R"("openingHoursSpecification":[{"@type":"OpeningHoursSpecification",)"
            R"("dayOfWeek":["https://schema.org/Monday","https://schema.org/PublicHolidays"],)"
            R"("opens":"09:00","closes":"12:00"},{"@type":"OpeningHoursSpecification",)"
            R"("opens":"00:00","closes":"00:00","validFrom":"2026-12-30",)"
            R"("validThrough":"2026-12-30"}])"));
  EXPECT_TRUE(holds(html, "\"hoursAvailable\""));
}

TEST(ServicesPage, OfYesterdaysRecordNamesItsKindsOfHelpOrTheUsualOne) {
  auto plain = body("plain", "Tukšā biedrība");
  const SmallSite small{{plain}};
  EXPECT_TRUE(holds(small.html("/organizations/plain"), "Atbalsts un informācija"));
  EXPECT_TRUE(holds(small.html("/organizations/plain"), "Nezinām: vai uzņem jaunus cilvēkus"));
  EXPECT_FALSE(holds(small.html("/organizations/plain"), "Pirmais solis"));
}

TEST(ServicesForm, KeepsHoursAndPartsOfAddressesThatItDoesNotAskFor) {
  const SmallSite small{{told()}};
  const PageRequest request{"/", {}, Language::lv};
  const PageContext context{small.pages().site_context(), request};
  const auto before = told();
  const auto filled = filled_form(context, fields_of(context, before), before, all_form_parts());
  EXPECT_EQ(filled.organization, before);
  Parameters fields;
  for (auto field : fields_of(context, before)) {
    if (field.first == "intake") field.second = "yes";
    fields.push_back(std::move(field));
  }
  const auto changed = filled_form(context, fields, before, all_form_parts()).organization;
  EXPECT_EQ(changed.intake, (Intake{.status = "yes", .until = {}, .date = "2026-11-21"}));
  EXPECT_EQ(changed.phones, before.phones);
}

TEST(NearPage, KeepsThePlaceInTheFormAndOffersToTakeItOut) {
  auto here = body("here", "Vietējā biedrība", {"diabetes"});
  here.national = false;
  here.regions = {"liepaja"};
  here.locations = {{.city = "Liepāja", .region = "liepaja", .point = Point{56.5, 21.0}}};
  auto there = here;
  there.id = "there";
  there.name.lv = "Tālā biedrība";
  there.locations.front().coordinates_of = "municipality";
  there.locations.front().point = Point{57.0, 22.0};
  const SmallSite small{{here, there}};
  const auto html =
      small.html("/", {{"q", "diabēts"}, {"near", "56.59,21.00"}, {"sort", "distance"}});
  EXPECT_TRUE(holds(html, R"(name="near" value="56.59,21.00" form="search")"));
  EXPECT_TRUE(holds(html, "Jums tuvumā"));
  EXPECT_TRUE(holds(html, "10\u00A0km"));
  EXPECT_TRUE(holds(html, "apmēram 76\u00A0km, līdz novada centram"));
  EXPECT_TRUE(holds(html, R"(name="sort" value="distance" form="search" checked)"));
  EXPECT_TRUE(holds(small.html("/", {{"q", "diabēts"}}), "id=\"near-me\""));
}

}  // namespace
}  // namespace blakus::services_page_test
