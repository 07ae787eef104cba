#include "server/network/board.h"

#include <algorithm>

#include "core/record/timestamps.h"
#include "server/curation/secrets.h"

namespace blakus {
namespace {

constexpr int days_unconfirmed = 7;
constexpr int days_of_address = 30;  ///< after the decision
constexpr int days_hidden = 180;

constexpr const char* post_columns =
    "SELECT number, topic, email, author, organization, text, language, at, confirmed, state, "
    "published, rule FROM board_post ";
constexpr const char* topic_columns =
    "SELECT number, title, region, area, at, closed FROM board_topic ";

std::vector<BoardPost> posts_where(const Database& database, const std::string& which,
                                   std::initializer_list<StoreValue> values) {
  return database.all(post_columns + which, values, [](const StoreRow& row) -> BoardPost {
    return {row.number(0), row.number(1), row.text(2), row.text(3), row.text(4),  row.text(5),
            row.text(6),   row.text(7),   row.text(8), row.text(9), row.text(10), row.text(11)};
  });
}

BoardTopic topic_in(const StoreRow& row) {
  return {row.number(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5)};
}

void drop_empty_topics(Database& database) {
  database.run("DELETE FROM board_topic WHERE number NOT IN (SELECT topic FROM board_post)");
}

bool hides_at_once(const std::string& rule) {
  const auto at = std::ranges::find(board_rules, rule) - board_rules.begin();
  return static_cast<std::size_t>(at) < hiding_rules;
}

}  // namespace

std::string keep_post(const Curation& curation, const NewPost& written) {
  auto& database = curation.database;
  const auto now = iso_time(curation.now());
  auto token = random_token();
  Transaction transaction{database};
  auto topic = written.topic.number;
  if (topic == 0) {
    database.run("INSERT INTO board_topic (title, region, area, at) VALUES (?, ?, ?, ?)",
                 {written.topic.title, written.topic.region, written.topic.area, now});
    topic = database.last_number();
  }
  const auto& post = written.post;
  database.run(
      "INSERT INTO board_post (topic, token, email, author, organization, text, language, at, "
      "state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'waiting')",
      {topic, hash_of_token(token), post.email, post.author, post.organization, post.text,
       post.language, now});
  transaction.commit();
  return token;
}

std::optional<BoardTopic> board_topic(const Database& database, std::int64_t number) {
  std::optional<BoardTopic> topic;
  database.each((topic_columns + std::string("WHERE number = ?")).c_str(), {number},
                [&](const StoreRow& row) { topic = topic_in(row); });
  return topic;
}

std::optional<BoardPost> board_post(const Database& database, std::int64_t number) {
  return first_of(posts_where(database, "WHERE number = ?", {number}));
}

std::optional<BoardPost> post_of_token(const Database& database, std::string_view token) {
  return first_of(posts_where(database, "WHERE token = ?", {hash_of_token(token)}));
}

std::vector<BoardPost> published_posts(const Database& database, std::int64_t topic) {
  return posts_where(database, "WHERE topic = ? AND state = 'published' ORDER BY number", {topic});
}

std::vector<TopicSummary> board_topics(const Database& database) {
  std::vector<TopicSummary> topics;
  database.each(topic_columns, {}, [&](const StoreRow& row) {
    topics.push_back({.topic = topic_in(row), .first = {}, .all = {}, .answers = -1, .last = {}});
  });
  const auto of = [&](std::int64_t number) {
    return std::ranges::find(topics, number,
                             [](const TopicSummary& each) { return each.topic.number; });
  };
  for (const auto& post : posts_where(database, "WHERE state = 'published' ORDER BY number", {})) {
    const auto topic = of(post.topic);
    if (topic == topics.end()) continue;
    if (topic->answers < 0) topic->first = post.text;
    ++topic->answers;
    topic->all += post.text + "\n";
    topic->last = std::max(topic->last, post.published);
  }
  std::erase_if(topics, [](const TopicSummary& each) { return each.answers < 0; });
  std::ranges::stable_sort(topics, std::ranges::greater{}, &TopicSummary::last);
  return topics;
}

std::vector<BoardPost> latest_posts(const Database& database, std::int64_t most) {
  return posts_where(
      database, "WHERE state = 'published' ORDER BY published DESC, number DESC LIMIT ?", {most});
}

void confirm_post(const Curation& curation, const BoardPost& post, bool at_once) {
  const auto now = iso_time(curation.now());
  Transaction transaction{curation.database};
  const auto confirmed = curation.database.run(
      "UPDATE board_post SET confirmed = ? WHERE number = ? AND confirmed = ''",
      {now, post.number});
  if (confirmed == 1 && at_once)
    curation.database.run(
        "UPDATE board_post SET state = 'published', published = ?, decided = ? WHERE number = ?",
        {now, now, post.number});
  transaction.commit();
}

void rewrite_post(const Curation& curation, std::int64_t number, const std::string& text) {
  curation.database.run(
      "UPDATE board_post SET text = ?, state = 'waiting', rule = '', decided = '', at = ? "
      "WHERE number = ?",
      {text, iso_time(curation.now()), number});
}

void delete_post(Database& database, std::int64_t number) {
  Transaction transaction{database};
  database.run("DELETE FROM board_post WHERE number = ?", {number});
  drop_empty_topics(database);
  transaction.commit();
}

void report_post(const Curation& curation, std::int64_t post, const std::string& rule,
                 const std::string& more) {
  auto& database = curation.database;
  Transaction transaction{database};
  database.run("INSERT INTO board_report (post, rule, more, at) VALUES (?, ?, ?, ?)",
               {post, rule, more, iso_time(curation.now())});
  if (hides_at_once(rule))
    database.run(
        "UPDATE board_post SET state = 'waiting', hidings = hidings + 1 "
        "WHERE number = ? AND state = 'published' AND hidings < ?",
        {post, most_hidings});
  transaction.commit();
}

std::vector<BoardReport> open_reports(const Database& database, std::int64_t post) {
  return database.all(
      "SELECT number, rule, more, at FROM board_report WHERE post = ? AND handled = '' "
      "ORDER BY number",
      {post}, [](const StoreRow& row) -> BoardReport {
        return {row.number(0), row.text(1), row.text(2), row.text(3)};
      });
}

std::vector<BoardPost> posts_to_moderate(const Database& database) {
  const std::string reported = "number IN (SELECT post FROM board_report WHERE handled = '')";
  return posts_where(database,
                     "WHERE confirmed <> '' AND (state = 'waiting' OR " + reported +
                         ") ORDER BY (" + reported + ") DESC, number",
                     {});
}

bool moderate_post(const Curation& curation, std::int64_t number, const std::string& act,
                   const std::string& rule, const Decider& decider) {
  const std::string state = act == "publish"  ? "published"
                            : act == "return" ? "returned"
                                              : "hidden";
  const auto now = iso_time(curation.now());
  auto& database = curation.database;
  Transaction transaction{database};
  const auto changed = database.run(
      "UPDATE board_post SET state = ?, rule = ?, decided = ?, published = CASE WHEN ? = "
      "'published' AND published = '' THEN ? ELSE published END WHERE number = ?",
      {state, act == "publish" ? "" : rule, now, state, now, number});
  if (changed == 0) return false;
  database.run("UPDATE board_report SET handled = ? WHERE post = ? AND handled = ''",
               {now, number});
  note(curation, decider, "board " + state, "post " + std::to_string(number),
       act == "publish" ? "" : rule);
  transaction.commit();
  return true;
}

void close_topic(const Curation& curation, std::int64_t number, bool closed,
                 const Decider& decider) {
  Transaction transaction{curation.database};
  curation.database.run("UPDATE board_topic SET closed = ? WHERE number = ?",
                        {closed ? iso_time(curation.now()) : "", number});
  note(curation, decider, closed ? "board closed" : "board opened",
       "topic " + std::to_string(number), "");
  transaction.commit();
}

void forget_old_posts(const Curation& curation) {
  auto& database = curation.database;
  Transaction transaction{database};
  database.run("DELETE FROM board_post WHERE confirmed = '' AND at < ?",
               {days_ago(curation, days_unconfirmed)});
  database.run("UPDATE board_post SET email = '' WHERE decided <> '' AND decided < ?",
               {days_ago(curation, days_of_address)});
  database.run(
      "DELETE FROM board_post WHERE state IN ('hidden', 'returned') AND decided <> '' "
      "AND decided < ?",
      {days_ago(curation, days_hidden)});
  drop_empty_topics(database);
  transaction.commit();
}

std::int64_t posts_of(const Database& database, const std::string& email) {
  return database.number_of("SELECT count(*) FROM board_post WHERE email = ? COLLATE NOCASE",
                            {email});
}

void forget_posts_of(Database& database, const std::string& email, bool keep_texts) {
  Transaction transaction{database};
  database.run(keep_texts ? "UPDATE board_post SET email = '' WHERE email = ? COLLATE NOCASE"
                          : "DELETE FROM board_post WHERE email = ? COLLATE NOCASE",
               {email});
  drop_empty_topics(database);
  transaction.commit();
}

}  // namespace blakus
