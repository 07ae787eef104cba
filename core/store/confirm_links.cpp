#include "core/store/confirm_links.h"

#include <algorithm>
#include <array>
#include <string>

namespace blakus {
namespace {

const std::array<std::string, 4> personal_kinds{"subscription", "board", "membership", "expert"};

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
      "DELETE FROM mail WHERE sent IS NULL AND queued < ? AND kind IN (?, ?, ?, ?)",
      {before, personal_kinds[0], personal_kinds[1], personal_kinds[2], personal_kinds[3]});
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
      "subscription) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      {letter.kind, letter.organization, letter.recipient, letter.subject, letter.body,
       letter.queued, letter.unsubscribe,
       letter.subscription ? StoreValue(*letter.subscription) : StoreValue()});
  return database.last_number();
}

std::vector<Letter> waiting_letters(const Database& database) {
  std::vector<Letter> letters;
  database.each(
      "SELECT number, kind, organization, recipient, subject, body, queued, failures, failure, "
      "unsubscribe, subscription FROM mail WHERE sent IS NULL ORDER BY number",
      {}, [&](const StoreRow& row) {
        letters.push_back({row.number(0),
                           row.text(1),
                           row.text(2),
                           row.text(3),
                           row.text(4),
                           row.text(5),
                           row.text(6),
                           row.number(7),
                           row.text(8),
                           row.text(9),
                           {}});
        if (!row.is_null(10)) letters.back().subscription = row.number(10);
      });
  return letters;
}

void letter_sent(Database& database, std::int64_t number, const std::string& at) {
  Transaction transaction{database};
  database.run(
      "DELETE FROM mail WHERE number = ? AND kind IN (?, ?, ?, ?)",
      {number, personal_kinds[0], personal_kinds[1], personal_kinds[2], personal_kinds[3]});
  database.run("UPDATE mail SET sent = ?, body = '', failure = '' WHERE number = ?", {at, number});
  transaction.commit();
}

void letter_failed(Database& database, std::int64_t number, const std::string& failure) {
  database.run("UPDATE mail SET failures = failures + 1, failure = ? WHERE number = ?",
               {failure, number});
}

}  // namespace blakus
