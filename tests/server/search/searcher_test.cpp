#include "server/search/searcher.h"

#include <atomic>
#include <map>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include "server/search/index/snapshot.h"
#include "tests/support/tiny_index.h"

namespace blakus::searcher_test {
namespace {

Organization in_town(Organization organization, const std::string& region) {
  organization.national = false;
  organization.regions = {region};
  return organization;
}

Ids understood(const Answer& answer) {
  Ids ids;
  for (const auto& found : answer.understood) ids.push_back(found.id);
  return ids;
}

TEST(Searcher, IgnoresDiacriticsAndWordForms) {
  const TinyIndex index{{body("asins", "Leikēmijas biedrība", {"leukaemia"}, {"oncology"})}};
  for (const auto* query : {"leikēmija", "leikemija", "LEIKĒMIJAS", "ar leikēmiju", "leikoze",
                            "asins vēzis", "лейкоз", "лейкозом", "leukaemia", "C91", "c92.0"})
    EXPECT_EQ(index.ids(query), Ids{"asins"}) << query;
}

TEST(Searcher, PutsTheVeryDiseaseFirstThenTheParentThenTheArea) {
  const TinyIndex index{{body("hml", "HML biedrība", {"cml"}, {"oncology"}),
                         body("visi-vezi", "Vēža pacienti", {"cancer"}, {"oncology"}),
                         body("asins", "Asins vēzis", {"leukaemia"}, {"oncology"}),
                         body("plausas", "Plaušu vēzis", {"lung-cancer"}, {"oncology"})}};
  EXPECT_EQ(index.ids("hroniska mieloleikoze"), (Ids{"hml", "asins", "visi-vezi"}));
  EXPECT_EQ(index.ids("HML"), (Ids{"hml", "asins", "visi-vezi"}));
}

TEST(Searcher, GivesNoOtherDiseaseOfTheSameArea) {
  const TinyIndex index{{body("alc", "Alcheimera biedrība", {"alzheimer"}, {"neurology"})}};
  const auto answer = index.search("Pārkinsona slimība");
  EXPECT_EQ(answer.total, 0U);
  EXPECT_TRUE(answer.known_but_nobody);
  EXPECT_FALSE(answer.fallbacks.empty());
}

TEST(Searcher, NeverTakesPartOfALongerNameForAnotherDisease) {
  const TinyIndex index{{body("cd", "Diabēta biedrība", {"diabetes"}, {"diabetes"})}};
  EXPECT_EQ(understood(index.search("bezcukura diabēts")), Ids{"diabetes-insipidus"});
  EXPECT_EQ(index.ids("bezcukura diabēts"), Ids{});
}

TEST(Searcher, SaysThatABodyInThePlaceMayNotHelpWithTheDisease) {
  const TinyIndex index{
      {in_town(body("cukurnieki", "Cukurnieki", {"diabetes"}), "liepaja"),
       in_town(body("invalidi", "Liepājas invalīdi", {}, {"disability-rehab"}), "liepaja")}};
  const auto answer = index.search("cukura diabēts Liepājā");
  std::map<std::string, Reason> last_reasons;
  for (const auto* list : {&answer.matches, &answer.disability})
    for (const auto& match : *list) {
      last_reasons[match.organization->id] = match.why.back()->reason;
      EXPECT_EQ(match.why.back()->term->id, "liepaja");
    }
  EXPECT_EQ(last_reasons["cukurnieki"], Reason::place);
  EXPECT_EQ(last_reasons["invalidi"], Reason::only_place);
}

TEST(Searcher, PutsNobodyStrangeFirstWhereAPlaceIsNamed) {
  const TinyIndex index{
      {in_town(body("invalidi", "Liepājas invalīdi", {}, {"disability-rehab"}), "liepaja"),
       body("latvija", "Latvijas diabēta biedrība", {"diabetes"})}};
  const auto answer = index.search("cukura diabēts Liepājā");
  EXPECT_EQ(index.ids("cukura diabēts Liepājā"), Ids{"latvija"});
  EXPECT_EQ(answer.total, 1U);
  ASSERT_EQ(answer.disability.size(), 1U);
  EXPECT_EQ(answer.disability.front().organization->id, "invalidi");
  // Who looks for just that finds it.
  EXPECT_EQ(index.ids("invaliditāte Liepājā"), Ids{"invalidi"});
  EXPECT_TRUE(index.search("invaliditāte Liepājā").disability.empty());
}

TEST(Searcher, PutsWhomOneCanReachAboveWhomOneCannot) {
  auto reachable = body("sasniedzama", "Žurkas", {"diabetes"});
  reachable.phones = {{.number = "+371 20000000"}};
  auto described = body("aprakstita", "Aprakstīta biedrība", {"diabetes"});
  described.description.lv = std::string(600, 'a');
  described.services = {"peer_support"};
  described.checked["record"] = {.date = "2026-11-01", .how = "owner"};
  const TinyIndex index{
      {described, reachable, body("cits", "Cita jomas biedrība", {}, {"diabetes"})}};
  EXPECT_EQ(index.ids("diabēts"), (Ids{"sasniedzama", "aprakstita", "cits"}));
}

TEST(Searcher, NeverDropsABodyWhoseLanguagesAreNotKnown) {
  auto russian = body("krieviski", "Krieviski", {"diabetes"});
  russian.languages = {"ru"};
  auto latvian = body("latviski", "Latviski", {"diabetes"});
  latvian.languages = {"lv"};
  const TinyIndex index{{latvian, body("nezinams", "Aaa", {"diabetes"}), russian}};
  EXPECT_EQ(index.ids({.text = "diabēts", .filters = {{Kind::language, {"ru"}}}}),
            (Ids{"krieviski", "nezinams"}));
}

TEST(Searcher, NamesTheBroaderConditionThatHasABody) {
  const auto& directory = real_directory();
  for (const auto* text : {"A hemofīlija", "Aspergera sindroms", "bērnu leikoze"}) {
    const auto answer = directory.search({.text = text});
    EXPECT_FALSE(answer.known_but_nobody) << text;
    EXPECT_NE(answer.served_by_broader, nullptr) << text;
    EXPECT_GT(answer.total, 0U) << text;
  }
}

TEST(Searcher, NeverMendsASlipIntoAWordThatNobodyMayRead) {
  const auto answer = real_directory().search({.text = "daunens berns"});
  EXPECT_EQ(answer.corrected.text.find("daunēn"), std::string::npos);
}

TEST(Searcher, ShowsLocalBodiesFirstAndNeverHidesNationwideHelp) {
  const TinyIndex index{{body("latvija", "Latvijas diabēta biedrība", {"diabetes"}),
                         in_town(body("liep", "Cukurnieki", {"diabetes"}), "liepaja"),
                         in_town(body("kuld", "Saldie", {"diabetes"}), "kuldiga"),
                         in_town(body("rez", "Rēzeknes diabēts", {"diabetes"}), "rezekne")}};
  const auto answer = index.search("diabēts Liepājā");
  EXPECT_EQ(understood(answer), (Ids{"diabetes", "liepaja"}));
  EXPECT_EQ(index.ids("diabēts Liepājā"), (Ids{"liep", "latvija", "kuld"}));
  EXPECT_EQ(answer.groups, (std::array<std::size_t, 3>{1, 1, 1}));
  EXPECT_EQ(answer.matches.at(0).group, Group::local);
  EXPECT_EQ(answer.matches.at(1).group, Group::national);
  EXPECT_EQ(answer.matches.at(2).group, Group::near);
}

TEST(Searcher, KeepsACityAndTheMunicipalityOfItsNameApart) {
  const TinyIndex index{{in_town(body("pilseta", "A", {"diabetes"}), "rezekne"),
                         in_town(body("novads", "B", {"diabetes"}), "rezeknes-novads")}};
  EXPECT_EQ(understood(index.search("diabēts Rēzeknē")), (Ids{"diabetes", "rezekne"}));
  EXPECT_EQ(understood(index.search("diabēts Rēzeknes novadā")),
            (Ids{"diabetes", "rezeknes-novads"}));
  EXPECT_EQ(index.ids("diabēts Rēzeknes novadā").front(), "novads");
}

TEST(Searcher, PutsANationwideBodyAboveOneTownsWhereNoPlaceIsNamed) {
  const TinyIndex index{
      {in_town(body("a-liep", "A", {"diabetes"}), "liepaja"), body("b-visi", "B", {"diabetes"})}};
  EXPECT_EQ(index.ids("diabēts"), (Ids{"b-visi", "a-liep"}));
}

TEST(Searcher, FindsABodyByItsNameWhateverItIsCalled) {
  auto short_named = body("aura", "Epilepsijas biedrība „Aura”");
  short_named.short_names = {"EBA"};
  const TinyIndex index{{short_named, body("liktenis", "Izaicinājums liktenim")}};
  EXPECT_EQ(index.ids("aura"), Ids{"aura"});
  EXPECT_EQ(index.ids("eba"), Ids{"aura"});
  EXPECT_EQ(index.ids("izaicinajums liktenim"), Ids{"liktenis"});
}

TEST(Searcher, MendsSlipsAndSaysSo) {
  const TinyIndex index{{body("asins", "Asins", {"leukaemia"})}};
  for (const auto* query : {"leikmija", "leikēmja", "liekēmija", "leikkēmija"}) {
    const auto answer = index.search(query);
    EXPECT_EQ(answer.total, 1U) << query;
    EXPECT_EQ(answer.corrected.cause, Corrected::Cause::slip) << query;
  }
  EXPECT_EQ(index.ids(SearchRequest{.text = "leikmija", .exactly = true}), Ids{});
  EXPECT_EQ(index.search("leikēmija").corrected.text, "");
}

TEST(Searcher, MendsNothingWhereTheMendedWordFindsNobody) {
  const TinyIndex index{
      {body("cd", "Diabēta biedrība", {"diabetes"}), body("e", "Leikmijas klubs")}};
  const auto answer = index.search("leikmija");
  EXPECT_EQ(answer.corrected.text, "") << "the typed word names a body, the disease has none";
  ASSERT_EQ(answer.total, 1U);
  EXPECT_EQ(answer.matches.front().organization->id, "e");
  const TinyIndex nobody{{body("cd", "Diabēta biedrība", {"diabetes"})}};
  EXPECT_EQ(nobody.search("leikmija").corrected.text, "");
  EXPECT_EQ(nobody.search("leikmija").total, 0U);
}

TEST(Searcher, ReadsTheOtherKeyboardLayout) {
  const TinyIndex index{{body("cd", "Diabēta biedrība", {"diabetes"})}};
  const auto answer = index.search("вшфиуеы");
  EXPECT_EQ(answer.total, 1U);
  EXPECT_EQ(answer.corrected.cause, Corrected::Cause::layout);
  EXPECT_EQ(answer.corrected.text, "diabets");
}

TEST(Searcher, FindsNothingInNonsense) {
  const TinyIndex index{{body("cd", "Diabēta biedrība", {"diabetes"})}};
  for (const auto* query :
       {"asdfghjkl", "pizza piegāde", "'; DROP TABLE x; --", "<script>", "цувкпаврш"}) {
    const auto answer = index.search(query);
    EXPECT_EQ(answer.total, 0U) << query;
    EXPECT_FALSE(answer.fallbacks.empty()) << query;
  }
}

TEST(Searcher, GivesEverythingForNothing) {
  const TinyIndex index{{body("a", "A"), body("b", "B")}};
  EXPECT_EQ(index.search("").total, 2U);
  EXPECT_EQ(index.search(" … „” ").total, 2U);
}

TEST(Searcher, LeavesNoNoiseOfASentence) {
  auto camps = body("nometne", "Bērnu diabēts", {"diabetes"});
  camps.services = {"camps"};
  camps.audiences = {"children"};
  const TinyIndex index{{camps, body("cits", "Diabēts", {"diabetes"})}};
  const auto answer = index.search("kur meklēt nometni bērnam ar diabētu");
  EXPECT_EQ(understood(answer), (Ids{"camps", "children", "diabetes"}));
  EXPECT_EQ(answer.matches.front().organization->id, "nometne");
}

TEST(Searcher, OffersTheQueryWithoutEachConcept) {
  const TinyIndex index{{body("cd", "Diabēts", {"diabetes"})}};
  const auto answer = index.search("diabēts bērniem Liepājā");
  ASSERT_EQ(answer.understood.size(), 3U);
  EXPECT_EQ(answer.understood[0].without, "bērniem Liepājā");
  EXPECT_EQ(answer.understood[1].without, "diabēts Liepājā");
  EXPECT_EQ(answer.understood[2].without, "diabēts bērniem");
}

TEST(Searcher, SaysWhyInTheReadersLanguage) {
  const TinyIndex index{{body("asins", "Asins", {"leukaemia"})}};
  const auto answer = index.search(SearchRequest{.text = "leikoze", .language = Language::ru});
  ASSERT_EQ(answer.matches.size(), 1U);
  EXPECT_EQ(answer.matches[0].why.at(0)->typed, "leikoze");
  EXPECT_EQ(answer.matches[0].why.at(0)->term->id, "leukaemia");
}

TEST(Searcher, FollowsANewGeneration) {
  TinyIndex index{{body("a", "A")}};
  const auto before = index.searcher().snapshot();
  EXPECT_FALSE(index.searcher().refresh());
  index.replace({body("a", "A"), body("b", "B")});
  EXPECT_TRUE(index.searcher().refresh());
  EXPECT_EQ(index.search("").total, 2U);
  EXPECT_EQ(before->organization_count(), 1U);  // a request under way keeps its own
  EXPECT_NE(before->organization("a"), nullptr);
}

TEST(Searcher, AnswersManyAtOnceWhileGenerationsChange) {
  const std::vector<Organization> bodies{body("asins", "Asins", {"leukaemia"}),
                                         body("cukurs", "Cukurs", {"diabetes"})};
  TinyIndex index{bodies};
  index.searcher().snapshot()->settle();  // of four that come before, two are told to come again
  std::atomic<bool> ending = false;
  const auto ask = [&] {
    do {
      EXPECT_EQ(index.ids("leikoze"), Ids{"asins"});
      EXPECT_EQ(index.ids("cukura diabets"), Ids{"cukurs"});
      EXPECT_FALSE(index.searcher().autocomplete("leik", Language::lv, 5).empty());
      EXPECT_EQ(index.searcher().organizations(Language::ru).size(), 2U);
      EXPECT_NE(index.searcher().explain({.text = "vezis liepaja"}), "");
    } while (!ending);
  };
  std::vector<std::jthread> visitors;
  for (int i = 0; i < 4; ++i) visitors.emplace_back(ask);
  for (int i = 0; i < 5; ++i) {
    index.replace(bodies);
    EXPECT_TRUE(index.searcher().refresh());
  }
  ending = true;
}

TEST(Searcher, RefusesADamagedIndexAndFallsBack) {
  TinyIndex index{{body("a", "A")}};
  index.replace({body("b", "B")});
  std::ofstream{index.folder() / "generation-2/postlist.glass", std::ios::app} << "x";
  EXPECT_NE(Searcher{index.folder()}.organization("a"), nullptr);
  std::ofstream{index.folder() / "generation-1/postlist.glass", std::ios::app} << "x";
  EXPECT_THROW(Searcher{index.folder()}, std::runtime_error);
}

TEST(Searcher, SaysWhenThereIsNoIndex) {
  const TemporaryFolder empty;
  try {
    const Searcher searcher{empty.path()};
    FAIL();
  } catch (const std::runtime_error& error) {
    EXPECT_NE(std::string(error.what()).find("blakus-index build"), std::string::npos);
  }
}

TEST(Searcher, SortsByNameAsLatviansDo) {
  const TinyIndex index{
      {body("a", "Čakste"), body("b", "Cālis"), body("c", "Ābele"), body("d", "Abava")}};
  EXPECT_EQ(index.ids(SearchRequest{.sort = Sort::name}), (Ids{"d", "c", "b", "a"}));
}

TEST(Searcher, MeasuresDistancesButNotToNationwideHelp) {
  auto liepaja = in_town(body("liep", "A"), "liepaja");
  liepaja.locations = {{.point = Point{56.51, 21.01}}};
  auto kuldiga = in_town(body("kuld", "B"), "kuldiga");
  kuldiga.locations = {{.point = Point{56.97, 21.97}}};
  auto everywhere = body("visi", "C");
  everywhere.locations = {{.point = Point{56.95, 24.11}}};
  const TinyIndex index{{liepaja, kuldiga, everywhere}};
  SearchRequest request{.near = Point{56.95, 21.95}, .sort = Sort::distance};
  EXPECT_EQ(index.ids(request), (Ids{"kuld", "liep", "visi"}));
  const auto answer = index.search(request);
  EXPECT_LT(*answer.matches[0].distance_km, 5);
  EXPECT_NEAR(*answer.matches[1].distance_km, 75, 5);
  EXPECT_FALSE(answer.matches[2].distance_km);
  request.radius_km = 20;
  EXPECT_EQ(index.ids(request), (Ids{"kuld", "visi"}));
}

}  // namespace
}  // namespace blakus::searcher_test
