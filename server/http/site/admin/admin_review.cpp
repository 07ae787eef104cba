// One suggestion before an editor: old and new side by side, what may be a duplicate, and the
// decision.

#include <algorithm>
#include <array>

#include "core/files/number.h"
#include "core/kinds/organization/organization_json.h"
#include "core/kinds/organization/record_changes.h"
#include "core/store/different_pairs.h"
#include "core/text/day.h"
#include "core/text/mixed_scripts.h"
#include "server/curation/record_list.h"
#include "server/http/app/route.h"
#include "server/http/site/admin/admin_check.h"
#include "server/http/site/admin/admin_view.h"
#include "server/http/site/fact_text.h"
#include "server/http/site/forms/letters.h"
#include "server/http/site/forms/record_form.h"

namespace blakus {
namespace {

std::optional<Submission> submission_named(const AdminRequest& admin, const std::string& text) {
  const auto number = number_in<std::int64_t>(text);
  return number ? submission(admin.call.curation().database, *number) : std::nullopt;
}

Organization present_or_new(const AdminRequest& admin, const Submission& submission) {
  return present_organization(admin.call.curation(), submission.id)
      .value_or(Organization{.id = submission.id});
}

/// What the editor has said so far, and what is to be mended before it is done.
struct Answered {
  Problems problems;          ///< of the record
  bool incomplete = false;    ///< the record lacks what visitors search by
  bool no_criterion = false;  ///< refused without a reason
};

/// What a record needs before visitors can find it, in the reader's language.
View missing_view(const PageContext& context, const Organization& record) {
  View missing{View::type::list};
  const auto need = [&](bool there, std::string_view key) {
    if (!there) missing << View(fact_label(context, key));
  };
  need(!record.areas.empty() || !record.diagnoses.empty(), "areas");
  need(!record.audiences.empty(), "audiences");
  need(record.national || !record.regions.empty(), "coverage");
  need(!text_for(record.description, context.language).empty(), "description");
  return missing;
}

/// Without these it is not found: the editor adds them before it is published.
bool lacks_what_is_needed(const Organization& record) {
  return (record.areas.empty() && record.diagnoses.empty()) ||
         (!record.national && record.regions.empty());
}

View criteria_view(const AdminRequest& admin) {
  const auto& context = admin.call.context;
  return list_of(criteria, [&](std::string_view key) {
    View view;
    view["value"] = std::string(key);
    view["ticked"] = admin.call.field("criterion") == key;
    view["text"] = context.say("criterion." + std::string(key));
    return view;
  });
}

/// Records that look the same, without those that an editor found to be another body.
View doubles_view(const AdminRequest& admin, const Organization& record, bool published) {
  const auto& context = admin.call.context;
  const auto all = all_records(admin.call.curation());
  auto found = duplicates_of(signs_of(record), all->signs_of_present());
  const auto apart = different_pairs(admin.call.curation().database);
  std::erase_if(found, [&](const Duplicate& each) {
    return are_different(apart, record.id, each.organization);
  });
  return list_of(found, [&](const Duplicate& each) {
    View view;
    view["name"] = each.name;
    view["href"] = context.link(record_path(each.organization));
    view["by"] = context.say("admin.double_" + each.by);
    view["compare_href"] =
        published ? View(context.link("/admin/compare", compared(record.id, each.organization)))
                  : View(false);
    return view;
  });
}

/// Words of the proposal that may only look like what they seem to be.
View mixed_scripts_view(const std::vector<Difference>& differences) {
  View words{View::type::list};
  for (const auto& difference : differences)
    for (const auto& word : mixed_script_words(difference.after)) words << View(word);
  return words;
}

/// What the sender said besides the facts.
void put_sender(View& view, const PageContext& context, const Submission& submission) {
  const auto said = [&](const char* begin, const std::string& key) {
    const auto name = begin + key;
    return key.empty() || !context.site_context.words.knows(name) ? View(false)
                                                                  : View(context.say(name));
  };
  view["topic"] = said("correct.what_", submission.topic);
  view["how"] = said("correct.how_", submission.how);
  view["seen_at"] = some(submission.seen_at);
  view["remark"] = some(submission.remark);
  view["email"] = some(submission.email);
}

/// Forms, doubles and what visitors search by are for organizations alone.
bool is_organization(const Submission& submission) {
  return submission.kind == Kind::organization && submission.type != "question";
}

void put_changes(View& view, const AdminRequest& admin, const Submission& submission,
                 const std::string& proposed) {
  const auto& context = admin.call.context;
  const auto kind = submission.kind;
  const auto present = present_record(admin.call.curation(), kind, submission.id);
  view["differences"] = differences_view(context, kind, present, proposed);
  put_labels_of_sides(view, context, "admin.now", "admin.after");
  view["mixed_scripts"] =
      mixed_scripts_view(differences(present.value_or(blank_record(kind, "")), proposed));
  View missing{View::type::list};
  View doubles{View::type::list};
  if (is_organization(submission)) {
    const auto organization = organization_in(proposed);
    missing = missing_view(context, organization);
    doubles = doubles_view(admin, organization, present.has_value());
  }
  view["missing"] = std::move(missing);
  view["doubles"] = std::move(doubles);
  view["has_record"] = present.has_value();
}

Reply page_of(const AdminRequest& admin, const Submission& submission, const Answered& answered) {
  const auto& context = admin.call.context;
  const auto& curation = admin.call.curation();
  const bool open = !decision_on(curation.database, submission.number).has_value();
  auto view = admin_view(admin, context.say("admin.review"));
  view["number"] = std::to_string(submission.number);
  view["kind"] = capitalized(type_of_submission(context, submission));
  view["date"] = context.moment(submission.at);
  view["name"] = name_of_submission(admin, submission);
  view["question"] = submission.type == "question";
  put_sender(view, context, submission);
  put_changes(view, admin, submission, proposed_record(curation, submission).value);
  view["meanwhile"] = list_of(
      open ? changed_meanwhile(curation, submission) : std::vector<std::string>{},
      [&](const std::string& key) { return View(fact_label(context, key, submission.kind)); });
  view["problems"] = problems_view(answered.problems);
  for (const auto* list :
       {"differences", "meanwhile", "mixed_scripts", "problems", "missing", "doubles"})
    view["has_" + std::string(list)] = has_items(*view.get(list));
  view["criteria"] = criteria_view(admin);
  view["reason"] = admin.call.field("reason");
  view["criterion_error"] =
      answered.no_criterion ? View(context.say("admin.choose_criterion")) : View(false);
  view["incomplete"] = answered.incomplete;
  view["edit_href"] = is_organization(submission)
                          ? View(context.link(context.request.path, "edit=1"))
                          : View(false);
  view["record_href"] = context.link(record_path(submission.id, submission.kind));
  view["open"] = open;
  const bool to_mend = !answered.problems.empty() || answered.incomplete || answered.no_criterion;
  return private_page(admin.call, "admin_review", context.say("admin.review"), std::move(view),
                      to_mend ? 422 : 200);
}

constexpr std::array<std::string_view, 5> ways_an_editor_knows{"editor", "call", "letter",
                                                               "website", "register"};

/// Else the organization has not confirmed it.
std::string way_known(const std::string& typed) {
  return std::ranges::count(ways_an_editor_knows, typed) > 0 ? typed : "editor";
}

/// How the editor knows what the form changes; else where the sender saw it.
FactCheck check_said(const AdminRequest& admin, const Submission& submission) {
  const auto& call = admin.call;
  const auto source = call.field("source");
  return check_by(call.curation(), decider_of(admin), way_known(call.field("how")),
                  source.empty() ? submission.seen_at : source);
}

Reply form_of(const AdminRequest& admin, const Parameters& fields, const FormErrors& errors) {
  const auto& context = admin.call.context;
  auto view = admin_view(admin, context.say("admin.edit"));
  view["self_href"] = context.link(context.request.path, "edit=1");
  view["why"] = value_of(fields, "reason");
  view["reason_error"] = error_of(errors, "reason");
  view["ways"] = ways_view(context, ways_an_editor_knows, value_of(fields, "how"));
  view["source"] = value_of(fields, "source");
  put_form(view, context, fields, errors, editors_form_parts());
  return private_page(admin.call, "admin_edit", context.say("admin.edit"), std::move(view),
                      errors.empty() ? 200 : 400);
}

/// A fault of the record as a whole, on the form.
FormErrors unsound(const PageContext& context, const Problems& problems) {
  FormErrors errors;
  for (const auto& problem : problems) errors["reason"] = record_fault_text(context, problem);
  return errors;
}

Reply redirect_after(const AdminRequest& admin, const Submission& submission,
                     const Outcome& outcome) {
  if (outcome.decided == Decided::unsound)
    return page_of(admin, submission, {.problems = outcome.problems});
  if (outcome.decided == Decided::decided_before)
    return admin_note(admin, "admin.decided_before", 409);
  queue_outcome(admin.call, submission);
  ask_experts_by_letter(admin.call);
  return see_other(admin.call.context.link("/admin"));
}

Reply approve_edited(const AdminRequest& admin, const Submission& submission) {
  const auto& call = admin.call;
  auto base = present_or_new(admin, submission);
  if (base.type.empty()) base = organization_in(proposed_record(call.curation(), submission).value);
  auto filled = form_filled_by_editor(call.context, call.fields, base);
  if (filled.errors.empty() && lacks_what_is_needed(filled.organization))
    filled.errors["diagnoses"] = call.context.say("admin.needs_area");
  if (!filled.errors.empty()) return form_of(admin, call.fields, filled.errors);
  check_changed_facts(base, filled.organization, check_said(admin, submission));
  return redirect_after(admin, submission,
                        approve(call.curation(), submission, decider_of(admin),
                                to_json(filled.organization), call.field("reason")));
}

Reply approve_as_sent(const AdminRequest& admin, const Submission& submission) {
  const auto& curation = admin.call.curation();
  const auto reason = admin.call.field("reason");
  if (submission.type == "question")
    return redirect_after(admin, submission,
                          close_question(curation, submission, decider_of(admin), reason));
  if (submission.type == "new" && is_organization(submission) &&
      lacks_what_is_needed(organization_in(proposed_record(curation, submission).value)))
    return page_of(admin, submission, {.incomplete = true});
  return redirect_after(admin, submission,
                        approve(curation, submission, decider_of(admin), std::nullopt, reason));
}

bool edits(const AdminRequest& admin, const Submission& submission) {
  return is_organization(submission) && !admin.call.context.parameter("edit").empty();
}

Reply apply_decision(const AdminRequest& admin, const Submission& submission) {
  const auto& call = admin.call;
  const auto what = call.field("do");
  if (what == "approve")
    return edits(admin, submission) ? approve_edited(admin, submission)
                                    : approve_as_sent(admin, submission);
  if (what != "refuse") return page_of(admin, submission, {});
  const auto criterion = call.field("criterion");
  if (std::ranges::find(criteria, criterion) == criteria.end())
    return page_of(admin, submission, {.no_criterion = true});
  return redirect_after(
      admin, submission,
      refuse(call.curation(), submission, decider_of(admin), criterion, call.field("reason")));
}

std::optional<Reply> review_page(const AdminRequest& admin, const std::string& number) {
  const auto submission = submission_named(admin, number);
  if (!submission) return std::nullopt;
  if (admin.call.is_post()) return apply_decision(admin, *submission);
  if (!edits(admin, *submission)) return page_of(admin, *submission, {});
  const auto proposed = organization_in(proposed_record(admin.call.curation(), *submission).value);
  return form_of(admin, fields_of(admin.call.context, proposed), {});
}

std::optional<Reply> edit_page(const AdminRequest& admin, const std::string& id) {
  const auto& call = admin.call;
  const auto record = present_organization(call.curation(), id);
  if (!record) return std::nullopt;
  if (!call.is_post()) return form_of(admin, fields_of(call.context, *record), {});
  const auto filled = form_filled_by_editor(call.context, call.fields, *record);
  if (!filled.errors.empty()) return form_of(admin, call.fields, filled.errors);
  const auto outcome = change_record(call.curation(),
                                     {.id = id,
                                      .record = to_json(filled.organization),
                                      .how = way_known(call.field("how")),
                                      .source = call.field("source")},
                                     decider_of(admin), call.field("reason"));
  if (outcome.decided == Decided::unsound)
    return form_of(admin, call.fields, unsound(call.context, outcome.problems));
  return see_other(call.context.link(record_path(id)));
}

}  // namespace

std::span<const Route> review_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/admin/submissions/{id}",
       .curation = review_page,
       .takes = Takes::forms,
       .entrance = Entrance::staff,
       .capability = Capability::review,
       .crawled = false,
       .cache = Cache::never},
      {.pattern = "/admin/organizations/{id}/edit",
       .curation = edit_page,
       .takes = Takes::forms,
       .entrance = Entrance::staff,
       .capability = Capability::edit_records,
       .crawled = false,
       .cache = Cache::never},
  });
  return routes;
}

}  // namespace blakus
