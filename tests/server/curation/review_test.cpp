#include "server/curation/review.h"

#include <gtest/gtest.h>

#include "core/kinds/organization/check_mark.h"
#include "core/kinds/organization/record_changes.h"
#include "core/record/timestamps.h"
#include "core/store/audit.h"
#include "core/store/different_pairs.h"
#include "server/curation/duplicates.h"
#include "server/curation/suggestions.h"
#include "tests/server/curation/support.h"

namespace blakus::review_test {
namespace {

class Review : public testing::Test {
 protected:
  Submission send(const Organization& after) {
    const auto receipt =
        keep_suggestion(small_.curation(),
                        {.id = after.id,
                         .before = present_record(small_.curation(), Kind::organization, after.id),
                         .after = to_json(after)});
    return *submission(small_.database(), receipt.number);
  }
  Organization with_phone(const std::string& number) {
    auto record = *present_organization(small_.curation(), "viena");
    record.phones = {{.number = number}};
    return record;
  }
  std::string phone() {
    return present_organization(small_.curation(), "viena")->phones.front().number;
  }

  SmallDesk small_{{with_contacts("viena", "Viena biedrība"), with_contacts("otra", "Otra"),
                    with_contacts("tresa", "Trešā")}};
};

TEST_F(Review, PublishesWhatIsApprovedAndNothingBefore) {
  const auto sent = send(with_phone("+371 21234567"));
  EXPECT_EQ(phone(), "+371 67000000");
  EXPECT_EQ(approve(small_.curation(), sent, editor, std::nullopt, "").decided, Decided::done);
  EXPECT_EQ(phone(), "+371 21234567");
  EXPECT_EQ(small_.approvals, 1);
}

TEST_F(Review, OfAChangedNumberDoesNotSayThatTheOrganizationConfirmedIt) {
  auto confirmed = *present_organization(small_.curation(), "viena");
  confirmed.checked["contacts"] = {.date = "2026-11-01", .how = "owner", .source = {}};
  change_record(small_.curation(), {.id = "viena", .record = to_json(confirmed)}, editor, "");
  approve(small_.curation(), send(with_phone("+371 21234567")), editor, std::nullopt, "");
  const auto now = *present_organization(small_.curation(), "viena");
  EXPECT_EQ(check_of(now, Fact::phones)->how, "editor");
  EXPECT_EQ(check_of(now, Fact::emails)->how, "owner") << "nobody touched it";
  EXPECT_FALSE(check_mark_of(now, iso_date(small_.now)).confirmed());
}

TEST_F(Review, DecidesOnce) {
  const auto sent = send(with_phone("+371 21234567"));
  approve(small_.curation(), sent, editor, std::nullopt, "");
  EXPECT_EQ(refuse(small_.curation(), sent, editor, "wrong", "").decided, Decided::decided_before);
  EXPECT_EQ(approve(small_.curation(), sent, editor, std::nullopt, "").decided,
            Decided::decided_before);
  EXPECT_EQ(history_of(small_.database(), Kind::organization, "viena").size(),
            2U);  // the base and the approved one
}

TEST_F(Review, KeepsWhatAnotherSuggestionChangedMeanwhile) {
  const auto first = send(with_phone("+371 21234567"));
  auto other = *present_organization(small_.curation(), "viena");
  other.website = "https://viena.example";
  const auto second = send(other);
  approve(small_.curation(), first, editor, std::nullopt, "");
  approve(small_.curation(), second, editor, std::nullopt, "");
  EXPECT_EQ(phone(), "+371 21234567");
  EXPECT_EQ(present_organization(small_.curation(), "viena")->website, "https://viena.example");
}

/// What a program found on a website, a submission each, all against the same state.
TEST_F(Review, TakesFindsOneAfterTheOther) {
  const auto proposal = [&](const std::string& number, const std::string& date) {
    const auto changes =
        R"({"phones":[{"number":"+371 67000000"},{"number":")" + number +
        R"("}],"checked":{"record":{"date":"2025-01-01","how":"website"},"phones":)" +
        R"({"date":")" + date + R"(","how":"website"}}})";
    return *submission(small_.database(),
                       add_submission(small_.database(), {.token = number,
                                                          .type = "proposal",
                                                          .id = "viena",
                                                          .changes = changes,
                                                          .language = "lv",
                                                          .at = "2026-11-21T00:00:00Z"}));
  };
  const auto first = proposal("+371 21234567", "2026-11-21");
  const auto second = proposal("+371 21234568", "2026-11-21");
  approve(small_.curation(), first, editor, std::nullopt, "");
  EXPECT_TRUE(changed_meanwhile(small_.curation(), second).empty()) << "it takes nothing away";
  approve(small_.curation(), second, editor, std::nullopt, "");
  const auto now = *present_organization(small_.curation(), "viena");
  ASSERT_EQ(now.phones.size(), 3U);
  EXPECT_EQ(now.phones[2].number, "+371 21234568");
  EXPECT_EQ(check_of(now, Fact::phones)->how, "website");
}

