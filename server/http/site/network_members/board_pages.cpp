// The exchange board to read: its topics, one topic, and a feed. No account, no script, and search
// engines are asked to leave it out.

#include <algorithm>

#include "core/files/number.h"
#include "core/record/lines.h"
#include "core/text/fold.h"
#include "core/text/utf8.h"
#include "server/http/app/parameters.h"
#include "server/http/app/route.h"
#include "server/http/app/uuid.h"
#include "server/http/site/feed.h"
#include "server/http/site/forms/public_form.h"
#include "server/http/site/frame.h"
#include "server/http/site/network_members/board_view.h"

namespace blakus {
namespace {

constexpr std::size_t topics_on_page = 20;
constexpr std::size_t beginning_bytes = 220;

struct BoardChoice {
  std::string q;
  std::string region;
  std::string area;
  bool unanswered = false;
  std::size_t page = 1;
};

BoardChoice board_choice(const PageContext& context) {
  const auto known = [&](Kind kind, const char* name) {
    auto id = context.parameter(name);
    return context.snapshot->term(kind, id) ? id : std::string();
  };
  BoardChoice choice{.q = context.parameter("q"),
                     .region = known(Kind::region, "region"),
                     .area = known(Kind::area, "area"),
                     .unanswered = !context.parameter("unanswered").empty()};
  choice.q = std::string(cut_to(choice.q, max_query_characters));
  choice.page = std::clamp<std::size_t>(
      number_in<std::size_t>(context.parameter("page")).value_or(1), 1, 1'000);
  return choice;
}

std::string board_query(const BoardChoice& choice) {
  std::string query;
  const auto add = [&](const char* name, const std::string& value) {
    if (value.empty()) return;
    query += (query.empty() ? "" : "&") + std::string(name) + "=" + percent_encoded(value);
  };
  add("q", choice.q);
  add("region", choice.region);
  add("area", choice.area);
  add("unanswered", choice.unanswered ? "1" : "");
  add("page", choice.page > 1 ? std::to_string(choice.page) : "");
  return query;
}

/// All words of the search stand in the topic, in whatever form they begin.
bool holds_words(const TopicSummary& topic, const std::string& q) {
  const auto text = fold(topic.topic.title + "\n" + topic.all);
  return std::ranges::all_of(values_in(fold(q), " "), [&](const std::string& word) {
    return text.find(word) != std::string::npos;
  });
}

bool is_chosen(const TopicSummary& each, const BoardChoice& choice) {
  if (!choice.region.empty() && each.topic.region != choice.region) return false;
  if (!choice.area.empty() && each.topic.area != choice.area) return false;
  if (choice.unanswered && each.answers > 0) return false;
  return choice.q.empty() || holds_words(each, choice.q);
}

View topic_row(const PageContext& context, const TopicSummary& each) {
  View row;
  row["title"] = each.topic.title;
  row["href"] = context.link(board_topic_path(each.topic.number));
  const auto beginning = cut_to(each.first, beginning_bytes);
  row["beginning"] = std::string(beginning) + (beginning.size() < each.first.size() ? "…" : "");
  row["answers"] = context.count("board.answers", static_cast<std::size_t>(each.answers));
  row["place"] = topic_place(context, each.topic);
  row["last"] = context.date(each.last.substr(0, 10));
  row["closed"] = !each.topic.closed.empty();
  return row;
}

View board_chip(const PageContext& context, const BoardChoice& choice, const std::string& text,
                std::size_t count, bool current) {
  View chip;
  chip["text"] = text;
  chip["href"] = context.link("/board", board_query(choice));
  chip["count"] = std::to_string(count);
  chip["current"] = current;
  return chip;
}

/// Ways to what there is something of: all, without an answer, each region, each area.
View board_chips(const PageContext& context, const std::vector<TopicSummary>& topics,
                 const BoardChoice& chosen) {
  View chips{View::type::list};
  auto first_page = chosen;
  first_page.page = 1;
  const auto add = [&](const BoardChoice& choice, const std::string& text) {
    const auto count = static_cast<std::size_t>(std::ranges::count_if(
        topics, [&](const TopicSummary& each) { return is_chosen(each, choice); }));
    const bool current = board_query(choice) == board_query(first_page);
    if (count > 0 || current) chips << board_chip(context, choice, text, count, current);
  };
  add({}, context.say("board.all"));
  add({.unanswered = true}, context.say("board.unanswered"));
  for (const auto* term : context.snapshot->terms(Kind::region))
    add({.region = term->id}, context.label(Kind::region, term->id));
  for (const auto* term : context.snapshot->terms(Kind::area))
    add({.area = term->id}, context.label(Kind::area, term->id));
  return chips;
}

FeedLink board_feed_link(const PageContext& context) {
  return {
      .href = context.link("/board.atom"), .type = atom_type, .title = context.say("board.title")};
}

void put_topics(View& view, const PageContext& context, std::vector<TopicSummary> topics,
                BoardChoice choice) {
  std::erase_if(topics, [&](const TopicSummary& each) { return !is_chosen(each, choice); });
  const auto begin = std::min(topics.size(), (choice.page - 1) * topics_on_page);
  const auto end = std::min(topics.size(), begin + topics_on_page);
  View rows{View::type::list};
  for (auto at = begin; at < end; ++at) rows << topic_row(context, topics[at]);
  view["has_topics"] = has_items(rows);
  view["topics"] = std::move(rows);
  const auto way = [&](std::size_t page) {
    choice.page = page;
    return View(context.link("/board", board_query(choice)));
  };
  const auto page = choice.page;
  view["later_href"] = end < topics.size() ? way(page + 1) : View(false);
  view["earlier_href"] = page > 1 ? way(page - 1) : View(false);
}

Reply board_page(const FormRequest& call) {
  const auto& context = call.context;
  const auto choice = board_choice(context);
  const auto topics = board_topics(call.curation().database);
  View view;
  view["title_text"] = context.say("board.title");
  view["crumbs"] = board_crumbs(context, false);
  view["self_href"] = context.link("/board");
  view["new_href"] = context.link("/board/new");
  view["home_link"] = context.link("/");
  view["feed_link"] = context.link("/board.atom");
  view["words"] = choice.q;
  view["chips"] = board_chips(context, topics, choice);
  put_topics(view, context, topics, choice);
  const PageFacts facts{.title = context.say("board.title"),
                        .path = "/board",
                        .query = board_query(choice),
                        .feeds = {board_feed_link(context)},
                        .indexed = false};
  return framed(context, "board", facts, std::move(view));
}

std::optional<Reply> topic_page(const FormRequest& call, const std::string& id) {
  const auto& context = call.context;
  auto& database = call.curation().database;
  const auto topic = board_topic(database, number_in<std::int64_t>(id).value_or(0));
  const auto posts = topic ? published_posts(database, topic->number) : std::vector<BoardPost>{};
  if (posts.empty()) return std::nullopt;
  View view;
  view["title_text"] = topic->title;
  view["crumbs"] = board_crumbs(context, true);
  view["place"] = topic_place(context, *topic);
  view["answers"] = context.count("board.answers", posts.size() - 1);
  view["closed"] = !topic->closed.empty();
  view["posts"] = list_of(posts, [&](const BoardPost& post) { return post_view(context, post); });
  view["reply_href"] = context.link(board_topic_path(topic->number) + "/reply");
  const PageFacts facts{.title = topic->title,
                        .path = context.request.path,
                        .feeds = {board_feed_link(context)},
                        .indexed = false};
  return framed(context, "board_topic", facts, std::move(view));
}

Reply board_feed(const FormRequest& call) {
  const auto& context = call.context;
  auto& database = call.curation().database;
  Feed feed{.id = "urn:uuid:" + uuid_of("feed:board:" + std::string(code_of(context.language))),
            .title = context.say("board.title"),
            .self = context.own_link("/board.atom"),
            .page = context.own_link("/board"),
            .author = context.site_name(),
            .language = std::string(code_of(context.language)),
            .updated = context.snapshot->built()};
  for (const auto& post : latest_posts(database, most_entries)) {
    const auto topic = board_topic(database, post.topic);
    if (!topic) continue;
    const auto number = std::to_string(post.number);
    feed.entries.push_back(
        {.id = "urn:uuid:" + uuid_of("board post " + number),
         .title = topic->title,
         .href = context.own_link(board_topic_path(topic->number)) + "#post-" + number,
         .published = post.published,
         .updated = post.published,
         .author = author_of(context, post),
         .summary = post.text,
         .language = post.language});
  }
  return atom_feed(feed);
}

}  // namespace

std::span<const Route> board_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/board", .form = board_page, .cache = Cache::never},
      {.pattern = "/board.atom", .form = board_feed, .cache = Cache::never},
      {.pattern = "/board/{id}", .form = topic_page, .cache = Cache::never},
  });
  return routes;
}

}  // namespace blakus
