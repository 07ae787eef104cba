#include "server/curation/review.h"

#include <algorithm>
#include <set>

#include "core/kinds/organization/fact_checks.h"
#include "core/kinds/organization/organization_json.h"
#include "core/kinds/organization/record_changes.h"
#include "core/record/formats.h"
#include "core/record/timestamps.h"
#include "core/store/audit.h"
#include "core/store/different_pairs.h"
#include "core/store/expert_addresses.h"
#include "core/store/personal_places.h"

namespace blakus {
namespace {

std::string named(const Submission& submission) {
  return "submission " + std::to_string(submission.number);
}

std::int64_t decide(const Curation& curation, const Submission& submission, const Decider& decider,
                    Decision decision) {
  decision.submission = submission.number;
  decision.at = iso_time(curation.now());
  decision.role = decider.role;
  decision.administrator = decider.administrator;
  return add_decision(curation.database, decision);
}

Revision revision_by(const Curation& curation, const Decider& decider, Kind kind,
                     const std::string& id) {
  return {.kind = kind,
          .id = id,
          .at = iso_time(curation.now()),
          .role = decider.role,
          .administrator = decider.administrator};
}

/// What is changed without a word of how it was checked, the organization has not confirmed.
std::string with_checks(const Curation& curation, Kind kind, const std::string& id,
                        std::string record, const FactCheck& check) {
  if (kind != Kind::organization) return record;
  const auto present = present_organization(curation, id);
  auto changed = stored_organization(record);
  if (!present && changed.checked.empty()) changed.checked["record"] = check;
  if (!present) return to_json(changed);
  check_changed_facts(*present, changed, check);
  return to_json(changed);
}

/// The state before a revision; nothing if it was not published then.
std::optional<std::string> state_before(const Curation& curation, const Revision& undone) {
  auto before = revision_before(curation.database, undone);
  return before ? std::move(before->json) : std::nullopt;
}

/// The record as its sender saw it; nothing where it was not published.
std::optional<std::string> seen_by_sender(const Curation& curation, const Submission& submission) {
  if (submission.base) return revision(curation.database, *submission.base)->json;
  // Without a revision it was as published: the first revision keeps that.
  const auto history = history_of(curation.database, submission.kind, submission.id);
  if (history.empty()) return curation.published.record(submission.kind, submission.id);
  return history.back().role == "base" ? history.back().json : std::nullopt;
}

/// Proposals of programs come many at a time, one for each find: each adds to what the ones before
/// it have left.
std::string changes_for(const Curation& curation, const Submission& submission,
                        const std::string& present) {
  if (submission.type != "proposal") return submission.changes;
  const auto seen = seen_by_sender(curation, submission);
  return seen ? rebased_changes(*seen, submission.changes, present) : submission.changes;
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
void take_back_merge(const Curation& curation, const Revision& withdrawn, const Decider& decider) {
  const auto all = redirects(curation.database);
  const auto led = all.find(withdrawn.id);
  if (withdrawn.kind != Kind::organization || led == all.end()) return;
  const auto target = led->second;
  remove_redirect(curation.database, withdrawn.id);
  const auto grown = latest_revision(curation.database, withdrawn.kind, target);
  if (!grown || grown->why != merged_from(withdrawn.id) || grown->undoes) return;
  auto back = revision_by(curation, decider, withdrawn.kind, target);
  back.json = state_before(curation, *grown);
  back.undoes = grown->number;
  revise(curation, back);
}

/// Does the proposal itself say how what it changes was checked?
bool brings_checks(const Curation& curation, const Submission& submission) {
  const auto seen = seen_by_sender(curation, submission);
  if (submission.type != "proposal" || !seen) return false;
  const auto changed = differences(*seen, with_changes(*seen, submission.changes).value);
  return std::ranges::find(changed, "checked", &Difference::key) != changed.end();
}

/// Members of the present state that the proposal would put something else in the place of.
std::set<std::string> lost_members(const Curation& curation, const Submission& submission,
                                   const std::string& seen, const std::string& present) {
  std::set<std::string> lost;
  const auto after = with_changes(present, changes_for(curation, submission, present));
  const auto as_sent = with_changes(seen, submission.changes);
  for (const auto& difference : differences(present, after.value))
    for (const auto& sent : differences(seen, as_sent.value))
      if (sent.key == difference.key && sent.after == difference.after) lost.insert(sent.key);
  return lost;
}

}  // namespace

FactCheck check_by(const Curation& curation, const Decider& decider, std::string how,
                   const std::string& source) {
  return {.date = iso_date(curation.now()),
          .how = std::move(how),
          .source = is_web_address(source) ? source : "",
          .by = decider.role};
}

void note(const Curation& curation, const Decider& decider, const std::string& action,
          const std::string& subject, const std::string& detail) {
  add_audit_entry(curation.database, {.at = iso_time(curation.now()),
                                      .who = decider.name,
                                      .action = action,
                                      .subject = subject,
                                      .detail = detail});
}

std::string audit_name(Kind kind, const std::string& id) {
  return kind == Kind::organization ? id : std::string(name_of(kind)) + " " + id;
}

Checked<std::string> record_with(const Curation& curation, const Submission& submission) {
  const auto present = present_record(curation, submission.kind, submission.id)
                           .value_or(blank_record(submission.kind, submission.id));
  auto record = with_changes(present, changes_for(curation, submission, present));
  record.value = with_id(record.value, submission.id);
  return record;
}

Checked<std::string> proposed_record(const Curation& curation, const Submission& submission) {
  auto proposed = record_with(curation, submission);
  return proposed.ok() ? sound_record(curation, submission.kind, proposed.value) : proposed;
}

std::vector<std::string> changed_meanwhile(const Curation& curation, const Submission& submission) {
  std::vector<std::string> keys;
  const auto seen = seen_by_sender(curation, submission);
  const auto present = present_record(curation, submission.kind, submission.id);
  const auto sent = seen ? with_changes(*seen, submission.changes) : Checked<std::string>{};
  if (!seen || !present || !sent.ok()) return keys;
  const auto by_sender = differences(*seen, sent.value);
  const auto lost = lost_members(curation, submission, *seen, *present);
  for (const auto& difference : differences(*seen, *present)) {
    if (submission.type == "proposal" && !lost.contains(difference.key)) continue;
    const auto same = std::ranges::find(by_sender, difference.key, &Difference::key);
    if (same != by_sender.end() && *same != difference) keys.push_back(difference.key);
  }
  return keys;
}

Outcome approve(const Curation& curation, const Submission& submission, const Decider& decider,
                const std::optional<std::string>& edited, const std::string& reason) {
  const auto kind = submission.kind;
  const auto& id = submission.id;
  Transaction transaction{curation.database};
  if (decision_on(curation.database, submission.number))
    return {.decided = Decided::decided_before};
  if (submission.type == "new" && present_record(curation, kind, id))
    return {.decided = Decided::unsound,
            .problems = {{.record = id,
                          .what = "is the id of a record that is published already",
                          .remedy = "edit that one, or suggest this one again"}}};
  auto record =
      edited ? sound_record(curation, kind, *edited) : proposed_record(curation, submission);
  if (!record.ok()) return {.decided = Decided::unsound, .problems = std::move(record.problems)};
  auto revision = revision_by(curation, decider, kind, id);
  revision.json = !edited && brings_checks(curation, submission)
                      ? std::move(record.value)
                      : with_checks(curation, kind, id, std::move(record.value),
                                    check_by(curation, decider, "editor", submission.seen_at));
  revision.why = reason;
  revision.submission = submission.number;
  revision.decision =
      decide(curation, submission, decider, {.outcome = "approved", .reason = reason});
  const auto number = revise(curation, revision);
  note(curation, decider, "approved", named(submission), "revision " + std::to_string(number));
  transaction.commit();
  curation.approved();
  return {.revision = number};
}

Outcome refuse(const Curation& curation, const Submission& submission, const Decider& decider,
               const std::string& criterion, const std::string& reason) {
  Transaction transaction{curation.database};
  if (decision_on(curation.database, submission.number))
    return {.decided = Decided::decided_before};
  decide(curation, submission, decider,
         {.outcome = "refused", .criterion = criterion, .reason = reason});
  forget_address_of_submission(curation.database, submission.number);
  note(curation, decider, "refused", named(submission), criterion);
  transaction.commit();
  return {};
}

Outcome change_record(const Curation& curation, const ChangedRecord& changed,
                      const Decider& decider, const std::string& why) {
  const auto& [kind, id, text, how, source] = changed;
  auto record = sound_record(curation, kind, text);
  if (!record.ok()) return {.decided = Decided::unsound, .problems = std::move(record.problems)};
  Transaction transaction{curation.database};
  auto revision = revision_by(curation, decider, kind, id);
  revision.json = with_checks(curation, kind, id, std::move(record.value),
                              check_by(curation, decider, how, source));
  revision.why = why;
  const auto number = revise(curation, revision);
  note(curation, decider, "changed", audit_name(kind, id), "revision " + std::to_string(number));
  transaction.commit();
  curation.approved();
  return {.revision = number};
}

Outcome record_check(const Curation& curation, const std::string& id, const NewCheck& check,
                     const Decider& decider) {
  const auto unsound = [&](std::string what, std::string remedy) {
    return Outcome{
        .decided = Decided::unsound,
        .problems = {{.record = id, .what = std::move(what), .remedy = std::move(remedy)}}};
  };
  auto record = present_organization(curation, id);
  if (!record) return unsound("is no published organization", "choose one that is");
  if (std::ranges::count(ways_to_record, check.how) == 0)
    return unsound("how it was checked is not said", "choose a way of checking");
  if (check.how == "call" && record->phones.empty())
    return unsound("has no telephone to call", "choose a record with a telephone");
  if (check.how == "list" && !is_web_address(check.source))
    return unsound("has no source", "give the address of the list that was read");
  if (std::ranges::none_of(check.facts, [&](Fact fact) { return is_known(*record, fact); }))
    return unsound("says nothing of what was checked", "choose what the record knows");
  const auto& own_site = check.how == "website" ? record->website : "";
  put_check(*record, check.facts,
            check_by(curation, decider, check.how, check.source.empty() ? own_site : check.source));
  const auto* why = check.how == "call" ? "called" : "checked";
  return change_record(curation, {.id = id, .record = to_json(*record)}, decider, why);
}

Outcome record_call(const Curation& curation, const std::string& id, const Decider& decider) {
  std::vector<Fact> facts(contact_facts.begin(), contact_facts.end());
  facts.push_back(Fact::hours);
  return record_check(curation, id, {.facts = std::move(facts), .how = "call"}, decider);
}

Outcome merge_records(const Curation& curation, const std::string& old, const std::string& target,
                      const Decider& decider, const std::optional<Organization>& merged) {
  Transaction transaction{curation.database};
  const auto before = present_organization(curation, target);
  if (old == target || !present_organization(curation, old) || !before)
    return {.decided = Decided::unsound,
            .problems = {{.record = old,
                          .what = "cannot be merged into '" + target + "'",
                          .remedy = "name two published organizations"}}};
  if (merged && *merged != *before) {
    auto problems = faults_of(curation, *merged);
    if (!problems.empty()) return {.decided = Decided::unsound, .problems = std::move(problems)};
    auto grown = revision_by(curation, decider, Kind::organization, target);
    grown.json = to_json(*merged);
    grown.why = merged_from(old);
    revise(curation, grown);
  }
  auto revision = revision_by(curation, decider, Kind::organization, old);
  revision.why = merged_into(target);
  const auto number = revise(curation, revision);
  add_redirect(curation.database, old, target);
  note(curation, decider, "merged", old, "into " + target);
  transaction.commit();
  curation.approved();
  return {.revision = number};
}

std::optional<std::string> old_of_merge(std::string_view why) {
  return after(from_sign, why);
}

std::optional<std::string> target_of_merge(std::string_view why) {
  return after(into_sign, why);
}

void say_different(const Curation& curation, const std::string& one, const std::string& other,
                   const Decider& decider) {
  if (one == other) return;
  Transaction transaction{curation.database};
  keep_apart(curation.database,
             {.one = one, .other = other, .at = iso_time(curation.now()), .who = decider.name});
  note(curation, decider, "kept apart", one, "and " + other);
  transaction.commit();
}

void ask_again(const Curation& curation, const std::string& one, const std::string& other,
               const Decider& decider) {
  Transaction transaction{curation.database};
  if (forget_pair(curation.database, one, other))
    note(curation, decider, "asks again", one, "and " + other);
  transaction.commit();
}

Outcome close_question(const Curation& curation, const Submission& submission,
                       const Decider& decider, const std::string& reason) {
  Transaction transaction{curation.database};
  if (decision_on(curation.database, submission.number))
    return {.decided = Decided::decided_before};
  decide(curation, submission, decider, {.outcome = "approved", .reason = reason});
  note(curation, decider, "answered", named(submission));
  transaction.commit();
  return {};
}

Outcome undo(const Curation& curation, std::int64_t number, const Decider& decider) {
  Transaction transaction{curation.database};
  const auto undone = revision(curation.database, number);
  if (!undone) return {.decided = Decided::decided_before};
  const auto newest = latest_revision(curation.database, undone->kind, undone->id);
  if (newest->number != number || undone->role == "base")
    return {.decided = Decided::decided_before};
  auto back = revision_by(curation, decider, undone->kind, undone->id);
  back.json = state_before(curation, *undone);
  back.undoes = number;
  const auto made = revise(curation, back);
  if (!undone->json) take_back_merge(curation, *undone, decider);
  note(curation, decider, "undid", audit_name(undone->kind, undone->id),
       "revision " + std::to_string(number));
  transaction.commit();
  curation.approved();
  return {.revision = made};
}

}  // namespace blakus
