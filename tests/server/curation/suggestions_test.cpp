#include "server/curation/suggestions.h"

#include <atomic>
#include <thread>

#include <gtest/gtest.h>

#include "core/record/timestamps.h"
#include "core/store/personal_places.h"
#include "tests/server/curation/support.h"

namespace blakus::suggestions_test {
namespace {

class Suggestions : public testing::Test {
 protected:
  Receipt send(const std::string& email = "") {
    auto after = *present_organization(small_.curation(), "viena");
    after.website = "https://viena.example";
    return keep_suggestion(small_.curation(), {.id = "viena",
                                               .before = present_record(
                                                   small_.curation(), Kind::organization, "viena"),
                                               .after = to_json(after),
                                               .remark = "Rakstiet man: " + email,
                                               .email = email});
  }
  SmallDesk small_{{with_contacts("viena", "Viena biedrība")}};
};

TEST_F(Suggestions, KeepOnlyWhatDiffers) {
  const auto kept = suggestion_of(small_.curation(), send().token);
  ASSERT_TRUE(kept);
  EXPECT_EQ(kept->changes, R"({"website":"https://viena.example"})");
  EXPECT_EQ(kept->type, "change");
}

TEST_F(Suggestions, AreOpenedByTheirPrivateLinkAlone) {
  const auto receipt = send();
  EXPECT_TRUE(suggestion_of(small_.curation(), receipt.token));
  EXPECT_FALSE(suggestion_of(small_.curation(), receipt.token + "x"));
  EXPECT_FALSE(suggestion_of(small_.curation(), ""));
  // What the store holds does not open it.
  EXPECT_FALSE(
      suggestion_of(small_.curation(), suggestion_of(small_.curation(), receipt.token)->token));
}

TEST_F(Suggestions, AreTakenFiveTimesAnHourFromOneSender) {
  Admission admission;
  for (int time = 0; time < 5; ++time) EXPECT_EQ(admission.take(small_.curation(), "someone"), 0);
  EXPECT_EQ(admission.take(small_.curation(), "someone"), 3600);
  EXPECT_EQ(admission.take(small_.curation(), "someone else"), 0);
  small_.now += 3600;
  EXPECT_EQ(admission.take(small_.curation(), "someone"), 0);
}

TEST_F(Suggestions, AreTakenFiveTimesFromManyThreadsToo) {
  Admission admission;
  std::atomic<int> taken{0};
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 16; ++i)
      threads.emplace_back([&] { taken += admission.take(small_.curation(), "someone") == 0; });
  }
  EXPECT_EQ(taken, 5);
}

TEST_F(Suggestions, AreTakenUpToADaysAndADesksMeasure) {
  Admission a_day{{.a_day = 2}};
  Admission pending{{.pending = 2}};
  send();
  EXPECT_EQ(a_day.take(small_.curation(), "someone"), 0);
  send();
  EXPECT_GT(a_day.take(small_.curation(), "someone"), 0);
  EXPECT_GT(pending.take(small_.curation(), "someone"), 0);
  small_.now += 25 * 3600;
  EXPECT_EQ(a_day.take(small_.curation(), "someone"), 0);
  EXPECT_GT(pending.take(small_.curation(), "someone"), 0);
}

TEST_F(Suggestions, OfTwoNewOrganizationsWithOneNameHaveTwoIds) {
  const auto send_new = [&] {
    const auto receipt =
        keep_suggestion(small_.curation(), {.after = to_json(body("", "Retā biedrība"))});
    return suggestion_of(small_.curation(), receipt.token)->id;
  };
  EXPECT_EQ(send_new(), "reta-biedriba");
  EXPECT_EQ(send_new(), "reta-biedriba-2");
}

TEST_F(Suggestions, OfANameInCyrillicHaveItInTheirId) {
  EXPECT_EQ(id_for(small_.curation(), Kind::organization, "Диабет Лиепая"), "diabet-liepaja");
  EXPECT_EQ(id_for(small_.curation(), Kind::organization, "„!”"), "organizacija");
}

TEST_F(Suggestions, ForgetTheirSender) {
  const auto receipt = send("Anna@privata.example");
  EXPECT_EQ(suggestion_of(small_.curation(), receipt.token)->email, "Anna@privata.example");
  EXPECT_GT(forget_address(small_.database(), "Anna@privata.example"), 0);
  const auto after = suggestion_of(small_.curation(), receipt.token);
  EXPECT_EQ(after->email, "");
  EXPECT_EQ(after->remark, "Rakstiet man: …");
  EXPECT_EQ(after->changes, R"({"website":"https://viena.example"})");
}

TEST_F(Suggestions, ForgetAnAddressThatWasTypedAsTheOrganizations) {
  auto after = body("viena", "Viena biedrība");
  after.emails = {"Anna@Privata.example"};
  const auto receipt = keep_suggestion(
      small_.curation(),
      {.id = "viena", .before = to_json(body("viena", "Viena biedrība")), .after = to_json(after)});
  EXPECT_EQ(forget_address(small_.database(), "anna@privata.EXAMPLE"), 1);
  EXPECT_EQ(suggestion_of(small_.curation(), receipt.token)->changes, R"({"emails":["…"]})");
}

TEST_F(Suggestions, ForgetSendersSomeTimeAfterTheDecision) {
  const auto receipt = send("anna@privata.example");
  const auto kept = *suggestion_of(small_.curation(), receipt.token);
  EXPECT_EQ(forget_senders(small_.database(), "2099-01-01"), 0);  // not decided yet
  add_decision(small_.database(),
               {.submission = kept.number, .outcome = "refused", .at = "2026-11-20T00:00:00Z"});
  forget_old_senders(small_.curation());  // it is 18 November
  EXPECT_EQ(suggestion_of(small_.curation(), receipt.token)->email, "anna@privata.example");
  small_.now += 33 * one_day;
  EXPECT_EQ(forget_old_senders(small_.curation()), std::chrono::hours{1});
  EXPECT_EQ(suggestion_of(small_.curation(), receipt.token)->email, "");
}

TEST(AddressKeys, SayNothingTheNextDay) {
  AddressKeys keys;
  const auto today = keys.key_of("192.0.2.1", 1'000'000);
  EXPECT_EQ(keys.key_of("192.0.2.1", 1'000'100), today);
  EXPECT_NE(keys.key_of("192.0.2.2", 1'000'100), today);
  EXPECT_NE(keys.key_of("192.0.2.1", 1'000'000 + 86'400), today);
}

TEST(AddressKeys, AreOneForWhatOneHostMayChooseFrom) {
  AddressKeys keys;
  const auto key = [&](std::string_view address) { return keys.key_of(address, 1'000'000); };
  EXPECT_EQ(key("2001:db8:0:7::1"), key("2001:db8:0:7:ffff::2"));
  EXPECT_NE(key("2001:db8:0:7::1"), key("2001:db8:0:8::1"));
  EXPECT_NE(key("::ffff:192.0.2.1"), key("::ffff:192.0.2.2"));
}

}  // namespace
}  // namespace blakus::suggestions_test
