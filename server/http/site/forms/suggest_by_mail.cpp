#include "server/http/site/forms/suggest_by_mail.h"

#include "core/kinds/paths.h"
#include "server/http/app/parameters.h"
#include "server/http/site/frame.h"
#include "server/http/site/json_ld.h"

namespace blakus {
namespace {

struct MailText {
  std::string subject;
  std::string body = {};
};

Reply by_mail(const PageContext& context, const std::string& title, const char* lead,
              const MailText& mail) {
  View view;
  view["title_text"] = title;
  view["lead"] = context.say(lead);
  view["crumbs"] = breadcrumbs_view(context, Breadcrumbs{{context.say("nav.home"), "/"}});
  view["mail_href"] = mail_to_network(context, mail.subject) +
                      (mail.body.empty() ? "" : "&body=" + percent_encoded(mail.body));
  const PageFacts facts{.title = title, .path = context.request.path, .indexed = false};
  return framed(context, "suggest_by_mail", facts, std::move(view));
}

}  // namespace

Reply suggest_new_by_mail(const PageContext& context) {
  return by_mail(context, context.say("form.title_new"), "form.by_mail", {context.say("mail.add")});
}

Reply suggest_record_by_letter(const PageContext& context, Kind kind) {
  const auto title = context.say("own.suggest_" + std::string(name_of(kind)));
  return by_mail(context, title, "own.by_mail", {title});
}

Reply ask_expert_by_letter(const PageContext& context, const std::string& field) {
  return by_mail(context, context.say("expert.ask_title"), "expert.by_mail",
                 {context.say("expert.letter_subject", {{"field", field}})});
}

Reply confirm_by_mail(const PageContext& context) {
  return by_mail(context, context.say("confirm.ask"), "form.by_mail",
                 {context.say("mail.general")});
}

std::optional<Reply> suggest_change_by_mail(const PageContext& context, const std::string& id) {
  const auto found = context.snapshot->organization(id);
  if (!found) return std::nullopt;
  const auto name = text_for(found->name, context.language);
  return by_mail(context, context.say("form.title_change", {{"name", name}}), "form.by_mail",
                 {context.say("mail.wrong", {{"name", name}})});
}

std::optional<Reply> ask_by_mail(const PageContext& context, const std::string& id) {
  const auto found = context.snapshot->organization(id);
  if (!found) return std::nullopt;
  const auto name = text_for(found->name, context.language);
  return by_mail(
      context, context.say("ask.title_about", {{"name", name}}), "ask.by_mail",
      {context.say("ask.letter_subject", {{"name", name}}),
       context.say("ask.mail_body",
                   {{"name", name},
                    {"address", context.whole_link(path_of(Kind::organization, found->id))}})});
}

}  // namespace blakus