TEST_F(Review, RecordsACallThatFoundAllRight) {
  EXPECT_EQ(record_call(small_.curation(), "viena", editor).decided, Decided::done);
  const auto now = *present_organization(small_.curation(), "viena");
  EXPECT_EQ(check_of(now, Fact::phones)->how, "call");
  EXPECT_EQ(check_of(now, Fact::phones)->date, iso_date(small_.now));
  EXPECT_EQ(check_of(now, Fact::phones)->by, editor.role);
  EXPECT_EQ(check_of(now, Fact::services)->date, "2025-01-01") << "nobody asked";
  EXPECT_EQ(record_call(small_.curation(), "nav-tadas", editor).decided, Decided::unsound);
}

TEST_F(Review, RecordsACheckOfTheFactsThatWereLookedAt) {
  const auto record = [&](NewCheck check) {
    return record_check(small_.curation(), "viena", check, editor).decided;
  };
  const std::string list = "https://saraksts.example/";
  EXPECT_EQ(record({.facts = {Fact::emails}, .how = "list", .source = list}), Decided::done);
  const auto now = *present_organization(small_.curation(), "viena");
  EXPECT_EQ(check_of(now, Fact::emails)->source, list);
  EXPECT_NE(check_of(now, Fact::phones)->source, list);
  EXPECT_EQ(record({.facts = {Fact::emails}, .how = "list"}), Decided::unsound) << "no source";
  EXPECT_EQ(record({.facts = {Fact::governance}, .how = "letter"}), Decided::unsound);
  EXPECT_EQ(record({.facts = {Fact::phones}, .how = "guess"}), Decided::unsound);
  EXPECT_EQ(record({.facts = {}, .how = "call"}), Decided::unsound);
}

TEST_F(Review, AnApprovedChangeSaysWhereTheSenderSawIt) {
  auto sent = send(with_phone("+371 21234567"));
  sent.seen_at = "https://izdomata.example/kontakti";
  approve(small_.curation(), sent, editor, std::nullopt, "");
  const auto now = *present_organization(small_.curation(), "viena");
  EXPECT_EQ(check_of(now, Fact::phones)->how, "editor");
  EXPECT_EQ(check_of(now, Fact::phones)->source, sent.seen_at);
  EXPECT_EQ(check_of(now, Fact::phones)->date, iso_date(small_.now));
}

TEST_F(Review, PublishesNothingUnsound) {
  auto record = *present_organization(small_.curation(), "viena");
  record.areas = {"no-such-area"};
  const auto sent = send(record);
  const auto outcome = approve(small_.curation(), sent, editor, std::nullopt, "");
  EXPECT_EQ(outcome.decided, Decided::unsound);
  ASSERT_EQ(outcome.problems.size(), 1U);
  EXPECT_EQ(decision_on(small_.database(), sent.number), std::nullopt);
  EXPECT_EQ(small_.approvals, 0);
}

TEST_F(Review, TakesBackAndKeepsTheHistory) {
  const auto sent = send(with_phone("+371 21234567"));
  const auto made = approve(small_.curation(), sent, editor, std::nullopt, "").revision;
  EXPECT_EQ(undo(small_.curation(), made, editor).decided, Decided::done);
  EXPECT_EQ(phone(), "+371 67000000");
  EXPECT_EQ(history_of(small_.database(), Kind::organization, "viena").size(), 3U);
  EXPECT_EQ(undo(small_.curation(), made, editor).decided, Decided::decided_before);
}

TEST_F(Review, PublishesANewOrganization) {
  auto record = body(id_for(small_.curation(), Kind::organization, "Ceturtā biedrība „Ēna”"),
                     "Ceturtā biedrība „Ēna”");
  EXPECT_EQ(record.id, "ceturta-biedriba-ena");
  EXPECT_EQ(approve(small_.curation(), send(record), editor, std::nullopt, "").decided,
            Decided::done);
  EXPECT_EQ(present_organization(small_.curation(), record.id)->name.lv, "Ceturtā biedrība „Ēna”");
  EXPECT_EQ(id_for(small_.curation(), Kind::organization, "Ceturtā biedrība „Ēna”"),
            "ceturta-biedriba-ena-2");
}

TEST_F(Review, OverwritesNoOrganizationWithANewOne) {
  auto another = body("viena", "Cita biedrība");
  const auto number = add_submission(
      small_.database(),
      {.type = "new", .id = "viena", .changes = changes_between("{}", to_json(another))});
  const auto sent = *submission(small_.database(), number);
  EXPECT_EQ(approve(small_.curation(), sent, editor, std::nullopt, "").decided, Decided::unsound);
  EXPECT_EQ(present_organization(small_.curation(), "viena")->name.lv, "Viena biedrība");
}

