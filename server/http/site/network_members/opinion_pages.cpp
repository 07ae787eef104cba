// Joint opinions as readers see them once they are sent, and as an organization meets an open one
// behind its link: read, commented on, signed.

#include "core/files/number.h"
#include "core/kinds/paths.h"
#include "server/http/app/route.h"
#include "server/http/site/forms/own_pages.h"
#include "server/http/site/forms/public_form.h"
#include "server/http/site/forms/suggest_by_mail.h"
#include "server/http/site/frame.h"
#include "server/http/site/json_ld.h"
#include "server/http/site/kinds/event/event_calendar.h"
#include "server/http/site/network_members/opinion_view.h"

namespace blakus {
namespace {

constexpr std::int64_t longest_signer = 150;  ///< characters
constexpr std::string_view calendar_end = ".ics";

Reply list_of_opinions(const PageContext& context, const std::vector<Opinion>& opinions) {
  const auto title = context.say("opinion.list_title");
  View view;
  view["title_text"] = title;
  view["crumbs"] = breadcrumbs_view(context, Breadcrumbs{{context.say("nav.home"), "/"}});
  view["opinions"] = list_of(opinions, [&](const Opinion& each) {
    auto row = opinion_view(context, each);
    row["href"] = context.link("/opinions/" + std::to_string(each.number));
    return row;
  });
  view["has_opinions"] = !opinions.empty();
  const PageFacts facts{.title = title, .path = "/opinions"};
  return framed(context, "opinions", facts, std::move(view));
}

/// Where there is no store, none was ever sent.
Reply no_opinions_page(const PageContext& context) {
  return list_of_opinions(context, {});
}

Reply opinions_page(const FormRequest& call) {
  return list_of_opinions(call.context, opinions_in(call.curation().database, "sent"));
}

std::optional<Reply> opinion_page(const FormRequest& call, const std::string& id) {
  const auto& context = call.context;
  const auto& database = call.curation().database;
  const auto opinion = opinion_of(database, number_in<std::int64_t>(id).value_or(0));
  if (!opinion || opinion->state != "sent") return std::nullopt;
  const auto signatures = signatures_of(database, *opinion);
  auto view = opinion_view(context, *opinion);
  view["title_text"] = opinion->title;
  view["crumbs"] =
      breadcrumbs_view(context, Breadcrumbs{{context.say("nav.home"), "/"},
                                            {context.say("opinion.list_title"), "/opinions"}});
  view["signed"] = context.count("opinion.signed_by", signatures.size());
  view["signatures"] = signatures_view(context, signatures);
  view["has_signatures"] = !signatures.empty();
  const PageFacts facts{.title = opinion->title, .path = context.request.path};
  return framed(context, "opinion", facts, std::move(view));
}

Reply own_opinion(const FormRequest& call, const OwnPage& own, const Opinion& opinion,
                  const FormErrors& errors, int status = 422) {
  const auto& context = call.context;
  const auto& database = call.curation().database;
  const auto signatures = signatures_of(database, opinion);
  const auto mine = signature_by(database, opinion.number, own.organization.id);
  auto view = opinion_view(context, opinion);
  view["title_text"] = opinion.title;
  put_way_back(view, call, own);
  view["self_href"] = context.link(context.request.path);
  view["calendar_href"] = context.link(context.request.path + std::string(calendar_end));
  view["is_open"] = opinion.state == "open";
  view["public_href"] = opinion.state == "sent"
                            ? View(context.link("/opinions/" + std::to_string(opinion.number)))
                            : View(false);
  view["version"] = std::to_string(opinion.version);
  view["signed"] = context.count("opinion.signed_by", signatures.size());
  view["signatures"] = signatures_view(context, signatures);
  view["has_signatures"] = !signatures.empty();
  view["comments"] = comments_view(context, comments_on(database, opinion.number));
  view["has_comments"] = has_items(*view.get("comments"));
  const bool has_signed = mine && mine->version == opinion.version;
  view["mine"] = has_signed ? View(context.moment(mine->at)) : View(false);
  view["signs_again"] = mine && !has_signed;
  view["who"] = call.is_post() ? call.field("who") : mine ? mine->person : "";
  view["comment"] = call.field("comment");
  put_errors(view, errors, {"who", "comment", "send"});
  put_guard_again(view, call, call.fields);
  return private_page(call, "our_opinion", opinion.title, std::move(view),
                      errors.empty() ? 200 : status);
}

Reply sign_it(const FormRequest& call, const OwnPage& own, const Opinion& opinion) {
  FormErrors errors;
  const auto who = call.field("who");
  check_text(call.context, "who", who, errors, longest_signer);
  if (who.empty()) errors["who"] = call.context.say("opinion.error_who");
  if (!errors.empty()) return own_opinion(call, own, opinion, errors);
  const auto seen = number_in<std::int64_t>(call.field("version")).value_or(0);
  const bool done = sign_opinion(call.curation(), opinion.number,
                                 {.organization = own.organization.id,
                                  .name = text_for(own.organization.name, call.context.language),
                                  .person = who,
                                  .at = {},
                                  .version = seen});
  if (done) return see_other(call.context.link(call.context.request.path));
  errors["send"] = call.context.say("opinion.error_changed");
  return own_opinion(call, own, opinion, errors, 409);
}

/// One opened form adds one comment, however often it is sent.
Reply comment_it(const FormRequest& call, const OwnPage& own, const Opinion& opinion) {
  FormErrors errors;
  const auto text = call.field("comment");
  check_text(call.context, "comment", text, errors);
  if (text.empty()) errors["comment"] = call.context.say("opinion.error_comment");
  take_guard(call, errors);
  if (!errors.empty()) return own_opinion(call, own, opinion, errors);
  bool allowed = true;
  const auto here = call.context.link(call.context.request.path);
  const auto address = call.services.sent_once.answer(
      key_of_form(call), call.curation().now(), [&]() -> std::string {
        allowed = may_publish_own(call, own);
        const bool kept =
            allowed && comment_on(call.curation(), opinion.number,
                                  {.number = 0,
                                   .organization = own.organization.id,
                                   .name = text_for(own.organization.name, call.context.language),
                                   .text = text,
                                   .at = {}});
        return kept ? here : "";
      });
  return allowed || !address.empty() ? see_other(here) : refused_for_now(call, 60L * 60);
}

Reply deadline_calendar(const FormRequest& call, const Opinion& opinion) {
  const auto number = std::to_string(opinion.number);
  return {
      .content_type = "text/calendar; charset=utf-8",
      .body = calendar_of(
          CalendarDay{.uid = "opinion-" + number,
                      .title = call.context.say("opinion.deadline_of", {{"title", opinion.title}}),
                      .day = opinion.deadline}),
      .headers = {{"Content-Disposition", "attachment; filename=\"opinion-" + number + ".ics\""}}};
}

std::optional<Reply> our_opinion_page(const FormRequest& call, const std::string& token_and_id) {
  const auto slash = token_and_id.find('/');
  const auto own = own_page(call, token_and_id.substr(0, slash));
  if (!own) return own_page_is_closed(call);
  auto id = token_and_id.substr(slash + 1);
  const bool calendar = id.ends_with(calendar_end);
  if (calendar) id.resize(id.size() - calendar_end.size());
  const auto opinion =
      opinion_of(call.curation().database, number_in<std::int64_t>(id).value_or(0));
  if (!opinion || opinion->state == "withdrawn") return std::nullopt;
  if (calendar) return deadline_calendar(call, *opinion);
  if (!call.is_post() || opinion->state != "open") return own_opinion(call, *own, *opinion, {});
  const auto act = call.field("do");
  if (act == "sign") return sign_it(call, *own, *opinion);
  if (act == "comment") return comment_it(call, *own, *opinion);
  if (act == "unsign") unsign_opinion(call.curation(), opinion->number, own->organization.id);
  return see_other(call.context.link(call.context.request.path));
}

}  // namespace

std::span<const Route> opinion_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/opinions",
       .page = no_opinions_page,
       .form = opinions_page,
       .sitemap = itself,
       .cache = Cache::never},
      {.pattern = "/opinions/{id}", .form = opinion_page, .cache = Cache::never},
      {.pattern = "/our/{id}/opinion/{id}",
       .page = confirm_by_mail,
       .form = our_opinion_page,
       .takes = Takes::forms,
       .crawled = false,
       .cache = Cache::never},
  });
  return routes;
}

}  // namespace blakus
