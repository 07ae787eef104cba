// Moderation of the exchange board: what waits and what was reported, one after the other, and
// closing topics. The author's address is not shown to anybody.

#include <algorithm>

#include "core/files/number.h"
#include "core/record/timestamps.h"
#include "core/store/confirm_links.h"
#include "server/http/app/route.h"
#include "server/http/site/admin/admin_view.h"
#include "server/http/site/forms/letters.h"
#include "server/http/site/network_members/board_view.h"

namespace blakus {
namespace {

View reports_view(const AdminRequest& admin, const BoardPost& post) {
  const auto& context = admin.call.context;
  return list_of(open_reports(admin.call.curation().database, post.number),
                 [&](const BoardReport& report) {
                   View view;
                   view["rule"] = context.say("board.rule_" + report.rule);
                   view["more"] = some(report.more);
                   view["at"] = context.moment(report.at);
                   return view;
                 });
}

View moderated_view(const AdminRequest& admin, const BoardPost& post) {
  const auto& context = admin.call.context;
  const auto topic = board_topic(admin.call.curation().database, post.topic);
  View view = post_view(context, post);
  view["topic"] = topic ? topic->title : "";
  view["place"] = topic ? topic_place(context, *topic) : "";
  view["pieces"] = pieces_view(marked_pieces(post.text, health_words_of(context)));
  view["reports"] = reports_view(admin, post);
  view["reported"] = has_items(*view.get("reports"));
  view["is_public"] = post.state == "published";
  view["seen"] = hash_of_token(post.text);
  return view;
}

View rules_of_moderation(const PageContext& context) {
  return list_of(board_rules, [&](std::string_view rule) {
    View view;
    view["value"] = std::string(rule);
    view["text"] = context.say("board.rule_" + std::string(rule));
    return view;
  });
}

View open_topics_view(const AdminRequest& admin) {
  const auto& context = admin.call.context;
  return list_of(board_topics(admin.call.curation().database), [&](const TopicSummary& each) {
    View row;
    row["title"] = each.topic.title;
    row["href"] = context.link(board_topic_path(each.topic.number));
    row["number"] = std::to_string(each.topic.number);
    row["closed"] = !each.topic.closed.empty();
    row["answers"] = context.count("board.answers", static_cast<std::size_t>(each.answers));
    return row;
  });
}

Reply moderation_page(const AdminRequest& admin, const char* error, int status) {
  const auto& context = admin.call.context;
  const auto waiting = posts_to_moderate(admin.call.curation().database);
  auto view = admin_view(admin, context.say("board.moderation"));
  view["waiting"] = context.count("board.waiting", waiting.size());
  View next{View::type::list};
  if (!waiting.empty()) next << moderated_view(admin, waiting.front());
  view["has_next"] = !waiting.empty();
  view["next"] = std::move(next);
  view["rules"] = rules_of_moderation(context);
  view["error"] = error == nullptr ? View(false) : View(context.say(error));
  view["topics"] = open_topics_view(admin);
  view["has_topics"] = has_items(*view.get("topics"));
  return private_page(admin.call, "admin_board", context.say("board.moderation"), std::move(view),
                      status);
}

/// The author learns what became of the post, in the language of it, where the address is known.
void tell_author(const AdminRequest& admin, const BoardPost& post, const std::string& act,
                 const std::string& rule) {
  const auto& context = admin.call.context;
  if (post.email.empty() || !writes_letters(admin.call)) return;
  const auto language = language_or_chief(context.snapshot->site(), post.language);
  const auto& words = context.site_context.words;
  const MessageArguments arguments{
      {"address",
       context.settings.base_url + localized_path(language, board_topic_path(post.topic))},
      {"rule", rule.empty() ? "" : words.say(language, "board.rule_" + rule)},
      {"email", context.snapshot->site().network_email}};
  add_letter(admin.call.curation().database,
             {.kind = "board",
              .recipient = post.email,
              .subject = words.say(language, "board.letter_outcome_subject"),
              .body = words.say(language, "board.letter_" + act, arguments),
              .queued = iso_time(admin.call.curation().now())});
  admin.call.services.options.letter_waiting();
}

Reply decide_on_post(const AdminRequest& admin, const std::string& act) {
  auto& database = admin.call.curation().database;
  const auto number = number_in<std::int64_t>(admin.call.field("post")).value_or(0);
  const auto rule = admin.call.field("rule");
  const auto post = board_post(database, number);
  if (!post) return moderation_page(admin, "board.error_gone", 409);
  // Seen as it is now: a post that its author changed meanwhile is read again.
  if (admin.call.field("seen") != hash_of_token(post->text))
    return moderation_page(admin, "board.error_changed", 409);
  const bool published = act == "publish";
  if (!published && std::ranges::find(board_rules, rule) == board_rules.end())
    return moderation_page(admin, "board.error_rule", 422);
  Transaction transaction{database};
  const bool was_public = post->state == "published";
  if (!moderate_post(admin.call.curation(), number, act, published ? "" : rule, decider_of(admin)))
    return moderation_page(admin, "board.error_gone", 409);
  if (!(published && was_public)) tell_author(admin, *post, act, published ? "" : rule);
  transaction.commit();
  return see_other(admin.call.context.link("/admin/board"));
}

Reply admin_board(const AdminRequest& admin) {
  if (!admin.call.is_post()) return moderation_page(admin, nullptr, 200);
  const auto act = admin.call.field("do");
  if (act == "publish" || act == "return" || act == "hide") return decide_on_post(admin, act);
  const auto topic = number_in<std::int64_t>(admin.call.field("topic"));
  if (topic && (act == "close" || act == "open"))
    close_topic(admin.call.curation(), *topic, act == "close", decider_of(admin));
  return see_other(admin.call.context.link("/admin/board"));
}

}  // namespace

std::span<const Route> board_desk_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/admin/board",
       .curation = admin_board,
       .takes = Takes::forms,
       .entrance = Entrance::staff,
       .capability = Capability::moderate_board,
       .crawled = false,
       .cache = Cache::never},
  });
  return routes;
}

}  // namespace blakus
