#include "server/http/site/admin/admin_view.h"

#include <algorithm>

#include "core/kinds/organization/record_changes.h"
#include "core/kinds/paths.h"
#include "server/curation/record_list.h"
#include "server/http/site/fact_text.h"

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

View differences_view(const Visit& visit, Kind kind, const std::optional<std::string>& before,
                      const std::string& after) {
  const bool organization = kind == Kind::organization;
  const auto old = organization && before ? organization_in(*before) : Organization{};
  const auto present = organization ? organization_in(after) : Organization{};
  View views{View::type::list};
  for (const auto& difference : differences(before.value_or(blank_record(kind, "")), after)) {
    const auto& key = difference.key;
    const auto now = before && organization ? fact_text(visit, old, key) : difference.before;
    const auto then = organization ? fact_text(visit, present, key) : difference.after;
    if (now == then) continue;  // what no reader would see
    View view;
    view["label"] = capitalized(fact_label(visit, key, kind));
    view["before"] = some(before ? now : "");
    view["after"] = some(then);
    views << std::move(view);
  }
  return views;
}

void put_labels_of_sides(View& view, const Visit& visit, const char* before, const char* after) {
  view["before_label"] = visit.say(before);
  view["after_label"] = visit.say(after);
}

std::string name_of_record(const AdminCall& admin, const std::string& id, Kind kind) {
  if (const auto record = last_record(admin.call.desk(), kind, id))
    return text_for(title_in(kind, *record), admin.call.visit.language);
  const auto pending = pending_submissions(admin.call.desk().database);
  const auto found = std::ranges::find_if(
      pending, [&](const Submission& each) { return each.kind == kind && each.id == id; });
  return found == pending.end() ? id : name_of_submission(admin, *found);
}

std::string name_of_submission(const AdminCall& admin, const Submission& submission) {
  const auto name = title_in(submission.kind, record_with(admin.call.desk(), submission).value);
  const auto& text = text_for(name, admin.call.visit.language);
  return text.empty() ? submission.id : text;
}

std::string type_of_submission(const Visit& visit, const Submission& submission) {
  const auto type = "admin.kind_" + submission.type;
  if (submission.kind == Kind::organization) return visit.say(type);
  const std::string name{name_of(submission.kind)};
  const auto kind = "item." + name;
  return visit.say(submission.type == "new" ? "admin.kind_new_record" : type) + ": " +
         (visit.stock.words.knows(kind) ? visit.say(kind) : name);
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

std::string record_path(const std::string& id, Kind kind) {
  if (kind == Kind::organization) return "/admin" + path_of(kind, id);
  return "/admin/records/" + std::string(name_of(kind)) + "/" + id;
}

std::optional<RecordKey> record_key(std::string_view text, char separator) {
  const auto end = text.find(separator);
  const auto kind = kind_named(text.substr(0, end));
  if (end == std::string_view::npos || !kind) return std::nullopt;
  return RecordKey{*kind, std::string(text.substr(end + 1))};
}

}  // namespace blakus
