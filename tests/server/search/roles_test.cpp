// What ranking knows of single terms comes from their roles in the data, whatever their ids.

#include <gtest/gtest.h>

#include "tests/support/tiny_index.h"

namespace blakus::roles_test {
namespace {

TaxonomyTerm term(Kind kind, const std::string& id, const std::string& label,
                  std::vector<TermRole> roles = {}) {
  return {.kind = kind, .id = id, .label = {.lv = label}, .roles = std::move(roles)};
}

TaxonomyTerm diagnosis(const std::string& id, const std::string& label, Ids areas,
                       std::vector<TermRole> roles = {}) {
  auto result = term(Kind::diagnosis, id, label, std::move(roles));
  result.areas = std::move(areas);
  return result;
}

/// A vocabulary of another directory: no id is one of data/taxonomies/.
std::vector<TaxonomyTerm> made_up_vocabulary(bool with_roles = true) {
  auto rare = term(Kind::area, "a1", "Retās slimības", {TermRole::rare_diseases});
  rare.general_diagnoses = {"d-any-rare"};
  auto small = diagnosis("d-fabry", "Fabrī slimība", {"a9"});
  small.orpha = {324};
  std::vector<TaxonomyTerm> terms{
      rare,
      term(Kind::area, "a2", "Invaliditāte", {TermRole::disability}),
      term(Kind::area, "a3", "Visas slimības", {TermRole::any_illness}),
      term(Kind::area, "a4", "Māte un bērns", {TermRole::mother_and_child}),
      term(Kind::area, "a9", "Vielmaiņa"),
      diagnosis("d-any-rare", "Reta slimība", {"a1"}),
      small,
      diagnosis("d-asthma", "Astma", {"a9"}),
      diagnosis("d-child", "Bērna veselība", {"a4"}, {TermRole::any_ill_child}),
      diagnosis("d-long", "Ilga slimība", {"a3"}, {TermRole::any_long_illness}),
      diagnosis("d-lifeline", "Pašnāvību novēršana", {"a3"}, {TermRole::crisis}),
      term(Kind::audience, "u1", "Bērni", {TermRole::children, TermRole::with_children}),
      term(Kind::audience, "u2", "Pieaugušie", {TermRole::grown_ups}),
      term(Kind::type, "t1", "Jumta organizācija", {TermRole::umbrella}),
      term(Kind::region, "r1", "Liepāja"),
  };
  terms[11].names.lv = {"bērns"};
  terms.back().region.type = "state_city";
  terms.back().region.locative.lv = "Liepājā";
  if (!with_roles)
    for (auto& one : terms) one.roles.clear();
  return terms;
}

Organization of_type(Organization organization, const std::string& type) {
  organization.type = type;
  return organization;
}

TEST(Roles, FindWhoServesAllRareDiseases) {
  const std::vector bodies{body("visas-retas", "Alianse", {"d-any-rare"}, {"a1"}),
                           body("cits", "Cits", {"d-asthma"}, {"a9"})};
  EXPECT_EQ((TinyIndex{bodies, made_up_vocabulary()}.ids("Fabrī slimība")), Ids{"visas-retas"});
  EXPECT_EQ((TinyIndex{bodies, made_up_vocabulary(false)}.ids("Fabrī slimība")), Ids{})
      << "a search without roles does without the rule";
}

TEST(Roles, FindWhoServesAllIllChildren) {
  const std::vector bodies{body("berni", "Bērnu fonds", {"d-child"}, {"a4"}),
                           body("astma", "Astmas biedrība", {"d-asthma"}, {"a9"})};
  EXPECT_EQ((TinyIndex{bodies, made_up_vocabulary()}.ids("astma bērnam")), (Ids{"astma", "berni"}));
  EXPECT_EQ((TinyIndex{bodies, made_up_vocabulary(false)}.ids("astma bērnam")), Ids{"astma"});
}

TEST(Roles, PutBodiesForChildrenAloneLaterWhereNoChildIsSpokenOf) {
  auto young = body("a-jaunie", "Jaunie", {"d-asthma"}, {"a9"});
  young.audiences = {"u1"};
  auto grown = body("b-visi", "Visi", {"d-asthma"}, {"a9"});
  grown.audiences = {"u1", "u2"};
  EXPECT_EQ((TinyIndex{{young, grown}, made_up_vocabulary()}.ids("astma")),
            (Ids{"b-visi", "a-jaunie"}));
  EXPECT_EQ((TinyIndex{{young, grown}, made_up_vocabulary(false)}.ids("astma")),
            (Ids{"a-jaunie", "b-visi"}));
}

TEST(Roles, PutBodiesForAnyDisabilityBesideTheResultsOfAPlace) {
  auto near = body("invalidi", "Invalīdi", {}, {"a2"});
  near.national = false;
  near.regions = {"r1"};
  const std::vector bodies{near, body("astma", "Astmas biedrība", {"d-asthma"}, {"a9"})};
  const TinyIndex index{bodies, made_up_vocabulary()};
  const auto answer = index.search("astma Liepājā");
  ASSERT_EQ(answer.disability.size(), 1U);
  EXPECT_EQ(answer.disability.front().organization->id, "invalidi");
  const TinyIndex without{bodies, made_up_vocabulary(false)};
  EXPECT_TRUE(without.search("astma Liepājā").disability.empty());
}

TEST(Roles, SayWhichUmbrellaServesEverybody) {
  const std::vector bodies{of_type(body("jumts", "Jumts", {"d-long"}, {"a3"}), "t1"),
                           of_type(body("cits", "Cits", {"d-long"}, {"a3"}), "")};
  const TinyIndex index{bodies, made_up_vocabulary()};
  const auto answer = index.search("astma");
  ASSERT_EQ(answer.matches.size(), 1U);
  EXPECT_EQ(answer.matches.front().organization->id, "jumts");
  EXPECT_EQ(answer.matches.front().why.front()->reason, Reason::everyone);
}

}  // namespace
}  // namespace blakus::roles_test
