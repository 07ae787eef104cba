#pragma once
// The exchange board: topics and posts of organizations and groups about their work. Nothing is
// shown that a person has not read. Knows the tables and who may do what; never how a post looks.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/curation/review.h"

namespace blakus {

struct BoardTopic {
  std::int64_t number = 0;
  std::string title;
  std::string region;  ///< id; empty: of all
  std::string area;    ///< id; empty: of all
  std::string at;      ///< ISO dates and times, UTC
  std::string closed;  ///< empty: open
};

struct BoardPost {
  std::int64_t number = 0;
  std::int64_t topic = 0;
  std::string email;         ///< nobody sees it; empty once it is erased
  std::string author;        ///< a name of one's choice
  std::string organization;  ///< id, where its published address has confirmed the post
  std::string text;          ///< plain
  std::string language;
  std::string at;
  std::string confirmed;  ///< empty: the address has not confirmed it yet
  std::string state;      ///< waiting, published, returned (to its author), hidden
  std::string published;  ///< when, first; empty: never
  std::string rule;       ///< why it was returned or hidden: one of board_rules
};

/// Why a post is reported, returned or hidden; the first two hide it at once when it is reported.
inline constexpr std::array<std::string_view, 4> board_rules{"person", "advice", "rude", "other"};
inline constexpr std::size_t hiding_rules = 2;
/// How often reports alone may hide one post; then a moderator has read it.
inline constexpr std::int64_t most_hidings = 2;

/// A post with its topic, as it was written. `topic.number` 0: it begins that topic.
struct NewPost {
  BoardTopic topic;
  BoardPost post;
};
/// Keeps it unconfirmed; gives back the token of its private link.
std::string keep_post(const Curation& curation, const NewPost& written);

std::optional<BoardTopic> board_topic(const Database& database, std::int64_t number);
std::optional<BoardPost> board_post(const Database& database, std::int64_t number);
std::optional<BoardPost> post_of_token(const Database& database, std::string_view token);
/// The first comes first.
std::vector<BoardPost> published_posts(const Database& database, std::int64_t topic);

/// A topic as lists show it.
struct TopicSummary {
  BoardTopic topic;
  std::string first;         ///< text of its first post
  std::string all;           ///< texts of all, to be searched
  std::int64_t answers = 0;  ///< besides the first
  std::string last;          ///< when something was published last
};
/// With something to read, the latest first.
std::vector<TopicSummary> board_topics(const Database& database);
/// The latest first.
std::vector<BoardPost> latest_posts(const Database& database, std::int64_t most);

/// The button of the letter. A post of an organization that may publish at once is published.
void confirm_post(const Curation& curation, const BoardPost& post, bool at_once);
/// The author's own change: it waits again.
void rewrite_post(const Curation& curation, std::int64_t number, const std::string& text);
/// Gone for good; a topic without posts goes with it.
void delete_post(Database& database, std::int64_t number);

struct BoardReport {
  std::int64_t number = 0;
  std::string rule;
  std::string more;
  std::string at;
};
/// Keeps the report; hides the post at once where the rule and the earlier reports say so.
void report_post(const Curation& curation, std::int64_t post, const std::string& rule,
                 const std::string& more);
std::vector<BoardReport> open_reports(const Database& database, std::int64_t post);

/// Confirmed posts that wait, and reported ones, these first; then the oldest first.
std::vector<BoardPost> posts_to_moderate(const Database& database);
/// publish, return or hide; `rule` of the last two. False where the author has deleted it.
bool moderate_post(const Curation& curation, std::int64_t number, const std::string& act,
                   const std::string& rule, const Decider& decider);
void close_topic(const Curation& curation, std::int64_t number, bool closed,
                 const Decider& decider);

/// Removes what was not confirmed for a week, addresses a month after the post was decided, and
/// what was hidden or returned half a year ago.
void forget_old_posts(const Curation& curation);
/// How many posts of an address there are.
std::int64_t posts_of(const Database& database, const std::string& email);
/// Removes the posts of an address; with `keep_texts` the address alone.
void forget_posts_of(Database& database, const std::string& email, bool keep_texts);

}  // namespace blakus
