#include "core/kinds/taxonomy_term/terms_by_name.h"

#include <gtest/gtest.h>

namespace blakus::terms_by_name_test {
namespace {

using Ids = std::vector<std::string>;

TaxonomyTerm diagnosis(std::string id, std::string label, Ids names = {}, Ids icd10 = {}) {
  return {.kind = Kind::diagnosis,
          .id = std::move(id),
          .label = {.lv = std::move(label)},
          .names = {.lv = std::move(names)},
          .icd10 = std::move(icd10)};
}

const std::vector<TaxonomyTerm>& terms() {
  static const std::vector<TaxonomyTerm> all{
      diagnosis("leukaemia", "Leikoze", {"asins vēzis", "CD"}),
      diagnosis("blood-cancer", "Asins vēzis"),
      diagnosis("breast-cancer", "Krūts vēzis", {}, {"C50"}),
      diagnosis("brca", "BRCA", {}, {"C50"}),
  };
  return all;
}

TEST(TermsByName, AreFoundByWhateverPeopleWrite) {
  const TermsByName known{terms()};
  for (const auto* written : {"Krūts vēzis", "KRUTS VEZIS", "breast-cancer"})
    EXPECT_EQ(known.meant(Kind::diagnosis, written), Ids{"breast-cancer"}) << written;
  EXPECT_EQ(known.meant(Kind::diagnosis, "cd"), Ids{"leukaemia"});
  EXPECT_TRUE(known.meant(Kind::diagnosis, "nav tādas").empty());
  EXPECT_TRUE(known.meant(Kind::area, "Krūts vēzis").empty());
}

TEST(TermsByName, AreFoundByTheOtherNamesOfEveryLanguage) {
  auto flu = diagnosis("influenza", "Gripa");
  flu.names.la = {"influenza vera"};
  for (const auto language : all_languages)
    flu.names.in(language) = {"other name in " + std::string(code_of(language))};
  const TermsByName known{{flu}};
  EXPECT_EQ(known.meant(Kind::diagnosis, "Influenza vera"), Ids{"influenza"});
  for (const auto language : all_languages)
    EXPECT_EQ(known.meant(Kind::diagnosis, flu.names.in(language).front()), Ids{"influenza"});
}

TEST(TermsByName, PreferTheTermThatIsCalledSoToOneThatMayBe) {
  EXPECT_EQ(TermsByName{terms()}.meant(Kind::diagnosis, "asins vēzis"), Ids{"blood-cancer"});
}

TEST(TermsByName, GiveAllThatShareACodeInTheOrderOfTheVocabulary) {
  EXPECT_EQ(TermsByName{terms()}.meant(Kind::diagnosis, "c50"), (Ids{"breast-cancer", "brca"}));
}

}  // namespace
}  // namespace blakus::terms_by_name_test
