// How an organization gets its link: by its address in the catalogue, or through an editor where
// the catalogue does not know the address.

#include <algorithm>

#include "core/kinds/organization/organization_json.h"
#include "core/record/formats.h"
#include "core/text/fold.h"
#include "core/text/utf8.h"
#include "server/http/app/parameters.h"
#include "server/http/app/route.h"
#include "server/http/site/forms/form_guard.h"
#include "server/http/site/forms/letters.h"
#include "server/http/site/forms/public_form.h"
#include "server/http/site/forms/records_pages.h"
#include "server/http/site/forms/suggest_by_mail.h"

namespace blakus {
namespace {

constexpr std::size_t longest_proof = 1'000;

/// What is said of a form that a program filled in, or that lay open too long.
void check_guard(const RecordsCall& call, const char* input, FormErrors& errors) {
  if (guarded(call) != Guarded::person) errors[input] = call.visit.say("form.error.again");
}

std::string request_query(const Visit& visit) {
  const auto id = visit.parameter("organization");
  return id.empty() ? "request=1" : "request=1&organization=" + percent_encoded(id);
}

Reply ask_form(const RecordsCall& call, const FormErrors& errors) {
  const auto& visit = call.visit;
  View view;
  view["title_text"] = visit.say("confirm.ask");
  view["self_href"] = visit.link("/confirm");
  view["request_href"] = visit.link("/confirm", request_query(visit));
  view["email"] = call.field("email");
  view["error"] = error_of(errors, "email");
  put_guard(view, call);
  return private_page(call, "confirm_ask", visit.say("confirm.ask"), std::move(view),
                      errors.empty() ? 200 : 400);
}

/// The organization of that name, present or short, in any language.
std::optional<Organization> organization_named(const Desk& desk, const std::string& typed) {
  const auto wanted = fold(typed);
  if (wanted.empty()) return std::nullopt;
  for (auto& organization : desk.published.organizations()) {
    for (const auto language : all_languages)
      if (fold(organization.name.in(language)) == wanted) return std::move(organization);
    for (const auto& name : organization.short_names)
      if (fold(name) == wanted) return std::move(organization);
  }
  return std::nullopt;
}

std::string name_asked_for(const RecordsCall& call) {
  if (call.sent()) return call.field("organization");
  const auto record = present_organization(call.desk(), call.visit.parameter("organization"));
  return record ? text_for(record->name, call.visit.language) : "";
}

Reply request_form(const RecordsCall& call, const FormErrors& errors) {
  const auto& visit = call.visit;
  View view;
  view["title_text"] = visit.say("confirm.request");
  view["self_href"] = visit.link("/confirm", "request=1");
  view["organization"] = name_asked_for(call);
  view["email"] = call.field("email");
  view["proof"] = call.field("proof");
  for (const auto* input : {"organization", "email", "proof"})
    view[std::string(input) + "_error"] = error_of(errors, input);
  view["names"] = list_of(call.desk().published.organizations(), [&](const auto& organization) {
    return View(text_for(organization.name, visit.language));
  });
  put_guard(view, call);
  return private_page(call, "confirm_request", visit.say("confirm.request"), std::move(view),
                      errors.empty() ? 200 : 400);
}

FormErrors request_errors(const RecordsCall& call, const std::optional<Organization>& record) {
  const auto& visit = call.visit;
  const auto proof = call.field("proof");
  FormErrors errors;
  if (!record) errors["organization"] = visit.say("confirm.request_unknown");
  if (!is_email(call.field("email"))) errors["email"] = visit.say("form.error.email");
  if (proof.size() > longest_proof) errors["proof"] = visit.say("form.error.long");
  if (has_hidden_character(proof)) errors["proof"] = visit.say("form.error.characters");
  if (errors.empty()) check_guard(call, "organization", errors);
  return errors;
}

/// A suggestion like any other: editors find it in their list, with the address as the change.
Reply requested(const RecordsCall& call) {
  const auto record = organization_named(call.desk(), call.field("organization"));
  const auto errors = request_errors(call, record);
  if (!errors.empty()) return request_form(call, errors);
  if (const auto wait = call.office.admission.take(call.desk(), call.request.sender); wait > 0)
    return refused_for_now(call, wait);
  const auto email = call.field("email");
  auto after = *record;
  if (std::ranges::find(after.emails, email) == after.emails.end()) after.emails.push_back(email);
  const auto proof = call.field("proof");
  const auto remark = call.visit.say("confirm.request_remark", {{"email", email}});
  const auto receipt =
      keep_suggestion(call.desk(), {.id = record->id,
                                    .before = to_json(*record),
                                    .after = to_json(after),
                                    .remark = proof.empty() ? remark : remark + "\n" + proof,
                                    .language = std::string(code_of(call.visit.language)),
                                    .email = email});
  return see_other(call.visit.link("/submissions/" + receipt.token));
}

Reply asked(const RecordsCall& call) {
  const auto email = call.field("email");
  FormErrors errors;
  if (!is_email(email)) errors["email"] = call.visit.say("form.error.email");
  if (errors.empty()) check_guard(call, "email", errors);
  if (!errors.empty()) return ask_form(call, errors);
  const auto now = call.desk().now();
  if (const auto wait = call.office.links_asked_for.take(call.request.sender, now); wait > 0)
    return refused_for_now(call, wait);
  queue_links(call, email);
  return records_note(call, "confirm.asked", "confirm.asked_text");
}

Reply ask_for_link_page(const RecordsCall& call) {
  if (!call.visit.parameter("request").empty())
    return call.sent() ? requested(call) : request_form(call, {});
  return call.sent() ? asked(call) : ask_form(call, {});
}

}  // namespace

std::span<const Route> confirm_ask_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/confirm",
       .page = confirm_by_mail,
       .form = ask_for_link_page,
       .takes = Takes::forms,
       .cache = Cache::never},
  });
  return routes;
}

}  // namespace blakus
