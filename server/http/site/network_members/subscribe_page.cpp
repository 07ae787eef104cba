// Asking to be told by mail: once, when somebody is there for a disease, or weekly of what is new.
// Only a letter is sent from here; what was asked holds once its button is pressed.

#include <algorithm>

#include "core/kinds/paths.h"
#include "core/kinds/taxonomy_term/terms_by_name.h"
#include "core/record/formats.h"
#include "core/record/timestamps.h"
#include "core/text/ascii.h"
#include "server/http/app/route.h"
#include "server/http/site/forms/public_form.h"
#include "server/http/site/json_ld.h"
#include "server/http/site/network_members/member_page.h"

namespace blakus {
namespace {

constexpr const char* told_title = "told.title";
constexpr std::size_t most_meant = 4;  ///< diseases that an error names

/// What stands in the address where the form is opened, in the form where it is sent.
std::string asked_value(const FormRequest& call, const char* name) {
  return call.is_post() ? call.field(name) : call.context.parameter(name);
}

const TaxonomyTerm* term_of(const FormRequest& call, Kind kind) {
  return call.context.snapshot->term(kind, asked_value(call, std::string(name_of(kind)).c_str()));
}

bool nobody_is_there(const PageContext& context, const TaxonomyTerm& disease) {
  return context.snapshot->organizations_of(Kind::diagnosis, disease.id) == 0;
}

View told_type_view(const PageContext& context, const char* type, const std::string& chosen) {
  View view;
  view["value"] = type;
  view["text"] = context.say(std::string("told.type_") + type);
  view["ticked"] = chosen == type;
  return view;
}

/// A word is for a disease with nobody; whoever has chosen none gets the choice that fits.
View told_types_view(const FormRequest& call, const TaxonomyTerm* disease) {
  View types{View::type::list};
  if (disease == nullptr || !nobody_is_there(call.context, *disease)) return types;
  const auto asked = asked_value(call, "type");
  const std::string chosen = asked == "digest" ? asked : "word";
  types << told_type_view(call.context, "word", chosen)
        << told_type_view(call.context, "digest", chosen);
  return types;
}

Reply subscribe_form(const FormRequest& call, const FormErrors& errors) {
  const auto& context = call.context;
  const auto* disease = term_of(call, Kind::diagnosis);
  View view;
  view["title_text"] = context.say(told_title);
  view["crumbs"] = breadcrumbs_view(context, Breadcrumbs{{context.say("nav.home"), "/"}});
  view["self_href"] = context.link("/subscribe");
  view["disease"] = disease ? View(context.label(Kind::diagnosis, disease->id)) : View(false);
  view["diagnosis"] = asked_value(call, "diagnosis");
  view["types"] = told_types_view(call, disease);
  view["has_types"] = has_items(*view.get("types"));
  view["regions"] = term_options(context, Kind::region, asked_value(call, "region"));
  view["email"] = call.field("email");
  view["other_href"] = context.link("/subscribe");
  put_errors(view, errors, {"diagnosis", "email", "send"});
  put_guard_again(view, call, call.fields);
  return private_page(call, "subscribe", context.say(told_title), std::move(view),
                      errors.empty() ? 200 : 422);
}

/// The id that was chosen or the one disease that the words mean; a fault where there are none or
/// several.
std::string disease_asked_for(const FormRequest& call, FormErrors& errors) {
  const auto& context = call.context;
  const auto typed = call.field("diagnosis");
  if (typed.empty() || context.snapshot->term(Kind::diagnosis, typed) != nullptr) return typed;
  TermsByName known;
  for (const auto* term : context.snapshot->terms(Kind::diagnosis)) known.add(*term);
  auto meant = known.meant(Kind::diagnosis, typed);
  if (meant.size() == 1) return meant.front();
  std::string names;
  meant.resize(std::min(meant.size(), most_meant));
  for (const auto& id : meant)
    names += (names.empty() ? "" : "; ") + context.label(Kind::diagnosis, id);
  errors["diagnosis"] = names.empty() ? context.say("told.error_disease")
                                      : context.say("told.error_several", {{"names", names}});
  return {};
}

Subscription subscription_filled_in(const FormRequest& call, FormErrors& errors) {
  const auto& context = call.context;
  Subscription asked{.email = call.field("email"),
                     .diagnosis = disease_asked_for(call, errors),
                     .language = std::string(code_of(context.language)),
                     .made = iso_time(call.curation().now())};
  const auto* disease = context.snapshot->term(Kind::diagnosis, asked.diagnosis);
  const bool word = call.field("type") == "word" && disease && nobody_is_there(context, *disease);
  asked.type = word ? "word" : "digest";
  if (const auto* region = term_of(call, Kind::region); region && !word) asked.region = region->id;
  if (asked.diagnosis.empty() && asked.region.empty() && errors.empty())
    errors["diagnosis"] = context.say("told.error_nothing");
  if (!is_email(asked.email)) errors["email"] = context.say("form.error.email");
  take_guard(call, errors);
  return asked;
}

/// Seconds to wait; 0: the letter waits or, where it was asked for too often, none is sent. The
/// page does not say which: who annoys somebody with letters learns nothing.
std::time_t send_confirmation(const FormRequest& call, const Subscription& asked) {
  auto& services = call.services;
  const auto now = call.curation().now();
  if (const auto wait = services.letters_asked_for.take(call.request.sender, now); wait > 0)
    return wait;
  const auto key = hash_of_token(lower_ascii(asked.email));
  if (services.letters_to_one.take(key, now) > 0 || services.links_a_day.take("", now) > 0)
    return 0;
  Transaction transaction{call.curation().database};
  const auto link = ask_to_confirm(call.curation(), asked);
  if (!link) return 0;
  queue_confirmation(telling_of(call), asked, *link);
  transaction.commit();
  services.options.letter_waiting();
  return 0;
}

Reply take_subscription(const FormRequest& call) {
  FormErrors errors;
  const auto asked = subscription_filled_in(call, errors);
  if (!errors.empty()) return subscribe_form(call, errors);
  std::time_t wait = 0;
  const auto sent = call.services.sent_once.answer(key_of_form(call), call.curation().now(),
                                                   [&]() -> std::string {
                                                     wait = send_confirmation(call, asked);
                                                     return wait > 0 ? "" : "sent";
                                                   });
  if (sent.empty()) return refused_for_now(call, wait);
  return see_other(call.context.link("/subscribe/sent"));
}

Reply subscribe_page(const FormRequest& call) {
  if (!writes_letters(call)) {
    const auto* disease = term_of(call, Kind::diagnosis);
    return by_mail_instead(call.context, told_title,
                           disease ? call.context.label(Kind::diagnosis, disease->id) : "");
  }
  return call.is_post() ? take_subscription(call) : subscribe_form(call, {});
}

Reply subscribe_sent(const FormRequest& call) {
  return records_note(call, "told.sent", "told.sent_text");
}

Reply subscribe_by_mail(const PageContext& context) {
  const auto* disease = context.snapshot->term(Kind::diagnosis, context.parameter("diagnosis"));
  return by_mail_instead(context, told_title,
                         disease ? context.label(Kind::diagnosis, disease->id) : "");
}

}  // namespace

std::span<const Route> subscribe_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/subscribe",
       .page = subscribe_by_mail,
       .form = subscribe_page,
       .takes = Takes::forms,
       .crawled = false,
       .cache = Cache::never,
       .sealed = true},
      {.pattern = "/subscribe/sent", .form = subscribe_sent, .cache = Cache::never},
  });
  return routes;
}

}  // namespace blakus
