#pragma once
// Who wants to be told of what by mail: an address and a filter, nothing else. Knows the tables and
// the rules of confirming and forgetting; never the words of a letter, HTTP or an index.

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "server/curation/curation.h"

namespace blakus {

struct Subscription {
  std::int64_t number = 0;
  std::string type;       ///< word: once, when somebody is there for the disease; digest: weekly
  std::string email;      ///< of a word emptied three days after it was told
  std::string diagnosis;  ///< id; of a word always, of a digest it may be empty
  std::string region;     ///< id; may be empty
  std::string language;   ///< of the letters: "lv"
  std::string made;       ///< ISO dates and times, UTC
  std::string confirmed;  ///< empty: not yet; then the one letter is that which asks
  std::string stopped;    ///< empty: not stopped
  std::string told;       ///< of the last letter with news; empty: there was none

  bool is_active() const { return !confirmed.empty() && stopped.empty(); }
};

/// How long an address is kept that did not confirm, in days.
inline constexpr int days_to_confirm = 7;
/// What is wanted is counted from so many people on.
inline constexpr std::int64_t fewest_counted = 5;

/// A subscription and the token of a letter to it; the store keeps the token's hash alone.
struct SubscriptionLink {
  std::int64_t subscription = 0;
  std::string token;
};

/// Keeps what was asked for. Nothing where the address has confirmed the same already, or three
/// other wishes of it wait to be confirmed: then no letter goes to it.
std::optional<SubscriptionLink> ask_to_confirm(const Curation& curation, const Subscription& asked);
/// A further token, for the next letter.
SubscriptionLink further_link(Database& database, std::int64_t subscription);

std::optional<Subscription> subscription_of(const Database& database, std::string_view token);
/// All of an address, however it is spelt.
std::vector<Subscription> subscriptions_of(const Database& database, const std::string& email);
/// Those to be told: confirmed, not stopped, and of words not told yet.
std::vector<Subscription> subscriptions_to_tell(const Database& database, const std::string& type);

void confirm_subscription(Database& database, std::int64_t number, const std::string& at);
void stop_subscription(Database& database, std::int64_t number, const std::string& at);
void resume_subscription(Database& database, std::int64_t number);
void forget_subscription(Database& database, std::int64_t number);
void note_told(Database& database, std::int64_t number, const std::string& at);

/// Removes what was not confirmed for a week or stopped a month ago; addresses of words three days
/// after they were told, and the rest of them two months later.
void forget_old_subscriptions(const Curation& curation);

/// How many people wait for a disease; never fewer than fewest_counted.
struct WantedCount {
  std::string type;
  std::string diagnosis;
  std::int64_t people = 0;
};
std::vector<WantedCount> wanted_counts(const Database& database);

/// A record of the network by kind and id, as the index names it.
using SeenRecord = std::pair<std::string, std::string>;
/// Notes those that were not seen before as seen at that moment.
void note_first_seen(Database& database, const std::vector<SeenRecord>& records,
                     const std::string& at);
std::set<SeenRecord> first_seen_after(const Database& database, const std::string& at);

}  // namespace blakus
