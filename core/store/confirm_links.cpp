#include "core/store/confirm_links.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace blakus {
namespace {

constexpr std::array<std::string_view, 6> personal_kinds{
    "subscription", "board", "membership", "expert", "mailing_test", "outcome"};
const std::string is_of_personal_kind =
    fmt::format("kind IN ('{}')", fmt::join(personal_kinds, "', '"));

constexpr const char* letter_columns =
    "SELECT number, kind, organization, recipient, subject, body, queued, failures, failure, "
    "unsubscribe, subscription, html, mailing, stop FROM mail ";

Letter letter_in(const StoreRow& row) {
  return {.number = row.number(0),
          .kind = row.text(1),
          .organization = row.text(2),
          .recipient = row.text(3),
          .subject = row.text(4),
          .body = row.text(5),
          .queued = row.text(6),
          .failures = row.number(7),
          .failure = row.text(8),
          .unsubscribe = row.text(9),
          .subscription = row.number_or_none(10),
          .html = row.text(11),
          .mailing = row.number_or_none(12),
          .stop = row.text(13)};
}

}  // namespace

void add_confirm_link(Database& database, const ConfirmLink& link) {
  database.run(
      "INSERT INTO confirm_link (token, organization, email, made, expires) "
      "VALUES (?, ?, ?, ?, ?)",
      {link.token, link.organization, link.email, link.made, link.expires});
}

std::optional<ConfirmLink> confirm_link(const Database& database, const std::string& token) {
  std::optional<ConfirmLink> link;
  database.each(
      "SELECT token, organization, email, made, expires, used FROM confirm_link WHERE token = ?",
      {token}, [&](const StoreRow& row) {
        link = ConfirmLink{row.text(0), row.text(1), row.text(2),
                           row.text(3), row.text(4), row.text(5)};
      });
  return link;
}

bool use_confirm_link(Database& database, const std::string& token, const std::string& at) {
  return database.run(
             "UPDATE confirm_link SET used = ?1 WHERE token = ?2 AND used IS NULL "
             "AND expires > ?1",
             {at, token}) == 1;
}

void end_paper_links(Database& database, const std::string& organization, const std::string& at) {
  database.run(
      "UPDATE confirm_link SET expires = ?1 WHERE organization = ?2 AND email = '' "
      "AND used IS NULL AND expires > ?1",
      {at, organization});
}

bool is_personal(const Letter& letter) {
  return std::ranges::count(personal_kinds, letter.kind) > 0;
}

void forget_old_letters(Database& database, const std::string& before) {
  database.run(
      ("DELETE FROM mail WHERE sent IS NULL AND queued < ? AND " + is_of_personal_kind).c_str(),
      {before});
}

std::map<std::string, std::string, std::less<>> last_links_made(const Database& database) {
  std::map<std::string, std::string, std::less<>> made;
  database.each("SELECT organization, max(made) FROM confirm_link GROUP BY organization", {},
                [&](const StoreRow& row) { made.emplace(row.text(0), row.text(1)); });
  return made;
}

std::int64_t add_letter(Database& database, const Letter& letter) {
  database.run(
      "INSERT INTO mail (kind, organization, recipient, subject, body, queued, unsubscribe, "
      "subscription, html, mailing, stop) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      {letter.kind, letter.organization, letter.recipient, letter.subject, letter.body,
       letter.queued, letter.unsubscribe, value_or_null(letter.subscription), letter.html,
       value_or_null(letter.mailing),
       letter.stop.empty() ? StoreValue() : StoreValue(letter.stop)});
  return database.last_number();
}

std::vector<Letter> waiting_letters(const Database& database) {
  return database.all(
      std::string(letter_columns) + "WHERE sent IS NULL AND mailing IS NULL ORDER BY number", {},
      letter_in);
}

void letter_sent(Database& database, std::int64_t number, const std::string& at) {
  Transaction transaction{database};
  database.run(("DELETE FROM mail WHERE number = ? AND " + is_of_personal_kind).c_str(), {number});
  database.run(
      "UPDATE mail SET sent = ?, body = '', html = '', unsubscribe = '', failure = '' "
      "WHERE number = ?",
      {at, number});
  transaction.commit();
}

void letter_failed(Database& database, std::int64_t number, const std::string& failure) {
  database.run("UPDATE mail SET failures = failures + 1, failure = ? WHERE number = ?",
               {failure, number});
}

std::optional<Letter> take_mailing_letter(Database& database, const std::string& now,
                                          const std::string& until) {
  Transaction transaction{database};
  std::optional<Letter> next;
  database.each((std::string(letter_columns) +
                 "WHERE sent IS NULL AND given_up = '' AND next_try <= ? AND mailing IN "
                 "(SELECT number FROM mailing WHERE stopped = '') ORDER BY number LIMIT 1")
                    .c_str(),
                {now}, [&](const StoreRow& row) { next = letter_in(row); });
  if (!next) return std::nullopt;
  database.run("UPDATE mail SET next_try = ? WHERE number = ?", {until, next->number});
  transaction.commit();
  return next;
}

std::int64_t mailing_letters_sent_since(const Database& database, const std::string& at) {
  return database.number_of("SELECT count(*) FROM mail WHERE mailing IS NOT NULL AND sent > ?",
                            {at});
}

void put_off_letter(Database& database, const Letter& letter, const std::string& failure,
                    const std::string& next_try) {
  database.run(
      "UPDATE mail SET failures = failures + 1, failure = ?, next_try = ? WHERE number = ?",
      {failure, next_try, letter.number});
}

void give_up_letter(Database& database, const Letter& letter, const std::string& failure,
                    const std::string& at) {
  database.run(
      "UPDATE mail SET failures = failures + 1, failure = ?, given_up = ? WHERE number = ?",
      {failure, at, letter.number});
}

}  // namespace blakus
