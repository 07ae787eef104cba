#include "server/network/opinions.h"

#include "core/record/timestamps.h"

namespace blakus {
namespace {

constexpr int days_withdrawn_opinion = 90;

std::vector<Opinion> opinions_where(const Database& database, const std::string& which,
                                    std::initializer_list<StoreValue> values) {
  const auto sql =
      "SELECT number, title, url, addressee, deadline, text, language, version, state, opened, "
      "ended, outcome FROM opinion " +
      which;
  return database.all(sql, values, [](const StoreRow& row) -> Opinion {
    return {row.number(0), row.text(1),   row.text(2), row.text(3), row.text(4),  row.text(5),
            row.text(6),   row.number(7), row.text(8), row.text(9), row.text(10), row.text(11)};
  });
}

std::vector<OpinionSignature> signatures_where(const Database& database, const std::string& which,
                                               std::initializer_list<StoreValue> values) {
  const auto sql =
      "SELECT organization, name, person, at, version FROM opinion_signature WHERE " + which;
  return database.all(sql, values, [](const StoreRow& row) -> OpinionSignature {
    return {row.text(0), row.text(1), row.text(2), row.text(3), row.number(4)};
  });
}

void note_of_opinion(const Curation& curation, const Decider& decider, const std::string& what,
                     std::int64_t number) {
  note(curation, decider, "opinion " + what, "opinion " + std::to_string(number));
}

bool is_open_opinion(const Database& database, std::int64_t number) {
  return database.number_of("SELECT count(*) FROM opinion WHERE number = ? AND state = 'open'",
                            {number}) == 1;
}

}  // namespace

std::int64_t open_opinion(const Curation& curation, const Opinion& opinion,
                          const Decider& decider) {
  auto& database = curation.database;
  Transaction transaction{database};
  database.run(
      "INSERT INTO opinion (title, url, addressee, deadline, text, language, opened) "
      "VALUES (?, ?, ?, ?, ?, ?, ?)",
      {opinion.title, opinion.url, opinion.addressee, opinion.deadline, opinion.text,
       opinion.language, iso_time(curation.now())});
  const auto number = database.last_number();
  note_of_opinion(curation, decider, "opened", number);
  transaction.commit();
  return number;
}

std::optional<Opinion> opinion_of(const Database& database, std::int64_t number) {
  auto found = opinions_where(database, "WHERE number = ?", {number});
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

std::vector<Opinion> opinions_in(const Database& database, const std::string& state) {
  return opinions_where(database,
                        state == "open" ? "WHERE state = ? ORDER BY deadline, number"
                                        : "WHERE state = ? ORDER BY ended DESC, number DESC",
                        {state});
}

bool change_opinion(const Curation& curation, const Opinion& opinion, const Decider& decider) {
  Transaction transaction{curation.database};
  const auto changed = curation.database.run(
      "UPDATE opinion SET title = ?1, url = ?2, addressee = ?3, deadline = ?4, "
      "version = version + (text <> ?5), text = ?5 "
      "WHERE number = ?6 AND version = ?7 AND state = 'open'",
      {opinion.title, opinion.url, opinion.addressee, opinion.deadline, opinion.text,
       opinion.number, opinion.version});
  if (changed == 0) return false;
  note_of_opinion(curation, decider, "changed", opinion.number);
  transaction.commit();
  return true;
}

bool send_opinion(const Curation& curation, const Opinion& seen, const std::string& day,
                  const Decider& decider) {
  Transaction transaction{curation.database};
  const auto sent = curation.database.run(
      "UPDATE opinion SET state = 'sent', ended = ? WHERE number = ? AND version = ? "
      "AND state = 'open'",
      {day, seen.number, seen.version});
  if (sent == 0) return false;
  note_of_opinion(curation, decider, "sent", seen.number);
  transaction.commit();
  return true;
}

bool withdraw_opinion(const Curation& curation, std::int64_t number, const Decider& decider) {
  Transaction transaction{curation.database};
  const auto withdrawn = curation.database.run(
      "UPDATE opinion SET state = 'withdrawn', ended = ? WHERE number = ? AND state = 'open'",
      {iso_date(curation.now()), number});
  if (withdrawn == 0) return false;
  note_of_opinion(curation, decider, "withdrawn", number);
  transaction.commit();
  return true;
}

bool note_outcome(const Curation& curation, std::int64_t number, const std::string& outcome,
                  const Decider& decider) {
  Transaction transaction{curation.database};
  const auto noted = curation.database.run(
      "UPDATE opinion SET outcome = ? WHERE number = ? AND state = 'sent'", {outcome, number});
  if (noted == 0) return false;
  note_of_opinion(curation, decider, "outcome", number);
  transaction.commit();
  return true;
}

std::vector<OpinionSignature> signatures_of(const Database& database, const Opinion& opinion) {
  return signatures_where(database, "opinion = ? AND version = ? ORDER BY at, organization",
                          {opinion.number, opinion.version});
}

std::optional<OpinionSignature> signature_by(const Database& database, std::int64_t opinion,
                                             const std::string& organization) {
  auto found =
      signatures_where(database, "opinion = ? AND organization = ?", {opinion, organization});
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

bool sign_opinion(const Curation& curation, std::int64_t opinion,
                  const OpinionSignature& signature) {
  return curation.database.run(
             "INSERT INTO opinion_signature (opinion, organization, name, person, at, version) "
             "SELECT number, ?2, ?3, ?4, ?5, version FROM opinion "
             "WHERE number = ?1 AND version = ?6 AND state = 'open' "
             "ON CONFLICT DO UPDATE SET name = excluded.name, person = excluded.person, "
             "at = excluded.at, version = excluded.version",
             {opinion, signature.organization, signature.name, signature.person,
              iso_time(curation.now()), signature.version}) == 1;
}

void unsign_opinion(const Curation& curation, std::int64_t opinion,
                    const std::string& organization) {
  curation.database.run(
      "DELETE FROM opinion_signature WHERE opinion = ? AND organization = ? "
      "AND opinion IN (SELECT number FROM opinion WHERE state = 'open')",
      {opinion, organization});
}

std::vector<OpinionComment> comments_on(const Database& database, std::int64_t opinion) {
  return database.all(
      "SELECT number, organization, name, text, at FROM opinion_comment WHERE opinion = ? "
      "ORDER BY number",
      {opinion}, [](const StoreRow& row) -> OpinionComment {
        return {row.number(0), row.text(1), row.text(2), row.text(3), row.text(4)};
      });
}

bool comment_on(const Curation& curation, std::int64_t opinion, const OpinionComment& comment) {
  Transaction transaction{curation.database};
  if (!is_open_opinion(curation.database, opinion)) return false;
  curation.database.run(
      "INSERT INTO opinion_comment (opinion, organization, name, text, at) VALUES (?, ?, ?, ?, ?)",
      {opinion, comment.organization, comment.name, comment.text, iso_time(curation.now())});
  transaction.commit();
  return true;
}

void remove_comment(const Curation& curation, std::int64_t comment, const Decider& decider) {
  Transaction transaction{curation.database};
  std::int64_t opinion = 0;
  curation.database.each("SELECT opinion FROM opinion_comment WHERE number = ?", {comment},
                         [&](const StoreRow& row) { opinion = row.number(0); });
  if (opinion == 0) return;
  curation.database.run("DELETE FROM opinion_comment WHERE number = ?", {comment});
  note_of_opinion(curation, decider, "comment removed", opinion);
  transaction.commit();
}

void forget_old_opinions(const Curation& curation) {
  auto& database = curation.database;
  Transaction transaction{database};
  database.run("DELETE FROM opinion WHERE state = 'withdrawn' AND ended < ?",
               {days_ago(curation, days_withdrawn_opinion)});
  const auto old = days_ago(curation, days_of_signers);
  constexpr const char* no_longer_needed =
      "opinion IN (SELECT number FROM opinion WHERE state = 'sent' AND ended < ?)";
  database.run(
      (std::string("UPDATE opinion_signature SET person = '' WHERE ") + no_longer_needed).c_str(),
      {old});
  database.run((std::string("DELETE FROM opinion_comment WHERE ") + no_longer_needed).c_str(),
               {old});
  transaction.commit();
}

}  // namespace blakus
