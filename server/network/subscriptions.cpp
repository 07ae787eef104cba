#include "server/network/subscriptions.h"

#include <algorithm>

#include "core/record/timestamps.h"
#include "server/curation/secrets.h"

namespace blakus {
namespace {

constexpr std::size_t most_unconfirmed = 3;  ///< of one address
constexpr int days_stopped = 30;
constexpr int days_after_told = 3;
constexpr int days_of_link = 60;

constexpr const char* subscription_columns =
    "SELECT number, type, email, diagnosis, region, language, made, confirmed, stopped, told "
    "FROM subscription ";

std::vector<Subscription> subscriptions_where(const Database& database, const std::string& which,
                                              std::initializer_list<StoreValue> values) {
  return database.all(subscription_columns + which, values,
                      [](const StoreRow& row) -> Subscription {
                        return {row.number(0), row.text(1), row.text(2), row.text(3), row.text(4),
                                row.text(5),   row.text(6), row.text(7), row.text(8), row.text(9)};
                      });
}

bool same_wish(const Subscription& one, const Subscription& other) {
  return one.type == other.type && one.diagnosis == other.diagnosis && one.region == other.region;
}

bool is_unconfirmed(const Subscription& each) {
  return each.confirmed.empty();
}

bool is_to_be_told(const Subscription& each) {
  return each.is_active() && (each.type == "digest" || each.told.empty());
}

std::int64_t add_subscription(Database& database, const Subscription& asked) {
  database.run(
      "INSERT INTO subscription (type, email, diagnosis, region, language, made) "
      "VALUES (?, ?, ?, ?, ?, ?)",
      {asked.type, asked.email, asked.diagnosis, asked.region, asked.language, asked.made});
  return database.last_number();
}

}  // namespace

std::optional<SubscriptionLink> ask_to_confirm(const Curation& curation,
                                               const Subscription& asked) {
  auto& database = curation.database;
  Transaction transaction{database};
  const auto present = subscriptions_of(database, asked.email);
  const auto same = std::ranges::find_if(present, [&](const Subscription& each) {
    return same_wish(each, asked) && (is_unconfirmed(each) || is_to_be_told(each));
  });
  const bool known = same != present.end();
  if (known && !is_unconfirmed(*same)) return std::nullopt;
  const auto waiting = static_cast<std::size_t>(std::ranges::count_if(present, is_unconfirmed));
  if (!known && waiting >= most_unconfirmed) return std::nullopt;
  const auto number = known ? same->number : add_subscription(database, asked);
  auto link = further_link(database, number);
  transaction.commit();
  return link;
}

SubscriptionLink further_link(Database& database, std::int64_t subscription) {
  SubscriptionLink link{.subscription = subscription, .token = random_token()};
  database.run("INSERT INTO subscription_link (token, subscription) VALUES (?, ?)",
               {hash_of_token(link.token), subscription});
  return link;
}

std::optional<Subscription> subscription_of(const Database& database, std::string_view token) {
  auto found = subscriptions_where(
      database, "WHERE number = (SELECT subscription FROM subscription_link WHERE token = ?)",
      {hash_of_token(token)});
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

std::vector<Subscription> subscriptions_of(const Database& database, const std::string& email) {
  return subscriptions_where(database, "WHERE email = ? COLLATE NOCASE ORDER BY number", {email});
}

std::vector<Subscription> subscriptions_to_tell(const Database& database, const std::string& type) {
  return subscriptions_where(database,
                             "WHERE type = ? AND confirmed <> '' AND stopped = '' "
                             "AND (type = 'digest' OR told = '') ORDER BY number",
                             {type});
}

void confirm_subscription(Database& database, std::int64_t number, const std::string& at) {
  database.run("UPDATE subscription SET confirmed = ? WHERE number = ? AND confirmed = ''",
               {at, number});
}

void stop_subscription(Database& database, std::int64_t number, const std::string& at) {
  Transaction transaction{database};
  database.run("UPDATE subscription SET stopped = ? WHERE number = ? AND stopped = ''",
               {at, number});
  database.run("DELETE FROM mail WHERE subscription = ? AND sent IS NULL", {number});
  transaction.commit();
}

void resume_subscription(Database& database, std::int64_t number) {
  database.run("UPDATE subscription SET stopped = '' WHERE number = ? AND confirmed <> ''",
               {number});
}

void forget_subscription(Database& database, std::int64_t number) {
  database.run("DELETE FROM subscription WHERE number = ?", {number});
}

void note_told(Database& database, std::int64_t number, const std::string& at) {
  database.run("UPDATE subscription SET told = ? WHERE number = ?", {at, number});
}

void forget_old_subscriptions(const Curation& curation) {
  auto& database = curation.database;
  Transaction transaction{database};
  database.run("DELETE FROM subscription WHERE confirmed = '' AND made < ?",
               {days_ago(curation, days_to_confirm)});
  database.run("DELETE FROM subscription WHERE stopped <> '' AND stopped < ?",
               {days_ago(curation, days_stopped)});
  database.run(
      "UPDATE subscription SET email = '' WHERE type = 'word' AND told <> '' AND told < ? "
      "AND number NOT IN (SELECT subscription FROM mail WHERE subscription IS NOT NULL)",
      {days_ago(curation, days_after_told)});
  database.run("DELETE FROM subscription WHERE type = 'word' AND told <> '' AND told < ?",
               {days_ago(curation, days_of_link)});
  transaction.commit();
}

std::vector<WantedCount> wanted_counts(const Database& database) {
  return database.all(
      "SELECT type, diagnosis, count(DISTINCT lower(email)) AS people FROM subscription "
      "WHERE confirmed <> '' AND stopped = '' AND diagnosis <> '' "
      "AND (type = 'digest' OR told = '') GROUP BY type, diagnosis HAVING people >= ? "
      "ORDER BY type DESC, people DESC, diagnosis",
      {fewest_counted}, [](const StoreRow& row) -> WantedCount {
        return {row.text(0), row.text(1), row.number(2)};
      });
}

void note_first_seen(Database& database, const std::vector<SeenRecord>& records,
                     const std::string& at) {
  Transaction transaction{database};
  for (const auto& [kind, id] : records)
    database.run("INSERT OR IGNORE INTO first_seen (kind, id, at) VALUES (?, ?, ?)",
                 {kind, id, at});
  transaction.commit();
}

std::set<SeenRecord> first_seen_after(const Database& database, const std::string& at) {
  std::set<SeenRecord> seen;
  database.each("SELECT kind, id FROM first_seen WHERE at > ?", {at},
                [&](const StoreRow& row) { seen.emplace(row.text(0), row.text(1)); });
  return seen;
}

}  // namespace blakus
