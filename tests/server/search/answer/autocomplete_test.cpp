#include "server/search/answer/autocomplete.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "tests/support/tiny_index.h"

namespace blakus::autocomplete_test {
namespace {

std::vector<std::string> suggested(const Searcher& searcher, const std::string& text) {
  std::vector<std::string> ids;
  for (const auto& suggestion : searcher.autocomplete(text, Language::lv, 3))
    ids.push_back(suggestion.id);
  return ids;
}

/// Invented bodies whose names all begin alike, and a well described one at the very end.
std::vector<Organization> many_alike() {
  std::vector<Organization> bodies;
  for (int number = 0; number < 1100; ++number)
    bodies.push_back(body(fmt::format("kopa-{:04}", number), fmt::format("Kopa {:04}", number)));
  auto known = body("kopa-zvaigzne", "Kopa zvaigzne", {"leukaemia"}, {"oncology"});
  known.description.lv = "Izdomāta biedrība, par kuru zināms viss: kam tā palīdz, kad un kā.";
  known.website = "https://example.org";
  known.emails = {"pasts@example.org"};
  known.phones = {{.number = "+37120000000", .description = ""}};
  known.services = {"peer-support"};
  bodies.push_back(known);
  return bodies;
}

TEST(Suggest, FindsTheMostUsefulOfVeryManyThatBeginAlike) {
  TinyIndex index{many_alike()};
  for (const auto* typed : {"ko", "kopa", "kopa "})
    EXPECT_EQ(suggested(index.searcher(), typed).front(), "kopa-zvaigzne") << typed;
}

TEST(Suggest, PutsWhatIsTypedWhollyFirst) {
  auto bodies = many_alike();
  bodies.push_back(body("kopa", "Kopa"));
  TinyIndex index{std::move(bodies)};
  EXPECT_EQ(suggested(index.searcher(), "kopa").front(), "kopa");
  EXPECT_EQ(suggested(index.searcher(), "kopa 0777").front(), "kopa-0777");
}

/// Bodies whose names are short, long, of one word and of two.
TinyIndex named_bodies() {
  return TinyIndex{{body("sparni", "Cerību spārni"), body("maja", "Brīnummāja"),
                    body("stars", "Gaismas stars"), body("alianse", "Onkoalianse"),
                    body("liepaja-diabets", "Liepājas Diabēta biedrība"),
                    body("parkinsons", "Pārkinsona slimības biedrība")}};
}

struct Typed {
  const char* text;
  Ids expected;
};

void expect_suggested(const std::vector<Typed>& all) {
  auto index = named_bodies();
  for (const auto& [text, expected] : all)
    EXPECT_EQ(suggested(index.searcher(), text), expected) << text;
}

TEST(Suggest, CompletesTheLastWordsBehindWhateverSentence) {
  expect_suggested({{"vīram ir leik", {"leukaemia"}},
                    {"у мужа лейк", {"leukaemia"}},
                    {"support for leuk", {"leukaemia"}},
                    {"mammai atklāja plaušu v", {"lung-cancer"}},
                    {"psihologs nometne liep", {"liepaja", "liepaja-diabets"}}});
}

TEST(Suggest, CompletesAMisspeltWordBehindASentence) {
  expect_suggested({{"vīram ir leikm", {"leukaemia"}}, {"tētim alchaimer", {"alzheimer"}}});
}

TEST(Suggest, FindsNamesByOtherFormsOfTheirWordsInAnyOrder) {
  expect_suggested({{"cerības sp", {"sparni"}},
                    {"cerības spārnu", {"sparni"}},
                    {"spārni cerība", {"sparni"}},
                    {"gaisma st", {"stars"}},
                    {"diabēta liep", {"liepaja-diabets"}},
                    {"biedrība diabēts liep", {"liepaja-diabets"}}});
}

TEST(Suggest, FindsNamesJoinedOrPartedOtherwise) {
  expect_suggested({{"onko al", {"alianse"}},
                    {"onko-al", {"alianse"}},
                    {"brīnumu m", {"maja"}},
                    {"brīnumu mājas", {"maja"}},
                    {"gaismasst", {"stars"}},
                    {"cerībusp", {"sparni"}}});
}

/// Invented contacts.
TinyIndex reachable_bodies() {
  auto phone = body("talrunis", "Pirmā");
  phone.phones = {{.number = "+371 29061788", .description = ""}};
  phone.registration_number = "40008129061";
  auto site = body("vietne", "Otrā");
  site.website = "https://www.izdomata-vietne.lv/par-mums";
  site.emails = {"palidzam@izdomata-vietne.lv"};
  auto page = body("lapa", "Trešā");
  page.social = {{"facebook", "https://www.facebook.com/tresa.izdomata"}};
  return TinyIndex{{phone, site, page}};
}

TEST(Suggest, CompletesTelephonesAndAddressesFromALeaflet) {
  auto index = reachable_bodies();
  for (const auto* typed :
       {"290617", "29 06 17", "29061788", "+371 2906", "0037129061", "371290617", "tālr. 290617",
        "400081", "LV4000812", "reģ. nr. 40008129"})
    EXPECT_EQ(suggested(index.searcher(), typed), Ids{"talrunis"}) << typed;
  for (const auto* typed :
       {"www.izdom", "https://izdomata-v", "izdomata-vietne.l", "izdomata-viet", "palidzam@",
        "palidzam@izd", "e-pasts palidzam@izd", "Izdomata-Vietne.lv"})
    EXPECT_EQ(suggested(index.searcher(), typed), Ids{"vietne"}) << typed;
  EXPECT_EQ(suggested(index.searcher(), "facebook.com/tres"), Ids{"lapa"});
  EXPECT_EQ(index.searcher().autocomplete("290617", Language::lv, 3).front().matched, "29061788");
  for (const auto* typed : {"2906", "2026", "fac", "www.", "@"})
    EXPECT_EQ(suggested(index.searcher(), typed), Ids{}) << typed;
}

TEST(Suggest, FindsTheConditionWhoseRangeHoldsTheCodeTheNarrowestFirst) {
  expect_suggested({{"C34.1", {"lung-cancer", "cancer"}},
                    {"E109", {"diabetes"}},
                    {"E11", {"diabetes"}},
                    {"c92", {"cml", "leukaemia", "cancer"}},
                    {"diagnoze C34", {"lung-cancer", "cancer"}},
                    {"diagnoze C34.1", {"lung-cancer", "cancer"}},
                    {"man ir 34", {}}});
}

TEST(Suggest, KeepsWhatTheWordsBeforeSayWhileTheNextHasOnlyBegun) {
  expect_suggested({{"alcheimera x", {"alzheimer"}}, {"man ir leikēmija un", {"leukaemia"}}});
}

TEST(Suggest, OffersNothingForALetterOrAFunctionWordBehindASentence) {
  expect_suggested({{"kur es varu m", {}}, {"vīram ar", {}}, {"man ir ļoti slikti l", {}}});
}

TEST(Suggest, OffersTheConditionBeforeAGroupThatHasItsNameAmongOthers) {
  const auto found = real_directory().autocomplete("лейк", Language::ru, 5);
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found.front().kind, Kind::diagnosis);
  EXPECT_EQ(found.front().id, "leukaemia");
  for (const auto& suggestion : found) EXPECT_NE(suggestion.matched, "лейкоз");
}

TEST(Suggest, NeverShowsTheWordsATermIsOnlyFoundBy) {
  for (const auto* typed : {"daunē", "bērnam daunē", "bērniem ar daunē"})
    for (const auto& suggestion : real_directory().autocomplete(typed, Language::lv, 5))
      EXPECT_EQ(suggestion.matched.find("daunēn"), std::string::npos) << typed;
}

}  // namespace
}  // namespace blakus::autocomplete_test
