// What events and news on an organization's own page do alike: published at once, and taken back
// within the hour.

#include "core/files/number.h"
#include "core/kinds/paths.h"
#include "core/record/timestamps.h"
#include "core/store/revisions.h"
#include "server/http/site/fact_text.h"
#include "server/http/site/forms/own_pages.h"
#include "server/http/site/forms/public_form.h"

namespace blakus {
namespace {

constexpr std::time_t an_hour = 60L * 60;

std::string below_own_path(Kind kind, const std::string& id) {
  return "/" + std::string(name_of(kind)) + "/" + id;
}

/// Where one is led after publishing; the page instead where it was not published.
struct Published {
  std::string address;
  std::optional<Reply> instead;
};

/// Empty where it is not published.
std::string published_address(const FormRequest& call, const OwnPage& own, Kind kind,
                              const PublishedOwn& done) {
  if (!done.link_good || !done.problems.empty()) return {};
  return call.context.link(own_path(own.token, below_own_path(kind, done.id)),
                           done.revision == 0 ? "" : "done=" + std::to_string(done.revision));
}

/// What is answered where nothing was published.
Reply not_published(const FormRequest& call, const PublishedOwn& done,
                    const std::function<Reply(const FormErrors&)>& refused) {
  if (!done.link_good) return own_page_is_closed(call);
  return refused({{"send", record_fault_text(call.context, done.problems.front())}});
}

Published publish_or_refuse(const FormRequest& call, const OwnPage& own,
                            const NetworkRecord& record,
                            const std::function<Reply(const FormErrors&)>& refused) {
  if (!may_publish_own(call, own)) return {{}, refused_for_now(call, an_hour)};
  const auto done = publish_own(call.curation(), own.token, record);
  auto address = published_address(call, own, kind_of(record), done);
  if (address.empty()) return {{}, not_published(call, done, refused)};
  return {std::move(address), {}};
}

}  // namespace

bool may_publish_own(const FormRequest& call, const OwnPage& own) {
  return call.services.published_by_owners.take(own.organization.id, call.curation().now()) == 0;
}

Reply publish_on_own_page(const FormRequest& call, const OwnPage& own, const NetworkRecord& record,
                          const std::function<Reply(const FormErrors&)>& refused) {
  auto published = publish_or_refuse(call, own, record, refused);
  return published.instead ? std::move(*published.instead) : see_other(published.address);
}

Reply publish_once_on_own_page(const FormRequest& call, const OwnPage& own,
                               const NetworkRecord& record,
                               const std::function<Reply(const FormErrors&)>& refused) {
  std::optional<Reply> instead;
  const auto address =
      call.services.sent_once.answer(key_of_form(call), call.curation().now(), [&] {
        auto published = publish_or_refuse(call, own, record, refused);
        instead = std::move(published.instead);
        return published.address;
      });
  return instead ? std::move(*instead) : see_other(address);
}

std::optional<Reply> on_own_record(
    const FormRequest& call, const std::string& token_and_id, Kind kind,
    const std::function<Reply(const OwnPage&, const NetworkRecord&)>& page) {
  const auto slash = token_and_id.find('/');
  const auto own = own_page(call, token_and_id.substr(0, slash));
  if (!own) return own_page_is_closed(call);
  const auto record =
      own_record(call.curation(), own->organization.id, kind, token_and_id.substr(slash + 1));
  if (!record) return std::nullopt;
  return page(*own, *record);
}

void put_published(View& view, const FormRequest& call, const OwnPage& own,
                   const NetworkRecord& record) {
  const auto& context = call.context;
  view["title_text"] = text_for(title_of(record), context.language);
  put_way_back(view, call, own);
  view["done"] = !context.parameter("done").empty();
  view["undone"] = !context.parameter("undone").empty();
  view["self_href"] = context.link(context.request.path);
  view["edit_href"] = context.link(context.request.path, "edit=1");
  view["page_href"] = context.link(path_of(kind_of(record), id_of(record)));
  view["undo"] = undo_on_own_page(call, kind_of(record), id_of(record));
}

View undo_on_own_page(const FormRequest& call, Kind kind, const std::string& id) {
  const auto latest = latest_revision(call.curation().database, kind, id);
  if (!latest || latest->role != "owner" || latest->undoes ||
      latest->at < iso_time(call.curation().now() - an_hour))
    return View(false);
  View view;
  view["revision"] = std::to_string(latest->number);
  view["at"] = call.context.moment(latest->at);
  return view;
}

Reply take_back_own(const FormRequest& call, const OwnPage& own, Kind kind, const std::string& id) {
  const auto number = number_in<std::int64_t>(call.field("revision"));
  if (!number || !undo_own(call.curation(), own.token, *number))
    return records_note(call, "own.not_undone", "own.not_undone_text", 409,
                        {own_path(own.token), "own.back"});
  const bool still_there = own_record(call.curation(), own.organization.id, kind, id).has_value();
  return see_other(
      call.context.link(own_path(own.token, still_there ? below_own_path(kind, id) : std::string()),
                        still_there ? "undone=1" : ""));
}

}  // namespace blakus
