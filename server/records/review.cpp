#include "server/records/review.h"

#include "core/catalog/record_changes.h"
#include "core/store/audit.h"
#include "core/store/different_pairs.h"
#include "server/records/times.h"

namespace blakus {
namespace {

void note(const Desk& desk, const Decider& decider, const std::string& action,
          const std::string& subject, const std::string& detail = "") {
  add_audit_entry(desk.database, {.at = iso_time(desk.now()),
                                  .who = decider.name,
                                  .action = action,
                                  .subject = subject,
                                  .detail = detail});
}

std::string named(const Submission& submission) {
  return "submission " + std::to_string(submission.number);
}

std::int64_t decide(const Desk& desk, const Submission& submission, const Decider& decider,
                    Decision decision) {
  decision.submission = submission.number;
  decision.at = iso_time(desk.now());
  decision.role = decider.role;
  decision.administrator = decider.administrator;
  return add_decision(desk.database, decision);
}

Revision revision_by(const Desk& desk, const Decider& decider, const std::string& organization) {
  return {.organization = organization,
          .at = iso_time(desk.now()),
          .role = decider.role,
          .administrator = decider.administrator};
}

/// The state before a revision; nothing if it was not published then.
std::optional<Organization> state_before(const Desk& desk, const Revision& undone) {
  for (const auto& earlier : history_of(desk.database, undone.organization))
    if (earlier.number < undone.number) return earlier.record;
  return std::nullopt;
}

constexpr std::string_view into_sign = "→ ";
constexpr std::string_view from_sign = "← ";

std::string merged_into(const std::string& target) {
  return std::string(into_sign) + target;
}
std::string merged_from(const std::string& old) {
  return std::string(from_sign) + old;
}

std::optional<std::string> after(std::string_view sign, std::string_view why) {
  if (!why.starts_with(sign)) return std::nullopt;
  return std::string(why.substr(sign.size()));
}

/// The address stands for itself again, and what the other record took from it goes back.
void take_back_merge(const Desk& desk, const Revision& withdrawn, const Decider& decider) {
  const auto all = redirects(desk.database);
  const auto led = all.find(withdrawn.organization);
  if (led == all.end()) return;
  const auto target = led->second;
  remove_redirect(desk.database, withdrawn.organization);
  const auto grown = latest_revision(desk.database, target);
  if (!grown || grown->why != merged_from(withdrawn.organization) || grown->undoes) return;
  auto back = revision_by(desk, decider, target);
  back.record = state_before(desk, *grown);
  back.undoes = grown->number;
  revise(desk, back);
}

}  // namespace

Checked<Organization> proposed_record(const Desk& desk, const Submission& submission) {
  auto present = present_record(desk, submission.organization);
  if (!present) {
    present.emplace();
    present->id = submission.organization;
  }
  auto proposed = with_changes(*present, submission.changes);
  if (proposed.ok()) proposed.problems = faults_of(desk, proposed.value);
  return proposed;
}

Outcome approve(const Desk& desk, const Submission& submission, const Decider& decider,
                const std::optional<Organization>& edited, const std::string& reason) {
  Transaction transaction{desk.database};
  if (decision_on(desk.database, submission.number)) return {.decided = Decided::decided_before};
  if (submission.kind == "new" && present_record(desk, submission.organization))
    return {.decided = Decided::unsound,
            .problems = {{.record = submission.organization,
                          .what = "is the id of an organization that is published already",
                          .remedy = "edit that one, or suggest this one again"}}};
  auto record = proposed_record(desk, submission);
  if (edited) record = {.value = *edited, .problems = faults_of(desk, *edited)};
  if (!record.ok()) return {.decided = Decided::unsound, .problems = std::move(record.problems)};
  auto revision = revision_by(desk, decider, submission.organization);
  revision.record = std::move(record.value);
  revision.why = reason;
  revision.submission = submission.number;
  revision.decision = decide(desk, submission, decider, {.outcome = "approved", .reason = reason});
  const auto number = revise(desk, revision);
  note(desk, decider, "approved", named(submission), "revision " + std::to_string(number));
  transaction.commit();
  desk.approved();
  return {.revision = number};
}

Outcome refuse(const Desk& desk, const Submission& submission, const Decider& decider,
               const std::string& criterion, const std::string& reason) {
  Transaction transaction{desk.database};
  if (decision_on(desk.database, submission.number)) return {.decided = Decided::decided_before};
  decide(desk, submission, decider,
         {.outcome = "refused", .criterion = criterion, .reason = reason});
  note(desk, decider, "refused", named(submission), criterion);
  transaction.commit();
  return {};
}

Outcome change_record(const Desk& desk, const Organization& record, const Decider& decider,
                      const std::string& why) {
  auto problems = faults_of(desk, record);
  if (!problems.empty()) return {.decided = Decided::unsound, .problems = std::move(problems)};
  Transaction transaction{desk.database};
  auto revision = revision_by(desk, decider, record.id);
  revision.record = record;
  revision.why = why;
  const auto number = revise(desk, revision);
  note(desk, decider, "changed", record.id, "revision " + std::to_string(number));
  transaction.commit();
  desk.approved();
  return {.revision = number};
}

Outcome merge_records(const Desk& desk, const std::string& old, const std::string& target,
                      const Decider& decider, const std::optional<Organization>& merged) {
  Transaction transaction{desk.database};
  const auto before = present_record(desk, target);
  if (old == target || !present_record(desk, old) || !before)
    return {.decided = Decided::unsound,
            .problems = {{.record = old,
                          .what = "cannot be merged into '" + target + "'",
                          .remedy = "name two published organizations"}}};
  if (merged && *merged != *before) {
    auto problems = faults_of(desk, *merged);
    if (!problems.empty()) return {.decided = Decided::unsound, .problems = std::move(problems)};
    auto grown = revision_by(desk, decider, target);
    grown.record = merged;
    grown.why = merged_from(old);
    revise(desk, grown);
  }
  auto revision = revision_by(desk, decider, old);
  revision.why = merged_into(target);
  const auto number = revise(desk, revision);
  add_redirect(desk.database, old, target);
  note(desk, decider, "merged", old, "into " + target);
  transaction.commit();
  desk.approved();
  return {.revision = number};
}

std::optional<std::string> old_of_merge(std::string_view why) {
  return after(from_sign, why);
}

std::optional<std::string> target_of_merge(std::string_view why) {
  return after(into_sign, why);
}

void say_different(const Desk& desk, const std::string& one, const std::string& other,
                   const Decider& decider) {
  if (one == other) return;
  Transaction transaction{desk.database};
  keep_apart(desk.database,
             {.one = one, .other = other, .at = iso_time(desk.now()), .who = decider.name});
  note(desk, decider, "kept apart", one, "and " + other);
  transaction.commit();
}

void ask_again(const Desk& desk, const std::string& one, const std::string& other,
               const Decider& decider) {
  Transaction transaction{desk.database};
  if (forget_pair(desk.database, one, other))
    note(desk, decider, "asks again", one, "and " + other);
  transaction.commit();
}

Outcome close_question(const Desk& desk, const Submission& submission, const Decider& decider,
                       const std::string& reason) {
  Transaction transaction{desk.database};
  if (decision_on(desk.database, submission.number)) return {.decided = Decided::decided_before};
  decide(desk, submission, decider, {.outcome = "approved", .reason = reason});
  note(desk, decider, "answered", named(submission));
  transaction.commit();
  return {};
}

Outcome undo(const Desk& desk, std::int64_t number, const Decider& decider) {
  Transaction transaction{desk.database};
  const auto undone = revision(desk.database, number);
  if (!undone) return {.decided = Decided::decided_before};
  const auto newest = latest_revision(desk.database, undone->organization);
  if (newest->number != number || undone->role == "base")
    return {.decided = Decided::decided_before};
  auto back = revision_by(desk, decider, undone->organization);
  back.record = state_before(desk, *undone);
  back.undoes = number;
  const auto made = revise(desk, back);
  if (!undone->record) take_back_merge(desk, *undone, decider);
  note(desk, decider, "undid", undone->organization, "revision " + std::to_string(number));
  transaction.commit();
  desk.approved();
  return {.revision = made};
}

}  // namespace blakus
