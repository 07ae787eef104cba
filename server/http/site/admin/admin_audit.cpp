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
std::string message_key(const std::string& begin, std::string action) {
  std::ranges::replace(action, ' ', '_');
  return begin + action;
}

std::string who_text(const PageContext& context, const std::string& who) {
  if (who == "owner" || who == "expert") return context.say("role." + who);
  return who == "command line" ? context.say("audit.command_line") : who;
}

struct Subject {
  std::string text;
  std::string href;  ///< empty: nothing to look at
};

/// An organization by its id, others with their kind.
Subject record_subject(const AdminRequest& admin, const std::string& subject) {
  const auto key = record_key(subject, ' ').value_or(RecordKey{.id = subject});
  if (!last_record(admin.call.curation(), key.kind, key.id)) return {subject, {}};
  return {name_of_record(admin, key.id, key.kind),
          admin.call.context.link(record_path(key.id, key.kind))};
}

Subject subject_of(const AdminRequest& admin, const AuditEntry& entry) {
  constexpr std::string_view of_submission = "submission ";
  const auto& context = admin.call.context;
  if (entry.subject == "session") return {};
  const auto capability = "capability." + entry.subject;
  if (entry.action == "not allowed" && context.site_context.words.knows(capability))
    return {context.say(capability), {}};
  if (entry.subject.starts_with(of_submission)) {
    const auto digits = entry.subject.substr(of_submission.size());
    const auto number = number_in<std::int64_t>(digits);
    const auto sent = number ? submission(admin.call.curation().database, *number) : std::nullopt;
    if (!sent) return {entry.subject, {}};
    return {context.say("audit.submission",
                        {{"number", digits}, {"name", name_of_submission(admin, *sent)}}),
            context.link("/admin/submissions/" + digits)};
  }
  const auto counted = message_key("audit.subject_", entry.action);
  const auto count = number_in<std::int64_t>(entry.subject.substr(0, entry.subject.find(' ')));
  if (count && context.site_context.words.knows(counted))
    return {context.say(counted, {{"count", *count}}), {}};
  return record_subject(admin, entry.subject);
}

/// The other record of a merge or of a pair, the published reason of a refusal; what only programs
/// need is left out.
std::string detail_text(const AdminRequest& admin, const std::string& detail) {
  for (const std::string_view begin : {"into ", "and "})
    if (detail.starts_with(begin)) return "→ " + name_of_record(admin, detail.substr(begin.size()));
  if (detail.starts_with("revision ")) return {};
  const auto criterion = "criterion." + detail;
  const auto& context = admin.call.context;
  return context.site_context.words.knows(criterion) ? context.say(criterion) : detail;
}

View entry_view(const AdminRequest& admin, const AuditEntry& entry) {
  const auto& context = admin.call.context;
  const auto action = message_key("audit.", entry.action);
  const auto subject = subject_of(admin, entry);
  View view;
  view["at"] = context.moment(entry.at);
  view["who"] = who_text(context, entry.who);
  view["action"] = context.site_context.words.knows(action) ? context.say(action) : entry.action;
  view["subject"] = some(subject.text);
  view["href"] = some(subject.href);
  view["detail"] = some(detail_text(admin, entry.detail));
  return view;
}

Reply audit_page(const AdminRequest& admin) {
  const auto& context = admin.call.context;
  auto view = admin_view(admin, context.say("admin.audit"));
  const auto verdict = verify_audit(admin.call.curation().database);
  view["broken"] = verdict.broken_at ? View(std::to_string(*verdict.broken_at)) : View(false);
  view["seal"] = verdict.seal;
  view["entries"] = list_of(audit_entries(admin.call.curation().database, entries_shown),
                            [&](const AuditEntry& entry) { return entry_view(admin, entry); });
  return private_page(admin.call, "admin_audit", context.say("admin.audit"), std::move(view));
}

}  // namespace

std::span<const Route> audit_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/admin/audit",
       .curation = audit_page,
       .entrance = Entrance::staff,
       .capability = Capability::read_audit,
       .crawled = false,
       .cache = Cache::never},
  });
  return routes;
}

}  // namespace blakus
