// What anyone suggests besides organizations: an event, a piece of news, a project, a document, an
// expert. It waits for an editor.

#include "core/kinds/network_json.h"
#include "core/kinds/paths.h"
#include "server/http/app/kind_lists.h"
#include "server/http/app/route.h"
#include "server/http/site/fact_text.h"
#include "server/http/site/forms/expert_address.h"
#include "server/http/site/forms/form_pages.h"
#include "server/http/site/forms/kind_form.h"
#include "server/http/site/forms/public_form.h"
#include "server/http/site/forms/suggest_by_mail.h"
#include "server/http/site/json_ld.h"

namespace blakus {
namespace {

Reply suggestion_form(const FormRequest& call, Kind kind, const Parameters& fields,
                      const FormErrors& errors) {
  const auto& context = call.context;
  const std::string name{name_of(kind)};
  const auto title = context.say("own.suggest_" + name);
  View view;
  view["title_text"] = title;
  view["crumbs"] = breadcrumbs_view(
      context, Breadcrumbs{{context.say("nav.home"), "/"},
                           {context.say("list.title_" + name), std::string(list_path_of(kind))}});
  view["lead"] = context.say("own.suggest_lead");
  view["send_text"] = context.say("suggest.send");
  view["back"] = View(false);
  view["self_href"] = context.link(context.request.path);
  put_kind_inputs(view, call, kind, fields, errors, FilledBy::anyone);
  put_expert_address(view, call, kind, errors);
  put_sender_fields(view, context, fields, errors);
  view["sender"] = true;
  put_errors(view, errors, {"send"});
  put_guard_again(view, call, call.fields);
  return private_page(call, "suggest_record", title, std::move(view), errors.empty() ? 200 : 422);
}

Reply take_suggestion(const FormRequest& call, Kind kind) {
  auto filled = filled_record(call, record_of(kind), FilledBy::anyone);
  NewSuggestion suggestion{.kind = kind, .after = to_json(filled.record)};
  const auto own = take_expert_address(call, kind, true, filled.errors);
  suggestion.expert_email = own.email;
  suggestion.expert_language = own.language;
  take_sender(call, suggestion, filled.errors);
  take_guard(call, filled.errors);
  if (filled.errors.empty()) {
    std::visit([](auto& one) { one.id = "x"; }, filled.record);
    const auto sound = sound_record(call.curation(), kind, to_json(filled.record));
    if (!sound.ok())
      filled.errors["send"] = record_fault_text(call.context, sound.problems.front());
  }
  if (!filled.errors.empty()) return suggestion_form(call, kind, call.fields, filled.errors);
  return keep_and_lead_on(call, suggestion);
}

std::optional<Reply> suggest_record_page(const FormRequest& call, const std::string& name) {
  const auto kind = kind_named(name);
  if (!kind || !is_suggested_by_anyone(*kind)) return std::nullopt;
  if (call.is_post()) return take_suggestion(call, *kind);
  Parameters fields;
  const auto organization =
      present_organization(call.curation(), call.context.parameter("organization"));
  if (organization)
    fields.emplace_back("organization_id", text_for(organization->name, call.context.language));
  return suggestion_form(call, *kind, fields, {});
}

std::optional<Reply> suggest_record_by_mail(const PageContext& context, const std::string& name) {
  const auto kind = kind_named(name);
  if (!kind || !is_suggested_by_anyone(*kind)) return std::nullopt;
  return suggest_record_by_letter(context, *kind);
}

}  // namespace

std::span<const Route> suggest_record_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/suggest/{id}",
       .page = suggest_record_by_mail,
       .form = suggest_record_page,
       .takes = Takes::forms,
       .cache = Cache::never,
       .sealed = true},
  });
  return routes;
}

}  // namespace blakus
