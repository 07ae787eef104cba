#include "core/kinds/taxonomy_term/district.h"

#include <gtest/gtest.h>

namespace blakus::district_test {
namespace {

using Names = std::vector<std::string>;

AddedName place(const std::string& name, const std::string& within = "") {
  return {.record = name,
          .names = {.lv = {name}},
          .kind = Kind::region,
          .terms = {"riga"},
          .within = within};
}

std::vector<AddedName> two_banks() {
  auto imanta = place("Imanta", "Pārdaugava");
  imanta.names.ru = {"Иманта"};
  imanta.postal_codes = {"LV-1067"};
  auto bank = place("Pārdaugava");
  bank.streets = {"Slokas iela"};
  auto people = place("imantietis", "Imanta");
  people.inhabitants = true;
  return {imanta, bank, place("Teika"), people};
}

Organization of_riga() {
  Organization organization;
  organization.regions = {"riga"};
  return organization;
}

TEST(District, IsToldByTextsStreetsAndPostalCodes) {
  const auto districts = districts_of(two_banks()).value;
  auto by_text = of_riga();
  by_text.description.lv = "Tiekamies Imantā.";
  auto by_street = of_riga();
  by_street.locations = {{.address_1 = "Slokas ielā 5", .region = "riga"}};
  auto by_code = of_riga();
  by_code.locations = {{.postal_code = "LV-1067", .region = "riga"}};
  auto elsewhere = by_text;
  elsewhere.regions = {"liepaja"};
  EXPECT_EQ(districts_with(by_text, districts), (Names{"riga:imanta", "riga:pardaugava"}));
  EXPECT_EQ(districts_with(by_street, districts), Names{"riga:pardaugava"});
  EXPECT_EQ(districts_with(by_code, districts), (Names{"riga:imanta", "riga:pardaugava"}));
  EXPECT_EQ(districts_with(of_riga(), districts), Names{});
  EXPECT_EQ(districts_with(elsewhere, districts), Names{});
}

TEST(District, IsCalledByItsNamesAndByThoseWhoLiveThere) {
  const auto districts = districts_of(two_banks()).value;
  ASSERT_EQ(districts.size(), 3U);
  EXPECT_EQ(districts[0].names, (Names{"imanta", "иманта", "imantietis"}));
  EXPECT_EQ(districts_in(to_lines(districts)), districts);
}

TEST(District, WithinNoPlaceIsTold) {
  const auto districts = districts_of({place("Imanta", "Viņpus")});
  ASSERT_EQ(districts.problems.size(), 1U);
  EXPECT_EQ(districts.problems.front().key, "within");
}

}  // namespace
}  // namespace blakus::district_test
