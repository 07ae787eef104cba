#include "server/search/rank/stages.h"

#include <gtest/gtest.h>

#include "tests/support/search_sets.h"

namespace blakus::stages_test {
namespace {

TinyIndex diabetes_bodies() {
  auto coast = local_body("kekava", {"liepaja"}, {"diabetes"}, {"diabetes"});
  coast.name.lv = "Ķekavas diabēts";
  return TinyIndex{{coast, local_body("kuldiga", {"kuldiga"}, {"diabetes"}, {"diabetes"}),
                    body("latvia", "Āda un diabēts", {"diabetes"}, {"diabetes"})}};
}

Ids window(TinyIndex& index, const SearchRequest& request) {
  const auto snapshot = index.searcher().snapshot();
  Ids ids;
  for (const auto document : window_of(stages_of(request, snapshot), request))
    ids.push_back(snapshot->organization(document)->id);
  return ids;
}

TEST(Stages, GiveEachResultOnExactlyOnePage) {
  auto index = diabetes_bodies();
  Ids all;
  for (std::size_t page = 1; page <= 4; ++page)
    for (const auto& id : window(index, {.text = "diabēts", .page = page, .size = 1}))
      all.push_back(id);
  std::ranges::sort(all);
  EXPECT_EQ(all, (Ids{"kekava", "kuldiga", "latvia"}));
}

TEST(Stages, PutNearerGroupsFirst) {
  auto index = diabetes_bodies();
  EXPECT_EQ(window(index, {.text = "diabēts Liepājā"}), (Ids{"kekava", "latvia", "kuldiga"}));
}

TEST(Stages, SortNamesAsLatviansDo) {
  auto index = diabetes_bodies();
  EXPECT_EQ(window(index, {.text = "diabēts", .sort = Sort::name}),
            (Ids{"latvia", "kuldiga", "kekava"}));
}

TEST(Stages, KeepAPlaceChosenByFilterAboveOneInTheWords) {
  auto index = diabetes_bodies();
  const auto snapshot = index.searcher().snapshot();
  const auto stages =
      stages_of({.text = "diabēts Kuldīgā", .filters = {{Kind::region, {"liepaja"}}}}, snapshot);
  EXPECT_EQ(stages.place.regions, Ids{"liepaja"});
}

}  // namespace
}  // namespace blakus::stages_test
