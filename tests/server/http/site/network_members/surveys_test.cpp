// A survey of organizations from its draft to its results, as editors and organizations meet it.
// Everything is invented.

#include "server/network/surveys.h"

#include <gtest/gtest.h>

#include "core/record/timestamps.h"
#include "core/store/personal_places.h"
#include "core/store/submissions.h"
#include "tests/server/http/support/served_records.h"

namespace blakus::surveys_test {
namespace {

std::time_t survey_clock = 1'795'000'000;  // 2026-11-18

class SurveyOfOrganizations : public ServedRecords {
 protected:
  SurveyOfOrganizations()
      : ServedRecords({.now = [] { return survey_clock; }, .sends_mail = true}) {
    survey_clock = 1'795'000'000;
    keep_administrator(database(), {.name = "anna", .role = "editor"}, passphrase);
    session_ = sign_in();
  }

  Database& database() { return site_.services().database; }
  const Curation& curation() { return site_.services().curation; }
  std::string today() { return iso_date(curation().now()); }
  std::string opened_page() {
    return send("/our/" + make_link(curation(), "viena")->token, {}).header("Location");
  }
  Parameters draft() {
    return {{"opened",
             between(staff("/admin/surveys/new", session_).body, "name=\"opened\" value=\"", "\"")},
            {"heading", "Izdomāta aptauja"},
            {"closes", "15.12.2026."},
            {"question_1", "Kas vajadzīgs?"},
            {"type_1", "one"},
            {"choices_1", "Telpas\nNauda\nNekas"},
            {"question_2", "Ko darāt?"},
            {"type_2", "several"},
            {"choices_2", "Grupas\nKonsultācijas"},
            {"question_3", "Cik biedru?"},
            {"type_3", "number"},
            {"question_5", "Kas vēl?"},
            {"type_5", "text"}};
  }
  /// Its path on the desk.
  std::string open() {
    const auto path = decide("/admin/surveys/new", draft(), session_).header("Location");
    auto fields = draft();
    fields.emplace_back("do", "open");
    EXPECT_EQ(decide(path, fields, session_).status, 303);
    EXPECT_EQ(survey_of(database(), 1)->state, "open");
    return path;
  }
  /// As so many further organizations would have answered the first question.
  void others_answer(int count, const std::string& choice) {
    static int number = 0;
    for (int at = 0; at < count; ++at)
      EXPECT_TRUE(answer_survey(curation(), 1, "izdomata-" + std::to_string(++number),
                                {{choice}, {"1"}, {"10"}, {}}, today()));
  }
  std::vector<std::optional<std::int64_t>> counts_of_choices() {
    return results_of(database(), *survey_of(database(), 1))[0].choices;
  }
  static bool has(const RawAnswer& answer, const std::string& text) {
    return answer.body.find(text) != std::string::npos;
  }

