#include "server/http/pages/admin_view.h"

#include <algorithm>

#include "core/catalog/paths.h"
#include "core/catalog/record_changes.h"
#include "server/http/pages/fact_text.h"
#include "server/records/record_list.h"

namespace blakus {

View admin_view(const AdminCall& admin, const std::string& title) {
  const auto& visit = admin.call.visit;
  View view;
  view["title_text"] = title;
  view["who"] = admin.session.administrator.name;
  view["form_token"] = admin.session.form_token;
  view["is_administrator"] = admin.session.administrator.role == "administrator";
  view["self_href"] = visit.link(visit.request.path);
  view["work_href"] = visit.link("/admin");
  view["records_href"] = visit.link("/admin/records");
  view["letters_href"] = visit.link("/admin/letters");
  view["audit_href"] = visit.link("/admin/audit");
  view["sign_out_href"] = visit.link("/admin/sign-out");
  return view;
}

Decider decider_of(const AdminCall& admin) {
  const auto& who = admin.session.administrator;
  return {.name = who.name, .role = who.role, .administrator = who.number};
}

View differences_view(const Visit& visit, const std::optional<Organization>& before,
                      const Organization& after) {
  View views{View::type::list};
  for (const auto& difference : differences(before.value_or(Organization{}), after)) {
    const auto& key = difference.key;
    const auto now = before ? fact_text(visit, *before, key) : std::string();
    const auto then = fact_text(visit, after, key);
    if (now == then) continue;  // what no reader would see
    View view;
    view["label"] = capitalized(fact_label(visit, key));
    view["before"] = some(now);
    view["after"] = some(then);
    views << std::move(view);
  }
  return views;
}

void put_labels_of_sides(View& view, const Visit& visit, const char* before, const char* after) {
  view["before_label"] = visit.say(before);
  view["after_label"] = visit.say(after);
}

std::string name_of_record(const AdminCall& admin, const std::string& id) {
  if (const auto record = last_record(admin.call.desk(), id))
    return text_for(record->name, admin.call.visit.language);
  const auto pending = pending_submissions(admin.call.desk().database);
  const auto found = std::ranges::find(pending, id, &Submission::organization);
  return found == pending.end() ? id : name_of_submission(admin, *found);
}

std::string name_of_submission(const AdminCall& admin, const Submission& submission) {
  const auto proposed = proposed_record(admin.call.desk(), submission).value;
  const auto& name = text_for(proposed.name, admin.call.visit.language);
  return name.empty() ? submission.organization : name;
}

View problems_view(const Problems& problems) {
  return list_of(problems, [](const Problem& problem) { return View(to_string(problem)); });
}

Reply admin_note(const AdminCall& admin, const char* text, int status) {
  const auto& visit = admin.call.visit;
  auto view = admin_view(admin, visit.say("admin.title"));
  view["text"] = visit.say(text);
  return private_page(admin.call, "admin_note", visit.say("admin.title"), std::move(view), status);
}

std::string record_path(const std::string& id) {
  return "/admin" + path_of(Kind::organization, id);
}

}  // namespace blakus
