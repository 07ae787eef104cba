#include "core/kinds/organization/last_change.h"

#include <gtest/gtest.h>

namespace blakus::last_change_test {
namespace {

constexpr const char* earlier = "2026-11-20T10:00:00Z";
constexpr const char* now = "2026-11-21T10:00:00Z";

Organization body_at(const std::string& street) {
  Organization organization{.id = "viena", .name = {.lv = "Viena biedrība"}};
  organization.locations = {{.address_1 = street, .city = "Rīga"}};
  return organization;
}

TEST(LastChange, OfARecordWithoutAPastIsThatOfItsChecks) {
  auto organization = body_at("Izdomas iela 1");
  organization.checked = {{"record", {.date = "2026-11-19"}}, {"phones", {.date = "2016"}}};
  const auto change = first_seen(organization, now);
  EXPECT_EQ(change.last, Change::none);
  EXPECT_EQ(change.added, "2016-01-01T00:00:00Z");
  EXPECT_EQ(change.modified, "2026-11-19T00:00:00Z");
  EXPECT_EQ(first_seen(body_at(""), now).added, now);
}

TEST(LastChange, TellsAMoveFromAnotherChange) {
  const auto before = body_at("Izdomas iela 1");
  const LastChange known{.added = earlier, .modified = earlier};
  const auto moved = changed(body_at("Izdomas iela 2"), &known, &before, now);
  EXPECT_EQ(moved.last, Change::moved);
  EXPECT_EQ(moved.at, now);
  EXPECT_EQ(moved.added, earlier);

  auto renamed = before;
  renamed.name.lv = "Cita biedrība";
  const auto other = changed(renamed, &moved, &before, "2026-11-22T10:00:00Z");
  EXPECT_EQ(other.last, Change::moved) << "the move stays the news";
  EXPECT_EQ(other.at, now);
  EXPECT_EQ(other.modified, "2026-11-22T10:00:00Z");

  auto in_parts = body_at("");
  in_parts.locations = {{.street = "Izdomas iela", .house = "1", .city = before.locations[0].city}};
  EXPECT_EQ(changed(in_parts, &known, &before, now).last, Change::none) << "the same in parts";
  in_parts.locations[0].house = "2";
  EXPECT_EQ(changed(in_parts, &known, &before, now).last, Change::moved);

  const Organization nowhere{.id = "viena", .name = {.lv = "Viena biedrība"}};
  EXPECT_EQ(changed(before, &known, &nowhere, now).last, Change::none)
      << "an address that was not known is no move";
}

TEST(LastChange, OfARecordThatIsNewOrBackIsThatItWasAdded) {
  EXPECT_EQ(changed(body_at(""), nullptr, nullptr, now).added, now);
  const LastChange gone{.last = Change::merged, .added = earlier, .successor = "cita"};
  const auto back = changed(body_at(""), &gone, nullptr, now);
  EXPECT_EQ(back.last, Change::added);
  EXPECT_EQ(back.added, earlier);
  EXPECT_EQ(back.successor, "");
}

TEST(LastChange, ComesBackFromItsLines) {
  const LastChanges changes{{"otra",
                             {.last = Change::merged,
                              .at = now,
                              .added = earlier,
                              .modified = now,
                              .successor = "viena",
                              .name = "Otrā biedrība „Ā”"}},
                            {"viena", {.added = earlier, .modified = now, .name = "Viena"}}};
  EXPECT_EQ(last_changes_in(to_lines(changes)), changes);
  EXPECT_EQ(last_changes_in(""), LastChanges{});
}

}  // namespace
}  // namespace blakus::last_change_test
