#include "server/http/site/admin/admin_view.h"

#include <algorithm>

#include "core/kinds/organization/record_changes.h"
#include "core/kinds/paths.h"
#include "server/curation/record_list.h"
#include "server/http/site/fact_text.h"

namespace blakus {

View admin_view(const AdminRequest& admin, const std::string& title) {
  const auto& context = admin.call.context;
  View view;
  view["title_text"] = title;
  view["who"] = admin.session.administrator.name;
  view["form_token"] = admin.session.form_token;
  for (const auto& row : capabilities)
    view["may_" + std::string(row.name)] = may(admin, row.capability);
  view["self_href"] = context.link(context.request.path);
  view["work_href"] = context.link("/admin");
  view["records_href"] = context.link("/admin/records");
  view["letters_href"] = context.link("/admin/letters");
  view["calls_href"] = context.link("/admin/calls");
  view["paper_href"] = context.link("/admin/paper");
  view["board_desk_href"] = context.link("/admin/board");
  view["network_desk_href"] = context.link("/admin/network");
  view["audit_href"] = context.link("/admin/audit");
  view["sign_out_href"] = context.link("/admin/sign-out");
  return view;
}

Decider decider_of(const AdminRequest& admin) {
  const auto& who = admin.session.administrator;
  return {.name = who.name, .role = who.role, .administrator = who.number};
}

View differences_view(const PageContext& context, Kind kind,
                      const std::optional<std::string>& before, const std::string& after) {
  const bool organization = kind == Kind::organization;
  const auto old = organization && before ? organization_in(*before) : Organization{};
  const auto present = organization ? organization_in(after) : Organization{};
  View views{View::type::list};
  for (const auto& difference : differences(before.value_or(blank_record(kind, "")), after)) {
    const auto& key = difference.key;
    const auto now = before && organization ? fact_text(context, old, key) : difference.before;
    const auto then = organization ? fact_text(context, present, key) : difference.after;
    if (now == then) continue;  // what no reader would see
    View view;
    view["label"] = capitalized(fact_label(context, key, kind));
    view["before"] = some(before ? now : "");
    view["after"] = some(then);
    views << std::move(view);
  }
  return views;
}

void put_labels_of_sides(View& view, const PageContext& context, const char* before,
                         const char* after) {
  view["before_label"] = context.say(before);
  view["after_label"] = context.say(after);
}

std::string name_of_record(const AdminRequest& admin, const std::string& id, Kind kind) {
  if (const auto record = last_record(admin.call.curation(), kind, id))
    return text_for(title_in(kind, *record), admin.call.context.language);
  const auto pending = pending_submissions(admin.call.curation().database);
  const auto found = std::ranges::find_if(
      pending, [&](const Submission& each) { return each.kind == kind && each.id == id; });
  return found == pending.end() ? id : name_of_submission(admin, *found);
}

std::string name_of_submission(const AdminRequest& admin, const Submission& submission) {
  const auto name = title_in(submission.kind, record_with(admin.call.curation(), submission).value);
  const auto& text = text_for(name, admin.call.context.language);
  return text.empty() ? submission.id : text;
}

std::string type_of_submission(const PageContext& context, const Submission& submission) {
  const auto type = "admin.kind_" + submission.type;
  if (submission.kind == Kind::organization) return context.say(type);
  const std::string name{name_of(submission.kind)};
  const auto kind = "item." + name;
  return context.say(submission.type == "new" ? "admin.kind_new_record" : type) + ": " +
         (context.site_context.words.knows(kind) ? context.say(kind) : name);
}

View problems_view(const Problems& problems) {
  return list_of(problems, [](const Problem& problem) { return View(to_string(problem)); });
}

Reply admin_note(const AdminRequest& admin, const char* text, int status) {
  const auto& context = admin.call.context;
  auto view = admin_view(admin, context.say("admin.title"));
  view["text"] = context.say(text);
  return private_page(admin.call, "admin_note", context.say("admin.title"), std::move(view),
                      status);
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
