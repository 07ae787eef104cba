// Bodies whose names are everyday words, half remembered names, and words that one body alone uses.

#include <algorithm>

#include <gtest/gtest.h>

#include "core/kinds/organization/whole_name.h"
#include "tests/support/tiny_index.h"

namespace blakus::whole_names_test {
namespace {

Organization for_parents(const std::string& id, const std::string& name) {
  auto organization = body(id, name, {"diabetes"}, {"diabetes"});
  organization.audiences = {"children", "families"};
  return organization;
}

TEST(WholeNames, AreThoseOfTheRecordAndWhatStandsInQuotationMarks) {
  auto organization = body("x", "Sporta klubs „Cerība”");
  organization.short_names = {"SKC"};
  EXPECT_EQ(whole_names(organization),
            (std::vector<std::string>{"name:cerib", "name:cerib klub spors", "name:skc"}));
  EXPECT_EQ(whole_name(analyze("Vecāki kopā")), whole_name(analyze("kopa vecaku")));
}

TEST(WholeNames, OfEverydayWordsComeFirst) {
  const TinyIndex index{{for_parents("a", "Diabēta ģimenes"), for_parents("b", "Bērnu diabēts"),
                         body("kopa", "Biedrība ģimenēm un jauniešiem „Bērni kopā”"),
                         body("lidzas", "Centrs „Mēs esam līdzās”"),
                         body("talu", "Biedrība „Līdzās”, Mēs un Esam")}};
  for (const auto* query : {"Bērni kopā", "berni kopa", "bērnu kopā", "biedrība Bērni kopā"})
    EXPECT_EQ(index.ids(query).front(), "kopa") << query;
  for (const auto* query : {"Mēs esam līdzās", "mes esam lidzas"})
    EXPECT_EQ(index.ids(query).front(), "lidzas") << query;
}

TEST(WholeNames, StandAboveLongerOnesThatHoldTheSameWord) {
  const TinyIndex index{{body("sparni", "Cerību spārni"), body("starins", "Cerību stariņš"),
                         body("klubs", "Invalīdu sporta klubs „Cerība”")}};
  EXPECT_EQ(index.ids("cerība").front(), "klubs");
  EXPECT_EQ(index.ids("biedrība Cerība").front(), "klubs");
}

TEST(WholeNames, OneWordOfThemIsNotEnough) {
  const TinyIndex index{{for_parents("a", "Diabēta ģimenes"), body("kopa", "Diabēts kopā")}};
  EXPECT_EQ(index.ids("diabēts").front(), "a");
}

TEST(WholeNames, RememberedNearlyRightStandAboveTheirArea) {
  const TinyIndex index{{body("a", "Sala", {"leukaemia"}, {"oncology"}),
                         body("b", "Krasts", {"leukaemia"}, {"oncology"}),
                         body("named", "Leikēmijas bērnu alianse „Zibsnis”", {}, {"oncology"})}};
  EXPECT_EQ(index.ids("leikēmijas bērnu apvienība Zibsnis").front(), "named");
}

TEST(RareWords, KeepTheBodyThatAloneUsesThemOnTop) {
  std::vector<Organization> many;
  for (int i = 0; i < 35; ++i)
    many.push_back(
        body("b" + std::to_string(i), "Salas " + std::to_string(i), {"diabetes"}, {"diabetes"}));
  many[20].description.lv = "Rīko peldēšanu.";
  auto other = body("golbols", "Neredzīgo sports");
  other.description.lv = "Spēlē golbolu.";
  many.push_back(other);
  const TinyIndex index{many};
  EXPECT_EQ(index.ids("diabēts peldēšana").front(), "b20");
  const auto found = index.ids("diabēts golbols");
  EXPECT_EQ(std::ranges::count(found, "golbols"), 1) << "it enters beside a concept of very many";
  EXPECT_EQ(index.search("diabēts qwxyz").total, 35U) << "unknown words exclude nobody";
}

TEST(RareWords, BringNobodyInBesideAConceptOfFew) {
  auto other = body("golbols", "Neredzīgo sports");
  other.description.lv = "Spēlē golbolu.";
  const TinyIndex index{{body("cd", "Salas", {"diabetes"}, {"diabetes"}), other}};
  EXPECT_EQ(index.ids("diabēts golbols"), Ids{"cd"});
}

TEST(Searcher, DoesNotReadAnEnglishTextByLatvianEndings) {
  auto organization = body("care", "Aprūpes biedrība");
  organization.description.en = "Care for children; used by families.";
  const TinyIndex index{{organization}};
  EXPECT_EQ(index.ids("used cars"), Ids{});
  EXPECT_EQ(index.ids("care"), Ids{"care"});
  EXPECT_EQ(index.ids("family"), Ids{"care"});
}

}  // namespace
}  // namespace blakus::whole_names_test