TEST_F(Review, MergesAndLeadsOnFromEveryFormerId) {
  ASSERT_EQ(merge_records(small_.curation(), "viena", "otra", editor).decided, Decided::done);
  ASSERT_EQ(merge_records(small_.curation(), "otra", "tresa", editor).decided, Decided::done);
  EXPECT_EQ(redirects(small_.database()), (Redirects{{"viena", "tresa"}, {"otra", "tresa"}}));
  EXPECT_EQ(present_organization(small_.curation(), "otra"), std::nullopt);
  EXPECT_EQ(merge_records(small_.curation(), "tresa", "otra", editor).decided, Decided::unsound);
}

TEST_F(Review, TakesBackAMerge) {
  const auto made = merge_records(small_.curation(), "viena", "otra", editor).revision;
  EXPECT_EQ(undo(small_.curation(), made, editor).decided, Decided::done);
  EXPECT_EQ(phone(), "+371 67000000");
  EXPECT_TRUE(redirects(small_.database()).empty());
}

TEST_F(Review, TakesBackWhatAMergeGaveToTheRecordThatStayed) {
  auto merged = *present_organization(small_.curation(), "otra");
  merged.website = "https://viena.example";
  const auto made = merge_records(small_.curation(), "viena", "otra", editor, merged).revision;
  EXPECT_EQ(present_organization(small_.curation(), "otra")->website, "https://viena.example");
  EXPECT_EQ(undo(small_.curation(), made, editor).decided, Decided::done);
  EXPECT_EQ(present_organization(small_.curation(), "otra")->website, "");
  EXPECT_TRUE(present_organization(small_.curation(), "viena"));
}

TEST_F(Review, LeavesALaterChangeAloneWhenAMergeIsTakenBack) {
  auto merged = *present_organization(small_.curation(), "otra");
  merged.website = "https://viena.example";
  const auto made = merge_records(small_.curation(), "viena", "otra", editor, merged).revision;
  merged.phones.clear();
  change_record(small_.curation(), {.id = "otra", .record = to_json(merged)}, editor, "");
  EXPECT_EQ(undo(small_.curation(), made, editor).decided, Decided::done);
  EXPECT_EQ(present_organization(small_.curation(), "otra")->website, "https://viena.example");
}

TEST_F(Review, MergesNothingIntoARecordThatWouldBeUnsound) {
  auto merged = *present_organization(small_.curation(), "otra");
  merged.areas = {"no-such-area"};
  EXPECT_EQ(merge_records(small_.curation(), "viena", "otra", editor, merged).decided,
            Decided::unsound);
  EXPECT_TRUE(present_organization(small_.curation(), "viena"));
}

TEST_F(Review, RemembersWhoSaidThatTwoAreNotTheSame) {
  say_different(small_.curation(), "viena", "otra", editor);
  EXPECT_EQ(different_pairs(small_.database()).front().who, "anna");
  ask_again(small_.curation(), "otra", "viena", editor);
  EXPECT_TRUE(different_pairs(small_.database()).empty());
  EXPECT_EQ(audit_entries(small_.database(), 9).size(), 2U);
}

TEST_F(Review, WritesEachDecisionIntoALogThatShowsChanges) {
  approve(small_.curation(), send(with_phone("+371 21234567")), editor, std::nullopt, "");
  merge_records(small_.curation(), "tresa", "otra", editor);
  const auto whole = verify_audit(small_.database());
  EXPECT_EQ(whole.entries, 2);
  EXPECT_EQ(whole.broken_at, std::nullopt);
  small_.database().run("DROP TRIGGER audit_is_kept");
  small_.database().run("DELETE FROM audit WHERE number = 2");
  EXPECT_EQ(verify_audit(small_.database()).broken_at, 2);
  small_.database().run("DROP TRIGGER audit_stays");
  small_.database().run("UPDATE audit SET who = 'nobody' WHERE number = 1");
  EXPECT_EQ(verify_audit(small_.database()).broken_at, 1);
}

/// An event that is suggested, approved and changed like an organization.
class ReviewOfAnEvent : public testing::Test {
 protected:
  static constexpr auto kind = Kind::event;
  static constexpr const char* id = "izdomats-forums";

  Submission send(const std::optional<std::string>& before, const std::string& after) {
    const auto receipt = keep_suggestion(
        small_.curation(), {.kind = kind, .id = id, .before = before, .after = after});
    return *submission(small_.database(), receipt.number);
  }
  std::optional<std::string> present() { return present_record(small_.curation(), kind, id); }
  std::string with_date(const std::string& date) {
    return with_changes(*present(), R"({"date":")" + date + R"("})").value;
  }
  Outcome approve(const Submission& sent) {
    return blakus::approve(small_.curation(), sent, editor, std::nullopt, "");
  }

