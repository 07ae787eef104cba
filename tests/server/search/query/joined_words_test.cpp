#include "server/search/query/joined_words.h"

#include <gtest/gtest.h>

#include "tests/support/tiny_index.h"

namespace blakus::joined_words_test {
namespace {

Organization called(const std::string& id, const std::string& name,
                    const std::string& short_name = "") {
  auto organization = body(id, name);
  if (!short_name.empty()) organization.short_names = {short_name};
  return organization;
}

TinyIndex index_of_names() {
  return TinyIndex{{called("stars", "Atbalsta grupa „Gaismas stars”"),
                    called("glutens", "Celiakijas biedrība „Dzīve bez glutēna”"),
                    called("maja", "Biedrība „Brīnummāja”"),
                    called("onko", "Pacientu apvienība „Onkoalianse”"),
                    called("lpot", "Pacientu organizāciju tīkls", "LPOT"),
                    body("cd", "Salas biedrība", {"diabetes"}, {"diabetes"})}};
}

TEST(JoinedWords, AreParted) {
  EXPECT_EQ(parted_at_capitals("#NieruSlimības"), "Nieru Slimības");
  EXPECT_EQ(parted_at_capitals("#cukura_diabēts ĢimeneiPalīgs"), "cukura diabēts Ģimenei Palīgs");
  EXPECT_EQ(parted_at_capitals("LPOT HIV"), "LPOT HIV");
  EXPECT_EQ(parted_at_capitals(""), "");
}

TEST(JoinedWords, FindTheBodyOrTheDisease) {
  const auto index = index_of_names();
  const struct {
    const char *query, *id;
  } cases[] = {
      {"gaismasstars", "stars"},       {"gaismasstari", "stars"}, {"dzīvebezglutēna", "glutens"},
      {"#DzīveBezGlutēna", "glutens"}, {"#CukuraDiabets", "cd"},  {"cukuradiabēts", "cd"},
      {"brīnumu māja", "maja"},        {"Brīnum māja", "maja"},   {"onko alianse", "onko"},
      {"onko-alianse", "onko"},
  };
  for (const auto& c : cases) {
    const auto answer = index.search(c.query);
    ASSERT_GE(answer.total, 1U) << c.query;
    EXPECT_EQ(answer.matches[0].organization->id, c.id) << c.query;
    EXPECT_TRUE(answer.corrected.text.empty()) << c.query << ": nothing was wrong";
  }
}

TEST(JoinedWords, OfAnAcronymMayBeTypedWithDots) {
  const auto index = index_of_names();
  for (const auto* query : {"L.P.O.T.", "L. P. O. T.", "l.p.o.t", "L P O T"})
    EXPECT_EQ(index.ids(query), Ids{"lpot"}) << query;
  EXPECT_EQ(index.ids("H.M.L.").size(), index.ids("HML").size());
  EXPECT_EQ(index.ids("u.c."), Ids{});
}

TEST(JoinedWords, OfANegationOrAHalfWordMayBeTypedApart) {
  EXPECT_EQ(real_directory().search({.text = "ne redzīgs bērns"}).understood.front().id,
            "visual-impairment");
  EXPECT_EQ(real_directory().search({.text = "vāj redzīgie"}).understood.front().id,
            "visual-impairment");
}

TEST(JoinedWords, ThatDoNotBelongTogetherStayOne) {
  const auto index = index_of_names();
  for (const auto* query : {"gaismasmāja", "starsgaismasglutēna", "pankūkas", "starsxyzglutēna"})
    EXPECT_EQ(index.ids(query), Ids{}) << query;
}

TEST(JoinedWords, ThatWereTypedApartStayApartWhereTheyAreAName) {
  const TinyIndex index{{called("apart", "Gaismas stars"), called("joined", "Gaismasstars")}};
  EXPECT_EQ(index.ids("gaismas stars").front(), "apart");
}

TEST(Acronyms, WithLettersInAnotherOrderAreMendedAndThatIsSaid) {
  const auto index = index_of_names();
  for (const auto* query : {"LPTO", "LOPT", "LTPO"}) {
    const auto answer = index.search(query);
    ASSERT_EQ(answer.total, 1U) << query;
    EXPECT_EQ(answer.matches[0].organization->id, "lpot") << query;
    EXPECT_EQ(answer.corrected.text, "LPOT") << query;
    EXPECT_EQ(answer.corrected.cause, Corrected::Cause::slip) << query;
  }
  EXPECT_EQ(index.ids("LPXT"), Ids{});
}

}  // namespace
}  // namespace blakus::joined_words_test
