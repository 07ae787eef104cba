// A kind is a row: everything that goes over all kinds finds a further one by its row alone.

#include "core/kinds/kinds.h"

#include <gtest/gtest.h>

namespace blakus::kinds_test {
namespace {

constexpr auto season = static_cast<Kind>(kinds.size());

/// The rows with a made-up vocabulary behind them.
constexpr auto with_a_further_kind() {
  std::array<KindRow, kinds.size() + 1> rows{};
  std::ranges::copy(kinds, rows.begin());
  rows.back() = {.kind = season,
                 .name = "season",
                 .plural = "seasons",
                 .role = Role::taxonomy,
                 .reading = static_cast<int>(taxonomy_kinds.size()) + 1,
                 .facet = FacetUse::counted,
                 .facet_place = static_cast<int>(facet_kinds.size()) + 1,
                 .precedence = static_cast<int>(taxonomy_kinds.size()) + 1,
                 .page = ""};
  return rows;
}
constexpr auto further = with_a_further_kind();
static_assert(kind_rows::are_sound(further));

TEST(Kinds, FurtherOneIsReadPostedAndCountedByItsRow) {
  EXPECT_EQ((kind_rows::by<further, &KindRow::reading>().back()), season);
  EXPECT_EQ((kind_rows::by<further, &KindRow::facet_place>().back()), season);
  EXPECT_EQ(kind_rows::counted<further>().back(), season);
  EXPECT_EQ(kind_rows::counted<further>().size(), counted_kinds.size() + 1);
}

TEST(Kinds, RowThatIsWrongIsFoundWhenItIsCompiled) {
  constexpr auto changed = [](auto change) {
    auto rows = with_a_further_kind();
    change(rows.back());
    return kind_rows::are_sound(rows);
  };
  static_assert(!changed([](KindRow& row) { row.kind = Kind::area; }), "out of order");
  static_assert(!changed([](KindRow& row) { row.name = "area"; }), "twice");
  static_assert(!changed([](KindRow& row) { row.plural = ""; }), "without a plural");
  static_assert(!changed([](KindRow& row) { row.reading = 3; }), "read in another's place");
  static_assert(!changed([](KindRow& row) { row.role = Role::record; }), "no vocabulary, yet read");
  static_assert(!changed([](KindRow& row) { row.facet_place = 0; }), "a facet without a place");
}

TEST(Kinds, AreKnownByTheirNames) {
  for (const auto& row : kinds) EXPECT_EQ(kind_named(row.name), row.kind);
  EXPECT_EQ(kind_named("organisation"), std::nullopt);
  EXPECT_EQ(plural_of(Kind::diagnosis), "diagnoses");
}

}  // namespace
}  // namespace blakus::kinds_test
