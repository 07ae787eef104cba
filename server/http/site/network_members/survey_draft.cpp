#include "server/http/site/network_members/survey_draft.h"

#include <algorithm>

#include "core/record/lines.h"
#include "server/http/site/forms/public_form.h"
#include "server/http/site/forms/typed_when.h"

namespace blakus {
namespace {

constexpr std::int64_t longest_survey_line = 300;  ///< characters
constexpr std::size_t most_choices = 20;
constexpr std::size_t fewest_choices = 2;

std::string field_of(std::size_t place, const char* what) {
  return std::string(what) + "_" + std::to_string(place + 1);
}

const std::vector<ShortInput>& survey_inputs() {
  static const std::vector<ShortInput> inputs{
      {"heading", "heading", "opinion.heading"},
      {"about", "about", "survey.about", "survey.about_hint", "area"},
      {"closes", "closes", "survey.closes", "own.hint_date"}};
  return inputs;
}

Parameters fields_of_survey(const PageContext& context, const Survey& survey) {
  Parameters fields{
      {"heading", survey.title}, {"about", survey.about}, {"closes", context.date(survey.closes)}};
  for (std::size_t place = 0; place < survey.questions.size(); ++place) {
    const auto& question = survey.questions[place];
    fields.emplace_back(field_of(place, "type"), question.type);
    fields.emplace_back(field_of(place, "question"), question.text);
    fields.emplace_back(field_of(place, "choices"), blakus::joined(question.choices, "\n"));
  }
  return fields;
}

/// One block of fields; nothing where it says nothing.
std::optional<SurveyQuestion> typed_question(const FormRequest& call, std::size_t place,
                                             FormErrors& errors) {
  const auto& context = call.context;
  const auto input = field_of(place, "question");
  SurveyQuestion question{.type = call.field(field_of(place, "type")),
                          .text = call.field(input),
                          .choices = values_in(call.field(field_of(place, "choices")), "\n")};
  std::ranges::replace(question.text, '\n', ' ');
  if (question.text.empty() && question.choices.empty()) return std::nullopt;
  check_text(context, input.c_str(), question.text, errors, longest_survey_line);
  if (question.text.empty()) errors[input] = context.say("survey.error_question");
  if (std::ranges::find(survey_question_types, question.type) == survey_question_types.end())
    errors[input] = context.say("survey.error_type");
  const auto choices = field_of(place, "choices");
  for (const auto& choice : question.choices)
    check_text(context, choices.c_str(), choice, errors, longest_survey_line);
  if (question.type != "one" && question.type != "several")
    question.choices.clear();
  else if (question.choices.size() < fewest_choices || question.choices.size() > most_choices)
    errors[choices] = context.say("survey.error_choices");
  return question;
}

/// `base` with what the fields say.
Survey typed_survey(const FormRequest& call, Survey base, FormErrors& errors) {
  const auto& context = call.context;
  base.title = call.field("heading");
  std::ranges::replace(base.title, '\n', ' ');
  base.about = call.field("about");
  base.closes = typed_day(call.field("closes"), context.today());
  check_text(context, "heading", base.title, errors, longest_survey_line);
  check_text(context, "about", base.about, errors);
  if (base.title.empty()) errors.emplace("heading", context.say("opinion.error_heading"));
  if (base.closes < context.today()) errors.emplace("closes", context.say("survey.error_closes"));
  base.questions.clear();
  for (std::size_t place = 0; place < most_questions; ++place)
    if (auto question = typed_question(call, place, errors))
      base.questions.push_back(std::move(*question));
  if (base.questions.empty()) errors.emplace("question_1", context.say("survey.error_none"));
  return base;
}

View question_blocks(const PageContext& context, const Parameters& fields,
                     const FormErrors& errors) {
  View blocks{View::type::list};
  for (std::size_t place = 0; place < most_questions; ++place) {
    View block;
    block["number"] = std::to_string(place + 1);
    const auto text = value_of(fields, field_of(place, "question"));
    block["question"] = text;
    block["choices"] = value_of(fields, field_of(place, "choices"));
    block["question_error"] = error_of(errors, field_of(place, "question"));
    block["choices_error"] = error_of(errors, field_of(place, "choices"));
    block["open"] = place == 0 || !text.empty() || errors.contains(field_of(place, "question")) ||
                    errors.contains(field_of(place, "choices"));
    block["types"] = list_of(survey_question_types, [&](std::string_view type) {
      View option;
      option["value"] = std::string(type);
      option["text"] = context.say("survey.type_" + std::string(type));
      option["selected"] = value_of(fields, field_of(place, "type")) == type;
      return option;
    });
    blocks << std::move(block);
  }
  return blocks;
}

Reply survey_form(const AdminRequest& admin, const Survey& survey, const Parameters& fields,
                  const FormErrors& errors) {
  const auto& context = admin.call.context;
  const bool made = survey.number != 0;
  const auto title = made ? survey.title : context.say("survey.new");
  auto view = admin_view(admin, title);
  view["made"] = made;
  view["list_href"] = context.link(surveys_path);
  view["inputs"] = short_inputs_view(context, survey_inputs(), fields, errors);
  view["blocks"] = question_blocks(context, fields, errors);
  put_errors(view, errors);
  put_guard_again(view, admin.call, admin.call.fields);
  return private_page(admin.call, "admin_survey_draft", title, std::move(view),
                      errors.empty() ? 200 : 422);
}

}  // namespace

std::string desk_path_of_survey(std::int64_t number) {
  return std::string(surveys_path) + "/" + std::to_string(number);
}

Reply new_survey(const AdminRequest& admin) {
  const auto& call = admin.call;
  if (!call.is_post()) return survey_form(admin, {}, {}, {});
  FormErrors errors;
  const auto survey =
      typed_survey(call, {.language = std::string(code_of(call.context.language))}, errors);
  if (!errors.empty()) return survey_form(admin, {}, call.fields, errors);
  return see_other(call.services.sent_once.answer(key_of_form(call), call.curation().now(), [&] {
    return call.context.link(
        desk_path_of_survey(make_survey(call.curation(), survey, decider_of(admin))));
  }));
}

Reply survey_draft(const AdminRequest& admin, const Survey& survey) {
  const auto& call = admin.call;
  if (!call.is_post())
    return survey_form(admin, survey, fields_of_survey(call.context, survey), {});
  const auto act = call.field("do");
  if (act == "remove") {
    remove_survey(call.curation(), survey, call.context.today(), decider_of(admin));
    return see_other(call.context.link(surveys_path));
  }
  FormErrors errors;
  const auto typed = typed_survey(call, survey, errors);
  if (!errors.empty()) return survey_form(admin, survey, call.fields, errors);
  Transaction transaction{call.curation().database};
  change_survey(call.curation(), typed, decider_of(admin));
  if (act == "open") open_survey(call.curation(), survey.number, decider_of(admin));
  transaction.commit();
  return see_other(call.context.link(desk_path_of_survey(survey.number)));
}

}  // namespace blakus
