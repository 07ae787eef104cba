// Everything that happened to one record, and what an editor can do with it: undo, a link for its
// owner, merging.

#include "core/number.h"
#include "server/http/pages/admin_view.h"
#include "server/http/pages/letters.h"

namespace blakus {
namespace {

std::string who_did(const AdminCall& admin, const Revision& revision) {
  const auto role = admin.call.visit.say("role." + revision.role);
  if (!revision.administrator) return role;
  const auto who = administrator(admin.call.desk().database, *revision.administrator);
  return who ? role + ", " + who->name : role;
}

/// One revision beside the one before it.
View revision_view(const AdminCall& admin, const Revision& revision, const Revision* earlier,
                   bool newest) {
  const auto& visit = admin.call.visit;
  const auto before = earlier && earlier->record ? *earlier->record : Organization{};
  View view;
  view["number"] = std::to_string(revision.number);
  view["at"] = revision.at;
  view["who"] = who_did(admin, revision);
  view["why"] = some(revision.why);
  view["undoes"] = revision.undoes ? View(std::to_string(*revision.undoes)) : View(false);
  view["withdrawn"] = !revision.record;
  const bool shown = revision.record && revision.role != "base";
  view["differences"] = differences_view(
      visit, shown ? differences(before, *revision.record) : std::vector<Difference>{});
  view["can_undo"] = newest && revision.role != "base";
  view["submission_href"] =
      revision.submission
          ? View(visit.link("/admin/submissions/" + std::to_string(*revision.submission)))
          : View(false);
  return view;
}

View revisions_view(const AdminCall& admin, const std::vector<Revision>& history) {
  View views{View::type::list};
  for (std::size_t at = 0; at < history.size(); ++at)
    views << revision_view(admin, history[at], at + 1 < history.size() ? &history[at + 1] : nullptr,
                           at == 0);
  return views;
}

Reply page_of(const AdminCall& admin, const std::string& id, const std::string& link) {
  const auto& visit = admin.call.visit;
  const auto& desk = admin.call.desk();
  const auto record = present_record(desk, id);
  const auto history = history_of(desk.database, id);
  auto view = admin_view(admin, visit.say("admin.history"));
  view["id"] = id;
  view["name"] = record ? text_for(record->name, visit.language) : id;
  view["published"] = record.has_value();
  view["has_email"] = record && !record->emails.empty();
  view["page_href"] = visit.link("/organizations/" + id);
  view["edit_href"] = visit.link("/admin/organizations/" + id + "/edit");
  view["merge_href"] = visit.link("/admin/merge");
  view["revisions"] = revisions_view(admin, history);
  view["has_revisions"] = !history.empty();
  view["link"] = some(link);
  return private_page(admin.call, "admin_history", visit.say("admin.history"), std::move(view));
}

Reply done(const AdminCall& admin, const std::string& id) {
  const auto& call = admin.call;
  if (call.field("do") == "link") {
    const auto link = queue_link(call, id);
    return link.empty() ? admin_note(admin, "admin.no_email", 400) : page_of(admin, id, link);
  }
  if (call.field("do") != "undo") return admin_note(admin, "admin.choose", 400);
  const auto typed = call.field("revision");
  const auto number = number_in<std::int64_t>(typed);
  const auto wanted = number ? revision(call.desk().database, *number) : std::nullopt;
  if (!wanted || wanted->organization != id) return admin_note(admin, "admin.choose", 400);
  const auto outcome = undo(call.desk(), wanted->number, decider_of(admin));
  if (outcome.decided != Decided::done) return admin_note(admin, "admin.decided_before", 409);
  return see_other(call.visit.link("/admin/organizations/" + id));
}

}  // namespace

std::optional<Reply> history_page(const AdminCall& admin, const std::string& id) {
  const auto& desk = admin.call.desk();
  if (!present_record(desk, id) && history_of(desk.database, id).empty()) return std::nullopt;
  return admin.call.sent() ? done(admin, id) : page_of(admin, id, "");
}

Reply merge_page(const AdminCall& admin) {
  const auto& call = admin.call;
  if (!call.sent()) return see_other(call.visit.link("/admin"));
  const auto outcome =
      merge_records(call.desk(), call.field("old"), call.field("target"), decider_of(admin));
  if (outcome.decided != Decided::done) return admin_note(admin, "admin.cannot_merge", 400);
  return see_other(call.visit.link("/admin/organizations/" + call.field("old")));
}

}  // namespace blakus
