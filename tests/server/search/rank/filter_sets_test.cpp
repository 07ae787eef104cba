#include "server/search/rank/filter_sets.h"

#include <gtest/gtest.h>

#include "tests/support/search_sets.h"

namespace blakus::filter_sets_test {
namespace {

Ids reached_by(const Snapshot& snapshot, Kind kind, const std::string& id) {
  return ids_in(snapshot.filter_sets().of(*snapshot.term(kind, id)), snapshot);
}

TEST(FilterSets, OfADiagnosisTakesInItsNarrowerOnes) {
  TinyIndex index{{body("hml", "HML", {"cml"}, {"oncology"}),
                   body("cancer", "Vēzis", {"cancer"}, {"oncology"}),
                   body("diabetes", "Diabēts", {"diabetes"}, {"diabetes"})}};
  const auto snapshot = index.searcher().snapshot();
  EXPECT_EQ(reached_by(*snapshot, Kind::diagnosis, "cancer"), (Ids{"cancer", "hml"}));
  EXPECT_EQ(reached_by(*snapshot, Kind::diagnosis, "cml"), Ids{"hml"});
  EXPECT_EQ(reached_by(*snapshot, Kind::diagnosis, "parkinson"), Ids{});
}

TEST(FilterSets, OfARegionTakesInWhatIsNearAndNationwide) {
  TinyIndex index{{local_body("liepaja", {"liepaja"}), local_body("kuldiga", {"kuldiga"}),
                   local_body("rezekne", {"rezekne"}), body("latvia", "Latvijas biedrība")}};
  const auto snapshot = index.searcher().snapshot();
  EXPECT_EQ(reached_by(*snapshot, Kind::region, "liepaja"), (Ids{"kuldiga", "latvia", "liepaja"}));
}

TEST(FilterSets, OfALanguageTakesInBodiesWhoseLanguagesAreNotKnown) {
  auto russian = body("russian", "Krieviski");
  russian.languages = {"ru"};
  auto latvian = body("latvian", "Latviski");
  latvian.languages = {"lv"};
  auto terms = small_vocabulary();
  terms.push_back({.kind = Kind::language, .id = "lv", .label = {.lv = "Latviešu valoda"}});
  TinyIndex index{{russian, latvian, body("unknown", "Nezināmi")}, std::move(terms)};
  const auto snapshot = index.searcher().snapshot();
  EXPECT_EQ(reached_by(*snapshot, Kind::language, "ru"), (Ids{"russian", "unknown"}));
}

}  // namespace
}  // namespace blakus::filter_sets_test
