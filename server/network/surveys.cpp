#include "server/network/surveys.h"

#include <algorithm>
#include <numeric>

#include "core/files/number.h"
#include "core/record/lines.h"
#include "core/record/timestamps.h"
#include "server/network/subscriptions.h"

namespace blakus {
namespace {

void note_of_survey(const Curation& curation, const Decider& decider, const std::string& what,
                    std::int64_t number) {
  note(curation, decider, "survey " + what, "survey " + std::to_string(number));
}

void put_questions(Database& database, const Survey& survey) {
  database.run("DELETE FROM survey_question WHERE survey = ?", {survey.number});
  for (std::size_t at = 0; at < survey.questions.size(); ++at) {
    const auto& question = survey.questions[at];
    std::string choices;
    for (const auto& choice : question.choices) choices += choice + "\n";
    database.run(
        "INSERT INTO survey_question (survey, place, type, text, choices) VALUES (?, ?, ?, ?, ?)",
        {survey.number, static_cast<std::int64_t>(at), question.type, question.text, choices});
  }
}

std::vector<SurveyQuestion> questions_of(const Database& database, std::int64_t survey) {
  return database.all(
      "SELECT type, text, choices FROM survey_question WHERE survey = ? ORDER BY place", {survey},
      [](const StoreRow& row) -> SurveyQuestion {
        return {row.text(0), row.text(1), values_in(row.text(2), "\n")};
      });
}

std::vector<Survey> surveys_where(const Database& database, const std::string& which,
                                  std::initializer_list<StoreValue> values) {
  const auto sql =
      "SELECT number, title, about, language, closes, state, ended FROM survey " + which;
  auto surveys = database.all(sql, values, [](const StoreRow& row) -> Survey {
    return {row.number(0), row.text(1), row.text(2), row.text(3),
            row.text(4),   row.text(5), row.text(6), {}};
  });
  for (auto& survey : surveys) survey.questions = questions_of(database, survey.number);
  return surveys;
}

bool is_taking(const Database& database, std::int64_t survey, const std::string& today) {
  return database.number_of(
             "SELECT count(*) FROM survey WHERE number = ? AND state = 'open' AND closes >= ?",
             {survey, today}) == 1;
}

void keep_answers(Database& database, std::int64_t survey, const std::string& organization,
                  const SurveyAnswers& answers) {
  for (std::size_t at = 0; at < answers.size(); ++at)
    for (const auto& value : answers[at])
      database.run(
          "INSERT INTO survey_answer (survey, organization, place, value) VALUES (?, ?, ?, ?)",
          {survey, organization, static_cast<std::int64_t>(at), value});
}

/// All values of one question.
std::vector<std::string> values_of_question(const Database& database, std::int64_t survey,
                                            std::size_t place) {
  return database.all(
      "SELECT value FROM survey_answer WHERE survey = ? AND place = ? ORDER BY value",
      {survey, static_cast<std::int64_t>(place)}, [](const StoreRow& row) { return row.text(0); });
}

/// Leaves out numbers below the fewest, and further ones until their sum does not tell them.
void leave_out_few(std::vector<std::optional<std::int64_t>>& counts, bool sums_up) {
  std::int64_t hidden = 0;
  for (auto& count : counts)
    if (*count < fewest_counted) {
      hidden += *count;
      count.reset();
    }
  while (sums_up && hidden > 0 && hidden < fewest_counted) {
    const auto smallest = std::ranges::min_element(counts, {}, [](const auto& count) {
      return count.value_or(std::numeric_limits<std::int64_t>::max());
    });
    if (!*smallest) return;
    hidden += **smallest;
    smallest->reset();
  }
}

void count_choices(QuestionResult& result, const SurveyQuestion& question,
                   const std::vector<std::string>& values) {
  for (std::size_t choice = 1; choice <= question.choices.size(); ++choice)
    result.choices.emplace_back(std::ranges::count(values, std::to_string(choice)));
  leave_out_few(result.choices, question.type == "one");
}

void sum_up(QuestionResult& result, const std::vector<std::string>& values) {
  std::vector<std::int64_t> numbers;
  for (const auto& value : values) numbers.push_back(number_in<std::int64_t>(value).value_or(0));
  std::ranges::sort(numbers);
  const auto count = std::ssize(numbers);
  const auto middle = static_cast<std::size_t>(count) / 2;
  result.sum = std::accumulate(numbers.begin(), numbers.end(), std::int64_t{0});
  result.average = (result.sum + count / 2) / count;
  result.median =
      count % 2 == 1 ? numbers[middle] : (numbers[middle - 1] + numbers[middle] + 1) / 2;
}

QuestionResult result_of(const Database& database, const Survey& survey, std::size_t place) {
  const auto& question = survey.questions[place];
  const auto answered = database.number_of(
      "SELECT count(DISTINCT organization) FROM survey_answer WHERE survey = ? AND place = ?",
      {survey.number, static_cast<std::int64_t>(place)});
  QuestionResult result;
  if (answered < fewest_counted) {
    result.choices.resize(question.choices.size());
    return result;
  }
  result.answered = answered;
  auto values = values_of_question(database, survey.number, place);
  if (question.type == "number")
    sum_up(result, values);
  else if (question.type == "text")
    result.texts = std::move(values);
  else
    count_choices(result, question, values);
  return result;
}

}  // namespace

std::int64_t make_survey(const Curation& curation, const Survey& survey, const Decider& decider) {
  auto& database = curation.database;
  Transaction transaction{database};
  database.run(
      "INSERT INTO survey (title, about, language, closes, made) VALUES (?, ?, ?, ?, ?)",
      {survey.title, survey.about, survey.language, survey.closes, iso_time(curation.now())});
  auto made = survey;
  made.number = database.last_number();
  put_questions(database, made);
  note_of_survey(curation, decider, "made", made.number);
  transaction.commit();
  return made.number;
}

std::optional<Survey> survey_of(const Database& database, std::int64_t number) {
  auto found = surveys_where(database, "WHERE number = ?", {number});
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

std::vector<Survey> all_surveys(const Database& database) {
  auto all = surveys_where(database, "WHERE state <> 'closed' ORDER BY closes, number", {});
  auto closed =
      surveys_where(database, "WHERE state = 'closed' ORDER BY ended DESC, number DESC", {});
  std::ranges::move(closed, std::back_inserter(all));
  return all;
}

bool change_survey(const Curation& curation, const Survey& survey, const Decider& decider) {
  Transaction transaction{curation.database};
  const auto changed = curation.database.run(
      "UPDATE survey SET title = ?, about = ?, closes = ? WHERE number = ? AND state = 'draft'",
      {survey.title, survey.about, survey.closes, survey.number});
  if (changed == 0) return false;
  put_questions(curation.database, survey);
  note_of_survey(curation, decider, "changed", survey.number);
  transaction.commit();
  return true;
}

bool open_survey(const Curation& curation, std::int64_t number, const Decider& decider) {
  Transaction transaction{curation.database};
  const auto opened = curation.database.run(
      "UPDATE survey SET state = 'open' WHERE number = ? AND state = 'draft'", {number});
  if (opened == 0) return false;
  note_of_survey(curation, decider, "opened", number);
  transaction.commit();
  return true;
}

bool move_closing(const Curation& curation, const Survey& survey, const std::string& closes,
                  const std::string& today, const Decider& decider) {
  Transaction transaction{curation.database};
  if (!is_taking(curation.database, survey.number, today)) return false;
  curation.database.run("UPDATE survey SET closes = ? WHERE number = ?", {closes, survey.number});
  note_of_survey(curation, decider, "changed", survey.number);
  transaction.commit();
  return true;
}

bool close_survey(const Curation& curation, const Survey& survey, const std::string& today,
                  const Decider& decider) {
  Transaction transaction{curation.database};
  if (!is_taking(curation.database, survey.number, today)) return false;
  curation.database.run("UPDATE survey SET state = 'closed', ended = ? WHERE number = ?",
                        {today, survey.number});
  note_of_survey(curation, decider, "closed", survey.number);
  transaction.commit();
  return true;
}

bool remove_survey(const Curation& curation, const Survey& survey, const std::string& today,
                   const Decider& decider) {
  Transaction transaction{curation.database};
  if (is_taking(curation.database, survey.number, today)) return false;
  if (curation.database.run("DELETE FROM survey WHERE number = ?", {survey.number}) == 0)
    return false;
  note_of_survey(curation, decider, "removed", survey.number);
  transaction.commit();
  return true;
}

bool answer_survey(const Curation& curation, std::int64_t survey, const std::string& organization,
                   const SurveyAnswers& answers, const std::string& today) {
  auto& database = curation.database;
  Transaction transaction{database};
  if (!is_taking(database, survey, today)) return false;
  database.run("DELETE FROM survey_reply WHERE survey = ? AND organization = ?",
               {survey, organization});
  database.run("INSERT INTO survey_reply (survey, organization) VALUES (?, ?)",
               {survey, organization});
  keep_answers(database, survey, organization, answers);
  transaction.commit();
  return true;
}

std::optional<SurveyAnswers> answers_by(const Database& database, const Survey& survey,
                                        const std::string& organization) {
  if (!answered_by(database, survey.number).contains(organization)) return std::nullopt;
  SurveyAnswers answers(survey.questions.size());
  database.each(
      "SELECT place, value FROM survey_answer WHERE survey = ? AND organization = ? "
      "ORDER BY number",
      {survey.number, organization}, [&](const StoreRow& row) {
        const auto place = static_cast<std::size_t>(row.number(0));
        if (place < answers.size()) answers[place].push_back(row.text(1));
      });
  return answers;
}

void take_answer_back(const Curation& curation, std::int64_t survey,
                      const std::string& organization, const std::string& today) {
  Transaction transaction{curation.database};
  if (!is_taking(curation.database, survey, today)) return;
  curation.database.run("DELETE FROM survey_reply WHERE survey = ? AND organization = ?",
                        {survey, organization});
  transaction.commit();
}

std::set<std::string> answered_by(const Database& database, std::int64_t survey) {
  std::set<std::string> organizations;
  database.each("SELECT organization FROM survey_reply WHERE survey = ?", {survey},
                [&](const StoreRow& row) { organizations.insert(row.text(0)); });
  return organizations;
}

std::vector<QuestionResult> results_of(const Database& database, const Survey& survey) {
  std::vector<QuestionResult> results;
  for (std::size_t place = 0; place < survey.questions.size(); ++place)
    results.push_back(result_of(database, survey, place));
  return results;
}

void forget_old_answers(const Curation& curation) {
  curation.database.run(
      "DELETE FROM survey_reply WHERE survey IN (SELECT number FROM survey WHERE "
      "(state = 'closed' AND ended < ?1) OR (state = 'open' AND closes < ?1))",
      {days_ago(curation, days_of_answers)});
}

}  // namespace blakus
