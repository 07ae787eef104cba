// Letters on paper to organizations without an e-mail address: whom to write to, and the letters
// themselves, one page each. A code stands on the paper alone; the store keeps its hash.

#include <algorithm>

#include "core/record/timestamps.h"
#include "core/store/audit.h"
#include "core/store/confirm_links.h"
#include "server/curation/confirmation.h"
#include "server/curation/record_list.h"
#include "server/http/app/route.h"
#include "server/http/site/admin/admin_view.h"
#include "server/http/site/contacts.h"
#include "server/http/site/qr.h"

namespace blakus {
namespace {

constexpr std::size_t most_letters = 60;  ///< in one batch
constexpr std::size_t addressees_shown = 200;

/// Street, town and postal code of the first place that has a street.
std::string postal_address(const Organization& record) {
  const auto place = std::ranges::find_if(
      record.locations, [](const Location& each) { return !street_line(each).empty(); });
  if (place == record.locations.end()) return "";
  auto address = street_line(*place);
  for (const auto* part : {&place->city, &place->postal_code})
    if (!part->empty()) address += ", " + *part;
  return address;
}

/// One to whom a letter on paper may be written.
struct Addressee {
  const Organization* record;
  std::string address;
  std::string written;  ///< when the last letter or link was made; empty: never
};

/// Those to whom nobody has written yet first; of them those that nobody can reach; of them those
/// whose address is known.
std::vector<Addressee> without_mail(const AdminRequest& admin, const RecordList& list) {
  const auto written = last_links_made(admin.call.curation().database);
  std::vector<Addressee> all;
  for (const auto& entry : list.entries()) {
    const auto& record = entry->record;
    if (!entry->is_present() || !record.emails.empty()) continue;
    const auto last = written.find(record.id);
    all.push_back({&record, postal_address(record), last == written.end() ? "" : last->second});
  }
  std::ranges::stable_sort(all, {}, [](const Addressee& each) {
    return std::tuple{!each.written.empty(), !each.record->phones.empty(), each.address.empty()};
  });
  return all;
}

Reply list_page(const AdminRequest& admin, const std::string& error) {
  const auto& context = admin.call.context;
  const auto list = all_records(admin.call.curation());
  auto all = without_mail(admin, *list);
  const auto title = context.say("paper.title");
  auto view = admin_view(admin, title);
  view["lead"] = context.count("paper.count", all.size());
  view["error"] = some(error);
  view["more"] = all.size() > addressees_shown
                     ? View(context.count("paper.more", all.size() - addressees_shown))
                     : View(false);
  all.resize(std::min(all.size(), addressees_shown));
  view["rows"] = list_of(all, [&](const Addressee& each) {
    View row;
    row["id"] = each.record->id;
    row["name"] = text_for(each.record->name, context.language);
    row["address"] = some(each.address);
    row["earlier"] =
        each.written.empty() ? View(false) : View(context.date(each.written.substr(0, 10)));
    return row;
  });
  return private_page(admin.call, "admin_paper", title, std::move(view), error.empty() ? 200 : 422);
}

View letter_view(const AdminRequest& admin, const Organization& record, const std::string& code) {
  const auto& context = admin.call.context;
  const auto now = admin.call.curation().now();
  View view;
  view["name"] = text_for(record.name, context.language);
  view["address"] = some(postal_address(record));
  view["today"] = context.date(iso_date(now));
  view["until"] =
      context.say("paper.until", {{"date", context.date(iso_date(now + paper_lifetime))}});
  view["code"] = readable_code(code);
  view["type_at"] = context.whole_link("/confirm");
  const auto qr = qr_code(context.whole_link("/confirm/" + code));
  view["qr_path"] = qr.path;
  view["qr_size"] = std::to_string(qr.size);
  view["description"] = some(text_for(record.description, context.language));
  view["phones"] = list_of(phones_of(record), [](const auto& phone) { return View(phone.text); });
  view["has_phones"] = !record.phones.empty();
  view["website"] = some(short_address(record.website));
  view["email"] = context.snapshot->site().network_email;
  return view;
}

Reply letters(const AdminRequest& admin) {
  const auto& call = admin.call;
  const auto chosen = values_of(call.fields, "ids");
  if (chosen.empty()) return list_page(admin, call.context.say("paper.choose"));
  if (chosen.size() > most_letters) return list_page(admin, call.context.say("paper.too_many"));
  View pages{View::type::list};
  for (const auto& id : chosen) {
    const auto record = present_organization(call.curation(), id);
    const auto code = record ? make_code(call.curation(), id) : std::nullopt;
    if (!code) continue;
    add_audit_entry(call.curation().database, {.at = iso_time(call.curation().now()),
                                               .who = decider_of(admin).name,
                                               .action = "wrote on paper",
                                               .subject = id,
                                               .detail = {}});
    pages << letter_view(admin, *record, *code);
  }
  const auto title = call.context.say("paper.letters");
  auto view = admin_view(admin, title);
  view["letters"] = std::move(pages);
  return private_page(call, "admin_paper_letters", title, std::move(view));
}

Reply paper_page(const AdminRequest& admin) {
  return admin.call.is_post() ? letters(admin) : list_page(admin, "");
}

}  // namespace

std::span<const Route> paper_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/admin/paper",
       .curation = paper_page,
       .takes = Takes::forms,
       .entrance = Entrance::staff,
       .capability = Capability::send_links,
       .crawled = false,
       .cache = Cache::never},
  });
  return routes;
}

}  // namespace blakus
