// Bodies that are looked for by what stands on a leaflet or on the screen of a telephone.

#include <gtest/gtest.h>

#include "tests/support/tiny_index.h"

namespace blakus::contacts_test {
namespace {

Organization reachable(const std::string& id, const std::string& name) {
  auto organization = body(id, name, {"diabetes"}, {"diabetes"});
  organization.registration_number = "40008181693";
  organization.phones = {{.number = "+371 63426707"}};
  organization.emails = {"info@x.lv"};
  organization.website = "https://www.x.lv/";
  organization.social = {{"facebook", "https://www.facebook.com/x.page/"}};
  organization.locations = {{.address_1 = "Elvīras iela 19-2", .city = "Rīga"}};
  return organization;
}

/// Beside it a body that holds the same words and digits in its texts.
TinyIndex index_of_two() {
  auto other = body("cits", "Zvanu centrs Elvīra lv", {"diabetes"}, {"diabetes"});
  other.description.lv = "Neatbildēts zvans, info x 19 63426707 iela.";
  return TinyIndex{{reachable("x", "Lapiņas"), other}};
}

TEST(Contacts, FindWhoIsReachedByThemAndNobodyElse) {
  const auto index = index_of_two();
  for (const auto* query :
       {"63426707", "+371 63 42 67 07", "0037163426707", "neatbildēts zvans no 63426707",
        "40008181693", "LV40008181693", "reģ. nr. 4000 8181 693", "info@x.lv", "INFO@X.LV",
        "birojs@x.lv", "x.lv", "www.x.lv", "https://x.lv/par-mums/", "facebook.com/x.page",
        "Elvīras iela 19", "Elvīras ielā 19-2, LV-1083", "Elviras 19", "Elvīras iela"})
    EXPECT_EQ(index.ids(query), Ids{"x"}) << query;
}

TEST(Contacts, ThatNobodyHasFindNothingAndAreNotMended) {
  const auto index = index_of_two();
  for (const auto* query : {"63426708", "neatbildēts zvans no 63426708", "40008181694", "info@y.lv",
                            "www.zvanu.lv", "elvira.lv", "facebook.com", "Rīga 63426708"}) {
    const auto answer = index.search(query);
    EXPECT_EQ(answer.total, 0U) << query;
    EXPECT_TRUE(answer.corrected.text.empty()) << query;
    EXPECT_TRUE(answer.not_understood.empty()) << query;
    EXPECT_FALSE(answer.fallbacks.empty()) << query;
  }
}

TEST(Contacts, AreKnownByAPartOfThem) {
  const struct {
    const char *text, *id;
  } cases[] = {
      {"mslapa", "latvijas-multiplas-sklerozes-asociacija"},
      {"сайт mslapa lv", "latvijas-multiplas-sklerozes-asociacija"},
      {"www mslapa", "latvijas-multiplas-sklerozes-asociacija"},
      {"rojasib", "rojas-invalidu-biedriba"},
      {"rojasib@inbox", "rojas-invalidu-biedriba"},
      {"redzigaismu", "liepajas-neredzigo-biedriba"},
      {"facebook galvai.lv", "latvijas-galvassapju-pacientu-biedriba"},
      {"hemofilija lv", "latvijas-hemofilijas-biedriba"},
      {"duka org lv", "bernu-paliativas-aprupes-biedriba"},
  };
  for (const auto& c : cases) {
    const auto answer = real_directory().search({.text = c.text});
    ASSERT_FALSE(answer.matches.empty()) << c.text;
    EXPECT_EQ(answer.matches.front().organization->id, c.id) << c.text;
  }
}

TEST(Contacts, AreNoPartsWhereTheWordSaysSomething) {
  EXPECT_GT(real_directory().search({.text = "autisms"}).total, 3U);
  for (const auto* nobody : {"abcdef@inbox", "inbox", "gmail"})
    EXPECT_EQ(real_directory().search({.text = nobody}).total, 0U) << nobody;
}

TEST(Contacts, StandAboveTheDiseaseTypedWithThem) {
  const auto index = index_of_two();
  EXPECT_EQ(index.ids("diabēts 63426707"), (Ids{"x", "cits"}));
}

TEST(Contacts, AreGivenAsTheReason) {
  const auto answer = index_of_two().search("63426707");
  ASSERT_EQ(answer.total, 1U);
  EXPECT_EQ(answer.matches[0].why.front()->reason, Reason::contact);
}

TEST(Contacts, AHouseNumberMustBeTheRightOne) {
  const auto index = index_of_two();
  EXPECT_EQ(index.ids("Elvīras iela 20"), Ids{});
}

TEST(Contacts, AHostOfVeryManyIsNobodysName) {
  std::vector<Organization> many;
  for (int i = 0; i < 8; ++i) {
    many.push_back(body("b" + std::to_string(i), "Biedrība " + std::to_string(i)));
    many.back().website = "https://x.lv/" + std::to_string(i);
  }
  const TinyIndex index{many};
  EXPECT_EQ(index.ids("x.lv"), Ids{});
  EXPECT_EQ(index.ids("x.lv/3/kontakti"), Ids{"b3"});
}

}  // namespace
}  // namespace blakus::contacts_test
