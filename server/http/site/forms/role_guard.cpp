#include "server/http/site/forms/role_guard.h"

#include "core/record/timestamps.h"
#include "core/store/audit.h"

namespace blakus {

bool may(const AdminRequest& admin, Capability capability) {
  return may(admin.session.administrator.role, capability);
}

std::string roles_with(const PageContext& context, Capability capability) {
  std::string text;
  for (const auto role : staff_roles)
    if (may(role, capability))
      text += (text.empty() ? "" : ", ") + context.say("role." + std::string(role));
  return text;
}

Reply not_allowed(const AdminRequest& admin, Capability capability) {
  const auto& call = admin.call;
  const auto& context = call.context;
  const auto& who = admin.session.administrator;
  const std::string name{capability == Capability::none ? "" : row_of(capability).name};
  add_audit_entry(call.services.database, {.at = iso_time(call.curation().now()),
                                           .who = who.name,
                                           .action = "not allowed",
                                           .subject = name});
  const auto title = context.say("admin.not_allowed_title");
  View view;
  view["title_text"] = title;
  view["asked"] = name.empty() ? View(false) : View(context.say("capability." + name));
  view["text"] = context.say(
      "admin.not_allowed_text",
      {{"role", context.say("role." + who.role)}, {"roles", roles_with(context, capability)}});
  view["work_href"] = context.link("/admin");
  return private_page(call, "admin_not_allowed", title, std::move(view), 403);
}

}  // namespace blakus
