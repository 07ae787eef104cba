// News on an organization's own page: entered, published at once, changed, taken back within the
// hour.

#include "server/http/app/route.h"
#include "server/http/site/forms/form_pages.h"
#include "server/http/site/forms/kind_form.h"
#include "server/http/site/forms/own_pages.h"
#include "server/http/site/forms/public_form.h"
#include "server/http/site/forms/suggest_by_mail.h"

namespace blakus {
namespace {

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
  put_kind_inputs(view, call, Kind::news, fields, errors, FilledBy::owner);
  view["expert_address"] = View(false);
  view["sender"] = false;
  put_errors(view, errors, {"send"});
  put_guard_again(view, call, call.fields);
  return private_page(call, "suggest_record", title, std::move(view), errors.empty() ? 200 : 422);
}

Reply publish_news(const FormRequest& call, const OwnPage& own, const NetworkRecord& base) {
  auto filled = filled_record(call, base, FilledBy::owner);
  take_guard(call, filled.errors);
  if (!filled.errors.empty()) return news_form(call, own, call.fields, filled.errors);
  return publish_once_on_own_page(call, own, filled.record, [&](const FormErrors& errors) {
    return news_form(call, own, call.fields, errors);
  });
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
  View view;
  put_published(view, call, own, record);
  return private_page(call, "our_news_done", text_for(title_of(record), call.context.language),
                      std::move(view));
}

Reply page_of_news(const FormRequest& call, const OwnPage& own, const NetworkRecord& record) {
  if (call.is_post() && call.field("do") == "undo")
    return take_back_own(call, own, Kind::news, id_of(record));
  if (call.is_post()) return publish_news(call, own, record);
  if (call.context.parameter("edit").empty()) return news_done(call, own, record);
  return news_form(call, own, fields_of_record(call, record), {});
}

std::optional<Reply> own_news_page(const FormRequest& call, const std::string& token_and_id) {
  return on_own_record(call, token_and_id, Kind::news,
                       [&](const OwnPage& own, const NetworkRecord& record) {
                         return page_of_news(call, own, record);
                       });
}

}  // namespace

std::span<const Route> our_news_routes() {
  static constexpr auto routes = std::to_array<Route>({
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
