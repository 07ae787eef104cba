// A question to the network about one organization, for one without known contacts: it waits in the
// review area, and goes to the network's mailbox where mail is sent.

#include "core/kinds/organization/organization_json.h"
#include "core/kinds/paths.h"
#include "core/record/formats.h"
#include "core/record/timestamps.h"
#include "core/store/confirm_links.h"
#include "server/http/app/route.h"
#include "server/http/site/forms/form_pages.h"
#include "server/http/site/forms/public_form.h"
#include "server/http/site/forms/suggest_by_mail.h"
#include "server/http/site/json_ld.h"

namespace blakus {
namespace {

const std::vector<ShortInput>& inputs() {
  static const std::vector<ShortInput> all{
      {"question", "question", "ask.question", "ask.question_hint", "area"},
      {"email", "email", "ask.email", "ask.email_hint", "email", "email"}};
  return all;
}

Reply form_page(const FormRequest& call, const Organization& organization,
                const FormErrors& errors) {
  const auto& context = call.context;
  const auto name = text_for(organization.name, context.language);
  const auto title = context.say("ask.title");
  View view;
  view["title_text"] = title;
  view["name"] = name;
  view["crumbs"] =
      breadcrumbs_view(context, Breadcrumbs{{context.say("nav.home"), "/"},
                                            {name, path_of(Kind::organization, organization.id)}});
  view["self_href"] = context.link(context.request.path);
  view["know_href"] = context.link("/suggest-change/" + organization.id, "what=phone");
  view["inputs"] = short_inputs_view(context, inputs(), call.fields, errors);
  put_errors(view, errors, {"send"});
  put_guard_again(view, call, call.fields);
  return private_page(call, "ask", title, std::move(view), errors.empty() ? 200 : 422);
}

/// To the network's own mailbox, in the language of the question.
void tell_the_network(const FormRequest& call, const Organization& organization,
                      const NewSuggestion& asked) {
  if (!call.services.options.sends_mail) return;
  const auto& context = call.context;
  const MessageArguments about{{"name", text_for(organization.name, context.language)},
                               {"question", asked.remark},
                               {"email", asked.email}};
  add_letter(call.curation().database,
             {.kind = "question",
              .organization = organization.id,
              .recipient = context.snapshot->site().network_email,
              .subject = context.say("ask.letter_subject",
                                     {{"name", text_for(organization.name, context.language)}}),
              .body = context.say("ask.letter_body", about),
              .queued = iso_time(call.curation().now())});
  call.services.options.letter_waiting();
}

Reply submit(const FormRequest& call, const Organization& organization) {
  const auto& context = call.context;
  NewSuggestion asked{.id = organization.id,
                      .before = to_json(organization),
                      .after = to_json(organization),
                      .remark = call.field("question"),
                      .language = std::string(code_of(context.language)),
                      .email = call.field("email"),
                      .type = "question"};
  FormErrors errors;
  check_text(context, "question", asked.remark, errors);
  if (asked.remark.empty()) errors["question"] = context.say("ask.error_question");
  if (!is_email(asked.email)) errors["email"] = context.say("form.error.email");
  take_guard(call, errors);
  if (!errors.empty()) return form_page(call, organization, errors);
  auto reply = keep_and_lead_on(call, asked);
  if (reply.status == 303) tell_the_network(call, organization, asked);
  return reply;
}

std::optional<Reply> ask_page(const FormRequest& call, const std::string& id) {
  const auto record = present_organization(call.curation(), id);
  if (!record) return lead_to_successor(call, "/ask/", id);
  return call.is_post() ? submit(call, *record) : form_page(call, *record, {});
}

}  // namespace

std::span<const Route> ask_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/ask/{id}",
       .page = ask_by_mail,
       .form = ask_page,
       .takes = Takes::forms,
       .cache = Cache::never,
       .sealed = true},
  });
  return routes;
}

std::optional<Reply> lead_to_successor(const FormRequest& call, const std::string& folder,
                                       const std::string& id) {
  const auto successor = call.curation().published.organization(id);
  if (!successor || successor->id == id || call.is_post()) return std::nullopt;
  return see_other(call.context.link(folder + successor->id));
}

}  // namespace blakus
