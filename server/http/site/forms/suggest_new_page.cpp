// The way by which anyone suggests an organization: name, is it one of these, contact, one
// sentence. Each step may be sent again or gone back from; all values are checked again when the
// last is sent.

#include <algorithm>

#include "core/kinds/organization/fact_checks.h"
#include "core/kinds/organization/organization_json.h"
#include "core/record/formats.h"
#include "core/text/sentence.h"
#include "server/curation/record_list.h"
#include "server/curation/review.h"
#include "server/http/app/route.h"
#include "server/http/site/contacts.h"
#include "server/http/site/fact_text.h"
#include "server/http/site/forms/form_pages.h"
#include "server/http/site/forms/public_form.h"
#include "server/http/site/forms/suggest_by_mail.h"
#include "server/http/site/forms/suggest_steps.h"

namespace blakus {
namespace {

constexpr std::size_t likenesses_shown = 3;

std::string contact_of(const Organization& record) {
  if (const auto phones = phones_of(record); !phones.empty()) return phones.front().text;
  return record.emails.empty() ? short_address(record.website) : record.emails.front();
}

Organization unknown_organization(const PageContext& context) {
  const auto* type = context.snapshot->term(TermRole::usual);
  return {.type = type == nullptr ? "" : type->id};
}

/// A name, or a registration number typed in its place.
Organization typed_organization(const FormRequest& call, const Parameters& fields) {
  const auto filled = filled_form(call.context, fields, unknown_organization(call.context),
                                  {FormPart::phones, FormPart::emails, FormPart::website});
  auto organization = filled.organization;
  organization.name.lv = value_of(fields, "name_lv");
  organization.registration_number = value_of(fields, "registration_number");
  if (is_registration_number(organization.name.lv))
    organization.registration_number = organization.name.lv;
  return organization;
}

std::vector<BodySigns> waiting_ones(const Curation& curation) {
  std::vector<BodySigns> all;
  for (const auto& submission : pending_submissions(curation.database))
    if (submission.type == "new" && submission.kind == Kind::organization)
      all.push_back(signs_of(organization_in(record_with(curation, submission).value)));
  return all;
}

Likeness shown(const FormRequest& call, const Duplicate& found, const ListedRecord& listed) {
  const auto& record = listed.record;
  const bool merged = listed.state == RecordState::merged;
  return {
      .name = found.name,
      .by = found.by,
      .id = merged ? listed.target : record.id,
      .summary = std::string(first_sentence(text_for(record.description, call.context.language))),
      .contact = contact_of(record),
      .closed = listed.state == RecordState::withdrawn};
}

/// Published, withdrawn and merged ones first, then those that wait, without who sent them.
Likenesses likenesses(const FormRequest& call, const Parameters& fields) {
  const auto typed = signs_of(typed_organization(call, fields));
  const auto all = all_records(call.curation());
  Likenesses found;
  for (const auto& each : likenesses_of(typed, all->signs(), likenesses_shown))
    found.push_back(shown(call, each, *all->record(each.organization)));
  const auto waiting = waiting_ones(call.curation());
  SignsOfMany signs_of_waiting;
  for (const auto& each : waiting) signs_of_waiting.push_back(&each);
  for (const auto& each : likenesses_of(typed, signs_of_waiting, likenesses_shown))
    if (found.size() < likenesses_shown) found.push_back({.name = each.name, .by = "waiting"});
  return found;
}

/// The same number, telephone or address on the web is hardly another body.
Likenesses surely_known(const FormRequest& call, const Parameters& fields) {
  auto found = likenesses(call, fields);
  std::erase_if(found, [](const Likeness& each) {
    return each.by != "number" && each.by != "phone" && each.by != "domain";
  });
  return found;
}

/// The address may say the name alone; a form says everything.
Parameters answers_of(const FormRequest& call) {
  if (call.is_post()) return call.fields;
  auto typed = clean_fields({{"name_lv", call.context.parameter("name")}});
  if (!typed) return {};
  const auto number = call.context.parameter("registration_number");
  if (is_registration_number(number)) typed->emplace_back("registration_number", number);
  return *typed;
}

FormErrors faults_of_name(const FormRequest& call, const Parameters& fields) {
  auto errors = filled_form(call.context, fields, {}, {FormPart::names}).errors;
  std::erase_if(errors, [](const auto& error) { return error.first != "name_lv"; });
  return errors;
}

FormErrors faults_of_contact(const FormRequest& call, const Parameters& fields) {
  const FormParts contacts{FormPart::phones, FormPart::emails, FormPart::website};
  const auto filled = filled_form(call.context, fields, {}, contacts);
  auto errors = filled.errors;
  const bool none = !can_be_reached(filled.organization);
  if (errors.empty() && none && value_of(fields, "no_contact").empty())
    errors["phone-1"] = call.context.say("suggest.error_contact");
  return errors;
}

/// Only what was answered: nothing on the last step is obligatory.
FormParts answered_parts(const Parameters& fields) {
  FormParts parts{FormPart::names,   FormPart::description, FormPart::phones, FormPart::emails,
                  FormPart::website, FormPart::places,      FormPart::help,   FormPart::governance};
  if (!value_of(fields, "coverage").empty() || !value_of(fields, "region").empty())
    parts.push_back(FormPart::coverage);
  return parts;
}

/// Where it helps is for the editor to find out: its absence is no fault of the sender.
void check_record(const FormRequest& call, Organization record, FormErrors& errors) {
  if (!errors.empty()) return;
  if (record.regions.empty()) record.national = true;
  for (const auto& problem : faults_of(call.curation(), record))
    errors["remark"] = record_fault_text(call.context, problem);
}

NewSuggestion suggestion_of(const FormRequest& call, FormErrors& errors) {
  auto filled = filled_form(call.context, call.fields, unknown_organization(call.context),
                            answered_parts(call.fields));
  errors.merge(filled.errors);
  auto& organization = filled.organization;
  organization.registration_number = call.field("registration_number");
  if (errors.empty())
    organization.id = id_for(call.curation(), Kind::organization, organization.name.lv);
  NewSuggestion suggestion{.after = to_json(organization)};
  take_sender(call, suggestion, errors);
  take_unknown_diagnoses(call.context, filled, suggestion);
  check_record(call, organization, errors);
  return suggestion;
}

Reply last_step(const FormRequest& call, GivenAnswers answers) {
  return sentence_step(call, answers, surely_known(call, answers.fields));
}

/// The earliest step with a fault is shown again; what stands on later ones is kept.
Reply submit(const FormRequest& call) {
  const auto& fields = call.fields;
  if (auto errors = faults_of_name(call, fields); !errors.empty())
    return name_step(call, {fields, std::move(errors)});
  if (auto errors = faults_of_contact(call, fields); !errors.empty())
    return contact_step(call, {fields, std::move(errors)});
  FormErrors errors;
  const auto suggestion = suggestion_of(call, errors);
  take_guard(call, errors);
  if (!errors.empty()) return last_step(call, {fields, std::move(errors)});
  return keep_and_lead_on(call, suggestion);
}

/// From the name on: to those that it may be, or past them where nothing is alike.
Reply after_name(const FormRequest& call, Parameters fields) {
  if (auto errors = faults_of_name(call, fields); !errors.empty())
    return name_step(call, {std::move(fields), std::move(errors)});
  const auto found = likenesses(call, fields);
  if (!found.empty()) return match_step(call, {std::move(fields), {}}, found);
  if (!is_registration_number(value_of(fields, "name_lv")))
    return contact_step(call, {std::move(fields), {}});
  // No record has this number: it is kept, and the name is still to be given.
  for (auto& [name, value] : fields)
    if (name == "name_lv") name = "registration_number";
  return name_step(call,
                   {std::move(fields), {{"name_lv", call.context.say("suggest.number_new")}}});
}

Reply after_contact(const FormRequest& call, Parameters fields) {
  if (auto errors = faults_of_contact(call, fields); !errors.empty())
    return contact_step(call, {std::move(fields), std::move(errors)});
  return last_step(call, {std::move(fields), {}});
}

Reply suggest_new_page(const FormRequest& call) {
  auto fields = answers_of(call);
  const auto to = call.is_post() ? call.field("to") : call.context.parameter("to");
  if (to == "name") return name_step(call, {std::move(fields), {}});
  if (to == "match") return after_name(call, std::move(fields));
  if (to == "contact") return contact_step(call, {std::move(fields), {}});
  if (to == "sentence" && call.is_post()) return after_contact(call, std::move(fields));
  if (call.is_post()) return submit(call);
  const auto& asked = call.context.request.parameters;
  const bool named = std::ranges::any_of(asked, [](const auto& p) { return p.first == "name"; });
  return named ? after_name(call, std::move(fields)) : name_step(call, {std::move(fields), {}});
}

}  // namespace

std::span<const Route> suggest_new_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/suggest-change",
       .page = suggest_new_by_mail,
       .form = suggest_new_page,
       .takes = Takes::forms,
       .cache = Cache::never,
       .sealed = true},
  });
  return routes;
}

}  // namespace blakus
