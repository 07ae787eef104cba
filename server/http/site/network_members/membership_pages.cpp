// Applying to become a member: a form that may be left half-way under a private link, a page to
// print and sign, and where the application stands.

#include <algorithm>

#include "core/record/formats.h"
#include "core/record/lines.h"
#include "core/record/timestamps.h"
#include "core/record/web_address.h"
#include "core/store/confirm_links.h"
#include "core/text/ascii.h"
#include "server/http/app/route.h"
#include "server/http/site/forms/public_form.h"
#include "server/http/site/json_ld.h"
#include "server/http/site/network_members/member_page.h"
#include "server/http/site/network_members/membership_view.h"

namespace blakus {
namespace {

constexpr std::int64_t longest_member_line = 300;  ///< characters

/// The inputs of one line, in their order: name of the field, member.
struct MemberInput {
  const char* name;
  std::string MembershipFields::*value;
  const char* hint;  ///< message; "": none
  const char* autocomplete;
};
constexpr auto member_inputs = std::to_array<MemberInput>({
    {"name", &MembershipFields::name, "membership.name_hint", "organization"},
    {"reg", &MembershipFields::registration, "membership.reg_hint", "off"},
    {"address", &MembershipFields::address, "", "street-address"},
    {"aims", &MembershipFields::aims, "membership.aims_hint", "off"},
    {"members", &MembershipFields::members, "", "off"},
    {"branches", &MembershipFields::branches, "", "off"},
    {"person", &MembershipFields::person, "membership.person_hint", "name"},
    {"pmail", &MembershipFields::email, "membership.pmail_hint", "email"},
    {"stat", &MembershipFields::statutes, "membership.statutes_hint", "off"},
});

/// What the directory has is taken over.
MembershipFields fields_of_record(const FormRequest& call) {
  MembershipFields fields;
  const auto record = present_organization(call.curation(), call.context.parameter("organization"));
  if (!record) return fields;
  fields.organization = record->id;
  fields.name = text_for(record->name, call.context.language);
  fields.registration = record->registration_number;
  for (const auto& place : record->locations)
    if (fields.address.empty()) fields.address = address_text(place);
  return fields;
}

MembershipFields typed_fields(const FormRequest& call) {
  MembershipFields fields;
  for (const auto& input : member_inputs) {
    fields.*input.value = call.field(input.name);
    if (std::string_view(input.name) != "aims")
      std::ranges::replace(fields.*input.value, '\n', ' ');
  }
  const auto organization = call.field("organization");
  if (present_organization(call.curation(), organization)) fields.organization = organization;
  fields.code = !call.field("code").empty();
  return fields;
}

View member_inputs_view(const PageContext& context, const MembershipFields& fields,
                        const FormErrors& errors) {
  return list_of(member_inputs, [&](const MemberInput& input) {
    const std::string name = input.name;
    View view;
    view["id"] = name;
    view["name"] = name;
    view["value"] = fields.*input.value;
    view["label"] = context.say("membership." + (name == "stat" ? "statutes" : name));
    view["hint"] = *input.hint == '\0' ? View(false) : View(context.say(input.hint));
    view["area"] = name == "aims";
    view["type"] = name == "pmail" ? "email" : "text";
    view["autocomplete"] = input.autocomplete;
    view["error"] = error_of(errors, name);
    return view;
  });
}

/// Lengths and signs, which hold of a draft as well.
void check_lengths(const FormRequest& call, const MembershipFields& fields, FormErrors& errors) {
  for (const auto& input : member_inputs) {
    const bool area = std::string_view(input.name) == "aims";
    check_text(call.context, input.name, fields.*input.value, errors,
               area ? longest_answer : longest_member_line);
  }
  if (fields.name.empty()) errors.emplace("name", call.context.say("membership.error_name"));
  if (!is_email(fields.email)) errors.emplace("pmail", call.context.say("form.error.email"));
}

bool is_count(const std::string& text) {
  return !text.empty() && text.size() <= 7 &&
         std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// What the board needs.
void check_complete(const FormRequest& call, const MembershipFields& fields, FormErrors& errors) {
  const auto& context = call.context;
  const auto needs = [&](const char* input, bool right, const char* key) {
    if (!right) errors.emplace(input, context.say(key));
  };
  needs("reg", is_registration_number(fields.registration), "membership.error_reg");
  needs("address", !fields.address.empty(), "membership.error_address");
  needs("aims", !fields.aims.empty(), "membership.error_aims");
  needs("members", is_count(fields.members), "membership.error_members");
  needs("branches", fields.branches.empty() || is_count(fields.branches),
        "membership.error_branches");
  needs("person", !fields.person.empty(), "membership.error_person");
  needs("stat", is_web_address(fields.statutes), "membership.error_statutes");
  needs("code", fields.code, "membership.error_code");
}

Reply member_form(const FormRequest& call, const MembershipFields& fields, const FormErrors& errors,
                  const MembershipApplication* draft) {
  const auto& context = call.context;
  const auto title = context.say("membership.title");
  View view;
  view["title_text"] = title;
  view["crumbs"] = breadcrumbs_view(context, Breadcrumbs{{context.say("nav.home"), "/"}});
  view["self_href"] = context.link(context.request.path);
  view["members_href"] = context.link("/members");
  view["saved"] = draft ? View(context.moment(draft->saved)) : View(false);
  view["whole_href"] = context.whole_link(context.request.path);
  view["question"] = draft ? some(draft->reason) : View(false);
  view["days"] = context.count("membership.days", days_of_draft);
  view["organization"] = fields.organization;
  view["inputs"] = member_inputs_view(context, fields, errors);
  view["code"] = fields.code;
  view["withdraw"] = draft != nullptr;
  put_errors(view, errors, {"code", "send"});
  put_guard_again(view, call, call.fields);
  return private_page(call, "membership", title, std::move(view), errors.empty() ? 200 : 422);
}

/// To the address of the applicant, once: where to go on.
void queue_application_link(const FormRequest& call, const MembershipFields& fields,
                            const std::string& token) {
  const auto& context = call.context;
  const MessageArguments arguments{{"name", fields.name},
                                   {"address", context.whole_link("/membership/" + token)},
                                   {"email", context.snapshot->site().network_email}};
  add_letter(call.curation().database, {.kind = "membership",
                                        .organization = fields.organization,
                                        .recipient = fields.email,
                                        .subject = context.say("membership.letter_subject"),
                                        .body = context.say("membership.letter_begun", arguments),
                                        .queued = iso_time(call.curation().now())});
}

/// The token of the new application; empty: the sender has to wait so many seconds.
std::string begin(const FormRequest& call, const MembershipFields& fields, bool send,
                  std::time_t& wait) {
  wait = wait_for_letter(call, fields.email);
  if (wait > 0) return "";
  Transaction transaction{call.curation().database};
  auto token =
      begin_application(call.curation(), fields, std::string(code_of(call.context.language)));
  const auto begun = application_of_token(call.curation().database, token);
  if (send) save_application(call.curation(), begun->number, fields, true);
  if (writes_letters(call)) queue_application_link(call, fields, token);
  transaction.commit();
  call.services.options.letter_waiting();
  return token;
}

FormErrors faults_of_application(const FormRequest& call, const MembershipFields& fields,
                                 bool send) {
  FormErrors errors;
  check_lengths(call, fields, errors);
  if (send) check_complete(call, fields, errors);
  take_guard(call, errors);
  return errors;
}

Reply apply_page(const FormRequest& call) {
  if (!call.is_post()) return member_form(call, fields_of_record(call), {}, nullptr);
  const auto fields = typed_fields(call);
  const bool send = call.field("save").empty();
  auto errors = faults_of_application(call, fields, send);
  if (!errors.empty()) return member_form(call, fields, errors, nullptr);
  std::time_t wait = 0;
  const auto token = call.services.sent_once.answer(
      key_of_form(call), call.curation().now(), [&] { return begin(call, fields, send, wait); });
  if (!token.empty()) return see_other(call.context.link("/membership/" + token));
  errors["send"] = call.context.say("form.too_many");
  auto reply = member_form(call, fields, errors, nullptr);
  reply.status = 429;
  reply.headers.emplace_back("Retry-After", std::to_string(wait));
  return reply;
}

Reply application_status(const FormRequest& call, const std::string& token,
                         const MembershipApplication& application) {
  const auto& context = call.context;
  const auto title = context.say("membership.yours");
  View view;
  view["title_text"] = title;
  view["crumbs"] = breadcrumbs_view(context, Breadcrumbs{{context.say("nav.home"), "/"}});
  view["name"] = application.fields.name;
  view["number"] = application_number(application);
  view["state"] = context.say("membership.state_" + application.state);
  view["text"] = context.say("membership.state_" + application.state + "_text");
  // Else it is a question that was answered.
  view["reason"] = application.state == "refused" ? some(application.reason) : View(false);
  view["line"] = application_line(context, application);
  view["waits"] = application.state == "sent";
  view["facts"] = application_facts(context, application.fields, true);
  view["print_href"] = context.link("/membership/" + token + "/print");
  view["self_href"] = context.link(context.request.path);
  view["whole_href"] = context.whole_link(context.request.path);
  view["network_email"] = context.snapshot->site().network_email;
  return private_page(call, "membership_status", title, std::move(view));
}

std::optional<Reply> own_application(const FormRequest& call, const std::string& token) {
  const auto& curation = call.curation();
  const auto application = application_of_token(curation.database, token);
  if (!application) return records_note(call, "told.gone", "told.gone_text", 404);
  const bool draft = application->state == "draft";
  if (!call.is_post())
    return draft ? member_form(call, application->fields, {}, &*application)
                 : application_status(call, token, *application);
  if (call.field("do") == "withdraw") {
    withdraw_application(curation, application->number);
  } else if (draft) {
    const auto fields = typed_fields(call);
    const bool send = call.field("save").empty();
    const auto errors = faults_of_application(call, fields, send);
    if (!errors.empty()) return member_form(call, fields, errors, &*application);
    save_application(curation, application->number, fields, send);
  }
  return see_other(call.context.link(call.context.request.path));
}

/// One page to print and sign, by hand or electronically.
std::optional<Reply> application_print(const FormRequest& call, const std::string& token) {
  const auto& context = call.context;
  const auto application = application_of_token(call.curation().database, token);
  if (!application) return records_note(call, "told.gone", "told.gone_text", 404);
  const auto title = context.say("membership.print_title");
  View view;
  view["title_text"] = title;
  view["number"] = application_number(*application);
  view["date"] = context.date(iso_date(call.curation().now()));
  view["facts"] = application_facts(context, application->fields, false);
  view["back_href"] = context.link("/membership/" + token);
  view["network_email"] = context.snapshot->site().network_email;
  return private_page(call, "membership_print", title, std::move(view));
}

}  // namespace

std::span<const Route> membership_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/membership",
       .form = apply_page,
       .takes = Takes::forms,
       .cache = Cache::never,
       .sealed = true},
      {.pattern = "/membership/{id}",
       .form = own_application,
       .takes = Takes::forms,
       .cache = Cache::never},
      {.pattern = "/membership/{id}/print", .form = application_print, .cache = Cache::never},
  });
  return routes;
}

}  // namespace blakus
