// The way out of letters to organizations: a page with one button behind the link of each letter,
// and the POST that mail programs send by themselves. Looking changes nothing.

#include "server/http/app/route.h"
#include "server/http/site/network_members/member_page.h"
#include "server/network/contacts.h"

namespace blakus {
namespace {

Reply letter_state_page(const FormRequest& call, const std::string& token,
                        const std::string& email) {
  const auto& context = call.context;
  const bool stopped = StoppedLetters{call.curation().database}.contains(email);
  const auto title = context.say(stopped ? "told.stopped_title" : "mailing.stop_title");
  View view;
  view["title_text"] = title;
  view["hidden"] = hidden_email(email);
  view["stopped"] = stopped;
  view["text"] = context.say(stopped ? "mailing.stopped_text" : "told.scan");
  view["button"] = context.say(stopped ? "told.resume_button" : "told.stop_yes");
  view["do"] = stopped ? "resume" : "stop";
  view["post_href"] = context.link("/letters/" + token + (stopped ? "" : "/stop"));
  return private_page(call, "letter_stop", title, std::move(view));
}

std::optional<Reply> letter_page(const FormRequest& call, const std::string& token) {
  auto& database = call.curation().database;
  const auto email = address_of_letter(database, token);
  if (!email) return records_note(call, "told.gone", "mailing.gone_text", 404);
  if (!call.is_post()) return letter_state_page(call, token, *email);
  if (call.field("do") == "resume") resume_letters_to(database, *email);
  return see_other(call.context.link("/letters/" + token));
}

std::optional<Reply> letter_stop_page(const FormRequest& call, const std::string& token) {
  const auto email = address_of_letter(call.curation().database, token);
  if (!email) return records_note(call, "told.gone", "mailing.gone_text", 404);
  if (call.is_post()) stop_letters_to(call.curation(), *email);
  return letter_state_page(call, token, *email);
}

}  // namespace

std::span<const Route> letter_stop_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/letters/{id}",
       .form = letter_page,
       .takes = Takes::forms,
       .cache = Cache::never},
      {.pattern = "/letters/{id}/stop",
       .form = letter_stop_page,
       .takes = Takes::forms,
       .cache = Cache::never,
       .one_click = true},
  });
  return routes;
}

}  // namespace blakus
