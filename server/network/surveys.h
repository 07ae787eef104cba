#pragma once
// Surveys of organizations: up to ten questions, one answer an organization until the closing day,
// results by counts alone. Knows the tables and the rules; never how a page looks.

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "server/curation/review.h"

namespace blakus {

struct SurveyQuestion {
  std::string type;  ///< of survey_question_types
  std::string text;
  std::vector<std::string> choices;  ///< of one and several
  bool operator==(const SurveyQuestion&) const = default;
};
inline constexpr std::array<std::string_view, 4> survey_question_types{"one", "several", "number",
                                                                       "text"};
inline constexpr std::size_t most_questions = 10;

struct Survey {
  std::int64_t number = 0;
  std::string title;
  std::string about;     ///< why it is asked, for organizations
  std::string language;  ///< of all its texts: "lv"
  std::string closes;    ///< ISO day: the last one to answer
  std::string state;     ///< draft, open or closed before its day
  std::string ended;     ///< ISO day on which it was closed; empty: not by hand
  std::vector<SurveyQuestion> questions;

  bool takes_answers(const std::string& today) const { return state == "open" && today <= closes; }
  bool is_over(const std::string& today) const {
    return state == "closed" || (state == "open" && today > closes);
  }
};

/// Gives back its number; it is a draft.
std::int64_t make_survey(const Curation& curation, const Survey& survey, const Decider& decider);
std::optional<Survey> survey_of(const Database& database, std::int64_t number);
/// Drafts and open ones by closing day, then closed ones, the latest first.
std::vector<Survey> all_surveys(const Database& database);

/// A draft with its questions. False where it is no draft any more.
bool change_survey(const Curation& curation, const Survey& survey, const Decider& decider);
/// From here on its questions stay as they are. False where it is no draft.
bool open_survey(const Curation& curation, std::int64_t number, const Decider& decider);
/// False where it takes no answers any more.
bool move_closing(const Curation& curation, const Survey& survey, const std::string& closes,
                  const std::string& today, const Decider& decider);
/// Closes it for good: results are shown from now on.
bool close_survey(const Curation& curation, const Survey& survey, const std::string& today,
                  const Decider& decider);
/// A draft, or one that is closed, with all its answers.
bool remove_survey(const Curation& curation, const Survey& survey, const std::string& today,
                   const Decider& decider);

/// Of each question, in their order: numbers of choices from 1 on, a number or a text; empty where
/// it was not answered.
using SurveyAnswers = std::vector<std::vector<std::string>>;
/// In the place of an earlier answer of the organization. False where it takes no answers.
bool answer_survey(const Curation& curation, std::int64_t survey, const std::string& organization,
                   const SurveyAnswers& answers, const std::string& today);
std::optional<SurveyAnswers> answers_by(const Database& database, const Survey& survey,
                                        const std::string& organization);
void take_answer_back(const Curation& curation, std::int64_t survey,
                      const std::string& organization, const std::string& today);
/// Ids of the organizations that have answered.
std::set<std::string> answered_by(const Database& database, std::int64_t survey);

/// Nothing stands where a number is below fewest_counted.
struct QuestionResult {
  std::optional<std::int64_t> answered;  ///< how many answered the question
  /// By choice. Of one choice, what is left out sums up to fewest_counted at least, or to nothing:
  /// else the sum would tell it.
  std::vector<std::optional<std::int64_t>> choices;
  std::int64_t sum = 0;  ///< of numbers, where enough answered; likewise below, rounded
  std::int64_t average = 0;
  std::int64_t median = 0;
  std::vector<std::string> texts;  ///< sorted, so that their order tells nothing
};
/// In the order of its questions.
std::vector<QuestionResult> results_of(const Database& database, const Survey& survey);

/// How long answers are kept after the closing day, in days.
inline constexpr int days_of_answers = 365;
void forget_old_answers(const Curation& curation);

}  // namespace blakus
