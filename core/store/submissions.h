#pragma once
// What people send and what is decided on it. Knows the tables; never how a form looks or who may
// decide. The sender's address stands apart, so that it can be erased.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/kinds/kinds.h"
#include "core/store/database.h"

namespace blakus {

struct Submission {
  std::int64_t number = 0;
  std::string token;  ///< hash of the private link
  std::string type;   ///< new, change, owner, proposal (of a register) or question
  Kind kind = Kind::organization;
  std::string id;                    ///< of the record; of a new one the id it would get
  std::string changes;               ///< members that differ, as changes_between gives them
  std::optional<std::int64_t> base;  ///< newest revision of the record when it was sent, if any
  std::string remark;                ///< in the sender's words, may be empty
  std::string language;              ///< of the form: "lv"
  std::string at;                    ///< ISO date and time, UTC
  std::string email;                 ///< the sender's, empty where none was given or it is erased
  std::string topic;    ///< what the sender chose to correct: "contact", "closed"; may be empty
  std::string how;      ///< how the sender knows: called, website, elsewhere or owner; or empty
  std::string seen_at;  ///< address where it can be read, may be empty
};

struct Decision {
  std::int64_t number = 0;
  std::int64_t submission = 0;
  std::string outcome;    ///< approved, refused or merged
  std::string criterion;  ///< of a refusal: key of the published list
  std::string reason;     ///< in the editor's words, may be empty
  std::string at;
  std::string role;  ///< owner, editor or administrator
  std::optional<std::int64_t> administrator;
};

/// Adds it with its sender and gives back its number; `number` and `base` are not looked at.
std::int64_t add_submission(Database& database, const Submission& submission);
std::int64_t add_decision(Database& database, const Decision& decision);

std::optional<Submission> submission(const Database& database, std::int64_t number);
std::optional<Submission> submission_of_token(const Database& database, const std::string& hash);
std::optional<Decision> decision_on(const Database& database, std::int64_t submission);
/// Was anything ever sent about a record of this id?
bool was_suggested(const Database& database, Kind kind, const std::string& id);
/// Those that wait for a decision, the oldest first.
std::vector<Submission> pending_submissions(const Database& database);
std::int64_t pending_count(const Database& database);
/// Sent since that time by the public forms.
std::int64_t sent_since(const Database& database, const std::string& at);

/// Removes the addresses of senders whose case was decided before `at`; how many.
std::int64_t forget_senders(Database& database, const std::string& at);

}  // namespace blakus
