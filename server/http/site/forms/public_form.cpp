#include "server/http/site/forms/public_form.h"

#include "core/record/formats.h"
#include "core/text/utf8.h"
#include "server/http/site/forms/form_guard.h"

namespace blakus {
namespace {

constexpr std::size_t longest_answer = 3'000;

const std::vector<ShortInput>& sender_inputs() {
  static const std::vector<ShortInput> inputs{
      {"remark", "remark", "form.remark", "form.remark_hint", "area"},
      {"sender_email", "sender_email", "form.sender_email", "form.sender_hint", "email", "email"}};
  return inputs;
}

}  // namespace

View short_inputs_view(const Visit& visit, const std::vector<ShortInput>& inputs,
                       const Parameters& fields, const FormErrors& errors) {
  return list_of(inputs, [&](const ShortInput& input) {
    const std::string_view type = input.type;
    View view;
    view["id"] = input.id;
    view["name"] = input.name;
    view["value"] = value_of(fields, input.name);
    view["label"] = visit.say(input.label);
    view["hint"] = *input.hint == '\0' ? View(false) : View(visit.say(input.hint));
    view["area"] = type == "area";
    view["type"] = input.type;
    view["autocomplete"] = input.autocomplete;
    view["error"] = error_of(errors, input.id);
    return view;
  });
}

void put_sender_fields(View& view, const Visit& visit, const Parameters& fields,
                       const FormErrors& errors) {
  view["sender_inputs"] = short_inputs_view(visit, sender_inputs(), fields, errors);
  view["sender_open"] = errors.contains("remark") || errors.contains("sender_email");
}

void check_text(const Visit& visit, const char* input, const std::string& text,
                FormErrors& errors) {
  if (text.size() > longest_answer) errors[input] = visit.say("form.error.long");
  if (has_hidden_character(text)) errors[input] = visit.say("form.error.characters");
}

void take_sender(const RecordsCall& call, NewSuggestion& suggestion, FormErrors& errors) {
  const auto& visit = call.visit;
  suggestion.language = std::string(code_of(visit.language));
  suggestion.remark = call.field("remark");
  suggestion.email = call.field("sender_email");
  check_text(visit, "remark", suggestion.remark, errors);
  if (!suggestion.email.empty() && !is_email(suggestion.email))
    errors["sender_email"] = visit.say("form.error.email");
}

void take_unknown_diagnoses(const Visit& visit, const FilledForm& filled,
                            NewSuggestion& suggestion) {
  if (filled.unknown_diagnoses.empty()) return;
  suggestion.remark += (suggestion.remark.empty() ? "" : "\n\n") +
                       visit.say("form.diagnoses_label") + ":\n" + filled.unknown_diagnoses;
}

void put_guard_again(View& view, const RecordsCall& call, const Parameters& fields) {
  put_guard(view, call);
  const auto opened = value_of(fields, "opened");
  if (!opened.empty() && guarded(call) == Guarded::person) view["opened"] = opened;
}

void take_guard(const RecordsCall& call, FormErrors& errors) {
  const auto guard = guarded(call);
  if (guard == Guarded::too_late) errors["send"] = call.visit.say("form.error.again");
  if (guard == Guarded::program) errors["send"] = call.visit.say("form.error.quick");
}

Reply refused_for_now(const RecordsCall& call, std::time_t wait) {
  auto reply = records_note(call, "error.429", "form.too_many", 429);
  reply.headers.emplace_back("Retry-After", std::to_string(wait));
  return reply;
}

Reply keep_and_lead_on(const RecordsCall& call, const NewSuggestion& suggestion) {
  if (const auto wait = call.office.admission.take(call.desk(), call.request.sender); wait > 0)
    return refused_for_now(call, wait);
  const auto receipt = keep_suggestion(call.desk(), suggestion);
  return see_other(call.visit.link("/submissions/" + receipt.token));
}

}  // namespace blakus
