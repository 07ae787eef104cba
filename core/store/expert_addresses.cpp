#include "core/store/expert_addresses.h"

namespace blakus {
namespace {

constexpr const char* address_columns =
    "SELECT number, submission, expert, email, language, token, made, asked, agreed, paused "
    "FROM expert_address ";

std::vector<ExpertAddress> addresses_where(const Database& database, const std::string& which,
                                           std::initializer_list<StoreValue> values) {
  return database.all(address_columns + which, values, [](const StoreRow& row) -> ExpertAddress {
    return {.number = row.number(0),
            .submission = row.number_or_none(1),
            .expert = row.text(2),
            .email = row.text(3),
            .language = row.text(4),
            .token = row.text(5),
            .made = row.text(6),
            .asked = row.text(7),
            .agreed = row.text(8),
            .paused = row.text(9)};
  });
}

}  // namespace

void add_expert_address(Database& database, const ExpertAddress& address) {
  database.run("DELETE FROM expert_address WHERE expert = ?", {address.expert});
  database.run(
      "INSERT INTO expert_address (submission, expert, email, language, made) "
      "VALUES (?, ?, ?, ?, ?)",
      {value_or_null(address.submission), address.expert, address.email, address.language,
       address.made});
}

std::vector<ExpertAddress> experts_to_ask(const Database& database) {
  return addresses_where(database,
                         "WHERE asked = '' AND (submission IS NULL OR submission IN (SELECT "
                         "submission FROM decision WHERE outcome = 'approved')) ORDER BY number",
                         {});
}

void expert_asked(Database& database, std::int64_t number, const std::string& token,
                  const std::string& at) {
  database.run("UPDATE expert_address SET token = ?, asked = ? WHERE number = ?",
               {token, at, number});
}

std::optional<ExpertAddress> expert_address_of_token(const Database& database,
                                                     const std::string& token) {
  return first_of(addresses_where(database, "WHERE token = ? AND token <> ''", {token}));
}

std::optional<ExpertAddress> expert_address(const Database& database, const std::string& expert) {
  return first_of(
      addresses_where(database, "WHERE expert = ? ORDER BY number DESC LIMIT 1", {expert}));
}

void expert_agreed(Database& database, std::int64_t number, const std::string& at) {
  database.run("UPDATE expert_address SET agreed = ?, paused = '' WHERE number = ?", {at, number});
}

void expert_paused(Database& database, std::int64_t number, const std::string& at) {
  database.run("UPDATE expert_address SET agreed = '', paused = ? WHERE number = ?", {at, number});
}

void forget_expert_address(Database& database, std::int64_t number) {
  database.run("DELETE FROM expert_address WHERE number = ?", {number});
}

void forget_address_of_submission(Database& database, std::int64_t submission) {
  database.run("DELETE FROM expert_address WHERE submission = ?", {submission});
}

void forget_silent_experts(Database& database, const std::string& asked_before,
                           const std::string& paused_before) {
  database.run(
      "DELETE FROM expert_address WHERE agreed = '' AND paused = '' AND asked <> '' AND asked < ?",
      {asked_before});
  database.run("DELETE FROM expert_address WHERE paused <> '' AND paused < ?", {paused_before});
}

}  // namespace blakus
