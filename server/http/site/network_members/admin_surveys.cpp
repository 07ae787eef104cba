// Surveys on the desk once they are opened: organizations asked to answer, closed; results by
// counts alone, as a page and as CSV.

#include <algorithm>

#include "core/exchange/csv_writer.h"
#include "core/files/number.h"
#include "server/http/app/route.h"
#include "server/http/site/admin/admin_view.h"
#include "server/http/site/forms/record_form.h"
#include "server/http/site/forms/typed_when.h"
#include "server/http/site/network_members/asking.h"
#include "server/http/site/network_members/survey_draft.h"
#include "server/network/subscriptions.h"

namespace blakus {
namespace {

constexpr std::string_view table_end = ".csv";

std::string number_or_few(const PageContext& context, const std::optional<std::int64_t>& number) {
  return number ? std::to_string(*number)
                : context.count("survey.fewer", static_cast<std::size_t>(fewest_counted));
}

struct ResultRow {
  std::string label;
  std::string value;
};
/// What is known of one question: a choice, a sum, a text each.
std::vector<ResultRow> result_rows(const PageContext& context, const SurveyQuestion& question,
                                   const QuestionResult& result) {
  std::vector<ResultRow> rows{
      {context.say("survey.answered"), number_or_few(context, result.answered)}};
  for (std::size_t at = 0; at < question.choices.size(); ++at)
    rows.push_back({question.choices[at], number_or_few(context, result.choices[at])});
  if (!result.answered) return rows;
  if (question.type == "number")
    for (const auto& [label, value] :
         {std::pair{"survey.sum", result.sum}, std::pair{"survey.average", result.average},
          std::pair{"survey.median", result.median}})
      rows.push_back({context.say(label), std::to_string(value)});
  for (const auto& text : result.texts) rows.push_back({context.say("survey.said"), text});
  return rows;
}

View results_view(const PageContext& context, const Survey& survey,
                  const std::vector<QuestionResult>& results) {
  View sections{View::type::list};
  for (std::size_t place = 0; place < results.size(); ++place) {
    View section;
    section["number"] = std::to_string(place + 1);
    section["question"] = survey.questions[place].text;
    section["rows"] = list_of(result_rows(context, survey.questions[place], results[place]),
                              [](const ResultRow& each) {
                                View row;
                                row["label"] = each.label;
                                row["value"] = each.value;
                                return row;
                              });
    sections << std::move(section);
  }
  return sections;
}

Asking asking_to_answer(const AdminRequest& admin, const Survey& survey) {
  return {.thing = {.about = "survey", .number = survey.number},
          .title = survey.title,
          .deadline = survey.closes,
          .done = answered_by(admin.call.curation().database, survey.number)};
}

Reply survey_desk(const AdminRequest& admin, const Survey& survey, const FormErrors& errors) {
  const auto& context = admin.call.context;
  const auto& database = admin.call.curation().database;
  const bool takes = survey.takes_answers(context.today());
  const auto asking = asking_to_answer(admin, survey);
  auto view = admin_view(admin, survey.title);
  view["list_href"] = context.link(surveys_path);
  view["about"] = some(survey.about);
  view["closes"] = context.date(survey.ended.empty() ? survey.closes : survey.ended);
  view["closes_typed"] =
      admin.call.is_post() ? admin.call.field("closes") : context.date(survey.closes);
  view["written"] = context.count("survey.written", asked_after(database, asking.thing, "").size());
  view["replies"] = context.count("survey.replies", asking.done.size());
  view["takes"] = takes;
  if (takes) put_asking(view, admin, asking);
  view["questions"] = takes ? list_of(survey.questions,
                                      [](const SurveyQuestion& each) {
                                        View row;
                                        row["question"] = each.text;
                                        return row;
                                      })
                            : View{View::type::list};
  view["results"] =
      takes ? View{View::type::list} : results_view(context, survey, results_of(database, survey));
  view["table_href"] = context.link(desk_path_of_survey(survey.number) + std::string(table_end));
  const auto letters = number_in<std::size_t>(context.parameter("asked"));
  view["asked"] = letters ? View(context.count("opinion.asked", *letters)) : View(false);
  put_errors(view, errors, {"closes"});
  return private_page(admin.call, "admin_survey", survey.title, std::move(view),
                      errors.empty() ? 200 : 422);
}

Reply survey_table(const AdminRequest& admin, const Survey& survey) {
  const auto& context = admin.call.context;
  const char separator = csv_separator(context.language);
  std::string text{utf8_byte_order_mark};
  append_csv_row(
      text,
      {context.say("survey.question"), context.say("survey.answer"), context.say("survey.count")},
      separator);
  const auto results = results_of(admin.call.curation().database, survey);
  for (std::size_t place = 0; place < results.size(); ++place)
    for (const auto& row : result_rows(context, survey.questions[place], results[place]))
      append_csv_row(text, {survey.questions[place].text, row.label, row.value}, separator);
  return {.content_type = "text/csv; charset=utf-8",
          .body = std::move(text),
          .headers = {{"Content-Disposition", "attachment; filename=\"survey-" +
                                                  std::to_string(survey.number) + ".csv\""}}};
}

Reply act_on_survey(const AdminRequest& admin, const Survey& survey) {
  const auto& call = admin.call;
  const auto act = call.field("do");
  const auto today = call.context.today();
  const auto here = desk_path_of_survey(survey.number);
  if (act == "ask" && survey.takes_answers(today)) {
    const auto letters =
        ask_organizations(admin, asking_to_answer(admin, survey), call.field("to"));
    return see_other(call.context.link(here, "asked=" + std::to_string(letters)));
  }
  if (act == "move") {
    const auto closes = typed_day(call.field("closes"), today);
    if (closes < today)
      return survey_desk(admin, survey, {{"closes", call.context.say("survey.error_closes")}});
    move_closing(call.curation(), survey, closes, today, decider_of(admin));
  }
  if (act == "close") close_survey(call.curation(), survey, today, decider_of(admin));
  if (act == "remove" && remove_survey(call.curation(), survey, today, decider_of(admin)))
    return see_other(call.context.link(surveys_path));
  return see_other(call.context.link(here));
}

std::optional<Reply> survey_on_desk(const AdminRequest& admin, const std::string& id) {
  if (id == "new") return new_survey(admin);
  const bool table = id.ends_with(table_end);
  const auto number = std::string_view(id).substr(0, id.size() - (table ? table_end.size() : 0));
  const auto survey =
      survey_of(admin.call.curation().database, number_in<std::int64_t>(number).value_or(0));
  const auto& context = admin.call.context;
  if (!survey || (table && !survey->is_over(context.today()))) return std::nullopt;
  if (table) return survey_table(admin, *survey);
  if (survey->state == "draft") return survey_draft(admin, *survey);
  return admin.call.is_post() ? act_on_survey(admin, *survey) : survey_desk(admin, *survey, {});
}

Reply surveys_desk(const AdminRequest& admin) {
  const auto& context = admin.call.context;
  const auto title = context.say("survey.list_title");
  auto view = admin_view(admin, title);
  view["new_href"] = context.link(std::string(surveys_path) + "/new");
  const auto all = all_surveys(admin.call.curation().database);
  view["surveys"] = list_of(all, [&](const Survey& each) {
    View row;
    row["title"] = each.title;
    row["href"] = context.link(desk_path_of_survey(each.number));
    const bool over = each.is_over(context.today());
    row["state"] = context.say(over ? "survey.state_closed" : "survey.state_" + each.state);
    row["closes"] = context.date(each.ended.empty() ? each.closes : each.ended);
    return row;
  });
  view["has_surveys"] = !all.empty();
  return private_page(admin.call, "admin_surveys", title, std::move(view));
}

}  // namespace

std::span<const Route> survey_desk_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/admin/surveys",
       .curation = surveys_desk,
       .entrance = Entrance::staff,
       .capability = Capability::ask_organizations,
       .crawled = false,
       .cache = Cache::never},
      {.pattern = "/admin/surveys/{id}",
       .curation = survey_on_desk,
       .takes = Takes::forms,
       .entrance = Entrance::staff,
       .capability = Capability::ask_organizations,
       .crawled = false,
       .cache = Cache::never},
  });
  return routes;
}

}  // namespace blakus