  SmallDesk small_{{with_contacts("izdomats-forums", "Izdomāts forums")}};
  const std::string event_ =
      R"({"id":"","title":{"lv":"Izdomāts forums"},"date":"2026-12-03","place":"Rīga"})";
};

TEST_F(ReviewOfAnEvent, PublishesAndChangesItBesideAnOrganizationOfTheSameId) {
  const auto sent = send(std::nullopt, event_);
  EXPECT_EQ(sent.id, id);
  ASSERT_EQ(approve(sent).decided, Decided::done);
  ASSERT_EQ(approve(send(present(), with_date("2026-12-10"))).decided, Decided::done);
  const auto history = history_of(small_.database(), kind, id);
  ASSERT_EQ(history.size(), 2U);
  const std::vector<Difference> expected{{"date", "2026-12-03", "2026-12-10"}};
  EXPECT_EQ(differences(*history[1].json, *history[0].json), expected);
  EXPECT_TRUE(history_of(small_.database(), Kind::organization, id).empty());
  EXPECT_EQ(present_organization(small_.curation(), id)->name.lv, "Izdomāts forums");
}

TEST_F(ReviewOfAnEvent, TakesBackAChangeAndThenTheEvent) {
  const auto first = approve(send(std::nullopt, event_)).revision;
  const auto second = approve(send(present(), with_date("2026-12-10"))).revision;
  EXPECT_EQ(undo(small_.curation(), first, editor).decided, Decided::decided_before);
  EXPECT_EQ(undo(small_.curation(), second, editor).decided, Decided::done);
  EXPECT_EQ(present(), with_date("2026-12-03"));
  EXPECT_EQ(audit_entries(small_.database(), 1).front().subject, audit_name(kind, id));
}

TEST_F(ReviewOfAnEvent, SaysWhatOthersChangedAfterASuggestionWasSent) {
  approve(send(std::nullopt, event_));
  const auto late = send(present(), with_date("2026-12-10"));
  EXPECT_EQ(changed_meanwhile(small_.curation(), late), std::vector<std::string>{});
  const auto to_liepaja = with_changes(*present(), R"({"place":"Liepāja"})").value;
  change_record(small_.curation(), {kind, id, to_liepaja}, editor, "");
  EXPECT_EQ(changed_meanwhile(small_.curation(), late), std::vector<std::string>{});
  change_record(small_.curation(), {kind, id, with_date("2026-12-04")}, editor, "");
  EXPECT_EQ(changed_meanwhile(small_.curation(), late), std::vector<std::string>{"date"});
  approve(late);
  EXPECT_EQ(present(), with_changes(to_liepaja, R"({"date":"2026-12-10"})").value);
}

TEST_F(Review, SaysWhatOthersChangedOfAnOrganizationThatHadNoRevisionYet) {
  const auto late = send(with_phone("+371 21234567"));
  EXPECT_TRUE(changed_meanwhile(small_.curation(), late).empty());
  change_record(small_.curation(), {.id = "viena", .record = to_json(with_phone("+371 27654321"))},
                editor, "");
  EXPECT_EQ(changed_meanwhile(small_.curation(), late), std::vector<std::string>{"phones"});
}

TEST(Doubles, AreFoundByNumberPhoneDomainAndName) {
  auto one = body("one", "Latvijas Diabēta biedrība");
  one.registration_number = "40008000001";
  one.phones = {{.number = "67000001"}};
  one.website = "https://www.diabets.example/par-mums";
  auto by_number = body("by-number", "Cita");
  by_number.registration_number = one.registration_number;
  auto by_phone = body("by-phone", "Vēl cita");
  by_phone.phones = {{.number = "+371 67000001"}};
  auto by_domain = body("by-domain", "Pavisam cita");
  by_domain.website = "http://diabets.example";
  const auto by_name = body("by-name", "Diabēta biedrība");
  auto not_it = body("not-it", "Diabēta biedrība");
  not_it.registration_number = "40008000002";
  std::vector<std::string> found;
  std::vector<BodySigns> signs;
  for (const auto& each : {one, not_it, by_name, by_domain, by_phone, by_number})
    signs.push_back(signs_of(each));
  SignsOfMany all;
  for (const auto& each : signs) all.push_back(&each);
  for (const auto& each : duplicates_of(signs.front(), all))
    found.push_back(each.organization + " " + each.by);
  EXPECT_EQ(found, (std::vector<std::string>{"by-number number", "by-phone phone",
                                             "by-domain domain", "by-name name"}));
}

}  // namespace
}  // namespace blakus::review_test
