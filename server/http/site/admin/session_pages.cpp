// Signing in and out, and what protects the forms of whoever is signed in.

#include "core/store/audit.h"
#include "server/curation/times.h"
#include "server/http/app/route.h"
#include "server/http/site/forms/records_pages.h"

namespace blakus {
namespace {

constexpr std::string_view cookie_name = "__Host-blakus";
constexpr std::string_view cookie_rules = "; Path=/; Secure; HttpOnly; SameSite=Strict";

std::string cookie(const std::string& token, std::int64_t seconds) {
  return std::string(cookie_name) + "=" + token + std::string(cookie_rules) +
         "; Max-Age=" + std::to_string(seconds);
}

Reply form(const RecordsCall& call, const char* error, int status) {
  const auto& visit = call.visit;
  View view;
  view["title_text"] = visit.say("admin.sign_in");
  view["self_href"] = visit.link("/admin/sign-in");
  view["error"] = error == nullptr ? View(false) : View(visit.say(error));
  return private_page(call, "admin_sign_in", visit.say("admin.sign_in"), std::move(view), status);
}

void note(const RecordsCall& call, const std::string& who, const std::string& action) {
  add_audit_entry(
      call.office.database,
      {.at = iso_time(call.desk().now()), .who = who, .action = action, .subject = "session"});
}

Reply refused(const RecordsCall& call, const SignedIn& result, const std::string& name) {
  if (result.how == SignedIn::How::wrong && administrator(call.office.database, name))
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

Reply sign_in_page(const RecordsCall& call) {
  if (!call.sent()) return form(call, nullptr, 200);
  const auto name = call.field("name");
  std::string passphrase;
  for (const auto& [key, value] : call.fields)
    if (key == "passphrase") passphrase = value;
  const auto result = call.office.sign_in.sign_in(
      {name, passphrase, call.field("code"), call.request.sender}, call.desk().now());
  if (result.how != SignedIn::How::in) return refused(call, result, name);
  note(call, name, "signed in");
  auto reply = see_other(call.visit.link("/admin"));
  reply.headers.emplace_back("Set-Cookie", cookie(result.token, longest_session));
  return reply;
}

std::optional<Reply> sign_out(const AdminCall& admin, const std::string&) {
  const auto& call = admin.call;
  if (!call.sent()) return std::nullopt;
  call.office.sign_in.sign_out(session_cookie(call.request));
  auto reply = see_other(call.visit.link("/admin"));
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
       .desk = sign_out,
       .takes = Takes::forms,
       .entrance = Entrance::staff,
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
