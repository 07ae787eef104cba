// The private link of a post: its state, the button that confirms it, changing and deleting it; and
// the page by which anybody reports a post.

#include <algorithm>

#include "core/files/number.h"
#include "server/http/app/route.h"
#include "server/http/site/forms/public_form.h"
#include "server/http/site/network_members/board_view.h"

namespace blakus {
namespace {

constexpr std::int64_t longest_report = 1'000;  ///< characters

std::string state_of_post(const BoardPost& post) {
  return post.confirmed.empty() ? "unconfirmed" : post.state;
}

Reply own_post_page(const FormRequest& call, const BoardPost& post, const FormErrors& errors) {
  const auto& context = call.context;
  const auto state = state_of_post(post);
  const auto title = context.say("board.own_" + state);
  const auto topic = board_topic(call.curation().database, post.topic);
  const auto text = call.is_post() ? call.field("text") : post.text;
  View view = post_view(context, post);
  view["title_text"] = title;
  view["lead"] = context.say("board.own_" + state + "_text");
  view["crumbs"] = board_crumbs(context, true);
  view["self_href"] = context.link(context.request.path);
  view["topic_title"] = topic ? topic->title : "";
  view["topic_href"] = topic && state == "published"
                           ? View(context.link(board_topic_path(topic->number)))
                           : View(false);
  view["unconfirmed"] = state == "unconfirmed";
  view["can_change"] = state != "hidden";
  view["rule"] = post.rule.empty() ? View(false) : View(context.say("board.rule_" + post.rule));
  view["post_text"] = text;  // "typed" is the search field's
  view["change_open"] = !errors.empty() || state == "returned";
  put_errors(view, errors, {"text"});
  return private_page(call, "board_own", title, std::move(view), errors.empty() ? 200 : 422);
}

/// May it stand before a moderator has read it? Only where the operator trusts organizations.
bool is_shown_at_once(const FormRequest& call, const BoardPost& post) {
  return call.context.settings.board_trusts_organizations && !post.organization.empty();
}

Reply change_own_post(const FormRequest& call, const BoardPost& post) {
  const auto text = call.field("text");
  FormErrors errors;
  check_text(call.context, "text", text, errors);
  if (text.empty()) errors["text"] = call.context.say("board.error_text");
  if (!errors.empty()) return own_post_page(call, post, errors);
  if (text != post.text && post.state != "hidden") rewrite_post(call.curation(), post.number, text);
  return see_other(call.context.link(call.context.request.path));
}

std::optional<Reply> own_post(const FormRequest& call, const std::string& token) {
  auto& database = call.curation().database;
  const auto post = post_of_token(database, token);
  if (!post) return records_note(call, "told.gone", "told.gone_text", 404);
  if (!call.is_post()) return own_post_page(call, *post, {});
  const auto what = call.field("do");
  if (what == "change") return change_own_post(call, *post);
  if (what == "confirm") confirm_post(call.curation(), *post, is_shown_at_once(call, *post));
  if (what == "delete") {
    delete_post(database, post->number);
    return records_note(call, "board.deleted", "board.deleted_text", 200,
                        {"/board", "board.title"});
  }
  return see_other(call.context.link(call.context.request.path));
}

View rules_view(const PageContext& context, const std::string& chosen) {
  std::size_t at = 0;
  return list_of(board_rules, [&](std::string_view rule) {
    View view;
    view["value"] = std::string(rule);
    view["text"] = context.say("board.rule_" + std::string(rule));
    view["at_once"] = at++ < hiding_rules;
    view["ticked"] = rule == chosen;
    return view;
  });
}

Reply report_form(const FormRequest& call, const BoardPost& post, const FormErrors& errors) {
  const auto& context = call.context;
  View view = post_view(context, post);
  view["title_text"] = context.say("board.report");
  view["crumbs"] = board_crumbs(context, true);
  view["self_href"] = context.link(context.request.path);
  view["back_href"] = context.link(board_topic_path(post.topic));
  view["rules"] = rules_view(context, call.field("why"));
  view["more"] = call.field("more");
  put_errors(view, errors, {"why", "more", "send"});
  put_guard_again(view, call, call.fields);
  return private_page(call, "board_report", context.say("board.report"), std::move(view),
                      errors.empty() ? 200 : 422);
}

Reply take_report(const FormRequest& call, const BoardPost& post) {
  const auto why = call.field("why");
  const auto more = call.field("more");
  FormErrors errors;
  if (std::ranges::find(board_rules, why) == board_rules.end())
    errors["why"] = call.context.say("board.error_why");
  check_text(call.context, "more", more, errors, longest_report);
  take_guard(call, errors);
  if (!errors.empty()) return report_form(call, post, errors);
  std::time_t wait = 0;
  const auto now = call.curation().now();
  const auto kept = call.services.sent_once.answer(key_of_form(call), now, [&]() -> std::string {
    wait = call.services.reports_sent.take(call.request.sender, now);
    if (wait > 0) return "";
    report_post(call.curation(), post.number, why, more);
    return "kept";
  });
  if (kept.empty()) return refused_for_now(call, wait);
  return records_note(call, "board.reported", "board.reported_text", 200,
                      {"/board", "board.title"});
}

std::optional<Reply> report_page(const FormRequest& call, const std::string& id) {
  const auto post = board_post(call.curation().database, number_in<std::int64_t>(id).value_or(0));
  if (!post || post->published.empty()) return std::nullopt;
  if (post->state != "published")
    return records_note(call, "board.reported", "board.reported_text", 200,
                        {"/board", "board.title"});
  return call.is_post() ? take_report(call, *post) : report_form(call, *post, {});
}

}  // namespace

std::span<const Route> board_own_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/board/posts/{id}",
       .form = own_post,
       .takes = Takes::forms,
       .cache = Cache::never},
      {.pattern = "/board/report/{id}",
       .form = report_page,
       .takes = Takes::forms,
       .cache = Cache::never,
       .sealed = true},
  });
  return routes;
}

}  // namespace blakus