  std::string session_;
};

using Counts = std::vector<std::optional<std::int64_t>>;

TEST_F(SurveyOfOrganizations, IsMadeOnceAndItsFaultsStandAtTheirFields) {
  const auto fields = draft();
  const auto path = decide("/admin/surveys/new", fields, session_).header("Location");
  EXPECT_EQ(decide("/admin/surveys/new", fields, session_).header("Location"), path);
  EXPECT_EQ(all_surveys(database()).size(), 1U);
  EXPECT_EQ(survey_of(database(), 1)->questions.size(), 4U);
  const auto wrong = decide(path,
                            {{"heading", "Cits"},
                             {"closes", "1.1.2020."},
                             {"question_2", "Garš jautājums"},
                             {"type_2", "one"},
                             {"choices_2", "Viena"}},
                            session_);
  EXPECT_EQ(wrong.status, 422);
  EXPECT_TRUE(has(wrong, "href=\"#closes\"") && has(wrong, "href=\"#choices_2\""));
  EXPECT_TRUE(has(wrong, "Garš jautājums"));
  EXPECT_EQ(look(opened_page() + "/survey/1").status, 404) << "a draft is the editor's";
}

TEST_F(SurveyOfOrganizations, AnOrganizationAnswersOnceAndChangesItsAnswerUntilItCloses) {
  open();
  const auto page = opened_page();
  EXPECT_TRUE(has(look(page), "Izdomāta aptauja") && has(look(page), "Vēl neesat atbildējuši."));
  const auto path = page + "/survey/1";
  for (const auto& prefix : language_prefixes())
    EXPECT_TRUE(has(look(prefix + path), "Kas vajadzīgs?")) << prefix;
  EXPECT_EQ(send(path, {{"q1", "9"}, {"q3", "daudz"}}).status, 422);
  EXPECT_EQ(send(path, {}).status, 422) << "nothing answered";
  EXPECT_EQ(
      send(path, {{"q1", "1"}, {"q2", "1"}, {"q2", "2"}, {"q3", "64"}, {"q4", "Laiks"}}).status,
      303);
  EXPECT_EQ(send(path, {{"q1", "2"}, {"q4", "Telpas"}}).status, 303);
  const auto answers = answers_by(database(), *survey_of(database(), 1), "viena");
  EXPECT_EQ(*answers, (SurveyAnswers{{"2"}, {}, {}, {"Telpas"}}));
  EXPECT_EQ(answered_by(database(), 1).size(), 1U);
  EXPECT_TRUE(has(look(path), "jūsu atbilde ir saņemta"));
  EXPECT_EQ(send(path, {{"do", "delete"}}).status, 303);
  EXPECT_TRUE(answered_by(database(), 1).empty());
  EXPECT_FALSE(answer_survey(curation(), 1, "viena", {{"1"}, {}, {}, {}}, "2026-12-16"));
  decide("/admin/surveys/1", {{"do", "close"}}, session_);
  send(path, {{"q1", "1"}});
  EXPECT_TRUE(answered_by(database(), 1).empty());
  EXPECT_TRUE(has(look(path), "Aptauja ir slēgta."));
}

TEST_F(SurveyOfOrganizations, NumbersBelowFiveAreOnNoPageAndInNoTable) {
  const auto path = open();
  others_answer(9, "1");
  others_answer(6, "2");
  others_answer(3, "3");
  EXPECT_EQ(counts_of_choices(), (Counts{9, std::nullopt, std::nullopt}))
      << "three alone would be told by the sum";
  EXPECT_FALSE(has(staff(path, session_), ">9<")) << "results are shown when it is over";
  EXPECT_EQ(staff(path + ".csv", session_).status, 404);
  EXPECT_EQ(decide(path, {{"do", "close"}}, session_).status, 303);
  const auto page = staff(path, session_);
  EXPECT_TRUE(has(page, ">9<") && has(page, "mazāk par 5"));
  EXPECT_TRUE(has(page, "<dd class=\"typed\">180</dd>")) << "the sum of numbers";
  for (const auto* hidden : {">3<", ">6<"}) EXPECT_FALSE(has(page, hidden)) << hidden;
  const auto table = staff(path + ".csv", session_);
  EXPECT_TRUE(has(table, "\"Telpas\";\"9\"") && has(table, "\"Nauda\";\"mazāk par 5\""));
}

TEST_F(SurveyOfOrganizations, FewerThanFiveAnswersTellNothing) {
  const auto path = open();
  others_answer(3, "1");
  answer_survey(curation(), 1, "viena", {{"1"}, {}, {"777"}, {"Kas to teica"}}, today());
  decide(path, {{"do", "close"}}, session_);
  EXPECT_EQ(counts_of_choices(), (Counts{std::nullopt, std::nullopt, std::nullopt}));
  for (const auto* text : {"777", "Kas to teica", "807"}) {
    EXPECT_FALSE(has(staff(path, session_), text)) << text;
    EXPECT_FALSE(has(staff(path + ".csv", session_), text)) << text;
  }
}

TEST_F(SurveyOfOrganizations, OneLinkGoesToEachOrganizationThatHasNotAnswered) {
  const auto path = open();
  const Parameters ask{{"do", "ask"}, {"to", "all"}};
  decide(path, ask, session_);
  decide(path, ask, session_);
  const auto letters = waiting_letters(database());
  ASSERT_EQ(letters.size(), 1U);
  EXPECT_EQ(letters[0].organization, "viena");
  const auto page = send("/our/" + between(letters[0].body, "https://example.lv/our/", "\n"), {})
                        .header("Location");
  EXPECT_EQ(send(page + "/survey/1", {{"q1", "1"}}).status, 303);
  EXPECT_TRUE(has(staff(path, session_), "uzrunāta 1 organizācija"));
  EXPECT_FALSE(has(staff(path, session_), "value=\"all\"")) << "there is nobody left to write to";
}

TEST_F(SurveyOfOrganizations, AnswersAreForgottenAYearAfterTheClosing) {
  const auto path = open();
  others_answer(6, "1");
  answer_survey(curation(), 1, "viena", {{"1"}, {}, {}, {"anna@viena.example"}}, today());
  forget_address(database(), "anna@viena.example");
  EXPECT_EQ(answers_by(database(), *survey_of(database(), 1), "viena")->at(3).front(), "…");
  survey_clock += 370 * one_day;
  forget_old_answers(curation());
  EXPECT_EQ(answered_by(database(), 1).size(), 7U) << "closed on 15 December";
  survey_clock += 40 * one_day;
  forget_old_answers(curation());
  EXPECT_TRUE(answered_by(database(), 1).empty());
  EXPECT_EQ(database().number_of("SELECT count(*) FROM survey_answer"), 0);
}

TEST_F(SurveyOfOrganizations, IsDeletedWithItsAnswersOnlyWhenItIsOver) {
  const auto path = open();
  others_answer(5, "1");
  decide(path, {{"do", "remove"}}, session_);
  EXPECT_TRUE(survey_of(database(), 1));
  decide(path, {{"do", "close"}}, session_);
  decide(path, {{"do", "remove"}}, session_);
  EXPECT_FALSE(survey_of(database(), 1));
  EXPECT_EQ(database().number_of("SELECT count(*) FROM survey_answer"), 0);
}

}  // namespace
}  // namespace blakus::surveys_test
