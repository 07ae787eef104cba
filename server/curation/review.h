#pragma once
// What editors decide about records of every kind: approve, refuse, merge, undo; each with its
// revision and its audit entry in one transaction. Knows records and roles; never a page.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/kinds/organization/fact_checks.h"
#include "core/store/submissions.h"
#include "server/curation/curation.h"

namespace blakus {

/// Who decides.
struct Decider {
  std::string name;  ///< for the audit log
  std::string role;  ///< owner, expert or that of an account
  std::optional<std::int64_t> administrator;
};

/// A check of today. What is no web address is no source: it is published.
FactCheck check_by(const Curation& curation, const Decider& decider, std::string how,
                   const std::string& source);

/// Writes into the audit log what `decider` did now.
void note(const Curation& curation, const Decider& decider, const std::string& action,
          const std::string& subject, const std::string& detail = "");

/// Why a suggestion may be refused; published on /about.
inline constexpr std::array<std::string_view, 5> criteria{"not_patients", "not_public", "unclear",
                                                          "wrong", "double"};

enum class Decided : unsigned char {
  done,
  decided_before,  ///< by another editor in the meantime
  unsound          ///< the record would break a rule; see Outcome::problems
};

struct Outcome {
  Decided decided = Decided::done;
  Problems problems;
  std::int64_t revision = 0;  ///< 0: none was made
};

/// What the log of decisions calls a record: an organization by its id alone, others with their
/// kind: "event forums-2026".
std::string audit_name(Kind kind, const std::string& id);

/// The suggestion over the present state, however sound that is.
Checked<std::string> record_with(const Curation& curation, const Submission& submission);
/// The record as it would be.
Checked<std::string> proposed_record(const Curation& curation, const Submission& submission);

/// Members that the suggestion changes and that others changed after it was sent: what it would
/// put in the place of theirs.
std::vector<std::string> changed_meanwhile(const Curation& curation, const Submission& submission);

/// `edited`: what the editor made of the suggestion; nothing: as it was sent.
Outcome approve(const Curation& curation, const Submission& submission, const Decider& decider,
                const std::optional<std::string>& edited, const std::string& reason);
Outcome refuse(const Curation& curation, const Submission& submission, const Decider& decider,
               const std::string& criterion, const std::string& reason);

/// An editor's own change, without a submission.
struct ChangedRecord {
  Kind kind = Kind::organization;
  std::string id;
  std::string record;
  std::string how = "editor";  ///< how the editor knows what is changed, of ways_to_check
  std::string source = {};     ///< web address where it can be read; may be empty
};
Outcome change_record(const Curation& curation, const ChangedRecord& changed,
                      const Decider& decider, const std::string& why);

/// What an editor has checked and found right, without a change.
struct NewCheck {
  std::vector<Fact> facts;  ///< of facts_apart; what the record does not know is left out
  std::string how;          ///< of ways_to_record
  std::string source = {};  ///< web address; of "website" else the record's own
};
inline constexpr std::array<std::string_view, 5> ways_to_record{"call", "letter", "website",
                                                                "register", "list"};

/// They are checked today, whatever was said of each before; the others keep their check. Unsound
/// where there is no such record, nothing to call, or nothing known of the facts.
Outcome record_check(const Curation& curation, const std::string& id, const NewCheck& check,
                     const Decider& decider);
/// An editor has called, and all contacts, places and hours are right.
Outcome record_call(const Curation& curation, const std::string& id, const Decider& decider);

/// Of two organizations one: `old` is no longer published; its address leads to `target`, which
/// becomes `merged` where that is given.
Outcome merge_records(const Curation& curation, const std::string& old, const std::string& target,
                      const Decider& decider, const std::optional<Organization>& merged = {});

/// Why a revision of a merge was made, read back: the record that it took from, or leads to.
std::optional<std::string> old_of_merge(std::string_view why);
std::optional<std::string> target_of_merge(std::string_view why);

/// Remembers that two records are two bodies, so that the question is not asked again; and undoes
/// that.
void say_different(const Curation& curation, const std::string& one, const std::string& other,
                   const Decider& decider);
void ask_again(const Curation& curation, const std::string& one, const std::string& other,
               const Decider& decider);

/// The question of a visitor is answered; nothing is published.
Outcome close_question(const Curation& curation, const Submission& submission,
                       const Decider& decider, const std::string& reason);

/// Undoes one revision by a further one with the state before it. Does nothing if a later revision
/// follows it. A merge is undone for both records, if the one that stayed has not changed since.
Outcome undo(const Curation& curation, std::int64_t revision, const Decider& decider);

}  // namespace blakus
