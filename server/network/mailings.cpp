#include "server/network/mailings.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/record/timestamps.h"
#include "server/curation/secrets.h"
#include "server/network/contacts.h"

namespace blakus {
namespace {

constexpr int days_of_recipients = 365;

/// The texts are pairs of columns, "subject_lv, text_lv", in the order of all_languages.
std::string mailing_columns() {
  std::string columns = "SELECT number, filter, saved, tested, sent, stopped";
  for (const auto language : all_languages)
    columns += fmt::format(", subject_{0}, text_{0}", code_of(language));
  return columns + " FROM mailing ";
}

constexpr std::size_t place_of(Language language) {
  return static_cast<std::size_t>(language);
}

Mailing mailing_in(const StoreRow& row) {
  Mailing mailing{.number = row.number(0),
                  .filter = filter_in(row.text(1)),
                  .saved = row.text(2),
                  .tested = row.text(3),
                  .sent = row.text(4),
                  .stopped = row.text(5)};
  int column = 6;
  for (auto& text : mailing.texts) {
    text = {row.text(column), row.text(column + 1)};
    column += 2;
  }
  return mailing;
}

std::vector<Mailing> mailings_where(const Database& database, const std::string& which,
                                    std::initializer_list<StoreValue> values) {
  return database.all(mailing_columns() + which, values, mailing_in);
}

void note_on_mailing(const Curation& curation, std::int64_t number, const Decider& decider,
                     const std::string& action, const std::string& detail = {}) {
  note(curation, decider, action, "letter " + std::to_string(number), detail);
}

Recipient recipient_of(const StoppedLetters& stopped,
                       const std::shared_ptr<const ListedRecord>& body,
                       const std::vector<Contact>& all, const Site& site) {
  Recipient recipient{.body = body, .language = offered_languages(site).front()};
  for (const auto& each : all) {
    if (each.organization != body->record.id || each.consent.empty()) continue;
    if (stopped.contains(each.email)) {
      recipient.declined = true;
      continue;
    }
    recipient.email = each.email;
    recipient.language = language_or_chief(site, each.language);
    recipient.declined = false;
    return recipient;
  }
  if (recipient.declined || body->record.emails.empty()) return recipient;
  const auto& published = body->record.emails.front();
  recipient.declined = stopped.contains(published);
  if (!recipient.declined) recipient.email = published;
  return recipient;
}

/// A row without an address: the list says whom no letter went to, and why.
void leave_out(Database& database, const Letter& letter, const std::string& now) {
  database.run("UPDATE mail SET given_up = ?, failure = 'declined' WHERE number = ?",
               {now, add_letter(database, letter)});
}

}  // namespace

const MailingText& Mailing::text_in(Language language) const {
  return texts.at(place_of(language));
}

Language Mailing::language_for(Language wanted) const {
  for (const auto language : {wanted, row_of(wanted).second})
    if (!text_in(language).text.empty()) return language;
  return Language::lv;
}

std::vector<Mailing> mailings(const Database& database) {
  return mailings_where(database, "ORDER BY number DESC", {});
}

std::optional<Mailing> mailing(const Database& database, std::int64_t number) {
  return first_of(mailings_where(database, "WHERE number = ?", {number}));
}

std::int64_t keep_mailing(const Curation& curation, const Mailing& written) {
  auto& database = curation.database;
  Transaction transaction{database};
  auto number = written.number;
  const auto before = mailing(database, number);
  if (!before) {
    database.run("INSERT INTO mailing (filter, saved) VALUES ('', '')");
    number = database.last_number();
  }
  const bool same = before && before->texts == written.texts;
  database.run(
      "UPDATE mailing SET filter = ?, saved = ?, tested = ? WHERE number = ? AND sent = ''",
      {text_of(written.filter), iso_time(curation.now()), same ? before->tested : std::string(),
       number});
  for (const auto language : all_languages) {
    const auto& text = written.text_in(language);
    const auto sql = fmt::format(
        "UPDATE mailing SET subject_{0} = ?, text_{0} = ? WHERE number = ? AND sent = ''",
        code_of(language));
    database.run(sql.c_str(), {text.subject, text.text, number});
  }
  transaction.commit();
  return number;
}

void note_tested(const Curation& curation, const Mailing& tried) {
  curation.database.run(
      "UPDATE mailing SET tested = ? WHERE number = ? AND saved = ? AND sent = ''",
      {iso_time(curation.now()), tried.number, tried.saved});
}

void forget_mailing(Database& database, std::int64_t number) {
  database.run("DELETE FROM mailing WHERE number = ? AND sent = ''", {number});
}

std::vector<Recipient> recipients_of(const Database& database, const SegmentBodies& bodies,
                                     const Site& site) {
  const auto all = contacts(database);
  const StoppedLetters stopped{database};
  std::vector<Recipient> recipients;
  for (const auto& body : bodies) recipients.push_back(recipient_of(stopped, body, all, site));
  return recipients;
}

bool send_mailing(const Curation& curation, const Mailing& written,
                  const std::vector<Recipient>& recipients, const LetterWriter& write,
                  const Decider& decider) {
  auto& database = curation.database;
  const auto now = iso_time(curation.now());
  Transaction transaction{database};
  if (database.run("UPDATE mailing SET sent = ? WHERE number = ? AND saved = ? AND sent = '' "
                   "AND tested <> ''",
                   {now, written.number, written.saved}) != 1)
    return false;
  std::int64_t letters = 0;
  for (const auto& recipient : recipients) {
    if (recipient.email.empty() && !recipient.declined) continue;
    Letter letter{.organization = recipient.body->record.id};
    const auto token = random_token();
    if (!recipient.declined) letter = write(recipient, token);
    letter.kind = "mailing";
    letter.queued = now;
    letter.mailing = written.number;
    if (recipient.declined) {
      leave_out(database, letter, now);
      continue;
    }
    letter.stop = hash_of_token(token);
    add_letter(database, letter);
    ++letters;
  }
  note_on_mailing(curation, written.number, decider, "mailing sent", std::to_string(letters));
  transaction.commit();
  return true;
}

void stop_mailing(const Curation& curation, std::int64_t number, bool stopped,
                  const Decider& decider) {
  Transaction transaction{curation.database};
  curation.database.run("UPDATE mailing SET stopped = ? WHERE number = ? AND sent <> ''",
                        {stopped ? iso_time(curation.now()) : std::string(), number});
  note_on_mailing(curation, number, decider, stopped ? "mailing stopped" : "mailing resumed");
  transaction.commit();
}

void try_refused_again(const Curation& curation, std::int64_t number, const Decider& decider) {
  Transaction transaction{curation.database};
  curation.database.run(
      "UPDATE mail SET given_up = '', next_try = '', queued = ? WHERE mailing = ? "
      "AND sent IS NULL AND given_up <> '' AND failure <> 'declined' AND recipient <> ''",
      {iso_time(curation.now()), number});
  note_on_mailing(curation, number, decider, "mailing tried again");
  transaction.commit();
}

MailingCounts counts_of(const Database& database, std::int64_t mailing) {
  const auto found = database.all(
      "SELECT count(*) FILTER (WHERE sent IS NOT NULL), "
      "count(*) FILTER (WHERE sent IS NULL AND given_up = ''), "
      "count(*) FILTER (WHERE given_up <> '' AND failure <> 'declined'), "
      "count(*) FILTER (WHERE given_up <> '' AND failure = 'declined'), "
      "count(*) FILTER (WHERE sent IS NOT NULL AND EXISTS (SELECT 1 FROM revision WHERE "
      "id = mail.organization AND kind = 'organization' AND role = 'owner' AND at > mail.queued)) "
      "FROM mail WHERE mailing = ?",
      {mailing}, [](const StoreRow& row) -> MailingCounts {
        return {row.number(0), row.number(1), row.number(2), row.number(3), row.number(4)};
      });
  return first_of(found).value_or(MailingCounts{});
}

std::vector<RefusedLetter> refused_letters(const Database& database, std::int64_t mailing) {
  return database.all(
      "SELECT organization, recipient, failure, given_up FROM mail WHERE mailing = ? "
      "AND sent IS NULL AND failure NOT IN ('', 'declined') ORDER BY given_up = '', number",
      {mailing}, [](const StoreRow& row) -> RefusedLetter {
        return {row.text(0), row.text(1), row.text(2), !row.text(3).empty()};
      });
}

void forget_old_recipients(const Curation& curation) {
  curation.database.run(
      "UPDATE mail SET recipient = '', stop = NULL, unsubscribe = '', subject = '', body = '', "
      "html = '', failure = CASE failure WHEN 'declined' THEN failure ELSE '' END "
      "WHERE (mailing IS NOT NULL OR stop IS NOT NULL) AND recipient <> '' AND queued < ?",
      {days_ago(curation, days_of_recipients)});
}

}  // namespace blakus
