// A survey as an organization meets it behind its link: answered once, changed until it closes.

#include <algorithm>

#include "core/files/number.h"
#include "server/http/app/route.h"
#include "server/http/site/forms/own_pages.h"
#include "server/http/site/forms/public_form.h"
#include "server/http/site/forms/suggest_by_mail.h"
#include "server/network/subscriptions.h"
#include "server/network/surveys.h"

namespace blakus {
namespace {

constexpr std::int64_t longest_survey_text = 1'000;  ///< characters
constexpr std::size_t longest_survey_number = 9;     ///< digits

std::string name_of_question(std::size_t place) {
  return "q" + std::to_string(place + 1);
}

View choice_inputs(const SurveyQuestion& question, const std::string& name,
                   const std::vector<std::string>& chosen) {
  View inputs{View::type::list};
  for (std::size_t at = 0; at < question.choices.size(); ++at) {
    const auto value = std::to_string(at + 1);
    View input;
    input["id"] = at == 0 ? name : name + "-" + value;
    input["value"] = value;
    input["text"] = question.choices[at];
    input["checked"] = std::ranges::count(chosen, value) > 0;
    inputs << std::move(input);
  }
  return inputs;
}

View answer_inputs(const Survey& survey, const SurveyAnswers& answers, const FormErrors& errors) {
  View questions{View::type::list};
  for (std::size_t place = 0; place < survey.questions.size(); ++place) {
    const auto& question = survey.questions[place];
    const auto name = name_of_question(place);
    View view;
    view["name"] = name;
    view["question"] = question.text;
    view["number_mark"] = std::to_string(place + 1);
    view["choices"] = choice_inputs(question, name, answers[place]);
    view["has_choices"] = !question.choices.empty();
    view["type"] = question.type == "several" ? "checkbox" : "radio";
    view["several"] = question.type == "several";
    view["is_number"] = question.type == "number";
    view["is_text"] = question.type == "text";
    view["value"] = answers[place].empty() ? "" : answers[place].front();
    view["error"] = error_of(errors, name);
    questions << std::move(view);
  }
  return questions;
}

/// What was typed, and what is wrong with it.
SurveyAnswers typed_answers(const FormRequest& call, const Survey& survey, FormErrors& errors) {
  const auto& context = call.context;
  SurveyAnswers answers(survey.questions.size());
  for (std::size_t place = 0; place < answers.size(); ++place) {
    const auto& question = survey.questions[place];
    const auto name = name_of_question(place);
    auto& values = answers[place];
    values = values_of(call.fields, name);
    std::erase(values, "");
    const auto is_choice = [&](const std::string& value) {
      const auto number = number_in<std::size_t>(value).value_or(0);
      return number >= 1 && number <= question.choices.size() && value == std::to_string(number);
    };
    const auto is_number = [](const std::string& value) {
      return value.size() <= longest_survey_number &&
             std::ranges::all_of(value, [](char c) { return c >= '0' && c <= '9'; });
    };
    if (question.type != "several" && values.size() > 1) values.resize(1);
    if (!question.choices.empty()) {
      std::ranges::sort(values);
      values.erase(std::ranges::unique(values).begin(), values.end());
      if (!std::ranges::all_of(values, is_choice))
        errors[name] = context.say("survey.error_choice");
    } else if (question.type == "number") {
      if (!std::ranges::all_of(values, is_number))
        errors[name] = context.say("survey.error_number");
    } else if (!values.empty()) {
      check_text(context, name.c_str(), values.front(), errors, longest_survey_text);
    }
  }
  return answers;
}

struct AnswerPage {
  SurveyAnswers answers;
  FormErrors errors;
  bool has_answered = false;
};

Reply answer_form(const FormRequest& call, const OwnPage& own, const Survey& survey,
                  const AnswerPage& page) {
  const auto& context = call.context;
  View view;
  view["title_text"] = survey.title;
  view["text_lang"] = lang_if_foreign(survey.language, context.language);
  put_way_back(view, call, own);
  view["self_href"] = context.link(context.request.path);
  view["about"] = some(survey.about);
  view["closes"] = context.date(survey.closes);
  view["few"] = context.count("survey.kept", static_cast<std::size_t>(fewest_counted));
  const bool takes = survey.takes_answers(context.today());
  view["takes"] = takes;
  view["has_answered"] = page.has_answered;
  view["questions"] =
      takes ? answer_inputs(survey, page.answers, page.errors) : View{View::type::list};
  put_errors(view, page.errors, {"send"});
  return private_page(call, "survey_answer", survey.title, std::move(view),
                      page.errors.empty() ? 200 : 422);
}

Reply take_answers(const FormRequest& call, const OwnPage& own, const Survey& survey) {
  const auto here = call.context.link(call.context.request.path);
  const auto today = call.context.today();
  if (call.field("do") == "delete") {
    take_answer_back(call.curation(), survey.number, own.organization.id, today);
    return see_other(here);
  }
  AnswerPage page;
  page.answers = typed_answers(call, survey, page.errors);
  if (std::ranges::all_of(page.answers, [](const auto& each) { return each.empty(); }))
    page.errors["send"] = call.context.say("survey.error_nothing");
  if (!page.errors.empty()) return answer_form(call, own, survey, page);
  answer_survey(call.curation(), survey.number, own.organization.id, page.answers, today);
  return see_other(here);
}

std::optional<Reply> survey_answer_page(const FormRequest& call, const std::string& token_and_id) {
  const auto slash = token_and_id.find('/');
  const auto own = own_page(call, token_and_id.substr(0, slash));
  if (!own) return own_page_is_closed(call);
  const auto& database = call.curation().database;
  const auto survey = survey_of(
      database,
      number_in<std::int64_t>(std::string_view(token_and_id).substr(slash + 1)).value_or(0));
  if (!survey || survey->state == "draft") return std::nullopt;
  if (call.is_post() && survey->takes_answers(call.context.today()))
    return take_answers(call, *own, *survey);
  const auto answers = answers_by(database, *survey, own->organization.id);
  return answer_form(call, *own, *survey,
                     {.answers = answers.value_or(SurveyAnswers(survey->questions.size())),
                      .errors = {},
                      .has_answered = answers.has_value()});
}

}  // namespace

std::span<const Route> survey_answer_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/our/{id}/survey/{id}",
       .page = confirm_by_mail,
       .form = survey_answer_page,
       .takes = Takes::forms,
       .crawled = false,
       .cache = Cache::never},
  });
  return routes;
}

}  // namespace blakus
