// An editor's form for records of the network: entered and published at once, or changed.

#include "core/kinds/expert/consent.h"
#include "core/kinds/network_json.h"
#include "core/record/timestamps.h"
#include "core/store/expert_addresses.h"
#include "server/http/app/route.h"
#include "server/http/site/admin/admin_view.h"
#include "server/http/site/fact_text.h"
#include "server/http/site/forms/expert_address.h"
#include "server/http/site/forms/kind_form.h"
#include "server/http/site/forms/letters.h"

namespace blakus {
namespace {

Reply editors_form(const AdminRequest& admin, Kind kind, const Parameters& fields,
                   const FormErrors& errors) {
  const auto& call = admin.call;
  const auto& context = call.context;
  const auto title = context.say("item." + std::string(name_of(kind)));
  auto view = admin_view(admin, title);
  view["self_href"] = context.link(context.request.path);
  view["why"] = call.field("reason");
  put_kind_inputs(view, call, kind, fields, errors, FilledBy::editor);
  put_expert_address(view, call, kind, errors);
  put_errors(view, errors, {"send"});
  return private_page(call, "admin_record_form", title, std::move(view),
                      errors.empty() ? 200 : 422);
}

/// The letter goes to the own address that the editor typed.
void ask_expert(const FormRequest& call, const std::string& id, const TypedExpertAddress& own) {
  if (own.email.empty()) return;
  add_expert_address(call.curation().database, {.expert = id,
                                                .email = own.email,
                                                .language = own.language,
                                                .made = iso_time(call.curation().now())});
  ask_experts_by_letter(call);
}

Reply publish_record(const AdminRequest& admin, const NetworkRecord& base) {
  const auto& call = admin.call;
  const auto kind = kind_of(base);
  auto filled = filled_record(call, base, FilledBy::editor);
  const bool must_be_asked = !may_be_shown(filled.record) &&
                             !expert_address(call.curation().database, id_of(base)).has_value();
  const auto own = take_expert_address(call, kind, must_be_asked, filled.errors);
  if (!filled.errors.empty()) return editors_form(admin, kind, call.fields, filled.errors);
  const auto& title = title_of(filled.record);
  const auto id = id_of(base).empty()
                      ? id_for(call.curation(), kind, title.in(language_for(title, Language::lv)))
                      : id_of(base);
  std::visit([&](auto& one) { one.id = id; }, filled.record);
  const auto outcome =
      change_record(call.curation(), {.kind = kind, .id = id, .record = to_json(filled.record)},
                    decider_of(admin), call.field("reason"));
  if (outcome.decided == Decided::unsound)
    return editors_form(admin, kind, call.fields,
                        {{"send", record_fault_text(call.context, outcome.problems.front())}});
  ask_expert(call, id, own);
  return see_other(call.context.link(record_path(id, kind)));
}

std::optional<Reply> new_record_page(const AdminRequest& admin, const std::string& name) {
  const auto kind = kind_named(name);
  if (!kind || row_of(*kind).role != Role::network) return std::nullopt;
  const auto base = record_of(*kind);
  return admin.call.is_post() ? publish_record(admin, base) : editors_form(admin, *kind, {}, {});
}

std::optional<Reply> edit_record_page(const AdminRequest& admin, const std::string& kind_and_id) {
  const auto key = record_key(kind_and_id, '/');
  if (!key || row_of(key->kind).role != Role::network) return std::nullopt;
  const auto json = present_record(admin.call.curation(), key->kind, key->id);
  if (!json) return std::nullopt;
  const auto base = stored_network_record(*json, key->kind);
  if (admin.call.is_post()) return publish_record(admin, base);
  return editors_form(admin, key->kind, fields_of_record(admin.call, base), {});
}

}  // namespace

std::span<const Route> record_form_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/admin/new/{id}",  // a kind
       .curation = new_record_page,
       .takes = Takes::forms,
       .entrance = Entrance::staff,
       .capability = Capability::edit_records,
       .crawled = false,
       .cache = Cache::never},
      {.pattern = "/admin/records/{id}/{id}/edit",
       .curation = edit_record_page,
       .takes = Takes::forms,
       .entrance = Entrance::staff,
       .capability = Capability::edit_records,
       .crawled = false,
       .cache = Cache::never},
  });
  return routes;
}

}  // namespace blakus
