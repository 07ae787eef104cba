// The forms by which anyone says that something is wrong or missing, and the receipt.

#include "core/catalog/check.h"
#include "core/catalog/record_changes.h"
#include "core/text/utf8.h"
#include "server/http/pages/form_guard.h"
#include "server/http/pages/json_ld.h"
#include "server/http/pages/record_form.h"
#include "server/http/pages/records_pages.h"

namespace blakus {
namespace {

constexpr std::size_t longest_remark = 3'000;
constexpr const char* usual_type = "patient_organization";

/// One of the two forms being shown or sent.
struct Suggesting {
  const RecordsCall& call;
  std::optional<Organization> before;
  std::string title;
};

Reply form_page(const Suggesting& form, const Parameters& fields, const FormErrors& errors) {
  const auto& visit = form.call.visit;
  View view;
  view["title_text"] = form.title;
  view["lead"] = visit.say(form.before ? "form.lead_change" : "form.lead_new");
  view["crumbs"] = breadcrumbs_view(visit, Breadcrumbs{{visit.say("nav.home"), "/"}});
  view["self_href"] = visit.link(visit.request.path);
  view["remark"] = value_of(fields, "remark");
  view["sender_email"] = value_of(fields, "sender_email");
  const auto error = errors.find("sender_email");
  view["sender_error"] = error == errors.end() ? View(false) : View(error->second);
  put_guard(view, form.call);
  put_form(view, visit, fields, errors, all_form_parts());
  return private_page(form.call, "suggest", form.title, std::move(view),
                      errors.empty() ? 200 : 400);
}

/// Remark and address of the sender: what is not a part of the record.
void check_sender(const Suggesting& form, NewSuggestion& suggestion, FormErrors& errors) {
  const auto& visit = form.call.visit;
  suggestion.remark = form.call.field("remark");
  suggestion.email = form.call.field("sender_email");
  if (suggestion.remark.size() > longest_remark) errors["remark"] = visit.say("form.error.long");
  if (has_hidden_character(suggestion.remark))
    errors["remark"] = visit.say("form.error.characters");
  if (!suggestion.email.empty() && !is_email(suggestion.email))
    errors["sender_email"] = visit.say("form.error.email");
}

/// What is wrong with the record as a whole and was not found field by field.
void check_record(const Suggesting& form, const Organization& record, FormErrors& errors) {
  if (!errors.empty()) return;
  for (const auto& problem : faults_of(form.call.desk(), record))
    errors["remark"] = form.call.visit.say("form.error.record") + " " + problem.key;
}

Reply refused_for_now(const Suggesting& form, std::time_t wait) {
  const auto& visit = form.call.visit;
  View view;
  view["title_text"] = visit.say("error.429");
  view["text"] = visit.say("form.too_many");
  auto reply =
      private_page(form.call, "records_note", visit.say("error.429"), std::move(view), 429);
  reply.headers.emplace_back("Retry-After", std::to_string(wait));
  return reply;
}

NewSuggestion suggestion_of_form(const Suggesting& form, FormErrors& errors) {
  const auto& visit = form.call.visit;
  Organization base = form.before.value_or(Organization{.type = usual_type});
  auto filled = filled_form(visit, form.call.fields, base, all_form_parts());
  errors = std::move(filled.errors);
  if (!form.before && errors.empty())
    filled.organization.id = id_for(form.call.desk(), filled.organization.name.lv);
  NewSuggestion suggestion{.before = form.before,
                           .after = std::move(filled.organization),
                           .language = std::string(code_of(visit.language))};
  check_sender(form, suggestion, errors);
  if (!filled.unknown_diagnoses.empty())
    suggestion.remark += (suggestion.remark.empty() ? "" : "\n\n") +
                         visit.say("form.diagnoses_label") + ":\n" + filled.unknown_diagnoses;
  check_record(form, suggestion.after, errors);
  return suggestion;
}

Reply taken_in(const Suggesting& form) {
  const auto& call = form.call;
  const auto& visit = call.visit;
  FormErrors errors;
  const auto suggestion = suggestion_of_form(form, errors);
  const bool nothing = form.before && suggestion.before == suggestion.after &&
                       suggestion.remark.empty() && errors.empty();
  if (nothing) errors["remark"] = visit.say("form.error.nothing");
  const auto guard = guarded(call);
  if (guard == Guarded::too_late) errors["send"] = visit.say("form.error.again");
  if (guard == Guarded::program) errors["send"] = visit.say("form.error.quick");
  if (!errors.empty()) return form_page(form, call.fields, errors);
  if (const auto wait = call.office.admission.take(call.desk(), call.request.sender); wait > 0)
    return refused_for_now(form, wait);
  const auto receipt = keep_suggestion(call.desk(), suggestion);
  return see_other(visit.link("/submissions/" + receipt.token));
}

Reply answered(const Suggesting& form) {
  if (form.call.sent()) return taken_in(form);
  const auto shown = form.before.value_or(Organization{.national = true});
  return form_page(form, fields_of(form.call.visit, shown), {});
}

View changes_view(const RecordsCall& call, const Submission& submission) {
  const auto present = present_record(call.desk(), submission.organization);
  const auto base = present.value_or(Organization{.id = submission.organization});
  const auto sent = with_changes(base, submission.changes);
  if (!sent.ok()) return View(View::type::list);
  return list_of(differences(base, sent.value), [&](const Difference& difference) {
    return View(call.visit.say("record." + difference.key));
  });
}

}  // namespace

Reply suggest_new_page(const RecordsCall& call) {
  return answered({call, std::nullopt, call.visit.say("form.title_new")});
}

std::optional<Reply> suggest_change_page(const RecordsCall& call, const std::string& id) {
  auto record = present_record(call.desk(), id);
  if (!record) return std::nullopt;
  const auto name = text_for(record->name, call.visit.language);
  return answered({call, std::move(record), call.visit.say("form.title_change", {{"name", name}})});
}

std::optional<Reply> receipt_page(const RecordsCall& call, const std::string& token) {
  const auto submission = suggestion_of(call.desk(), token);
  if (!submission) return std::nullopt;
  const auto decision = decision_on(call.desk().database, submission->number);
  const auto& visit = call.visit;
  const auto state = decision ? decision->outcome : "pending";
  View view;
  view["title_text"] = visit.say("receipt.title");
  view["crumbs"] = breadcrumbs_view(visit, Breadcrumbs{{visit.say("nav.home"), "/"}});
  view["number"] = std::to_string(submission->number);
  view["pending"] = !decision;
  view["state"] = visit.say("receipt.state_" + state);
  view["criterion"] = decision && !decision->criterion.empty()
                          ? View(visit.say("criterion." + decision->criterion))
                          : View(false);
  view["reason"] = decision ? some(decision->reason) : View(false);
  view["at"] = visit.date(submission->at.substr(0, 10));
  view["whole_href"] = visit.whole_link("/submissions/" + token);
  view["self_href"] = visit.link("/submissions/" + token);
  view["changes"] = changes_view(call, *submission);
  view["has_changes"] = has_items(*view.get("changes"));
  view["remark"] = some(submission->remark);
  return private_page(call, "receipt", visit.say("receipt.title"), std::move(view));
}

}  // namespace blakus
