#pragma once
// What people look for and nobody is there for: conditions and places as counts of a month, and
// words that visitors say were not understood. What is rare stays in memory and is forgotten there.
// Knows ids and tables; never what was typed in a search, nor a page.

#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/store/database.h"
#include "server/curation/review.h"
#include "server/network/subscriptions.h"

namespace blakus {

/// A smaller count is not written, not added to one that is, and not shown.
inline constexpr std::int64_t least_need = fewest_counted;
/// Only so many different senders make a word one that editors see.
inline constexpr std::size_t senders_of_word = 3;

struct UnmetNeed {
  std::string month;  ///< "2026-11"
  std::string kind;   ///< "diagnosis" or "region"
  std::string term;   ///< id
  std::int64_t count = 0;
};

/// Counts in memory, written once a day. Of each term what is left below the threshold stays here
/// until it reaches it or the month is over.
class NeedTally {
 public:
  /// `need`: kind and id, "diagnosis leukaemia".
  void count(const std::string& need, std::time_t now);
  /// Does nothing before the day has changed.
  void write_once_a_day(Database& database, std::time_t now);
  void write(Database& database, std::time_t now);

 private:
  using Counts = std::map<std::pair<std::string, std::string>, std::int64_t>;

  std::mutex mutex_;
  Counts counts_;    ///< by month and need
  std::string day_;  ///< of the last writing
};

/// The newest month first, within it the largest count.
std::vector<UnmetNeed> unmet_needs(const Database& database);

/// The one word as it is kept: small letters, 2 to 40 of them, with hyphens and apostrophes inside;
/// nothing of anything else. No number and no address is one.
std::optional<std::string> word_in(std::string_view typed);

/// Words that fewer senders than `senders_of_word` have sent, in memory, for the rest of the
/// day.
class UnreadWords {
 public:
  /// `sender`: the keyed hash of HttpRequest. Writes the word once enough have sent it.
  void take(Database& database, const std::string& word, const std::string& sender,
            std::time_t now);

 private:
  std::mutex mutex_;
  std::string day_;                                       ///< ISO, of the hashes
  std::map<std::string, std::set<std::string>> waiting_;  ///< word → hashes of its senders
};

struct UnreadWord {
  std::int64_t number = 0;
  std::string word;
  std::string day;  ///< when enough had sent it
};
/// Those that no editor has dismissed, the newest first.
std::vector<UnreadWord> unread_words(const Database& database);
/// It does not come back for a year, whoever sends it. False where it is not among them.
bool dismiss_word(const Curation& curation, std::int64_t number, const Decider& decider);

}  // namespace blakus
