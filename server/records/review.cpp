#include "server/records/review.h"

#include "core/catalog/fact_checks.h"
#include "core/catalog/record_changes.h"
#include "core/store/audit.h"
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

/// What an editor changes, the organization has not confirmed.
Organization checked_by_editor(const Desk& desk, Organization record) {
  if (const auto present = present_record(desk, record.id))
    check_changed_contacts(*present, record,
                           {.date = iso_date(desk.now()), .how = "editor", .source = {}});
  return record;
}

/// The state before a revision; nothing if it was not published then.
std::optional<Organization> state_before(const Desk& desk, const Revision& undone) {
  for (const auto& earlier : history_of(desk.database, undone.organization))
    if (earlier.number < undone.number) return earlier.record;
  return std::nullopt;
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
  revision.record = checked_by_editor(desk, std::move(record.value));
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
  revision.record = checked_by_editor(desk, record);
  revision.why = why;
  const auto number = revise(desk, revision);
  note(desk, decider, "changed", record.id, "revision " + std::to_string(number));
  transaction.commit();
  desk.approved();
  return {.revision = number};
}

Outcome merge_records(const Desk& desk, const std::string& old, const std::string& target,
                      const Decider& decider) {
  Transaction transaction{desk.database};
  if (old == target || !present_record(desk, old) || !present_record(desk, target))
    return {.decided = Decided::unsound,
            .problems = {{.record = old,
                          .what = "cannot be merged into '" + target + "'",
                          .remedy = "name two published organizations"}}};
  auto revision = revision_by(desk, decider, old);
  revision.why = "→ " + target;
  const auto number = revise(desk, revision);
  add_redirect(desk.database, old, target);
  note(desk, decider, "merged", old, "into " + target);
  transaction.commit();
  desk.approved();
  return {.revision = number};
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
  if (!undone->record) remove_redirect(desk.database, undone->organization);
  note(desk, decider, "undid", undone->organization, "revision " + std::to_string(number));
  transaction.commit();
  desk.approved();
  return {.revision = made};
}

}  // namespace blakus
