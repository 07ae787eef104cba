#include "core/store/submissions.h"

#include <initializer_list>
#include <utility>
#include <vector>

#include "core/store/stored_kind.h"

namespace blakus {
namespace {

constexpr const char* submission_columns =
    "SELECT number, token, type, kind, id, changes, base, remark, language, at, email, topic, how, "
    "seen_at FROM submission LEFT JOIN sender ON sender.submission = number ";

Submission submission_in(const StoreRow& row) {
  return {.number = row.number(0),
          .token = row.text(1),
          .type = row.text(2),
          .kind = stored_kind(row.text(3)),
          .id = row.text(4),
          .changes = row.text(5),
          .base = row.number_or_none(6),
          .remark = row.text(7),
          .language = row.text(8),
          .at = row.text(9),
          .email = row.text(10),
          .topic = row.text(11),
          .how = row.text(12),
          .seen_at = row.text(13)};
}

/// `which`: the rest of the statement, what rows and in which order.
std::vector<Submission> found(const Database& database, const char* which,
                              std::initializer_list<StoreValue> values) {
  return database.all(std::string(submission_columns) + which, values, submission_in);
}

}  // namespace

std::int64_t add_submission(Database& database, const Submission& submission) {
  Transaction transaction{database};
  database.run(
      "INSERT INTO submission (token, type, kind, id, changes, remark, language, at, topic, how, "
      "seen_at, base) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, "
      "(SELECT max(number) FROM revision WHERE kind = ?3 AND id = ?4))",
      {submission.token, submission.type, stored_name(submission.kind), submission.id,
       submission.changes, submission.remark, submission.language, submission.at, submission.topic,
       submission.how, submission.seen_at});
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
       decision.role, value_or_null(decision.administrator)});
  return database.last_number();
}

std::optional<Submission> submission(const Database& database, std::int64_t number) {
  return first_of(found(database, "WHERE number = ?", {number}));
}

std::optional<Submission> submission_of_token(const Database& database, const std::string& hash) {
  return first_of(found(database, "WHERE token = ?", {hash}));
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
                            .role = row.text(6),
                            .administrator = row.number_or_none(7)};
      });
  return decision;
}

bool was_suggested(const Database& database, Kind kind, const std::string& id) {
  return database.number_of("SELECT count(*) FROM submission WHERE kind = ? AND id = ?",
                            {stored_name(kind), id}) > 0;
}

std::vector<Submission> pending_submissions(const Database& database) {
  return found(database, "WHERE number NOT IN (SELECT submission FROM decision) ORDER BY number",
               {});
}

std::int64_t pending_count(const Database& database) {
  return database.number_of(
      "SELECT count(*) FROM submission "
      "WHERE number NOT IN (SELECT submission FROM decision)",
      {});
}

std::int64_t sent_since(const Database& database, const std::string& at) {
  return database.number_of(
      "SELECT count(*) FROM submission WHERE at >= ? AND type IN ('new', 'change', 'question')",
      {at});
}

std::int64_t forget_senders(Database& database, const std::string& at) {
  return database.run(
      "DELETE FROM sender WHERE submission IN (SELECT submission FROM decision WHERE at < ?)",
      {at});
}

}  // namespace blakus
