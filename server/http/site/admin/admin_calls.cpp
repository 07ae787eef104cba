// The call sheet: whom to call first, with which number and questions; to print, and to record a
// call where the contacts were right.

#include <algorithm>

#include "core/kinds/organization/check_mark.h"
#include "core/kinds/organization/fact_checks.h"
#include "core/kinds/organization/freshness.h"
#include "core/record/timestamps.h"
#include "server/curation/record_list.h"
#include "server/http/app/route.h"
#include "server/http/site/admin/admin_view.h"
#include "server/http/site/contacts.h"

namespace blakus {
namespace {

constexpr std::size_t calls_shown = 40;  ///< a day's work, two sheets of paper

/// With a telephone, and its check is due; the one checked longest ago first.
std::vector<const Organization*> to_call(const AdminRequest& admin, const RecordList& list) {
  const auto today = iso_date(admin.call.curation().now());
  std::vector<const Organization*> all;
  for (const auto& entry : list.entries())
    if (entry->is_present() && !entry->record.phones.empty() &&
        !check_mark_of(entry->record, Fact::phones, today).confirmed())
      all.push_back(&entry->record);
  std::ranges::stable_sort(all, {}, [](const Organization* each) {
    const auto* check = check_of(*each, Fact::phones);
    return check ? check->date : std::string{};
  });
  return all;
}

/// What the record does not say yet.
View questions_view(const PageContext& context, const Organization& record) {
  View questions{View::type::list};
  const auto ask = [&](bool known, const char* key) {
    if (!known) questions << View(context.say(key));
  };
  const auto has_hours = [](const Location& place) { return !place.hours.empty(); };
  ask(std::ranges::any_of(record.locations, has_hours), "calls.ask_hours");
  ask(!record.emails.empty(), "calls.ask_email");
  ask(!record.locations.empty(), "calls.ask_address");
  ask(!record.languages.empty(), "calls.ask_languages");
  return questions;
}

Reply calls_page(const AdminRequest& admin, int status = 200) {
  const auto& context = admin.call.context;
  const auto list = all_records(admin.call.curation());
  auto all = to_call(admin, *list);
  const auto title = context.say("calls.title");
  auto view = admin_view(admin, title);
  view["lead"] = context.count("calls.count", all.size());
  view["printed"] = context.date(iso_date(admin.call.curation().now()));
  all.resize(std::min(all.size(), calls_shown));
  view["rows"] = list_of(all, [&](const Organization* called) {
    const auto& record = *called;
    View row;
    row["id"] = record.id;
    row["name"] = text_for(record.name, context.language);
    row["href"] = context.link(record_path(record.id));
    row["phones"] = list_of(phones_of(record), [](const auto& phone) { return View(phone.text); });
    const auto* check = check_of(record, Fact::phones);
    row["since"] = check && !check->date.empty() ? View(context.date(check->date)) : View(false);
    row["questions"] = questions_view(context, record);
    return row;
  });
  view["has_rows"] = !all.empty();
  return private_page(admin.call, "admin_calls", title, std::move(view), status);
}

Reply calls(const AdminRequest& admin) {
  if (!admin.call.is_post()) return calls_page(admin);
  if (admin.call.field("do") != "called") return calls_page(admin, 422);
  const auto outcome =
      record_call(admin.call.curation(), admin.call.field("id"), decider_of(admin));
  if (outcome.decided != Decided::done) return calls_page(admin, 422);
  return see_other(admin.call.context.link("/admin/calls"));
}

}  // namespace

std::span<const Route> call_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/admin/calls",
       .curation = calls,
       .takes = Takes::forms,
       .entrance = Entrance::staff,
       .capability = Capability::edit_records,
       .crawled = false,
       .cache = Cache::never},
  });
  return routes;
}

}  // namespace blakus
