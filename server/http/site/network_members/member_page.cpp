#include "server/http/site/network_members/member_page.h"

#include "core/text/ascii.h"
#include "server/http/site/frame.h"
#include "server/http/site/json_ld.h"
#include "server/http/site/terms.h"

namespace blakus {

std::time_t wait_for_letter(const FormRequest& call, const std::string& email) {
  auto& services = call.services;
  const auto now = call.curation().now();
  auto wait = services.letters_asked_for.take(call.request.sender, now);
  if (wait == 0) wait = services.letters_to_one.take(hash_of_token(lower_ascii(email)), now);
  return wait == 0 ? services.links_a_day.take("", now) : wait;
}

Telling telling_of(const FormRequest& call) {
  const auto& site = call.context.site_context;
  return {call.curation(), site.searcher, site.words, site.settings.base_url};
}

std::string hidden_email(const std::string& email) {
  const auto at = email.rfind('@');
  if (at == std::string::npos || at == 0) return "…";
  return email.substr(0, 1) + "…" + (at > 2 ? email.substr(at - 1, 1) : "") + email.substr(at);
}

std::string filter_text(const PageContext& context, const std::string& diagnosis,
                        const std::string& region) {
  auto text = diagnosis.empty() ? std::string() : context.label(Kind::diagnosis, diagnosis);
  if (!region.empty()) text += (text.empty() ? "" : ", ") + context.label(Kind::region, region);
  return text;
}

View term_options(const PageContext& context, Kind kind, const std::string& chosen) {
  return list_of(offered_terms(context, kind, {chosen}), [&](const TaxonomyTerm* term) {
    View view;
    view["id"] = term->id;
    view["text"] = context.label(kind, term->id);
    view["selected"] = term->id == chosen;
    return view;
  });
}

Reply by_mail_instead(const PageContext& context, const char* title, const std::string& about) {
  const auto text = context.say(title);
  View view;
  view["title_text"] = text;
  view["lead"] = context.say("told.by_mail");
  view["crumbs"] = breadcrumbs_view(context, Breadcrumbs{{context.say("nav.home"), "/"}});
  view["mail_href"] = mail_to_network(context, about.empty() ? text : text + ": " + about);
  const PageFacts facts{.title = text, .path = context.request.path, .indexed = false};
  return framed(context, "suggest_by_mail", facts, std::move(view));
}

}  // namespace blakus
