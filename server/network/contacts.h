#pragma once
// Whom the network writes to in an organization, and who wants no such letters. Knows the tables;
// never how a table of contacts looks, HTTP or an index.

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "server/curation/curation.h"

namespace blakus {

struct Contact {
  std::int64_t number = 0;
  std::string organization;  ///< id
  std::string person;        ///< who or in which role: "valdes locekle"
  std::string email;
  std::string language;  ///< of letters: "lv"
  std::string tags;      ///< words with ", " between them
  std::string source;    ///< where the address is from, in words
  std::string consent;   ///< ISO day on which letters were agreed to; empty: they were not
  std::string saved;     ///< ISO date and time, UTC
};

/// By organization, then the newest first.
std::vector<Contact> contacts(const Database& database);
std::optional<Contact> contact(const Database& database, std::int64_t number);
/// What is wrong with it: names of its members ("organization", "email", …), each once.
std::vector<std::string> faults_of(const Curation& curation, const Contact& contact);
/// Keeps it in the place of that number; 0: of the same address of the organization, else as a new
/// one. False where another contact of the organization has the address already.
bool keep_contact(const Curation& curation, const Contact& contact);
void forget_contact(Database& database, std::int64_t number);

/// Tags as a set of words, however they were typed.
std::vector<std::string> tags_in(std::string_view tags);

/// Letters to segments, and those that ask for a signature or an answer, are stopped for an address,
/// or taken up again; what waits for it is left out.
void stop_letters_to(const Curation& curation, const std::string& email);
void resume_letters_to(Database& database, const std::string& email);
/// The addresses for which letters are stopped, read once for many questions.
class StoppedLetters {
 public:
  explicit StoppedLetters(const Database& database);
  bool contains(const std::string& email) const;

 private:
  std::set<std::string> keys_;
};
/// The address that a letter with this token of its way out went to; nothing where it is unknown.
std::optional<std::string> address_of_letter(const Database& database, std::string_view token);

}  // namespace blakus
