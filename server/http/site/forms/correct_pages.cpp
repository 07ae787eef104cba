// The form by which anyone says that something is wrong in a record: one thing at a time, with what
// the directory says now, and how the sender knows.

#include <algorithm>
#include <array>

#include "core/kinds/organization/organization_json.h"
#include "core/kinds/paths.h"
#include "core/record/lines.h"
#include "server/http/app/route.h"
#include "server/http/site/fact_text.h"
#include "server/http/site/forms/form_guard.h"
#include "server/http/site/forms/form_pages.h"
#include "server/http/site/forms/public_form.h"
#include "server/http/site/forms/suggest_by_mail.h"
#include "server/http/site/json_ld.h"

namespace blakus {
namespace {

/// One thing that may be wrong.
struct Topic {
  const char* key;  ///< in the address, of the messages, and for the editor
  FormParts parts;
  std::vector<std::string_view> facts;  ///< shown as they are now
  bool above_form = true;               ///< not where the fields hold the same long texts
};

const std::vector<Topic>& topics() {
  static const std::vector<Topic> all{
      {"contact",
       {FormPart::phones, FormPart::emails, FormPart::website},
       {"phones", "emails", "website"}},
      {"place", {FormPart::places}, {"locations"}},
      {"text", {FormPart::names, FormPart::description}, {"name", "description"}, false},
      {"help",
       {FormPart::help, FormPart::coverage},
       {"areas", "diagnoses", "services", "audiences", "languages", "coverage", "regions"}},
      {"governance", {FormPart::governance}, {"governance"}},
      {"closed", {}, {}},
      {"other", {}, {}},
  };
  return all;
}

/// All of the record at once: what a form without a topic sends.
const Topic& whole_record() {
  static const Topic all{"all", all_form_parts(), {}, false};
  return all;
}

constexpr std::array<const char*, 4> ways_of_knowing{"called", "website", "elsewhere", "owner"};

const Topic* topic_named(const std::string& key) {
  if (key == whole_record().key) return &whole_record();
  const std::string wanted = key == "phone" ? "contact" : key;
  const auto found = std::ranges::find(topics(), wanted, &Topic::key);
  return found == topics().end() ? nullptr : &*found;
}

/// One record being corrected.
struct Correcting {
  const FormRequest& call;
  const Organization& before;
  std::string name;
};

std::string now_text(const Correcting& form, const Topic& topic, std::string_view between) {
  std::vector<std::string> texts;
  for (const auto fact : topic.facts)
    texts.push_back(fact_text(form.call.context, form.before, fact));
  return joined(texts, between);
}

std::string in_short(std::string text) {
  constexpr std::size_t longest = 120;
  std::ranges::replace(text, '\n', ' ');
  if (text.size() <= longest) return text;
  auto end = text.rfind(' ', longest);
  return text.substr(0, end == std::string::npos ? 0 : end) + " …";
}

void put_frame(View& view, const Correcting& form, const std::string& title) {
  const auto& context = form.call.context;
  view["title_text"] = title;
  view["name"] = form.name;
  view["crumbs"] = breadcrumbs_view(
      context, Breadcrumbs{{context.say("nav.home"), "/"},
                           {form.name, path_of(Kind::organization, form.before.id)}});
  view["owner_href"] = context.link("/confirm");
}

Reply choice_page(const Correcting& form) {
  const auto& context = form.call.context;
  const auto title = context.say("correct.title");
  View view;
  put_frame(view, form, title);
  view["topics"] = list_of(topics(), [&](const Topic& topic) {
    View choice;
    const bool stated = !topic.facts.empty();
    const auto now = in_short(now_text(form, topic, "; "));
    choice["text"] = context.say(std::string("correct.what_") + topic.key);
    choice["href"] = context.link(context.request.path, std::string("what=") + topic.key);
    choice["stated"] = stated;
    choice["now"] = now.empty() ? context.say("correct.not_stated") : now;
    return choice;
  });
  view["whole_record_href"] = context.link(context.request.path, "what=all");
  return private_page(form.call, "correct", title, std::move(view));
}

Reply form_page(const Correcting& form, const Topic& topic, const Parameters& fields,
                const FormErrors& errors) {
  const auto& context = form.call.context;
  const auto title = context.say(std::string("correct.title_") + topic.key);
  View view;
  put_frame(view, form, title);
  view["self_href"] = context.link(context.request.path, std::string("what=") + topic.key);
  view["back_href"] = context.link(context.request.path);
  const auto now = now_text(form, topic, "\n");
  view["shows_now"] = topic.above_form && !topic.facts.empty();
  view["now"] = now.empty() ? context.say("correct.not_stated") : now;
  view["closed"] = std::string_view(topic.key) == "closed";
  const auto how = value_of(fields, "how");
  view["ways"] = list_of(ways_of_knowing, [&](const char* way) {
    View choice;
    choice["value"] = way;
    choice["text"] = context.say(std::string("correct.how_") + way);
    choice["ticked"] = how == way;
    return choice;
  });
  view["seen_inputs"] = short_inputs_view(
      context, {{"seen_at", "seen_at", "correct.seen_at", "correct.seen_at_hint"}}, fields, errors);
  put_sender_fields(view, context, fields, errors);
  if (topic.parts.empty()) view["sender_open"] = true;
  put_form(view, context, fields, errors, topic.parts);
  put_guard_again(view, form.call, form.call.fields);
  view["send_error"] = error_of(errors, "send");
  return private_page(form.call, "correct_form", title, std::move(view),
                      errors.empty() ? 200 : 422);
}

/// What is wrong with the record as a whole and was not found field by field.
void check_record(const Correcting& form, const Organization& record, FormErrors& errors) {
  if (!errors.empty()) return;
  for (const auto& problem : faults_of(form.call.curation(), record))
    errors["remark"] = record_fault_text(form.call.context, problem);
}

Reply submit(const Correcting& form, const Topic& topic) {
  const auto& call = form.call;
  const auto& context = call.context;
  auto filled = filled_form(context, call.fields, form.before, topic.parts);
  FormErrors errors = std::move(filled.errors);
  NewSuggestion suggestion{
      .id = form.before.id, .before = to_json(form.before), .after = to_json(filled.organization)};
  suggestion.topic = &topic == &whole_record() ? "" : topic.key;
  take_sender(call, suggestion, errors);
  const auto how = call.field("how");
  if (std::ranges::find(ways_of_knowing, how) != ways_of_knowing.end()) suggestion.how = how;
  suggestion.seen_at = call.field("seen_at");
  check_text(context, "seen_at", suggestion.seen_at, errors);
  take_unknown_diagnoses(context, filled, suggestion);
  check_record(form, filled.organization, errors);
  const bool nothing = suggestion.before == suggestion.after && suggestion.remark.empty() &&
                       suggestion.topic != "closed";
  if (nothing && errors.empty()) errors["remark"] = context.say("form.error.nothing");
  take_guard(call, errors);
  if (!errors.empty()) return form_page(form, topic, call.fields, errors);
  return keep_and_lead_on(call, suggestion);
}

std::optional<Reply> suggest_change_page(const FormRequest& call, const std::string& id) {
  const auto record = present_organization(call.curation(), id);
  if (!record) return lead_to_successor(call, "/suggest-change/", id);
  const Correcting form{call, *record, text_for(record->name, call.context.language)};
  const auto* const topic = topic_named(call.context.parameter("what"));
  if (call.is_post()) return submit(form, topic == nullptr ? whole_record() : *topic);
  if (topic == nullptr) return choice_page(form);
  return form_page(form, *topic, fields_of(call.context, *record), {});
}

}  // namespace

std::span<const Route> correct_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/suggest-change/{id}",
       .page = suggest_change_by_mail,
       .form = suggest_change_page,
       .takes = Takes::forms,
       .cache = Cache::never,
       .sealed = true},
  });
  return routes;
}

}  // namespace blakus
