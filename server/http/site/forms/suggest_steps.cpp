#include "server/http/site/forms/suggest_steps.h"

#include <algorithm>
#include <array>

#include "core/kinds/paths.h"
#include "core/record/lines.h"
#include "server/http/site/forms/public_form.h"
#include "server/http/site/json_ld.h"

namespace blakus {
namespace {

constexpr std::size_t steps = 4;

using FieldNames = std::vector<std::string>;

/// What the steps before the last ask for.
constexpr auto asked_before = std::to_array<const char*>(
    {"name_lv", "registration_number", "phone", "phone_note", "email", "website", "no_contact"});

/// What the last step asks for itself, in its folds as well.
FieldNames asked_last() {
  FieldNames names{"short_names",   "place_name",    "place_address",  "place_city",
                   "place_postal",  "place_opening", "place_hours",    "coverage",
                   "region",        "area",          "diagnoses",      "service",
                   "audience",      "support_area",  "language",       "delivery",
                   "intake",        "board_size",    "board_patients", "board_source",
                   "statutes",      "income_year",   "income_from",    "income_amount",
                   "income_source", "remark",        "sender_email"};
  for (const auto language : asked_languages) {
    for (const auto* text : {"description", "decides"}) names.push_back(field_in(text, language));
    if (language != Language::lv) names.push_back(field_in("name", language));
  }
  return names;
}

/// All that a step may carry on; anything else that is sent is dropped.
const FieldNames& carried() {
  static const FieldNames all = [] {
    auto names = asked_last();
    names.insert(names.end(), asked_before.begin(), asked_before.end());
    return names;
  }();
  return all;
}

/// What is folded on the last step: key of its message, parts of the record's form.
struct Fold {
  const char* key;
  FormParts parts;
};
const std::vector<Fold>& folds() {
  static const std::vector<Fold> all{{"suggest.fold_where", {FormPart::coverage}},
                                     {"suggest.fold_help", {FormPart::help}},
                                     {"suggest.fold_places", {FormPart::places}},
                                     {"suggest.fold_governance", {FormPart::governance}},
                                     {"suggest.fold_languages", {FormPart::translations}}};
  return all;
}

/// Those of the answers that the step does not ask for itself.
/// Fields of rows belong together by their place: an empty one keeps the place of the others.
bool is_of_a_row(std::string_view name) {
  return name.starts_with("income_") || name.starts_with("place_");
}

View hidden_fields(const Parameters& fields, const FieldNames& asked) {
  View views{View::type::list};
  for (const auto& [name, value] : fields) {
    const bool known = std::ranges::find(carried(), name) != carried().end();
    const bool own = std::ranges::find(asked, name) != asked.end();
    if (!known || own || (value.empty() && !is_of_a_row(name))) continue;
    View field;
    field["name"] = name;
    field["value"] = value;
    views << std::move(field);
  }
  return views;
}

View bar_view(std::size_t step) {
  View bar{View::type::list};
  for (std::size_t at = 1; at <= steps; ++at) {
    View part;
    part["on"] = at <= step;
    bar << std::move(part);
  }
  return bar;
}

struct Step {
  const char* name;  ///< of the template
  const char* title;
  std::size_t number;
};

Reply page_of(const FormRequest& call, const Step& step, const GivenAnswers& answers, View view) {
  const auto& context = call.context;
  const auto title = context.say(step.title);
  view["title_text"] = title;
  view["crumbs"] = breadcrumbs_view(context, Breadcrumbs{{context.say("nav.home"), "/"}});
  view["step"] = context.say("suggest.step", {{"number", static_cast<std::int64_t>(step.number)},
                                              {"of", static_cast<std::int64_t>(steps)}});
  view["bar"] = bar_view(step.number);
  view["self_href"] = context.link("/suggest-change");
  view["organization_name"] = value_of(answers.fields, "name_lv");
  put_guard_again(view, call, answers.fields);
  put_errors(view, answers.errors);
  return private_page(call, step.name, title, std::move(view), answers.errors.empty() ? 200 : 422);
}

/// Typed values go on in the body of a POST; a name and a number of the register may stand in the
/// address.
bool by_post(const FormRequest& call) {
  return call.is_post();
}

View carried_on(const FormRequest& call, const GivenAnswers& answers, const FieldNames& asked) {
  if (by_post(call)) return hidden_fields(answers.fields, asked);
  const auto number = value_of(answers.fields, "registration_number");
  return hidden_fields({{"registration_number", number}}, {});
}

View likeness_view(const PageContext& context, const Likeness& found) {
  View view;
  view["name"] = found.name;
  view["summary"] = some(found.summary);
  view["contact"] = some(found.contact);
  view["by"] = context.say("suggest.by_" + found.by);
  view["waiting"] = found.by == "waiting";
  view["closed"] = found.closed;
  const bool open = !found.id.empty() && !found.closed;
  view["href"] = open ? View(context.link("/suggest-change/" + found.id,
                                          found.contact.empty() ? "what=contact" : ""))
                      : View(false);
  view["page_href"] =
      open ? View(context.link(path_of(Kind::organization, found.id))) : View(false);
  return view;
}

std::string contacts_text(const FormRequest& call, const Parameters& fields) {
  std::vector<std::string> texts;
  for (const auto* name : {"phone", "email", "website"})
    texts.push_back(joined(values_of(fields, name), "\n"));
  const auto text = joined(texts, "\n");
  return text.empty() ? call.context.say("suggest.no_contact") : text;
}

View folds_view(const FormRequest& call, const GivenAnswers& answers) {
  const auto& context = call.context;
  return list_of(folds(), [&](const Fold& fold) {
    View view;
    view["summary"] = context.say(fold.key);
    put_form(view, context, answers.fields, answers.errors, fold.parts);
    view["open"] = view.get("has_open_group")->is_true();
    return view;
  });
}

}  // namespace

std::string sentence_field(const FormRequest& call) {
  return field_in("description", call.context.language);
}

Reply name_step(const FormRequest& call, const GivenAnswers& answers) {
  View view;
  const char* const name = by_post(call) ? "name_lv" : "name";
  view["method"] = by_post(call) ? "post" : "get";
  view["posted"] = by_post(call);
  view["fields"] = carried_on(call, answers, {"name_lv"});
  const auto value = value_of(answers.fields, "name_lv");
  view["inputs"] = short_inputs_view(
      call.context,
      {{"name_lv", name, "suggest.name", "suggest.name_hint", "text", "organization"}},
      {{name, value}}, answers.errors);
  return page_of(call, {"suggest_name", "suggest.q_name", 1}, answers, std::move(view));
}

Reply match_step(const FormRequest& call, const GivenAnswers& answers, const Likenesses& found) {
  View view;
  view["posted"] = by_post(call);
  view["method"] = by_post(call) ? "post" : "get";
  view["fields"] = carried_on(call, answers, {});
  view["looked_for"] =
      call.context.say("suggest.looked_for", {{"name", value_of(answers.fields, "name_lv")}});
  view["found"] =
      list_of(found, [&](const auto& each) { return likeness_view(call.context, each); });
  return page_of(call, {"suggest_match", "suggest.q_match", 2}, answers, std::move(view));
}

Reply contact_step(const FormRequest& call, const GivenAnswers& answers) {
  const std::vector<ShortInput> inputs{
      {"phone-1", "phone", "suggest.phone", "suggest.phone_hint", "tel"},
      {"email-1", "email", "suggest.email", "", "email"},
      {"website", "website", "suggest.website", "suggest.website_hint"}};
  View view;
  view["fields"] = hidden_fields(answers.fields, {"phone", "email", "website", "no_contact"});
  view["inputs"] = short_inputs_view(call.context, inputs, answers.fields, answers.errors);
  view["no_contact"] = !value_of(answers.fields, "no_contact").empty();
  return page_of(call, {"suggest_contact", "suggest.q_contact", 3}, answers, std::move(view));
}

Reply sentence_step(const FormRequest& call, const GivenAnswers& answers, const Likenesses& known) {
  const auto sentence = sentence_field(call);
  View view;
  view["fields"] = hidden_fields(answers.fields, asked_last());
  view["inputs"] = short_inputs_view(
      call.context,
      {{sentence.c_str(), sentence.c_str(), "suggest.sentence", "suggest.sentence_hint", "area"}},
      answers.fields, answers.errors);
  view["contacts"] = contacts_text(call, answers.fields);
  view["known"] =
      list_of(known, [&](const auto& each) { return likeness_view(call.context, each); });
  view["has_known"] = !known.empty();
  view["folds"] = folds_view(call, answers);
  put_sender_fields(view, call.context, answers.fields, answers.errors);
  view["send_error"] =
      answers.errors.contains("send") ? View(answers.errors.at("send")) : View(false);
  return page_of(call, {"suggest_sentence", "suggest.q_sentence", 4}, answers, std::move(view));
}

}  // namespace blakus
