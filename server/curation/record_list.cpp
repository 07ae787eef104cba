#include "server/curation/record_list.h"

#include <algorithm>
#include <map>
#include <sstream>

#include "core/kinds/organization/freshness.h"
#include "core/kinds/organization/organization_json.h"
#include "core/record/timestamps.h"
#include "core/store/merged_catalog.h"
#include "core/text/collate.h"
#include "core/text/fold.h"

namespace blakus {
namespace {

std::string searched_text(const Organization& record) {
  std::string text = record.id + " " + record.registration_number + " " + record.website;
  const auto add = [&](const std::string& part) { text.append(" ").append(part); };
  for (const auto language : all_languages) add(record.name.in(language));
  for (const auto* names : {&record.short_names, &record.former_names, &record.emails})
    for (const auto& each : *names) add(each);
  for (const auto& phone : record.phones) {
    auto digits = phone.number;
    std::erase(digits, ' ');
    add(digits);
  }
  for (const auto& location : record.locations) add(location.city);
  return fold(text);
}

RecordState state_of(const Organization& record, const std::string& today) {
  return checkedness_of(record, today).freshness == Freshness::archived ? RecordState::archived
                                                                        : RecordState::published;
}

}  // namespace

std::vector<ListedRecord> all_records(const Curation& curation) {
  std::map<std::string, Organization> present;
  for (auto& organization : curation.published.organizations()) {
    auto id = organization.id;
    present.emplace(std::move(id), std::move(organization));
  }
  std::vector<ListedRecord> all;
  const auto leads_to = redirects(curation.database);
  for (auto& revision : latest_organizations(curation.database)) {
    if (revision.record) {
      present[revision.id] = std::move(*revision.record);
      continue;
    }
    present.erase(revision.id);
    const auto last = last_record(curation, Kind::organization, revision.id);
    if (!last) continue;
    const auto led = leads_to.find(revision.id);
    const bool merged = led != leads_to.end();
    all.push_back({.record = stored_organization(*last),
                   .state = merged ? RecordState::merged : RecordState::withdrawn,
                   .target = merged ? led->second : ""});
  }
  const auto today = iso_date(curation.now());
  for (auto& [id, record] : present) {
    const auto state = state_of(record, today);
    all.push_back({.record = std::move(record), .state = state, .target = {}});
  }
  std::ranges::stable_sort(
      all, {}, [](const ListedRecord& each) { return sort_key(each.record.name.lv, "lv"); });
  return all;
}

bool fits_words(const Organization& record, std::string_view words) {
  const auto text = searched_text(record);
  std::istringstream stream{fold(words)};
  for (std::string word; stream >> word;)
    if (text.find(word) == std::string::npos) return false;
  return true;
}

std::optional<std::string> last_record(const Curation& curation, Kind kind, const std::string& id) {
  if (auto present = present_record(curation, kind, id)) return present;
  for (auto& revision : history_of(curation.database, kind, id))
    if (revision.json) return std::move(revision.json);
  return std::nullopt;
}

}  // namespace blakus
