// Everything that happened to one record, and what an editor can do with it: undo, a link for its
// owner, merging.

#include "core/files/number.h"
#include "core/kinds/paths.h"
#include "server/curation/record_list.h"
#include "server/http/app/parameters.h"
#include "server/http/app/route.h"
#include "server/http/site/admin/admin_check.h"
#include "server/http/site/admin/admin_view.h"
#include "server/http/site/forms/letters.h"

namespace blakus {
namespace {

std::string who_did(const AdminRequest& admin, const Revision& revision) {
  const auto role = admin.call.context.say("role." + revision.role);
  if (!revision.administrator) return role;
  const auto who = administrator(admin.call.curation().database, *revision.administrator);
  return who ? role + ", " + who->name : role;
}

/// "Apvienots ar …" of a merge, the editor's own words otherwise.
std::string why_text(const AdminRequest& admin, const Revision& revision) {
  const auto& why = revision.why;
  const auto& context = admin.call.context;
  if (const auto old = old_of_merge(why))
    return context.say("history.took", {{"name", name_of_record(admin, *old)}});
  if (const auto target = target_of_merge(why))
    return context.say("history.merged", {{"name", name_of_record(admin, *target)}});
  for (const auto* done : {"confirmed", "called", "checked"})
    if (why == done) return context.say("history." + why);
  return why;
}

/// One revision compared with the one before it.
View revision_view(const AdminRequest& admin, const Revision& revision, const Revision* earlier,
                   bool newest) {
  const auto& context = admin.call.context;
  const bool base = revision.role == "base";
  const auto before = earlier ? earlier->json : std::nullopt;
  View view;
  view["number"] = std::to_string(revision.number);
  view["at"] = context.moment(revision.at);
  view["who"] = capitalized(who_did(admin, revision));
  view["why"] = some(why_text(admin, revision));
  view["undoes"] = revision.undoes.has_value();
  view["base"] = base;
  view["withdrawn"] = !revision.json;
  view["differences"] = revision.json && !base
                            ? differences_view(context, revision.kind, before, *revision.json)
                            : View(View::type::list);
  view["has_differences"] = has_items(*view.get("differences"));
  view["nothing"] = !base && revision.json && !has_items(*view.get("differences"));
  view["can_undo"] = newest && !base;
  view["submission_href"] =
      revision.submission
          ? View(context.link("/admin/submissions/" + std::to_string(*revision.submission)))
          : View(false);
  return view;
}

/// What visitors find at its address now.
std::string state_text(const AdminRequest& admin, const RecordKey& key, bool published) {
  const auto& context = admin.call.context;
  if (waits_for_consent(admin.call.curation(), key.kind, key.id))
    return context.say("records.waits_for_consent");
  if (published) return context.say("records.is_published");
  const auto leads_to = redirects(admin.call.curation().database);
  const auto led = leads_to.find(key.id);
  if (key.kind != Kind::organization || led == leads_to.end())
    return context.say("records.is_withdrawn");
  return context.say("records.is_merged", {{"name", name_of_record(admin, led->second)}});
}

View revisions_view(const AdminRequest& admin, const std::vector<Revision>& history) {
  View views{View::type::list};
  for (std::size_t at = 0; at < history.size(); ++at)
    views << revision_view(admin, history[at], at + 1 < history.size() ? &history[at + 1] : nullptr,
                           at == 0);
  return views;
}

/// What an editor can do with an organization beside looking at its past.
void put_ways_on(View& view, const PageContext& context, const RecordKey& key,
                 const std::optional<std::string>& record) {
  const bool organization = key.kind == Kind::organization;
  const bool has_page = !page_pattern_of(key.kind).empty();
  view["organization"] = organization;
  view["published"] = record.has_value();
  view["has_email"] = organization && record && !organization_in(*record).emails.empty();
  view["page_href"] = has_page ? View(context.link(path_of(key.kind, key.id))) : View(false);
  view["edit_href"] = context.link(record_path(key.id, key.kind) + "/edit");
  view["compare_href"] = context.link("/admin/records", "with=" + percent_encoded(key.id));
}

Reply page_of(const AdminRequest& admin, const RecordKey& key, const std::string& link,
              bool check_refused = false) {
  const auto& context = admin.call.context;
  const auto& curation = admin.call.curation();
  const auto record = present_record(curation, key.kind, key.id);
  const auto history = history_of(curation.database, key.kind, key.id);
  auto view = admin_view(admin, context.say("admin.history"));
  view["name"] = name_of_record(admin, key.id, key.kind);
  view["state"] = state_text(admin, key, record.has_value());
  put_labels_of_sides(view, context, "admin.before", "admin.became");
  put_ways_on(view, context, key, record);
  view["revisions"] = revisions_view(admin, history);
  view["has_revisions"] = !history.empty();
  view["link"] = some(link);
  view["check"] = record && key.kind == Kind::organization
                      ? check_form(context, organization_in(*record))
                      : View(false);
  view["check_refused"] = check_refused;
  return private_page(admin.call, "admin_history", context.say("admin.history"), std::move(view),
                      check_refused ? 422 : 200);
}

Reply redirect_to_history(const AdminRequest& admin, const RecordKey& key) {
  const auto& call = admin.call;
  if (call.field("do") == "link" && key.kind == Kind::organization) {
    const auto link = queue_link(call, key.id);
    return link.empty() ? admin_note(admin, "admin.no_email", 400) : page_of(admin, key, link);
  }
  if (key.kind == Kind::organization)
    if (const auto checked = record_check_of(admin, key.id))
      return checked->decided == Decided::done
                 ? see_other(call.context.link(record_path(key.id, key.kind)))
                 : page_of(admin, key, "", true);
  if (call.field("do") != "undo") return admin_note(admin, "admin.decided_before", 400);
  const auto typed = call.field("revision");
  const auto number = number_in<std::int64_t>(typed);
  const auto wanted = number ? revision(call.curation().database, *number) : std::nullopt;
  if (!wanted || wanted->kind != key.kind || wanted->id != key.id)
    return admin_note(admin, "admin.decided_before", 400);
  const auto outcome = undo(call.curation(), wanted->number, decider_of(admin));
  if (outcome.decided != Decided::done) return admin_note(admin, "admin.decided_before", 409);
  return see_other(call.context.link(record_path(key.id, key.kind)));
}

std::optional<Reply> history_page(const AdminRequest& admin, const RecordKey& key) {
  const auto& curation = admin.call.curation();
  if (!last_record(curation, key.kind, key.id)) return std::nullopt;
  return admin.call.is_post() ? redirect_to_history(admin, key) : page_of(admin, key, "");
}

std::optional<Reply> organization_history_page(const AdminRequest& admin, const std::string& id) {
  return history_page(admin, {.id = id});
}

std::optional<Reply> record_history_page(const AdminRequest& admin,
                                         const std::string& kind_and_id) {
  const auto key = record_key(kind_and_id, '/');
  return key ? history_page(admin, *key) : std::nullopt;
}

}  // namespace

std::span<const Route> history_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/admin/organizations/{id}",
       .curation = organization_history_page,
       .takes = Takes::forms,
       .entrance = Entrance::staff,
       .capability = Capability::edit_records,
       .crawled = false,
       .cache = Cache::never},
      {.pattern = "/admin/records/{id}/{id}",  // a kind and an id
       .curation = record_history_page,
       .takes = Takes::forms,
       .entrance = Entrance::staff,
       .capability = Capability::edit_records,
       .crawled = false,
       .cache = Cache::never},
  });
  return routes;
}

}  // namespace blakus
