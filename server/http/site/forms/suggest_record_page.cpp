// What anyone suggests besides organizations: an event, a piece of news, a project, a document, an
// expert. It waits for an editor.

#include "core/files/number.h"
#include "core/kinds/network_json.h"
#include "core/kinds/paths.h"
#include "server/http/app/kind_lists.h"
#include "server/http/app/route.h"
#include "server/http/site/fact_text.h"
#include "server/http/site/forms/form_pages.h"
#include "server/http/site/forms/kind_form.h"
#include "server/http/site/forms/own_pages.h"
#include "server/http/site/forms/public_form.h"
#include "server/http/site/forms/suggest_by_mail.h"
#include "server/http/site/frame.h"
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
  view["send_error"] = error_of(errors, "send");
  put_kind_inputs(view, call, kind, fields, errors, FilledBy::anyone);
  put_sender_fields(view, context, fields, errors);
  view["sender"] = true;
  put_errors(view, errors);
  put_guard_again(view, call, call.fields);
  return private_page(call, "suggest_record", title, std::move(view), errors.empty() ? 200 : 422);
}

Reply take_suggestion(const FormRequest& call, Kind kind) {
  auto filled = filled_record(call, record_of(kind), FilledBy::anyone);
  NewSuggestion suggestion{.kind = kind, .after = to_json(filled.record)};
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
  return suggest_new_by_mail(context);
}

/// News of an organization on its own page: entered, or changed.
Reply news_form(const FormRequest& call, const OwnPage& own, const Parameters& fields,
                const FormErrors& errors) {
  const auto& context = call.context;
  const auto title = context.say("own.news_title");
  View view;
  view["title_text"] = title;
  view["crumbs"] = View(false);
  view["lead"] = context.say("own.news_lead");
  view["send_text"] = context.say("own.publish_news");
  View back;
  put_way_back(back, call, own);
  view["back"] = std::move(back);
  view["self_href"] = context.link(context.request.path);
  view["send_error"] = error_of(errors, "send");
  put_kind_inputs(view, call, Kind::news, fields, errors, FilledBy::owner);
  view["sender"] = false;
  put_errors(view, errors);
  put_guard_again(view, call, call.fields);
  return private_page(call, "suggest_record", title, std::move(view), errors.empty() ? 200 : 422);
}

Reply publish_news(const FormRequest& call, const OwnPage& own, const NetworkRecord& base) {
  auto filled = filled_record(call, base, FilledBy::owner);
  take_guard(call, filled.errors);
  if (!filled.errors.empty()) return news_form(call, own, call.fields, filled.errors);
  PublishedOwn done;
  bool allowed = true;
  const auto address = call.services.sent_once.answer(
      key_of_form(call), call.curation().now(), [&]() -> std::string {
        allowed = may_publish_own(call, own);
        if (allowed) done = publish_own(call.curation(), own.token, filled.record);
        if (!allowed || !done.link_good || !done.problems.empty()) return "";
        return call.context.link(own_path(own.token, "/news/" + done.id), "done=1");
      });
  if (!allowed) return refused_for_now(call, 60L * 60);
  if (!address.empty()) return see_other(address);
  if (!done.link_good) return own_page_is_closed(call);
  return news_form(call, own, call.fields,
                   {{"send", record_fault_text(call.context, done.problems.front())}});
}

Parameters today_in_fields(const FormRequest& call) {
  return {{"date", call.context.date(call.context.today())}};
}

std::optional<Reply> new_news_page(const FormRequest& call, const std::string& token) {
  const auto own = own_page(call, token);
  if (!own) return own_page_is_closed(call);
  return call.is_post() ? publish_news(call, *own, record_of(Kind::news))
                        : news_form(call, *own, today_in_fields(call), {});
}

Reply news_done(const FormRequest& call, const OwnPage& own, const NetworkRecord& record) {
  const auto& context = call.context;
  const auto latest = latest_revision(call.curation().database, Kind::news, id_of(record));
  View view;
  view["title_text"] = text_for(title_of(record), context.language);
  put_way_back(view, call, own);
  view["done"] = !context.parameter("done").empty();
  view["self_href"] = context.link(context.request.path);
  view["edit_href"] = context.link(context.request.path, "edit=1");
  view["page_href"] = context.link(path_of(Kind::news, id_of(record)));
  view["revision"] = latest && latest->role == "owner" && !latest->undoes
                         ? View(std::to_string(latest->number))
                         : View(false);
  return private_page(call, "our_news_done", text_for(title_of(record), context.language),
                      std::move(view));
}

std::optional<Reply> own_news_page(const FormRequest& call, const std::string& token_and_id) {
  const auto slash = token_and_id.find('/');
  const auto own = own_page(call, token_and_id.substr(0, slash));
  if (!own) return own_page_is_closed(call);
  const auto record =
      own_record(call.curation(), own->organization.id, Kind::news, token_and_id.substr(slash + 1));
  if (!record) return std::nullopt;
  if (call.is_post() && call.field("do") == "undo") {
    const auto number = number_in<std::int64_t>(call.field("revision"));
    if (!number || !undo_own(call.curation(), own->token, *number))
      return records_note(call, "own.not_undone", "own.not_undone_text", 409);
    return see_other(call.context.link(own_path(own->token)));
  }
  if (call.is_post()) return publish_news(call, *own, *record);
  if (call.context.parameter("edit").empty()) return news_done(call, *own, *record);
  return news_form(call, *own, fields_of_record(call, *record), {});
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
      {.pattern = "/our/{id}/news",
       .page = confirm_by_mail,
       .form = new_news_page,
       .takes = Takes::forms,
       .crawled = false,
       .cache = Cache::never},
      {.pattern = "/our/{id}/news/{id}",
       .page = confirm_by_mail,
       .form = own_news_page,
       .takes = Takes::forms,
       .crawled = false,
       .cache = Cache::never},
  });
  return routes;
}

}  // namespace blakus
