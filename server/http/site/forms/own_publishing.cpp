// What events and news on an organization's own page do alike: published at once, and taken back
// within the hour.

#include "core/files/number.h"
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

/// Where one is led after publishing; empty where it is not published.
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

}  // namespace

bool may_publish_own(const FormRequest& call, const OwnPage& own) {
  return call.services.published_by_owners.take(own.organization.id, call.curation().now()) == 0;
}

Reply publish_on_own_page(const FormRequest& call, const OwnPage& own, const NetworkRecord& record,
                          const std::function<Reply(const FormErrors&)>& refused) {
  if (!may_publish_own(call, own)) return refused_for_now(call, an_hour);
  const auto done = publish_own(call.curation(), own.token, record);
  const auto address = published_address(call, own, kind_of(record), done);
  return address.empty() ? not_published(call, done, refused) : see_other(address);
}

Reply publish_once_on_own_page(const FormRequest& call, const OwnPage& own,
                               const NetworkRecord& record,
                               const std::function<Reply(const FormErrors&)>& refused) {
  std::optional<Reply> instead;
  const auto address = call.services.sent_once.answer(
      key_of_form(call), call.curation().now(), [&]() -> std::string {
        auto reply = publish_on_own_page(call, own, record, refused);
        for (const auto& [name, value] : reply.headers)
          if (reply.status == 303 && name == "Location") return value;
        instead = std::move(reply);
        return "";
      });
  return instead ? std::move(*instead) : see_other(address);
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
