#include "server/http/pages/admin_view.h"

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
  view["letters_href"] = visit.link("/admin/letters");
  view["audit_href"] = visit.link("/admin/audit");
  view["sign_out_href"] = visit.link("/admin/sign-out");
  return view;
}

Decider decider_of(const AdminCall& admin) {
  const auto& who = admin.session.administrator;
  return {.name = who.name, .role = who.role, .administrator = who.number};
}

View differences_view(const Visit& visit, const std::vector<Difference>& differences) {
  return list_of(differences, [&](const Difference& difference) {
    View view;
    view["label"] = visit.say("record." + difference.key);
    view["before"] = some(difference.before);
    view["after"] = some(difference.after);
    return view;
  });
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

}  // namespace blakus
