#include "core/kinds/organization/record_changes.h"

#include <gtest/gtest.h>

#include "core/kinds/organization/organization_json.h"

namespace blakus::record_changes_test {
namespace {

Organization invented() {
  Organization organization{.id = "izdomata", .name = {.lv = "Izdomāta biedrība"}};
  organization.type = "patient_organization";
  organization.national = true;
  organization.phones = {{.number = "+37121234567"}};
  organization.website = "https://izdomata.example";
  return organization;
}

TEST(RecordChanges, HoldOnlyWhatDiffers) {
  auto after = invented();
  EXPECT_EQ(changes_between(to_json(invented()), to_json(after)), "{}");
  after.phones = {{.number = "+37127654321", .description = "jurists"}};
  after.website.clear();
  EXPECT_EQ(changes_between(to_json(invented()), to_json(after)),
            R"({"phones":[{"number":"+37127654321","description":"jurists"}],"website":null})");
}

TEST(RecordChanges, MakeTheNewStateOfTheOld) {
  auto after = invented();
  after.emails = {"birojs@izdomata.example"};
  after.website.clear();
  after.description.ru = "Вымышленная организация";
  const auto before = to_json(invented());
  const auto made = with_changes(before, changes_between(before, to_json(after)));
  EXPECT_TRUE(made.ok());
  EXPECT_EQ(organization_from_json(made.value, "").value, after);
}

TEST(RecordChanges, KeepWhatOthersChangedMeanwhile) {
  const auto made = with_changes(R"({"id":"a","phones":[1],"emails":["new"]})",
                                 changes_between(R"({"id":"a","phones":[1],"emails":["old"]})",
                                                 R"({"id":"a","phones":[2],"emails":["old"]})"));
  EXPECT_EQ(made.value, R"({"id":"a","phones":[2],"emails":["new"]})");
}

TEST(RecordChanges, AreRefusedWhereTheyAreNoObject) {
  for (const auto* changes : {"", "[]", "nonsense", R"({"a":1,"a":2})"})
    EXPECT_FALSE(with_changes(to_json(invented()), changes).ok()) << changes;
}

TEST(RecordChanges, AreReadable) {
  auto after = invented();
  after.phones.push_back({.number = "116123"});
  const std::vector<Difference> expected{
      {"phones", "number: +37121234567", "number: +37121234567\nnumber: 116123"}};
  EXPECT_EQ(differences(to_json(invented()), to_json(after)), expected);
}

TEST(RecordChanges, PutTheIdFirst) {
  EXPECT_EQ(with_id(R"({"title":{"lv":"Forums"},"id":"old"})", "new"),
            R"({"id":"new","title":{"lv":"Forums"}})");
}

}  // namespace
}  // namespace blakus::record_changes_test
