#include "server/network/unmet_needs.h"

#include <algorithm>

#include "core/record/timestamps.h"
#include "core/text/characters.h"
#include "core/text/day.h"
#include "core/text/digits.h"
#include "core/text/fold.h"
#include "core/text/utf8.h"

namespace blakus {
namespace {

constexpr int months_kept = 36;
constexpr int months_of_word = 12;
constexpr std::size_t most_waiting = 2'000;  ///< words in memory; further ones are not taken
constexpr std::size_t shortest_word = 2;     ///< characters
constexpr std::size_t longest_word = 40;
constexpr std::size_t digits_to_month = 7;

std::string month_of(std::time_t now) {
  return iso_date(now).substr(0, digits_to_month);
}

void add(Database& database, const std::string& month, const std::string& need,
         std::int64_t count) {
  const auto space = need.find(' ');
  database.run(
      "INSERT INTO unmet_need (month, kind, term, count) VALUES (?, ?, ?, ?) "
      "ON CONFLICT (month, kind, term) DO UPDATE SET count = count + excluded.count",
      {month, need.substr(0, space), need.substr(space + 1), count});
}

void forget_old(Database& database, const std::string& today) {
  database.run("DELETE FROM unmet_need WHERE month < ?",
               {months_before(today, months_kept).substr(0, digits_to_month)});
  database.run("DELETE FROM unread_word WHERE day < ?", {months_before(today, months_of_word)});
}

bool joins(char32_t c) {
  return c == U'-' || c == U'\'' || c == U'’';
}

}  // namespace

void NeedTally::count(const std::string& need, std::time_t now) {
  const std::lock_guard lock{mutex_};
  ++counts_[{month_of(now), need}];
}

void NeedTally::write_once_a_day(Database& database, std::time_t now) {
  {
    const std::lock_guard lock{mutex_};
    if (day_ == iso_date(now)) return;  // no day yet: the program has just begun
  }
  write(database, now);
}

void NeedTally::write(Database& database, std::time_t now) {
  // Searches that count meanwhile do not wait for the store.
  Counts ready;
  {
    const std::lock_guard lock{mutex_};
    std::erase_if(counts_, [&, month = month_of(now)](const auto& each) {
      if (each.second >= least_need) ready.insert(each);
      return each.second >= least_need || each.first.first != month;
    });
  }
  try {
    Transaction transaction{database};
    for (const auto& [key, count] : ready) add(database, key.first, key.second, count);
    forget_old(database, iso_date(now));
    transaction.commit();
  } catch (...) {
    const std::lock_guard lock{mutex_};
    for (const auto& [key, count] : ready) counts_[key] += count;
    throw;
  }
  const std::lock_guard lock{mutex_};
  day_ = iso_date(now);
}

std::vector<UnmetNeed> unmet_needs(const Database& database) {
  return database.all(
      "SELECT month, kind, term, count FROM unmet_need ORDER BY month DESC, kind, count DESC, term",
      {}, [](const StoreRow& row) {
        return UnmetNeed{row.text(0), row.text(1), row.text(2), row.number(3)};
      });
}

std::optional<std::string> word_in(std::string_view typed) {
  auto word = fold_word(without_outer_blanks(typed)).accented;  // in small letters
  const auto characters = code_points(word);
  if (characters.size() < shortest_word || characters.size() > longest_word) return std::nullopt;
  if (joins(characters.front()) || joins(characters.back())) return std::nullopt;
  const auto fits = [](char32_t c) {
    const bool digit = c < U'\x80' && is_digit(static_cast<char>(c));
    return joins(c) || (is_letter_or_digit(c) && !digit);
  };
  if (!std::ranges::all_of(characters, fits)) return std::nullopt;
  return word;
}

void UnreadWords::take(Database& database, const std::string& word, const std::string& sender,
                       std::time_t now) {
  const std::lock_guard lock{mutex_};
  // The hashes of senders are of one day: of two days they would count one sender twice.
  if (day_ != iso_date(now)) waiting_.clear();
  day_ = iso_date(now);
  if (waiting_.size() >= most_waiting && !waiting_.contains(word)) return;
  auto& senders = waiting_[word];
  senders.insert(sender);
  if (senders.size() < senders_of_word) return;
  database.run("INSERT INTO unread_word (word, day) VALUES (?, ?) ON CONFLICT (word) DO NOTHING",
               {word, iso_date(now)});
  waiting_.erase(word);
}

std::vector<UnreadWord> unread_words(const Database& database) {
  return database.all(
      "SELECT number, word, day FROM unread_word WHERE dismissed = '' ORDER BY number DESC", {},
      [](const StoreRow& row) {
        return UnreadWord{row.number(0), row.text(1), row.text(2)};
      });
}

bool dismiss_word(const Curation& curation, std::int64_t number, const Decider& decider) {
  auto& database = curation.database;
  Transaction transaction{database};
  if (database.run("UPDATE unread_word SET dismissed = ? WHERE number = ? AND dismissed = ''",
                   {iso_time(curation.now()), number}) == 0)
    return false;
  note(curation, decider, "word dismissed", std::to_string(number));
  transaction.commit();
  return true;
}

}  // namespace blakus
