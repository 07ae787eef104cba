#include "server/http/site/forms/suggest_by_mail.h"

#include "core/kinds/paths.h"
#include "server/http/app/parameters.h"
#include "server/http/site/frame.h"
#include "server/http/site/json_ld.h"

namespace blakus {
namespace {

Reply by_mail(const PageContext& context, const std::string& title, const std::string& subject,
              const std::string& body = {}) {
  View view;
  view["title_text"] = title;
  view["lead"] = context.say(body.empty() ? "form.by_mail" : "ask.by_mail");
  view["crumbs"] = breadcrumbs_view(context, Breadcrumbs{{context.say("nav.home"), "/"}});
  view["mail_href"] =
      mail_to_network(context, subject) + (body.empty() ? "" : "&body=" + percent_encoded(body));
  const PageFacts facts{.title = title, .path = context.request.path, .indexed = false};
  return framed(context, "suggest_by_mail", facts, std::move(view));
}

}  // namespace

Reply suggest_new_by_mail(const PageContext& context) {
  return by_mail(context, context.say("form.title_new"), context.say("mail.add"));
}

Reply confirm_by_mail(const PageContext& context) {
  return by_mail(context, context.say("confirm.ask"), context.say("mail.general"));
}

std::optional<Reply> suggest_change_by_mail(const PageContext& context, const std::string& id) {
  const auto found = context.snapshot->organization(id);
  if (!found) return std::nullopt;
  const auto name = text_for(found->name, context.language);
  return by_mail(context, context.say("form.title_change", {{"name", name}}),
                 context.say("mail.wrong", {{"name", name}}));
}

std::optional<Reply> ask_by_mail(const PageContext& context, const std::string& id) {
  const auto found = context.snapshot->organization(id);
  if (!found) return std::nullopt;
  const auto name = text_for(found->name, context.language);
  return by_mail(
      context, context.say("ask.title_about", {{"name", name}}),
      context.say("ask.letter_subject", {{"name", name}}),
      context.say("ask.mail_body",
                  {{"name", name},
                   {"address", context.whole_link(path_of(Kind::organization, found->id))}}));
}

}  // namespace blakus
