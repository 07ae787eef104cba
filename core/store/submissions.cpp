#include "core/store/submissions.h"

namespace blakus {
namespace {

constexpr const char* by_number =
    "SELECT number, token, kind, organization, changes, remark, language, at, email, topic, how, "
    "seen_at "
    "FROM submission LEFT JOIN sender ON sender.submission = number WHERE number = ?";
constexpr const char* by_token =
    "SELECT number, token, kind, organization, changes, remark, language, at, email, topic, how, "
    "seen_at "
    "FROM submission LEFT JOIN sender ON sender.submission = number WHERE token = ?";
constexpr const char* undecided =
    "SELECT number, token, kind, organization, changes, remark, language, at, email, topic, how, "
    "seen_at "
    "FROM submission LEFT JOIN sender ON sender.submission = number "
    "WHERE number NOT IN (SELECT submission FROM decision) ORDER BY number";

Submission submission_in(const StoreRow& row) {
  return {.number = row.number(0),
          .token = row.text(1),
          .kind = row.text(2),
          .organization = row.text(3),
          .changes = row.text(4),
          .remark = row.text(5),
          .language = row.text(6),
          .at = row.text(7),
          .email = row.text(8),
          .topic = row.text(9),
          .how = row.text(10),
          .seen_at = row.text(11)};
}

std::vector<Submission> found(const Database& database, const char* sql,
                              std::initializer_list<StoreValue> values) {
  std::vector<Submission> all;
  database.each(sql, values, [&](const StoreRow& row) { all.push_back(submission_in(row)); });
  return all;
}

std::optional<Submission> first(std::vector<Submission> all) {
  if (all.empty()) return std::nullopt;
  return std::move(all.front());
}

std::int64_t count(const Database& database, const char* sql,
                   std::initializer_list<StoreValue> values) {
  std::int64_t number = 0;
  database.each(sql, values, [&](const StoreRow& row) { number = row.number(0); });
  return number;
}

}  // namespace

std::int64_t add_submission(Database& database, const Submission& submission) {
  Transaction transaction{database};
  database.run(
      "INSERT INTO submission (token, kind, organization, changes, remark, language, at, topic, "
      "how, "
      "seen_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      {submission.token, submission.kind, submission.organization, submission.changes,
       submission.remark, submission.language, submission.at, submission.topic, submission.how,
       submission.seen_at});
  const auto number = database.last_number();
  if (!submission.email.empty())
    database.run("INSERT INTO sender (submission, email) VALUES (?, ?)",
                 {number, submission.email});
  transaction.commit();
  return number;
}

std::int64_t add_decision(Database& database, const Decision& decision) {
  database.run(
      "INSERT INTO decision (submission, outcome, criterion, reason, at, role, administrator) "
      "VALUES (?, ?, ?, ?, ?, ?, ?)",
      {decision.submission, decision.outcome, decision.criterion, decision.reason, decision.at,
       decision.role, decision.administrator ? StoreValue(*decision.administrator) : StoreValue()});
  return database.last_number();
}

std::optional<Submission> submission(const Database& database, std::int64_t number) {
  return first(found(database, by_number, {number}));
}

std::optional<Submission> submission_of_token(const Database& database, const std::string& hash) {
  return first(found(database, by_token, {hash}));
}

std::optional<Decision> decision_on(const Database& database, std::int64_t submission) {
  std::optional<Decision> decision;
  database.each(
      "SELECT number, submission, outcome, criterion, reason, at, role, administrator "
      "FROM decision WHERE submission = ?",
      {submission}, [&](const StoreRow& row) {
        decision = Decision{.number = row.number(0),
                            .submission = row.number(1),
                            .outcome = row.text(2),
                            .criterion = row.text(3),
                            .reason = row.text(4),
                            .at = row.text(5),
                            .role = row.text(6)};
        if (!row.is_null(7)) decision->administrator = row.number(7);
      });
  return decision;
}

bool was_suggested(const Database& database, const std::string& organization) {
  return count(database, "SELECT count(*) FROM submission WHERE organization = ?", {organization}) >
         0;
}

std::vector<Submission> pending_submissions(const Database& database) {
  return found(database, undecided, {});
}

std::int64_t pending_count(const Database& database) {
  return count(database,
               "SELECT count(*) FROM submission "
               "WHERE number NOT IN (SELECT submission FROM decision)",
               {});
}

std::int64_t sent_since(const Database& database, const std::string& at) {
  return count(
      database,
      "SELECT count(*) FROM submission WHERE at >= ? AND kind IN ('new', 'change', 'question')",
      {at});
}

std::int64_t forget_senders(Database& database, const std::string& at) {
  return database.run(
      "DELETE FROM sender WHERE submission IN (SELECT submission FROM decision WHERE at < ?)",
      {at});
}

std::int64_t forget_address(Database& database, const std::string& email) {
  Transaction transaction{database};
  auto rows = database.run("DELETE FROM sender WHERE email = ? COLLATE NOCASE", {email});
  rows += database.run("DELETE FROM mail WHERE recipient = ? COLLATE NOCASE", {email});
  rows += database.run("DELETE FROM confirm_link WHERE email = ? COLLATE NOCASE", {email});
  rows += database.run(
      "UPDATE submission SET remark = replace(remark, ?1, '…') WHERE instr(remark, ?1) > 0",
      {email});
  rows += database.run("UPDATE mail SET body = replace(body, ?1, '…') WHERE instr(body, ?1) > 0",
                       {email});
  transaction.commit();
  return rows;
}

}  // namespace blakus
