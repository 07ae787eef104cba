// All records by name, number, telephone or address, also those that were withdrawn or merged.

#include <algorithm>
#include <array>

#include "core/kinds/organization/fact_checks.h"
#include "core/text/fold.h"
#include "server/curation/record_list.h"
#include "server/http/app/parameters.h"
#include "server/http/app/route.h"
#include "server/http/site/admin/admin_view.h"
#include "server/http/site/contacts.h"

namespace blakus {
namespace {

constexpr std::size_t records_shown = 100;

struct Choice {
  std::string_view key;  ///< of the address and of the message
  bool (*fits)(const ListedRecord&);
};

template <RecordState state>
bool has_state(const ListedRecord& each) {
  return each.state == state;
}

constexpr auto choices = std::to_array<Choice>({{"all", [](const ListedRecord&) { return true; }},
                                                {"published", has_state<RecordState::published>},
                                                {"no_contact",
                                                 [](const ListedRecord& each) {
                                                   return each.state == RecordState::published &&
                                                          !can_be_reached(each.record);
                                                 }},
                                                {"archived", has_state<RecordState::archived>},
                                                {"withdrawn", has_state<RecordState::withdrawn>},
                                                {"merged", has_state<RecordState::merged>}});

const char* key_of(RecordState state) {
  constexpr std::array<const char*, 4> keys{"published", "archived", "withdrawn", "merged"};
  return keys[static_cast<std::size_t>(state)];
}

std::string contact_text(const Organization& record) {
  if (const auto phones = phones_of(record); !phones.empty()) return phones.front().text;
  if (!record.emails.empty()) return record.emails.front();
  return short_address(record.website);
}

std::string state_text(const AdminRequest& admin, const ListedRecord& each) {
  const auto& context = admin.call.context;
  if (each.state != RecordState::merged)
    return context.say(std::string("records.is_") + key_of(each.state));
  return context.say("records.is_merged", {{"name", name_of_record(admin, each.target)}});
}

View row_view(const AdminRequest& admin, const ListedRecord& each, const std::string& with) {
  const auto& context = admin.call.context;
  const auto& id = each.record.id;
  View row;
  row["name"] = text_for(each.record.name, context.language);
  row["href"] = context.link(record_path(id));
  row["state"] = state_text(admin, each);
  row["contact"] = some(contact_text(each.record));
  const bool comparable = !with.empty() && with != id && each.is_present();
  row["compare_href"] =
      comparable ? View(context.link("/admin/compare", compared(with, id))) : View(false);
  return row;
}

std::string query_of(const std::string& words, const std::string& state, const std::string& with) {
  std::string query = "q=" + percent_encoded(words) + "&state=" + state;
  return with.empty() ? query : query + "&with=" + percent_encoded(with);
}

/// Looking for records, also those that visitors no longer find.
Reply records_page(const AdminRequest& admin) {
  const auto& context = admin.call.context;
  const auto words = context.parameter("q");
  const auto with = context.parameter("with");
  const auto wanted = context.parameter("state");
  const auto* chosen = std::ranges::find(choices, std::string_view(wanted), &Choice::key);
  if (chosen == choices.end()) chosen = choices.begin();
  const auto all = all_records(admin.call.curation());
  auto records = all->entries();
  std::erase_if(records,
                [sought = fold(words)](const auto& each) { return !fits_words(*each, sought); });
  const auto title = context.say("records.title");
  auto view = admin_view(admin, title);
  view["q"] = words;
  view["with"] = some(with);
  view["with_name"] = with.empty() ? View(false) : View(name_of_record(admin, with));
  view["choices"] = list_of(choices, [&](const Choice& choice) {
    View link;
    link["text"] = context.say("records." + std::string(choice.key));
    link["count"] = std::to_string(
        std::ranges::count_if(records, [&](const auto& each) { return choice.fits(*each); }));
    link["href"] = context.link("/admin/records", query_of(words, std::string(choice.key), with));
    link["current"] = choice.key == chosen->key;
    return link;
  });
  std::erase_if(records, [&](const auto& each) { return !chosen->fits(*each); });
  view["found"] = context.count("records.found", records.size());
  view["more"] = records.size() > records_shown ? View(context.count("records.more", records_shown))
                                                : View(false);
  records.resize(std::min(records.size(), records_shown));
  view["rows"] = list_of(records, [&](const auto& each) { return row_view(admin, *each, with); });
  return private_page(admin.call, "admin_records", title, std::move(view));
}

}  // namespace

std::span<const Route> record_list_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/admin/records",
       .curation = records_page,
       .entrance = Entrance::staff,
       .capability = Capability::edit_records,
       .crawled = false,
       .cache = Cache::never},
  });
  return routes;
}

}  // namespace blakus
