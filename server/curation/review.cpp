#include "server/curation/review.h"

#include <algorithm>

#include "core/kinds/organization/fact_checks.h"
#include "core/kinds/organization/organization_json.h"
#include "core/kinds/organization/record_changes.h"
#include "core/store/audit.h"
#include "core/store/different_pairs.h"
#include "server/curation/times.h"

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

Revision revision_by(const Desk& desk, const Decider& decider, Kind kind, const std::string& id) {
  return {.kind = kind,
          .id = id,
          .at = iso_time(desk.now()),
          .role = decider.role,
          .administrator = decider.administrator};
}

/// What an editor changes, the organization has not confirmed.
std::string checked_by_editor(const Desk& desk, Kind kind, const std::string& id,
                              std::string record) {
  if (kind != Kind::organization) return record;
  const auto present = present_organization(desk, id);
  if (!present) return record;
  auto changed = stored_organization(record);
  check_changed_contacts(*present, changed,
                         {.date = iso_date(desk.now()), .how = "editor", .source = {}});
  return to_json(changed);
}

/// The state before a revision; nothing if it was not published then.
std::optional<std::string> state_before(const Desk& desk, const Revision& undone) {
  auto before = revision_before(desk.database, undone);
  return before ? std::move(before->json) : std::nullopt;
}

/// The record as its sender saw it; nothing where it was not published.
std::optional<std::string> seen_by_sender(const Desk& desk, const Submission& submission) {
  if (submission.base) return revision(desk.database, *submission.base)->json;
  // Without a revision it was as published: the first revision keeps that.
  const auto history = history_of(desk.database, submission.kind, submission.id);
  if (history.empty()) return desk.published.record(submission.kind, submission.id);
  return history.back().role == "base" ? history.back().json : std::nullopt;
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
  const auto led = all.find(withdrawn.id);
  if (withdrawn.kind != Kind::organization || led == all.end()) return;
  const auto target = led->second;
  remove_redirect(desk.database, withdrawn.id);
  const auto grown = latest_revision(desk.database, withdrawn.kind, target);
  if (!grown || grown->why != merged_from(withdrawn.id) || grown->undoes) return;
  auto back = revision_by(desk, decider, withdrawn.kind, target);
  back.json = state_before(desk, *grown);
  back.undoes = grown->number;
  revise(desk, back);
}

}  // namespace

std::string audit_name(Kind kind, const std::string& id) {
  return kind == Kind::organization ? id : std::string(name_of(kind)) + " " + id;
}

Checked<std::string> record_with(const Desk& desk, const Submission& submission) {
  const auto present = present_record(desk, submission.kind, submission.id);
  auto record = with_changes(present.value_or(blank_record(submission.kind, submission.id)),
                             submission.changes);
  record.value = with_id(record.value, submission.id);
  return record;
}

Checked<std::string> proposed_record(const Desk& desk, const Submission& submission) {
  auto proposed = record_with(desk, submission);
  return proposed.ok() ? sound_record(desk, submission.kind, proposed.value) : proposed;
}

std::vector<std::string> changed_meanwhile(const Desk& desk, const Submission& submission) {
  std::vector<std::string> keys;
  const auto seen = seen_by_sender(desk, submission);
  const auto present = present_record(desk, submission.kind, submission.id);
  const auto sent = seen ? with_changes(*seen, submission.changes) : Checked<std::string>{};
  if (!seen || !present || !sent.ok()) return keys;
  const auto by_sender = differences(*seen, sent.value);
  for (const auto& difference : differences(*seen, *present)) {
    const auto same = std::ranges::find(by_sender, difference.key, &Difference::key);
    if (same != by_sender.end() && *same != difference) keys.push_back(difference.key);
  }
  return keys;
}

Outcome approve(const Desk& desk, const Submission& submission, const Decider& decider,
                const std::optional<std::string>& edited, const std::string& reason) {
  const auto kind = submission.kind;
  const auto& id = submission.id;
  Transaction transaction{desk.database};
  if (decision_on(desk.database, submission.number)) return {.decided = Decided::decided_before};
  if (submission.type == "new" && present_record(desk, kind, id))
    return {.decided = Decided::unsound,
            .problems = {{.record = id,
                          .what = "is the id of a record that is published already",
                          .remedy = "edit that one, or suggest this one again"}}};
  auto record = edited ? sound_record(desk, kind, *edited) : proposed_record(desk, submission);
  if (!record.ok()) return {.decided = Decided::unsound, .problems = std::move(record.problems)};
  auto revision = revision_by(desk, decider, kind, id);
  revision.json = checked_by_editor(desk, kind, id, std::move(record.value));
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

Outcome change_record(const Desk& desk, const ChangedRecord& changed, const Decider& decider,
                      const std::string& why) {
  const auto& [kind, id, text] = changed;
  auto record = sound_record(desk, kind, text);
  if (!record.ok()) return {.decided = Decided::unsound, .problems = std::move(record.problems)};
  Transaction transaction{desk.database};
  auto revision = revision_by(desk, decider, kind, id);
  revision.json = checked_by_editor(desk, kind, id, std::move(record.value));
  revision.why = why;
  const auto number = revise(desk, revision);
  note(desk, decider, "changed", audit_name(kind, id), "revision " + std::to_string(number));
  transaction.commit();
  desk.approved();
  return {.revision = number};
}

Outcome merge_records(const Desk& desk, const std::string& old, const std::string& target,
                      const Decider& decider, const std::optional<Organization>& merged) {
  Transaction transaction{desk.database};
  const auto before = present_organization(desk, target);
  if (old == target || !present_organization(desk, old) || !before)
    return {.decided = Decided::unsound,
            .problems = {{.record = old,
                          .what = "cannot be merged into '" + target + "'",
                          .remedy = "name two published organizations"}}};
  if (merged && *merged != *before) {
    auto problems = faults_of(desk, *merged);
    if (!problems.empty()) return {.decided = Decided::unsound, .problems = std::move(problems)};
    auto grown = revision_by(desk, decider, Kind::organization, target);
    grown.json = to_json(*merged);
    grown.why = merged_from(old);
    revise(desk, grown);
  }
  auto revision = revision_by(desk, decider, Kind::organization, old);
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
  const auto newest = latest_revision(desk.database, undone->kind, undone->id);
  if (newest->number != number || undone->role == "base")
    return {.decided = Decided::decided_before};
  auto back = revision_by(desk, decider, undone->kind, undone->id);
  back.json = state_before(desk, *undone);
  back.undoes = number;
  const auto made = revise(desk, back);
  if (!undone->json) take_back_merge(desk, *undone, decider);
  note(desk, decider, "undid", audit_name(undone->kind, undone->id),
       "revision " + std::to_string(number));
  transaction.commit();
  desk.approved();
  return {.revision = made};
}

}  // namespace blakus
