#pragma once
// Applications to become a member of the network: filled in bit by bit under a private link, sent,
// signed, decided. Knows the table and the rules; never how a form looks.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/curation/review.h"

namespace blakus {

/// As the applicant wrote it; all texts may be empty while it is a draft.
struct MembershipFields {
  std::string organization;  ///< id of its record, if it has one
  std::string name;
  std::string registration;
  std::string address;
  std::string aims;
  std::string members;   ///< how many, digits
  std::string branches;  ///< likewise
  std::string person;    ///< who answers for it; editors see it
  std::string email;     ///< of that person
  std::string statutes;  ///< where they can be read
  bool code = false;     ///< agrees to the code of ethics
  bool operator==(const MembershipFields&) const = default;
};

struct MembershipApplication {
  std::int64_t number = 0;
  MembershipFields fields;
  std::string language;
  std::string state;  ///< draft, sent, accepted, refused, withdrawn
  std::string began;  ///< ISO dates and times, UTC
  std::string saved;
  std::string sent;       ///< empty: not yet
  std::string signed_at;  ///< when the signed paper came; empty: not yet
  std::string decided;    ///< empty: not yet
  std::string protocol;   ///< of the board: date and number
  std::string reason;     ///< of a refusal, or a question to the applicant

  bool is_open() const { return state == "draft" || state == "sent"; }
};

/// How long a draft is kept that nobody goes on with, in days.
inline constexpr int days_of_draft = 60;

/// The token of its private link.
std::string begin_application(const Curation& curation, const MembershipFields& fields,
                              const std::string& language);
std::optional<MembershipApplication> application_of_token(const Database& database,
                                                          std::string_view token);
std::optional<MembershipApplication> membership_application(const Database& database,
                                                            std::int64_t number);
/// Sent and not decided, the oldest first; then those decided, the latest first.
std::vector<MembershipApplication> membership_applications(const Database& database);
std::int64_t applications_waiting(const Database& database);

/// `send`: it is complete and waits for the board now. False where it is not open any more.
bool save_application(const Curation& curation, std::int64_t number, const MembershipFields& fields,
                      bool send);
void withdraw_application(const Curation& curation, std::int64_t number);

/// "Latvijas Pacientu organizāciju tīkls (LPOT)": as records name the membership.
std::string membership_text(const Organization& network);
bool is_member(const Organization& organization, const Organization& network);

/// What the board says of an application.
struct BoardDecision {
  std::string act;           ///< accept, refuse, ask or signed
  std::string protocol;      ///< of accept
  std::string reason;        ///< of refuse and ask
  std::string organization;  ///< of accept: id of the record that becomes a member's
  std::string network;       ///< id of the network
};
/// With its audit entry and, of a new member, the revision of its record, in one transaction.
/// Unsound where the record is not there.
Outcome decide_application(const Curation& curation, std::int64_t number,
                           const BoardDecision& decision, const Decider& decider);
/// The membership is taken out of the record; its history keeps it.
Outcome end_membership(const Curation& curation, const std::string& organization,
                       const std::string& network, const Decider& decider, const std::string& why);

/// Removes drafts nobody went on with, withdrawn ones, and what is of a person two years after the
/// decision.
void forget_old_applications(const Curation& curation);

}  // namespace blakus
