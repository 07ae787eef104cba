// One suggestion before an editor: old and new side by side, what may be a double, and the
// decision.

#include <algorithm>

#include "core/number.h"
#include "core/text/mixed_scripts.h"
#include "server/http/pages/admin_view.h"
#include "server/http/pages/record_form.h"
#include "server/records/doubles.h"

namespace blakus {
namespace {

std::optional<Submission> submission_named(const AdminCall& admin, const std::string& text) {
  const auto number = number_in<std::int64_t>(text);
  return number ? submission(admin.call.desk().database, *number) : std::nullopt;
}

Organization present_or_new(const AdminCall& admin, const Submission& submission) {
  if (auto present = present_record(admin.call.desk(), submission.organization)) return *present;
  return {.id = submission.organization};
}

View criteria_view(const Visit& visit) {
  return list_of(criteria, [&](std::string_view key) {
    View view;
    view["value"] = std::string(key);
    view["text"] = visit.say("criterion." + std::string(key));
    return view;
  });
}

View doubles_view(const AdminCall& admin, const Organization& record) {
  const auto& visit = admin.call.visit;
  return list_of(doubles_of(record, admin.call.desk().published.organizations()),
                 [&](const Double& found) {
                   View view;
                   view["name"] = found.name;
                   view["href"] = visit.link("/admin/organizations/" + found.organization);
                   view["by"] = visit.say("admin.double_" + found.by);
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

Reply page_of(const AdminCall& admin, const Submission& submission, const Problems& problems) {
  const auto& visit = admin.call.visit;
  const auto proposed = proposed_record(admin.call.desk(), submission);
  const auto present = present_or_new(admin, submission);
  auto view = admin_view(admin, visit.say("admin.review"));
  view["number"] = std::to_string(submission.number);
  view["kind"] = visit.say("admin.kind_" + submission.kind);
  view["date"] = visit.date(submission.at.substr(0, 10));
  view["name"] = text_for(proposed.value.name, visit.language);
  view["remark"] = some(submission.remark);
  view["email"] = some(submission.email);
  const auto changed = differences(present, proposed.value);
  view["differences"] = differences_view(visit, changed);
  view["mixed_scripts"] = mixed_scripts_view(changed);
  view["problems"] = problems_view(problems.empty() ? proposed.problems : problems);
  view["doubles"] = doubles_view(admin, proposed.value);
  for (const auto* list : {"differences", "mixed_scripts", "problems", "doubles"})
    view["has_" + std::string(list)] = has_items(*view.get(list));
  view["criteria"] = criteria_view(visit);
  view["edit_href"] = visit.link(visit.request.path, "edit=1");
  view["record_href"] = visit.link("/admin/organizations/" + submission.organization);
  const bool decided = decision_on(admin.call.desk().database, submission.number).has_value();
  view["open"] = !decided;
  return private_page(admin.call, "admin_review", visit.say("admin.review"), std::move(view),
                      problems.empty() ? 200 : 400);
}

Reply form_of(const AdminCall& admin, const Parameters& fields, const FormErrors& errors) {
  const auto& visit = admin.call.visit;
  auto view = admin_view(admin, visit.say("admin.edit"));
  view["self_href"] = visit.link(visit.request.path, "edit=1");
  view["why"] = value_of(fields, "reason");
  put_form(view, visit, fields, errors, all_form_parts());
  return private_page(admin.call, "admin_edit", visit.say("admin.edit"), std::move(view),
                      errors.empty() ? 200 : 400);
}

Reply after(const AdminCall& admin, const Submission& submission, const Outcome& outcome) {
  if (outcome.decided == Decided::unsound) return page_of(admin, submission, outcome.problems);
  if (outcome.decided == Decided::decided_before)
    return admin_note(admin, "admin.decided_before", 409);
  return see_other(admin.call.visit.link("/admin"));
}

Reply approve_edited(const AdminCall& admin, const Submission& submission) {
  const auto& call = admin.call;
  auto base = present_or_new(admin, submission);
  if (base.type.empty()) base = proposed_record(call.desk(), submission).value;
  const auto filled = form_filled_by_editor(call.visit, call.fields, base);
  if (!filled.errors.empty()) return form_of(admin, call.fields, filled.errors);
  return after(admin, submission,
               approve(call.desk(), submission, decider_of(admin), filled.organization,
                       call.field("reason")));
}

Reply decided(const AdminCall& admin, const Submission& submission) {
  const auto& call = admin.call;
  const auto what = call.field("do");
  if (what == "approve" && !call.visit.parameter("edit").empty())
    return approve_edited(admin, submission);
  if (what == "approve")
    return after(
        admin, submission,
        approve(call.desk(), submission, decider_of(admin), std::nullopt, call.field("reason")));
  const auto criterion = call.field("criterion");
  if (what != "refuse" || std::ranges::find(criteria, criterion) == criteria.end())
    return admin_note(admin, "admin.choose", 400);
  return after(admin, submission,
               refuse(call.desk(), submission, decider_of(admin), criterion, call.field("reason")));
}

}  // namespace

std::optional<Reply> review_page(const AdminCall& admin, const std::string& number) {
  const auto submission = submission_named(admin, number);
  if (!submission) return std::nullopt;
  if (admin.call.sent()) return decided(admin, *submission);
  if (admin.call.visit.parameter("edit").empty()) return page_of(admin, *submission, {});
  const auto proposed = proposed_record(admin.call.desk(), *submission);
  return form_of(admin, fields_of(admin.call.visit, proposed.value), {});
}

std::optional<Reply> edit_page(const AdminCall& admin, const std::string& id) {
  const auto& call = admin.call;
  const auto record = present_record(call.desk(), id);
  if (!record) return std::nullopt;
  if (!call.sent()) return form_of(admin, fields_of(call.visit, *record), {});
  const auto filled = form_filled_by_editor(call.visit, call.fields, *record);
  if (!filled.errors.empty()) return form_of(admin, call.fields, filled.errors);
  const auto outcome =
      change_record(call.desk(), filled.organization, decider_of(admin), call.field("reason"));
  if (outcome.decided == Decided::unsound) return admin_note(admin, "form.error.record", 400);
  return see_other(call.visit.link("/admin/organizations/" + id));
}

}  // namespace blakus
