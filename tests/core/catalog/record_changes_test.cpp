#include "core/catalog/record_changes.h"

#include <gtest/gtest.h>

namespace blakus {
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
  EXPECT_EQ(changes_between(invented(), after), "{}");
  after.phones = {{.number = "+37127654321", .description = "jurists"}};
  after.website.clear();
  EXPECT_EQ(changes_between(invented(), after),
            R"({"phones":[{"number":"+37127654321","description":"jurists"}],"website":null})");
}

TEST(RecordChanges, MakeTheNewStateOfTheOld) {
  auto after = invented();
  after.emails = {"birojs@izdomata.example"};
  after.website.clear();
  after.description.ru = "Вымышленная организация";
  const auto made = with_changes(invented(), changes_between(invented(), after));
  EXPECT_TRUE(made.ok());
  EXPECT_EQ(made.value, after);
}

TEST(RecordChanges, KeepWhatOthersChangedMeanwhile) {
  auto sent = invented();
  sent.phones = {{.number = "+37127654321"}};
  auto present = invented();
  present.emails = {"jauns@izdomata.example"};
  const auto made = with_changes(present, changes_between(invented(), sent));
  EXPECT_EQ(made.value.phones, sent.phones);
  EXPECT_EQ(made.value.emails, present.emails);
}

TEST(RecordChanges, AreRefusedWhereTheyMakeNoOrganization) {
  for (const auto* changes : {"", "[]", "nonsense", R"({"phones": "one"})", R"({"unknown": 1})"})
    EXPECT_FALSE(with_changes(invented(), changes).ok()) << changes;
}

TEST(RecordChanges, AreReadable) {
  auto after = invented();
  after.phones.push_back({.number = "116123"});
  const std::vector<Difference> expected{
      {"phones", "number: +37121234567", "number: +37121234567\nnumber: 116123"}};
  EXPECT_EQ(differences(invented(), after), expected);
}

}  // namespace
}  // namespace blakus
