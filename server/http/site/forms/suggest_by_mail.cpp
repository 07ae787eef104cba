#include "server/http/site/forms/suggest_by_mail.h"

#include "core/kinds/paths.h"
#include "server/http/app/parameters.h"
#include "server/http/site/frame.h"
#include "server/http/site/json_ld.h"

namespace blakus {
namespace {

Reply by_mail(const Visit& visit, const std::string& title, const std::string& subject,
              const std::string& body = {}) {
  View view;
  view["title_text"] = title;
  view["lead"] = visit.say(body.empty() ? "form.by_mail" : "ask.by_mail");
  view["crumbs"] = breadcrumbs_view(visit, Breadcrumbs{{visit.say("nav.home"), "/"}});
  view["mail_href"] =
      mail_to_network(visit, subject) + (body.empty() ? "" : "&body=" + percent_encoded(body));
  const PageFacts facts{.title = title, .path = visit.request.path, .indexed = false};
  return framed(visit, "suggest_by_mail", facts, std::move(view));
}

}  // namespace

Reply suggest_new_by_mail(const Visit& visit) {
  return by_mail(visit, visit.say("form.title_new"), visit.say("mail.add"));
}

Reply confirm_by_mail(const Visit& visit) {
  return by_mail(visit, visit.say("confirm.ask"), visit.say("mail.general"));
}

std::optional<Reply> suggest_change_by_mail(const Visit& visit, const std::string& id) {
  const auto found = visit.snapshot->organization(id);
  if (!found) return std::nullopt;
  const auto name = text_for(found->name, visit.language);
  return by_mail(visit, visit.say("form.title_change", {{"name", name}}),
                 visit.say("mail.wrong", {{"name", name}}));
}

std::optional<Reply> ask_by_mail(const Visit& visit, const std::string& id) {
  const auto found = visit.snapshot->organization(id);
  if (!found) return std::nullopt;
  const auto name = text_for(found->name, visit.language);
  return by_mail(
      visit, visit.say("ask.title_about", {{"name", name}}),
      visit.say("ask.letter_subject", {{"name", name}}),
      visit.say(
          "ask.mail_body",
          {{"name", name}, {"address", visit.whole_link(path_of(Kind::organization, found->id))}}));
}

}  // namespace blakus
