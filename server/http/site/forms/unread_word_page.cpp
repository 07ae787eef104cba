// "This word was not understood": one word to the network, sent after consent. Who sent it is not
// kept; editors see it once enough different senders have.

#include "server/http/app/route.h"
#include "server/http/site/forms/form_view.h"
#include "server/http/site/forms/public_form.h"

namespace blakus {
namespace {

Reply word_form(const FormRequest& call, const FormErrors& errors) {
  const auto& context = call.context;
  View view;
  view["title_text"] = context.say("needs.word_title");
  view["self_href"] = context.link("/not-understood");
  view["word"] = call.field("word");
  view["consent"] = !call.field("consent").empty();
  put_errors(view, errors, {"word", "consent", "send"});
  put_guard_again(view, call, call.fields);
  return private_page(call, "unread_word", context.say("needs.word_title"), std::move(view),
                      errors.empty() ? 200 : 422);
}

Reply take_word(const FormRequest& call) {
  const auto& context = call.context;
  FormErrors errors;
  const auto word = word_in(call.field("word"));
  if (!word) errors["word"] = context.say("needs.error_word");
  if (call.field("consent").empty()) errors["consent"] = context.say("needs.error_consent");
  take_guard(call, errors);
  if (!errors.empty()) return word_form(call, errors);
  auto& services = call.services;
  const auto now = call.curation().now();
  if (const auto wait = services.words_sent.take(call.request.sender, now); wait > 0)
    return refused_for_now(call, wait);
  services.unread_words.take(services.database, *word, call.request.sender, now);
  return see_other(context.link("/not-understood/sent"));
}

Reply word_page(const FormRequest& call) {
  // A button of the results brings the word without a form of ours around it.
  const bool filled_in = call.is_post() && !call.field("opened").empty();
  return filled_in ? take_word(call) : word_form(call, {});
}

Reply word_sent(const FormRequest& call) {
  return records_note(call, "needs.word_sent", "needs.word_sent_text");
}

}  // namespace

std::span<const Route> unread_word_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/not-understood",
       .form = word_page,
       .takes = Takes::forms,
       .needs = &SiteSettings::count_needs,
       .cache = Cache::never,
       .sealed = true},
      {.pattern = "/not-understood/sent",
       .form = word_sent,
       .needs = &SiteSettings::count_needs,
       .cache = Cache::never},
  });
  return routes;
}

}  // namespace blakus
