#pragma once
// Links by which an organization confirms its record, and letters that wait to be sent. Knows the
// tables; a link's token stands here as its hash alone, in a letter until it is sent.

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/store/database.h"

namespace blakus {

struct ConfirmLink {
  std::string token;         ///< hash
  std::string organization;  ///< id
  std::string email;         ///< published address it was made for; empty: a letter on paper
  std::string made;          ///< ISO dates and times, UTC
  std::string expires;
  std::string used;  ///< empty: not yet
};

void add_confirm_link(Database& database, const ConfirmLink& link);
std::optional<ConfirmLink> confirm_link(const Database& database, const std::string& token);
/// True if this call used it: each link can be used once.
bool use_confirm_link(Database& database, const std::string& token, const std::string& at);
/// Links of letters on paper that were not used run out now: a new letter takes their place.
void end_paper_links(Database& database, const std::string& organization, const std::string& at);
/// The same of all for which one was ever made.
std::map<std::string, std::string, std::less<>> last_links_made(const Database& database);

struct Letter {
  std::int64_t number = 0;
  /// link, reminder, outcome, question, subscription, board, membership, expert, opinion,
  /// survey, mailing or mailing_test
  std::string kind;
  std::string organization;
  std::string recipient;
  std::string subject;
  std::string body;  ///< plain text; emptied when it is sent
  std::string queued;
  std::int64_t failures = 0;
  std::string failure;  ///< what the mail server said last
  /// Whole address that ends such letters by one POST (RFC 8058); empty: nothing to end.
  std::string unsubscribe;
  /// Of whom the letter is; it goes with that one.
  std::optional<std::int64_t> subscription;
  std::string html = {};                     ///< the same as a page; empty: text alone
  std::optional<std::int64_t> mailing = {};  ///< to a segment; see below
  std::string stop = {};  ///< hash of the token in `unsubscribe`, of letters to organizations
};

/// To a person, not to an organization: nobody sees it, and once sent it leaves no trace.
bool is_personal(const Letter& letter);
/// Those to persons that were queued before then and could not be sent.
void forget_old_letters(Database& database, const std::string& before);

std::int64_t add_letter(Database& database, const Letter& letter);
/// Not sent yet, the oldest first; without those of mailings.
std::vector<Letter> waiting_letters(const Database& database);
void letter_sent(Database& database, std::int64_t number, const std::string& at);
void letter_failed(Database& database, std::int64_t number, const std::string& failure);

/// Letters of mailings wait beside the others: they go slowly, may be stopped, and no two programs
/// may try one at once. Takes the next to be tried at `now` for the caller alone, until `until`;
/// nothing where none is due.
std::optional<Letter> take_mailing_letter(Database& database, const std::string& now,
                                          const std::string& until);
std::int64_t mailing_letters_sent_since(const Database& database, const std::string& at);
void put_off_letter(Database& database, const Letter& letter, const std::string& failure,
                    const std::string& next_try);
void give_up_letter(Database& database, const Letter& letter, const std::string& failure,
                    const std::string& at);

}  // namespace blakus
