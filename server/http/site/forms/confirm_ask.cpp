// How an organization gets its link: by its address in the catalogue, or through an editor where
// the catalogue does not know the address.

#include <algorithm>

#include "core/kinds/organization/organization_json.h"
#include "core/record/formats.h"
#include "server/curation/confirmation.h"
#include "server/http/app/parameters.h"
#include "server/http/app/route.h"
#include "server/http/site/forms/form_guard.h"
#include "server/http/site/forms/form_pages.h"
#include "server/http/site/forms/letters.h"
#include "server/http/site/forms/organization_names.h"
#include "server/http/site/forms/public_form.h"
#include "server/http/site/forms/suggest_by_mail.h"

namespace blakus {
namespace {

constexpr std::int64_t longest_proof = 1'000;  // characters

/// What is said of a form that a program filled in, or that lay open too long.
void check_guard(const FormRequest& call, const char* input, FormErrors& errors) {
  if (guarded(call) != Guarded::person) errors[input] = call.context.say("form.error.again");
}

std::string request_query(const PageContext& context) {
  const auto id = context.parameter("organization");
  return id.empty() ? "request=1" : "request=1&organization=" + percent_encoded(id);
}

Reply ask_form(const FormRequest& call, const FormErrors& errors) {
  const auto& context = call.context;
  View view;
  view["title_text"] = context.say("confirm.ask");
  view["self_href"] = context.link("/confirm");
  view["request_href"] = context.link("/confirm", request_query(context));
  view["email"] = call.field("email");
  view["error"] = error_of(errors, "email");
  view["code"] = call.field("code");
  view["code_error"] = error_of(errors, "code");
  put_guard(view, call);
  return private_page(call, "confirm_ask", context.say("confirm.ask"), std::move(view),
                      errors.empty() ? 200 : 400);
}

std::string name_asked_for(const FormRequest& call) {
  if (call.is_post()) return call.field("organization");
  const auto record = present_organization(call.curation(), call.context.parameter("organization"));
  return record ? text_for(record->name, call.context.language) : "";
}

Reply request_form(const FormRequest& call, const FormErrors& errors) {
  const auto& context = call.context;
  View view;
  view["title_text"] = context.say("confirm.request");
  view["self_href"] = context.link("/confirm", "request=1");
  view["organization"] = name_asked_for(call);
  view["email"] = call.field("email");
  view["proof"] = call.field("proof");
  for (const auto* input : {"organization", "email", "proof"})
    view[std::string(input) + "_error"] = error_of(errors, input);
  view["names"] = names_offered(call);
  put_guard(view, call);
  return private_page(call, "confirm_request", context.say("confirm.request"), std::move(view),
                      errors.empty() ? 200 : 400);
}

FormErrors request_errors(const FormRequest& call, const std::optional<Organization>& record) {
  const auto& context = call.context;
  const auto proof = call.field("proof");
  FormErrors errors;
  if (!record) errors["organization"] = context.say("confirm.request_unknown");
  if (!is_email(call.field("email"))) errors["email"] = context.say("form.error.email");
  check_text(context, "proof", proof, errors, longest_proof);
  if (errors.empty()) check_guard(call, "organization", errors);
  return errors;
}

/// A suggestion like any other: editors find it in their list, with the address as the change.
Reply requested(const FormRequest& call) {
  const auto record = organization_named(call.curation(), call.field("organization"));
  const auto errors = request_errors(call, record);
  if (!errors.empty()) return request_form(call, errors);
  const auto email = call.field("email");
  auto after = *record;
  if (std::ranges::find(after.emails, email) == after.emails.end()) after.emails.push_back(email);
  const auto proof = call.field("proof");
  const auto remark = call.context.say("confirm.request_remark", {{"email", email}});
  return keep_and_lead_on(call, {.id = record->id,
                                 .before = to_json(*record),
                                 .after = to_json(after),
                                 .remark = proof.empty() ? remark : remark + "\n" + proof,
                                 .language = std::string(code_of(call.context.language)),
                                 .email = email});
}

Reply send_link(const FormRequest& call) {
  const auto email = call.field("email");
  FormErrors errors;
  if (!is_email(email)) errors["email"] = call.context.say("form.error.email");
  if (errors.empty()) check_guard(call, "email", errors);
  if (!errors.empty()) return ask_form(call, errors);
  const auto now = call.curation().now();
  if (const auto wait = call.services.links_asked_for.take(call.request.sender, now); wait > 0)
    return refused_for_now(call, wait);
  queue_links(call, email);
  return records_note(call, "confirm.asked", "confirm.asked_text");
}

/// The code of a letter on paper leads to the page that its link leads to; nothing is used up here.
Reply open_code(const FormRequest& call) {
  const auto& context = call.context;
  const auto code = normal_code(call.field("code"));
  if (code.empty()) return ask_form(call, {{"code", context.say("confirm.code_form")}});
  const bool known = open_link(call.curation(), code) || !used_at(call.curation(), code).empty();
  if (known) return see_other(context.link("/confirm/" + code));
  const auto wait = call.services.codes_tried.take(call.request.sender, call.curation().now());
  if (wait > 0) return refused_for_now(call, wait);
  return ask_form(call, {{"code", context.say("confirm.code_unknown")}});
}

Reply ask_for_link_page(const FormRequest& call) {
  if (!call.context.parameter("request").empty())
    return call.is_post() ? requested(call) : request_form(call, {});
  if (call.is_post() && call.field("do") == "code") return open_code(call);
  return call.is_post() ? send_link(call) : ask_form(call, {});
}

}  // namespace

std::span<const Route> confirm_ask_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/confirm",
       .page = confirm_by_mail,
       .form = ask_for_link_page,
       .takes = Takes::forms,
       .cache = Cache::never,
       .sealed = true},
  });
  return routes;
}

}  // namespace blakus
