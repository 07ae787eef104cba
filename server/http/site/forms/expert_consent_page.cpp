// The page behind the link of a letter to an expert: agree to be shown, pause, leave. Looking
// changes nothing, for programs that check mail open links; each act is a POST.

#include "core/kinds/paths.h"
#include "server/http/app/route.h"
#include "server/http/site/forms/form_pages.h"
#include "server/http/site/kinds/network/record_facts.h"
#include "server/http/site/terms.h"
#include "server/network/expert_consent.h"

namespace blakus {
namespace {

/// What the page says, and what its buttons do.
struct ConsentState {
  const char* title;
  const char* text;
  const char* agree;  ///< message; "": has agreed
  const char* leave;  ///< message
};

ConsentState state_of_consent(const ExpertAddress& address) {
  if (!address.agreed.empty())
    return {"expert.agreed_title", "expert.agreed_text", "", "expert.leave"};
  if (!address.paused.empty())
    return {"expert.paused_title", "expert.paused_text", "expert.resume", "expert.leave"};
  return {"expert.consent_title", "expert.consent_text", "expert.agree", "expert.decline"};
}

Reply consent_page(const FormRequest& call, const ExpertLink& link) {
  const auto& context = call.context;
  const auto state = state_of_consent(link.address);
  const bool agreed = !link.address.agreed.empty();
  const NetworkRecord record{link.record};
  View view;
  view["title_text"] = context.say(state.title);
  view["text"] = context.say(state.text, {{"date", context.date(link.record.consent)}});
  view["name"] = foreign_text(link.record.field_of_advice, context.language);
  view["lead"] = text_or_no(link.record.description, context.language);
  view["facts"] = record_facts(context, record);
  view["page_href"] =
      agreed ? View(context.link(path_of(Kind::expert, link.record.id))) : View(false);
  view["self_href"] = context.link(context.request.path);
  view["agree"] = *state.agree == '\0' ? View(false) : View(context.say(state.agree));
  view["pauses"] = agreed;
  view["leave"] = context.say(state.leave);
  return private_page(call, "expert_consent", context.say(state.title), std::move(view));
}

std::optional<Reply> expert_consent_page(const FormRequest& call, const std::string& token) {
  const auto link = expert_of_link(call.curation(), token);
  if (!link) return records_note(call, "expert.link_gone", "expert.link_gone_text", 404);
  if (!call.is_post()) return consent_page(call, *link);
  const auto what = call.field("do");
  const bool agreed = !link->address.agreed.empty();
  if (what == "leave") {
    leave(call.curation(), *link);
    return records_note(call, "expert.left", "expert.left_text");
  }
  if (what == "agree" && !agreed) agree(call.curation(), *link);
  if (what == "pause" && agreed) pause(call.curation(), *link);
  return see_other(call.context.link(call.context.request.path));
}

}  // namespace

std::span<const Route> expert_consent_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/expert-consent/{id}",
       .form = expert_consent_page,
       .takes = Takes::forms,
       .cache = Cache::never},
  });
  return routes;
}

}  // namespace blakus
