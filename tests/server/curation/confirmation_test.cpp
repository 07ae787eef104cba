#include "server/curation/confirmation.h"

#include <gtest/gtest.h>

#include "core/kinds/organization/fact_checks.h"
#include "core/store/submissions.h"
#include "tests/server/curation/support.h"

namespace blakus::confirmation_test {
namespace {

class Confirmation : public testing::Test {
 protected:
  std::string link() { return make_link(small_.curation(), "viena")->token; }
  Organization record() { return *present_organization(small_.curation(), "viena"); }
  SmallDesk small_{{with_contacts("viena", "Viena biedrība"), body("bez", "Bez e-pasta")}};
};

TEST_F(Confirmation, IsGoodOnceAndNotUsedByLooking) {
  const auto token = link();
  for (int look = 0; look < 3; ++look) EXPECT_TRUE(open_link(small_.curation(), token));
  EXPECT_TRUE(confirm(small_.curation(), token, record(), true, "lv").link_good);
  EXPECT_FALSE(open_link(small_.curation(), token));
  EXPECT_FALSE(confirm(small_.curation(), token, record(), true, "lv").link_good);
}

TEST_F(Confirmation, RunsOut) {
  const auto token = link();
  small_.now += link_lifetime;
  EXPECT_FALSE(open_link(small_.curation(), token));
  EXPECT_FALSE(confirm(small_.curation(), token, record(), true, "lv").link_good);
}

TEST_F(Confirmation, SetsTheDateOfEveryFactGroup) {
  confirm(small_.curation(), link(), record(), true, "lv");
  for (const auto* group : {"record", "contacts"}) {
    EXPECT_EQ(record().checked[group].date, iso_date(small_.now)) << group;
    EXPECT_EQ(record().checked[group].how, "owner") << group;
  }
  EXPECT_EQ(small_.approvals, 1);
}

TEST_F(Confirmation, PublishesContactsAtOnceAndNothingElse) {
  auto after = record();
  after.phones = {{.number = "+371 21234567"}};
  after.name.lv = "Pārņemta biedrība";
  const auto confirmed = confirm(small_.curation(), link(), after, false, "lv");
  EXPECT_EQ(confirmed.published, std::vector<std::string>{"phones"});
  EXPECT_EQ(confirmed.waiting, std::vector<std::string>{"name"});
  EXPECT_EQ(record().phones, after.phones);
  EXPECT_EQ(record().name.lv, "Viena biedrība");
  EXPECT_EQ(record().checked["phones"].how, "owner");
  EXPECT_EQ(record().checked["record"].date, "2025-01-01");
  const auto waiting = pending_submissions(small_.database());
  ASSERT_EQ(waiting.size(), 1U);
  EXPECT_EQ(waiting.front().type, "owner");
  EXPECT_EQ(waiting.front().changes, R"({"name":{"lv":"Pārņemta biedrība"}})");
}

TEST_F(Confirmation, OfOneChangedNumberDoesNotVouchForTheOldAddress) {
  auto after = record();
  after.phones = {{.number = "+371 21234567"}};
  confirm(small_.curation(), link(), after, false, "lv");
  const auto now = record();
  EXPECT_EQ(check_of(now, Fact::phones)->date, iso_date(small_.now));
  EXPECT_EQ(check_of(now, Fact::emails)->date, "2025-01-01") << "nobody said that it is right";
  confirm(small_.curation(), link(), now, true, "lv");
  const auto all = record();
  for (const auto fact : {Fact::record, Fact::phones, Fact::emails, Fact::locations})
    EXPECT_EQ(check_of(all, fact)->date, iso_date(small_.now)) << name_of(fact);
}

TEST_F(Confirmation, IsNotMadeWithoutAPublishedAddress) {
  EXPECT_FALSE(make_link(small_.curation(), "bez"));
  EXPECT_FALSE(make_link(small_.curation(), "nav"));
  // An address that the record does not publish gets no link; the published one does.
  EXPECT_EQ(make_link(small_.curation(), "viena", link_lifetime, "cits@ikviens.example")->email,
            "birojs@viena.example");
}

TEST_F(Confirmation, FindsTheOrganizationsOfAnAddress) {
  EXPECT_EQ(organizations_with_email(small_.curation(), "Birojs@Viena.example").size(), 1U);
  EXPECT_TRUE(organizations_with_email(small_.curation(), "cits@ikviens.example").empty());
}

TEST(PaperCode, IsReadAsPeopleTypeIt) {
  EXPECT_EQ(normal_code("k7pm-2xwd 94tr"), "K7PM2XWD94TR");
  EXPECT_EQ(readable_code("K7PM2XWD94TR"), "K7PM-2XWD-94TR");
  for (const auto* none : {"", "K7PM-2XWD", "K7PM-2XWD-94TRX", "K0PM-2XWD-94TR", "К7РМ-2XWD-94TR"})
    EXPECT_EQ(normal_code(none), "") << none;
  EXPECT_EQ(random_code().size(), 12U);
  EXPECT_NE(random_code(), random_code());
}

TEST(PaperCode, WorksOnceUntilANewLetterOrSixtyDays) {
  auto silent = with_contacts("klusa", "Klusā");
  silent.emails.clear();
  SmallDesk desk{{silent}};
  const auto old = *make_code(desk.curation(), "klusa");
  EXPECT_TRUE(open_link(desk.curation(), old));
  const auto code = *make_code(desk.curation(), "klusa");
  EXPECT_FALSE(open_link(desk.curation(), old)) << "a new letter ends the old code";
  EXPECT_TRUE(open_link(desk.curation(), code));
  EXPECT_TRUE(open_link(desk.curation(), code)) << "looking uses nothing up";
  EXPECT_FALSE(confirm_link(desk.database(), code)) << "only the hash is kept";
  EXPECT_EQ(used_at(desk.curation(), code), "");
  EXPECT_TRUE(confirm(desk.curation(), code, silent, true, "lv").link_good);
  EXPECT_NE(used_at(desk.curation(), code), "");
  EXPECT_FALSE(confirm(desk.curation(), code, silent, true, "lv").link_good);
  const auto late = *make_code(desk.curation(), "klusa");
  desk.now += paper_lifetime + 1;
  EXPECT_FALSE(open_link(desk.curation(), late));
  EXPECT_FALSE(make_code(desk.curation(), "nav-tadas"));
}

}  // namespace
}  // namespace blakus::confirmation_test
