// Letters to segments on the desk: all of them, and how one that was sent goes.

#include "core/files/number.h"
#include "server/http/app/route.h"
#include "server/http/site/admin/admin_view.h"
#include "server/http/site/forms/form_guard.h"
#include "server/http/site/forms/public_form.h"
#include "server/http/site/network_members/mailing_view.h"
#include "server/http/site/network_members/segment_view.h"

namespace blakus {
namespace {

/// One opened page makes one draft, however often its button is pressed.
Reply new_draft(const AdminRequest& admin, const Mailing& like) {
  const auto& call = admin.call;
  return see_other(call.services.sent_once.answer(key_of_form(call), call.curation().now(), [&] {
    return call.context.link(mailing_path(keep_mailing(call.curation(), like)));
  }));
}

Reply mailings_page(const AdminRequest& admin) {
  const auto& context = admin.call.context;
  auto& database = admin.call.curation().database;
  if (admin.call.is_post()) return new_draft(admin, {});
  auto view = admin_view(admin, context.say("mailing.title"));
  put_guard(view, admin.call);
  view["rows"] = list_of(mailings(database), [&](const Mailing& each) {
    const auto counts = counts_of(database, each.number);
    View row;
    row["name"] = subject_of_mailing(context, each);
    row["href"] = context.link(mailing_path(each.number));
    row["segment"] = text_of_filter(context, each.filter);
    row["state"] = each.sent.empty()
                       ? context.say("mailing.is_draft", {{"date", context.moment(each.saved)}})
                       : context.say("mailing.is_sent",
                                     {{"date", context.moment(each.sent)},
                                      {"sent", counts.sent},
                                      {"all", counts.sent + counts.waiting + counts.refused}});
    return row;
  });
  view["has_rows"] = has_items(*view.get("rows"));
  return private_page(admin.call, "admin_mailings", context.say("mailing.title"), std::move(view));
}

/// How it goes.
Reply sending_page(const AdminRequest& admin, const Mailing& mailing) {
  const auto& context = admin.call.context;
  auto& database = admin.call.curation().database;
  const auto counts = counts_of(database, mailing.number);
  const auto title = subject_of_mailing(context, mailing);
  auto view = admin_view(admin, title);
  const auto all = counts.sent + counts.waiting + counts.refused;
  view["progress"] = context.say("mailing.progress", {{"sent", counts.sent}, {"all", all}});
  view["sent"] = std::to_string(counts.sent);
  view["all"] = std::to_string(all);
  view["since"] = context.moment(mailing.sent);
  view["segment"] = text_of_filter(context, mailing.filter);
  const auto number = [&](const char* key, std::int64_t count) {
    return View(context.count(key, static_cast<std::size_t>(count)));
  };
  view["waiting"] = number("mailing.waiting", counts.waiting);
  view["refused"] = number("mailing.refused", counts.refused);
  view["declined"] = number("mailing.declined", counts.declined);
  view["confirmed"] = number("mailing.confirmed", counts.confirmed);
  view["goes"] = counts.waiting > 0 && mailing.stopped.empty();
  view["stopped"] = counts.waiting > 0 && !mailing.stopped.empty();
  view["refusals"] =
      list_of(refused_letters(database, mailing.number), [&](const RefusedLetter& each) {
        View row;
        row["name"] = name_of_record(admin, each.organization);
        row["href"] = context.link(record_path(each.organization));
        row["recipient"] = each.recipient;
        row["failure"] = each.failure;
        row["state"] = context.say(each.for_good ? "mailing.for_good" : "mailing.for_now");
        return row;
      });
  view["has_refusals"] = has_items(*view.get("refusals"));
  view["may_try_again"] = counts.refused > 0;
  view["texts"] = texts_view(context, mailing);
  view["list_href"] = context.link(mailings_path);
  put_guard(view, admin.call);
  return private_page(admin.call, "admin_mailing_sent", title, std::move(view));
}

Reply act_on_sent(const AdminRequest& admin, const Mailing& mailing) {
  const auto& call = admin.call;
  const auto what = call.field("do");
  if ((what == "resume" || what == "again") && !may(admin, Capability::send_letters))
    return not_allowed(admin, Capability::send_letters);
  if (what == "stop" || what == "resume")
    stop_mailing(call.curation(), mailing.number, what == "stop", decider_of(admin));
  if (what == "again") try_refused_again(call.curation(), mailing.number, decider_of(admin));
  if (what == "copy") return new_draft(admin, {.filter = mailing.filter, .texts = mailing.texts});
  call.services.options.letter_waiting();
  return see_other(call.context.link(mailing_path(mailing.number)));
}

std::optional<Reply> mailing_page(const AdminRequest& admin, const std::string& id) {
  const auto found =
      mailing(admin.call.curation().database, number_in<std::int64_t>(id).value_or(0));
  if (!found) return std::nullopt;
  const bool draft = found->sent.empty();
  if (admin.call.is_post()) return draft ? act_on_draft(admin, *found) : act_on_sent(admin, *found);
  return draft ? draft_page(admin, *found) : sending_page(admin, *found);
}

}  // namespace

std::span<const Route> mailing_desk_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/admin/network/letters",
       .curation = mailings_page,
       .takes = Takes::forms,
       .entrance = Entrance::staff,
       .capability = Capability::write_letters,
       .crawled = false,
       .cache = Cache::never},
      {.pattern = "/admin/network/letters/{id}",
       .curation = mailing_page,
       .takes = Takes::forms,
       .entrance = Entrance::staff,
       .capability = Capability::write_letters,
       .crawled = false,
       .cache = Cache::never},
  });
  return routes;
}

}  // namespace blakus
