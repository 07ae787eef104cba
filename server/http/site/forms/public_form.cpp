#include "server/http/site/forms/public_form.h"

#include "core/record/formats.h"
#include "core/text/utf8.h"
#include "server/curation/secrets.h"
#include "server/http/site/forms/form_guard.h"

namespace blakus {
namespace {

const std::vector<ShortInput>& sender_inputs() {
  static const std::vector<ShortInput> inputs{
      {"remark", "remark", "form.remark", "form.remark_hint", "area"},
      {"sender_email", "sender_email", "form.sender_email", "form.sender_hint", "email", "email"}};
  return inputs;
}

}  // namespace

View short_inputs_view(const PageContext& context, const std::vector<ShortInput>& inputs,
                       const Parameters& fields, const FormErrors& errors) {
  return list_of(inputs, [&](const ShortInput& input) {
    const std::string_view type = input.type;
    View view;
    view["id"] = input.id;
    view["name"] = input.name;
    view["value"] = value_of(fields, input.name);
    view["label"] = context.say(input.label);
    view["hint"] = *input.hint == '\0' ? View(false) : View(context.say(input.hint));
    view["area"] = type == "area";
    view["type"] = input.type;
    view["autocomplete"] = input.autocomplete;
    view["error"] = error_of(errors, input.id);
    return view;
  });
}

void put_sender_fields(View& view, const PageContext& context, const Parameters& fields,
                       const FormErrors& errors) {
  view["sender_inputs"] = short_inputs_view(context, sender_inputs(), fields, errors);
  view["sender_open"] = errors.contains("remark") || errors.contains("sender_email");
}

void check_text(const PageContext& context, const char* input, const std::string& text,
                FormErrors& errors, std::int64_t most) {
  if (std::ssize(code_points(text)) > most)
    errors[input] = context.say("form.error.long", {{"most", most}});
  if (has_hidden_character(text)) errors[input] = context.say("form.error.characters");
}

void take_sender(const FormRequest& call, NewSuggestion& suggestion, FormErrors& errors) {
  const auto& context = call.context;
  suggestion.language = std::string(code_of(context.language));
  suggestion.remark = call.field("remark");
  suggestion.email = call.field("sender_email");
  check_text(context, "remark", suggestion.remark, errors);
  if (!suggestion.email.empty() && !is_email(suggestion.email))
    errors["sender_email"] = context.say("form.error.email");
}

void take_unknown_diagnoses(const PageContext& context, const FilledForm& filled,
                            NewSuggestion& suggestion) {
  if (filled.unknown_diagnoses.empty()) return;
  suggestion.remark += (suggestion.remark.empty() ? "" : "\n\n") +
                       context.say("form.diagnoses_label") + ":\n" + filled.unknown_diagnoses;
}

void put_guard_again(View& view, const FormRequest& call, const Parameters& fields) {
  put_guard(view, call);
  const auto opened = value_of(fields, "opened");
  if (!opened.empty() && guarded(call) == Guarded::person) view["opened"] = opened;
}

void take_guard(const FormRequest& call, FormErrors& errors) {
  const auto guard = guarded(call);
  if (guard == Guarded::too_late) errors["send"] = call.context.say("form.error.again");
  if (guard == Guarded::program) errors["send"] = call.context.say("form.error.quick");
}

Reply refused_for_now(const FormRequest& call, std::time_t wait) {
  auto reply = records_note(call, "error.429", "form.too_many", 429);
  reply.headers.emplace_back("Retry-After", std::to_string(wait));
  return reply;
}

/// The seal is among the fields.
std::string key_of_form(const FormRequest& call) {
  std::string text = call.context.request.path;
  for (const auto& [name, value] : call.fields)
    text += "\n" + name + " " + std::to_string(value.size()) + " " + value;
  return hash_of_token(text);
}

Reply keep_and_lead_on(const FormRequest& call, const NewSuggestion& suggestion) {
  std::time_t wait = 0;
  const auto token = call.services.sent_once.answer(
      key_of_form(call), call.curation().now(), [&]() -> std::string {
        wait = call.services.admission.take(call.curation(), call.request.sender);
        return wait > 0 ? "" : keep_suggestion(call.curation(), suggestion).token;
      });
  if (token.empty()) return refused_for_now(call, wait);
  return see_other(call.context.link("/submissions/" + token));
}

}  // namespace blakus
