// The log of decisions in the reader's words: who did what to which record, and when.

#include <algorithm>

#include "core/files/number.h"
#include "core/store/audit.h"
#include "server/curation/record_list.h"
#include "server/http/app/route.h"
#include "server/http/site/admin/admin_view.h"

namespace blakus {
namespace {

constexpr std::int64_t entries_shown = 500;

/// "signed in" → "audit.signed_in"
std::string key_of(const std::string& begin, std::string action) {
  std::ranges::replace(action, ' ', '_');
  return begin + action;
}

std::string who_text(const Visit& visit, const std::string& who) {
  if (who == "owner") return visit.say("role.owner");
  return who == "command line" ? visit.say("audit.command_line") : who;
}

struct Subject {
  std::string text;
  std::string href;  ///< empty: nothing to look at
};

/// An organization by its id, others with their kind.
Subject record_subject(const AdminCall& admin, const std::string& subject) {
  const auto key = record_key(subject, ' ').value_or(RecordKey{.id = subject});
  if (!last_record(admin.call.desk(), key.kind, key.id)) return {subject, {}};
  return {name_of_record(admin, key.id, key.kind),
          admin.call.visit.link(record_path(key.id, key.kind))};
}

Subject subject_of(const AdminCall& admin, const AuditEntry& entry) {
  constexpr std::string_view of_submission = "submission ";
  const auto& visit = admin.call.visit;
  if (entry.subject == "session") return {};
  if (entry.subject.starts_with(of_submission)) {
    const auto digits = entry.subject.substr(of_submission.size());
    const auto number = number_in<std::int64_t>(digits);
    const auto sent = number ? submission(admin.call.desk().database, *number) : std::nullopt;
    if (!sent) return {entry.subject, {}};
    return {visit.say("audit.submission",
                      {{"number", digits}, {"name", name_of_submission(admin, *sent)}}),
            visit.link("/admin/submissions/" + digits)};
  }
  const auto counted = key_of("audit.subject_", entry.action);
  const auto count = number_in<std::int64_t>(entry.subject.substr(0, entry.subject.find(' ')));
  if (count && visit.stock.words.knows(counted))
    return {visit.say(counted, {{"count", *count}}), {}};
  return record_subject(admin, entry.subject);
}

/// The other record of a merge or of a pair, the published reason of a refusal; what only programs
/// need is left out.
std::string detail_text(const AdminCall& admin, const std::string& detail) {
  for (const std::string_view begin : {"into ", "and "})
    if (detail.starts_with(begin)) return "→ " + name_of_record(admin, detail.substr(begin.size()));
  if (detail.starts_with("revision ")) return {};
  const auto criterion = "criterion." + detail;
  const auto& visit = admin.call.visit;
  return visit.stock.words.knows(criterion) ? visit.say(criterion) : detail;
}

View entry_view(const AdminCall& admin, const AuditEntry& entry) {
  const auto& visit = admin.call.visit;
  const auto action = key_of("audit.", entry.action);
  const auto subject = subject_of(admin, entry);
  View view;
  view["at"] = visit.moment(entry.at);
  view["who"] = who_text(visit, entry.who);
  view["action"] = visit.stock.words.knows(action) ? visit.say(action) : entry.action;
  view["subject"] = some(subject.text);
  view["href"] = some(subject.href);
  view["detail"] = some(detail_text(admin, entry.detail));
  return view;
}

Reply audit_page(const AdminCall& admin) {
  const auto& visit = admin.call.visit;
  if (admin.session.administrator.role != "administrator")
    return admin_note(admin, "admin.not_allowed", 403);
  auto view = admin_view(admin, visit.say("admin.audit"));
  const auto verdict = verify_audit(admin.call.desk().database);
  view["broken"] = verdict.broken_at ? View(std::to_string(*verdict.broken_at)) : View(false);
  view["seal"] = verdict.seal;
  view["entries"] = list_of(audit_entries(admin.call.desk().database, entries_shown),
                            [&](const AuditEntry& entry) { return entry_view(admin, entry); });
  return private_page(admin.call, "admin_audit", visit.say("admin.audit"), std::move(view));
}

}  // namespace

std::span<const Route> audit_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/admin/audit",
       .desk = audit_page,
       .entrance = Entrance::staff,
       .crawled = false,
       .cache = Cache::never},
  });
  return routes;
}

}  // namespace blakus
