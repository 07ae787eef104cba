#include "server/network/contacts.h"

#include <algorithm>

#include "core/record/formats.h"
#include "core/record/language.h"
#include "core/record/timestamps.h"
#include "core/text/ascii.h"
#include "core/text/day.h"
#include "server/curation/secrets.h"

namespace blakus {
namespace {

constexpr std::size_t longest_contact_text = 200;  ///< bytes

constexpr const char* contact_columns =
    "SELECT number, organization, person, email, language, tags, source, consent, saved "
    "FROM contact ";

std::vector<Contact> contacts_where(const Database& database, const std::string& which,
                                    std::initializer_list<StoreValue> values) {
  return database.all(contact_columns + which, values, [](const StoreRow& row) -> Contact {
    return {row.number(0), row.text(1), row.text(2), row.text(3), row.text(4),
            row.text(5),   row.text(6), row.text(7), row.text(8)};
  });
}

std::string stop_key(const std::string& email) {
  return hash_of_token(lower_ascii(email));
}

}  // namespace

std::vector<Contact> contacts(const Database& database) {
  return contacts_where(database, "ORDER BY organization, number DESC", {});
}

std::optional<Contact> contact(const Database& database, std::int64_t number) {
  auto found = contacts_where(database, "WHERE number = ?", {number});
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

std::vector<std::string> faults_of(const Curation& curation, const Contact& contact) {
  std::vector<std::string> faults;
  const auto fault = [&](const char* member, bool found) {
    if (found) faults.emplace_back(member);
  };
  const auto unfit = [](const std::string& text) {
    return text.size() > longest_contact_text || text.find('\n') != std::string::npos;
  };
  fault("organization", !present_organization(curation, contact.organization));
  fault("person", unfit(contact.person));
  fault("email", !is_email(contact.email));
  fault("language", !language_of(contact.language));
  fault("tags", unfit(contact.tags));
  fault("source", contact.source.empty() || unfit(contact.source));
  fault("consent", !contact.consent.empty() && !day_in(contact.consent));
  return faults;
}

bool keep_contact(const Curation& curation, const Contact& contact) {
  auto& database = curation.database;
  Transaction transaction{database};
  const auto same = contacts_where(database, "WHERE organization = ? AND email = ? COLLATE NOCASE",
                                   {contact.organization, contact.email});
  if (contact.number != 0 && !same.empty() && same.front().number != contact.number) return false;
  const auto number = contact.number == 0 && !same.empty() ? same.front().number : contact.number;
  database.run(
      "INSERT OR REPLACE INTO contact (number, organization, person, email, language, tags, "
      "source, consent, saved) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
      {number == 0 ? StoreValue() : StoreValue(number), contact.organization, contact.person,
       contact.email, contact.language, contact.tags, contact.source, contact.consent,
       iso_time(curation.now())});
  transaction.commit();
  return true;
}

void forget_contact(Database& database, std::int64_t number) {
  database.run("DELETE FROM contact WHERE number = ?", {number});
}

std::vector<std::string> tags_in(std::string_view tags) {
  std::vector<std::string> words;
  while (!tags.empty()) {
    auto word = tags.substr(0, tags.find(','));
    tags.remove_prefix(std::min(tags.size(), word.size() + 1));
    while (word.starts_with(' ')) word.remove_prefix(1);
    while (word.ends_with(' ')) word.remove_suffix(1);
    if (!word.empty()) words.emplace_back(word);
  }
  std::ranges::sort(words);
  const auto repeated = std::ranges::unique(words);
  words.erase(repeated.begin(), repeated.end());
  return words;
}

void stop_letters_to(const Curation& curation, const std::string& email) {
  auto& database = curation.database;
  const auto now = iso_time(curation.now());
  Transaction transaction{database};
  database.run("INSERT OR IGNORE INTO letter_stop (address, at) VALUES (?, ?)",
               {stop_key(email), now});
  database.run(
      "UPDATE mail SET given_up = ?, failure = 'declined', body = '', html = '', unsubscribe = '' "
      "WHERE mailing IS NOT NULL AND sent IS NULL AND recipient = ? COLLATE NOCASE",
      {now, email});
  database.run(
      "DELETE FROM mail WHERE mailing IS NULL AND stop IS NOT NULL AND sent IS NULL "
      "AND recipient = ? COLLATE NOCASE",
      {email});
  transaction.commit();
}

void resume_letters_to(Database& database, const std::string& email) {
  database.run("DELETE FROM letter_stop WHERE address = ?", {stop_key(email)});
}

StoppedLetters::StoppedLetters(const Database& database) {
  database.each("SELECT address FROM letter_stop", {},
                [&](const StoreRow& row) { keys_.insert(row.text(0)); });
}

bool StoppedLetters::contains(const std::string& email) const {
  return keys_.contains(stop_key(email));
}

std::optional<std::string> address_of_letter(const Database& database, std::string_view token) {
  return first_of(database.all("SELECT recipient FROM mail WHERE stop = ? AND recipient <> ''",
                               {hash_of_token(token)},
                               [](const StoreRow& row) { return row.text(0); }));
}

}  // namespace blakus
