// A question to the network about one organization, for where nobody knows its contacts: it waits
// on the desk, and goes to the network's mailbox where mail is sent.

#include "core/kinds/organization/organization_json.h"
#include "core/kinds/paths.h"
#include "core/record/formats.h"
#include "core/store/confirm_links.h"
#include "server/curation/times.h"
#include "server/http/app/route.h"
#include "server/http/site/forms/public_form.h"
#include "server/http/site/forms/records_pages.h"
#include "server/http/site/forms/suggest_by_mail.h"
#include "server/http/site/frame.h"
#include "server/http/site/json_ld.h"

namespace blakus {
namespace {

const std::vector<ShortInput>& inputs() {
  static const std::vector<ShortInput> all{
      {"question", "question", "ask.question", "ask.question_hint", "area"},
      {"email", "email", "ask.email", "ask.email_hint", "email", "email"}};
  return all;
}

Reply form_page(const RecordsCall& call, const Organization& organization,
                const FormErrors& errors) {
  const auto& visit = call.visit;
  const auto name = text_for(organization.name, visit.language);
  const auto title = visit.say("ask.title");
  View view;
  view["title_text"] = title;
  view["name"] = name;
  view["crumbs"] =
      breadcrumbs_view(visit, Breadcrumbs{{visit.say("nav.home"), "/"},
                                          {name, path_of(Kind::organization, organization.id)}});
  view["self_href"] = visit.link(visit.request.path);
  view["know_href"] = visit.link("/suggest-change/" + organization.id, "what=phone");
  view["inputs"] = short_inputs_view(visit, inputs(), call.fields, errors);
  view["send_error"] = error_of(errors, "send");
  put_errors(view, errors);
  put_guard_again(view, call, call.fields);
  return private_page(call, "ask", title, std::move(view), errors.empty() ? 200 : 422);
}

/// To the network's own mailbox, in the language of the question.
void tell_the_network(const RecordsCall& call, const Organization& organization,
                      const NewSuggestion& asked) {
  if (!call.office.options.sends_mail) return;
  const auto& visit = call.visit;
  const MessageArguments about{{"name", text_for(organization.name, visit.language)},
                               {"question", asked.remark},
                               {"email", asked.email}};
  add_letter(call.desk().database,
             {.kind = "question",
              .organization = organization.id,
              .recipient = visit.snapshot->site().network_email,
              .subject = visit.say("ask.letter_subject",
                                   {{"name", text_for(organization.name, visit.language)}}),
              .body = visit.say("ask.letter_body", about),
              .queued = iso_time(call.desk().now())});
  call.office.options.letter_waiting();
}

Reply taken_in(const RecordsCall& call, const Organization& organization) {
  const auto& visit = call.visit;
  NewSuggestion asked{.id = organization.id,
                      .before = to_json(organization),
                      .after = to_json(organization),
                      .remark = call.field("question"),
                      .language = std::string(code_of(visit.language)),
                      .email = call.field("email"),
                      .type = "question"};
  FormErrors errors;
  check_text(visit, "question", asked.remark, errors);
  if (asked.remark.empty()) errors["question"] = visit.say("ask.error_question");
  if (!is_email(asked.email)) errors["email"] = visit.say("form.error.email");
  take_guard(call, errors);
  if (!errors.empty()) return form_page(call, organization, errors);
  auto reply = keep_and_lead_on(call, asked);
  if (reply.status == 303) tell_the_network(call, organization, asked);
  return reply;
}

std::optional<Reply> ask_page(const RecordsCall& call, const std::string& id) {
  const auto record = present_organization(call.desk(), id);
  if (!record) return lead_to_successor(call, "/ask/", id);
  return call.sent() ? taken_in(call, *record) : form_page(call, *record, {});
}

}  // namespace

std::span<const Route> ask_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/ask/{id}",
       .page = ask_by_mail,
       .form = ask_page,
       .takes = Takes::forms,
       .cache = Cache::never},
  });
  return routes;
}

std::optional<Reply> lead_to_successor(const RecordsCall& call, const std::string& folder,
                                       const std::string& id) {
  const auto successor = call.desk().published.organization(id);
  if (!successor || successor->id == id || call.sent()) return std::nullopt;
  return see_other(call.visit.link(folder + successor->id));
}

}  // namespace blakus
