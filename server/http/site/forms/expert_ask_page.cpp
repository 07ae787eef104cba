// A letter to an expert without knowing the address: the form passes it on to the body that the
// expert belongs to, else to the network. No address is shown, and none is kept but in the letter.

#include "core/kinds/paths.h"
#include "core/record/formats.h"
#include "core/record/timestamps.h"
#include "core/store/confirm_links.h"
#include "core/store/expert_addresses.h"
#include "server/http/app/route.h"
#include "server/http/site/forms/form_pages.h"
#include "server/http/site/forms/public_form.h"
#include "server/http/site/forms/suggest_by_mail.h"
#include "server/http/site/json_ld.h"

namespace blakus {
namespace {

const std::vector<ShortInput>& letter_inputs() {
  static const std::vector<ShortInput> all{
      {"question", "question", "expert.question", "expert.question_hint", "area"},
      {"sender_name", "sender_name", "expert.name", "expert.name_hint", "text", "name"},
      {"email", "email", "expert.email", "expert.email_hint", "email", "email"}};
  return all;
}

const Expert* expert_of(const PageContext& context, const std::string& id) {
  const auto* other = context.snapshot->others().find(Kind::expert, id);
  return other == nullptr ? nullptr : &std::get<Expert>(other->record);
}

Reply expert_form(const FormRequest& call, const Expert& expert, const FormErrors& errors) {
  const auto& context = call.context;
  const auto title = context.say("expert.ask_title");
  const auto field = text_for(expert.field_of_advice, context.language);
  View view;
  view["title_text"] = title;
  view["name"] = field;
  view["crumbs"] = breadcrumbs_view(
      context,
      Breadcrumbs{{context.say("list.title_expert"), std::string(list_path_of(Kind::expert))},
                  {field, path_of(Kind::expert, expert.id)}});
  view["self_href"] = context.link(context.request.path);
  view["inputs"] = short_inputs_view(context, letter_inputs(), call.fields, errors);
  put_errors(view, errors, {"send"});
  put_guard_again(view, call, call.fields);
  return private_page(call, "expert_ask", title, std::move(view), errors.empty() ? 200 : 422);
}

struct Recipient {
  std::string email;    ///< never on a page
  bool is_own = false;  ///< the expert's private address
  Language language = Language::lv;
};

/// The expert who agreed, else the body, else the network.
Recipient recipient_of(const FormRequest& call, const Expert& expert) {
  const auto own = expert_address(call.curation().database, expert.id);
  const auto& site = call.context.snapshot->site();
  if (own && !own->agreed.empty())
    return {own->email, true, language_or_chief(site, own->language)};
  const auto chief = offered_languages(site).front();
  const auto body = present_organization(call.curation(), expert.organization_id);
  if (body && !body->emails.empty()) return {body->emails.front(), false, chief};
  return {site.network_email, false, chief};
}

void queue_question(const FormRequest& call, const Expert& expert) {
  const auto recipient = recipient_of(call, expert);
  const auto say = [&](const char* key) {
    return call.context.site_context.words.say(
        recipient.language, key,
        {{"field", text_for(expert.field_of_advice, recipient.language)},
         {"question", call.field("question")},
         {"name", call.field("sender_name")},
         {"email", call.field("email")}});
  };
  add_letter(call.curation().database, {.kind = recipient.is_own ? "expert" : "question",
                                        .organization = expert.organization_id,
                                        .recipient = recipient.email,
                                        .subject = say("expert.letter_subject"),
                                        .body = say("expert.letter_body"),
                                        .queued = iso_time(call.curation().now())});
  call.services.options.letter_waiting();
}

Reply pass_on(const FormRequest& call, const Expert& expert) {
  const auto& context = call.context;
  FormErrors errors;
  check_text(context, "question", call.field("question"), errors);
  check_text(context, "sender_name", call.field("sender_name"), errors, 100);
  if (call.field("question").empty()) errors["question"] = context.say("ask.error_question");
  if (!is_email(call.field("email"))) errors["email"] = context.say("form.error.email");
  take_guard(call, errors);
  if (!errors.empty()) return expert_form(call, expert, errors);
  std::time_t wait = 0;
  const auto sent = call.services.sent_once.answer(
      key_of_form(call), call.curation().now(), [&]() -> std::string {
        wait = call.services.admission.take(call.curation(), call.request.sender);
        if (wait > 0) return "";
        queue_question(call, expert);
        return "sent";
      });
  if (sent.empty()) return refused_for_now(call, wait);
  return see_other(context.link(context.request.path, "sent=1"));
}

std::optional<Reply> expert_ask_page(const FormRequest& call, const std::string& id) {
  const auto* expert = expert_of(call.context, id);
  if (expert == nullptr) return std::nullopt;
  if (call.is_post()) return pass_on(call, *expert);
  if (!call.context.parameter("sent").empty())
    return records_note(call, "expert.sent", "expert.sent_text", 200,
                        {path_of(Kind::expert, id), "expert.back"});
  return expert_form(call, *expert, {});
}

/// Where there is no store, a letter to the network, which passes it on.
std::optional<Reply> expert_ask_by_mail(const PageContext& context, const std::string& id) {
  const auto* expert = expert_of(context, id);
  if (expert == nullptr) return std::nullopt;
  return ask_expert_by_letter(context, text_for(expert->field_of_advice, context.language));
}

}  // namespace

std::span<const Route> expert_ask_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/experts/{id}/ask",
       .page = expert_ask_by_mail,
       .form = expert_ask_page,
       .takes = Takes::forms,  // no robot takes it for a page: it is noindex, and experts stay open
       .cache = Cache::never,
       .sealed = true},
  });
  return routes;
}

}  // namespace blakus
