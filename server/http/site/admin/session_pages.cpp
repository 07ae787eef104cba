// Signing in and out, and what protects the forms of signed-in editors.

#include "core/record/timestamps.h"
#include "core/store/audit.h"
#include "server/http/app/route.h"
#include "server/http/site/forms/form_pages.h"

namespace blakus {
namespace {

constexpr std::string_view cookie_name = "__Host-blakus";
constexpr std::string_view cookie_rules = "; Path=/; Secure; HttpOnly; SameSite=Strict";

std::string cookie(const std::string& token, std::int64_t seconds) {
  return std::string(cookie_name) + "=" + token + std::string(cookie_rules) +
         "; Max-Age=" + std::to_string(seconds);
}

Reply form(const FormRequest& call, const char* error, int status) {
  const auto& context = call.context;
  View view;
  view["title_text"] = context.say("admin.sign_in");
  view["self_href"] = context.link("/admin/sign-in");
  view["error"] = error == nullptr ? View(false) : View(context.say(error));
  return private_page(call, "admin_sign_in", context.say("admin.sign_in"), std::move(view), status);
}

void note(const FormRequest& call, const std::string& who, const std::string& action) {
  add_audit_entry(
      call.services.database,
      {.at = iso_time(call.curation().now()), .who = who, .action = action, .subject = "session"});
}

Reply refusal_page(const FormRequest& call, const SignedIn& result, const std::string& name) {
  if (result.how == SignedIn::How::wrong && administrator(call.services.database, name))
    note(call, name, "sign-in failed");
  if (result.how == SignedIn::How::wrong) return form(call, "admin.wrong", 403);
  const bool locked = result.how == SignedIn::How::locked;
  auto reply = form(call, locked ? "admin.locked" : "admin.busy", locked ? 429 : 503);
  reply.headers.emplace_back("Retry-After", std::to_string(locked ? lock_seconds : 2));
  return reply;
}

/// "example.lv:8080" of "https://example.lv:8080".
std::string_view host_of(std::string_view origin) {
  const auto mark = origin.find("://");
  return mark == std::string_view::npos ? origin : origin.substr(mark + 3);
}

Reply sign_in_page(const FormRequest& call) {
  if (!call.is_post()) return form(call, nullptr, 200);
  const auto name = call.field("name");
  std::string passphrase;
  for (const auto& [key, value] : call.fields)
    if (key == "passphrase") passphrase = value;
  const auto result = call.services.sign_in.sign_in(
      {name, passphrase, call.field("code"), call.request.sender}, call.curation().now());
  if (result.how != SignedIn::How::in) return refusal_page(call, result, name);
  note(call, name, "signed in");
  auto reply = see_other(call.context.link("/admin"));
  reply.headers.emplace_back("Set-Cookie", cookie(result.token, longest_session));
  return reply;
}

std::optional<Reply> sign_out(const AdminRequest& admin, const std::string&) {
  const auto& call = admin.call;
  if (!call.is_post()) return std::nullopt;
  call.services.sign_in.sign_out(session_cookie(call.request));
  auto reply = see_other(call.context.link("/admin"));
  reply.headers.emplace_back("Set-Cookie", cookie("", 0));
  return reply;
}

}  // namespace

std::span<const Route> session_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/admin/sign-in",
       .form = sign_in_page,
       .takes = Takes::forms,
       .entrance = Entrance::staff,
       .crawled = false,
       .cache = Cache::never},
      {.pattern = "/admin/sign-out",
       .curation = sign_out,
       .takes = Takes::forms,
       .entrance = Entrance::staff,
       .capability = Capability::open_desk,
       .crawled = false,
       .cache = Cache::never},
  });
  return routes;
}

std::string session_cookie(const HttpRequest& request) {
  std::string_view rest = request.cookie;
  while (!rest.empty()) {
    auto pair = rest.substr(0, rest.find(';'));
    rest.remove_prefix(std::min(rest.size(), pair.size() + 1));
    while (pair.starts_with(' ')) pair.remove_prefix(1);
    if (pair.starts_with(cookie_name) && pair.substr(cookie_name.size()).starts_with('='))
      return std::string(pair.substr(cookie_name.size() + 1));
  }
  return {};
}

bool from_this_site(const HttpRequest& request, bool strict) {
  if (!request.fetch_site.empty() && request.fetch_site != "same-origin") return false;
  if (!request.origin.empty()) return host_of(request.origin) == request.host;
  return !strict || request.fetch_site == "same-origin";
}

}  // namespace blakus
