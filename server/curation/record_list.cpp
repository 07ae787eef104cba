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

using Entry = std::shared_ptr<const ListedRecord>;
using ById = std::map<std::string, Entry, std::less<>>;

constexpr std::size_t most_doubles = 2'000;

Entry entry_of(Organization record, RecordState state, std::string target) {
  auto words = searched_text(record);
  auto signs = signs_of(record);
  auto place = sort_key(record.name.lv, "lv");
  return std::make_shared<const ListedRecord>(ListedRecord{.record = std::move(record),
                                                           .state = state,
                                                           .target = std::move(target),
                                                           .words = std::move(words),
                                                           .signs = std::move(signs),
                                                           .place = std::move(place)});
}

/// The entry that is there already, where it says the same: most generations change few records.
void put(ById& entries, const ById& known, Organization record, RecordState state,
         const std::string& target = {}) {
  const auto same = known.find(record.id);
  const bool kept = same != known.end() && same->second->state == state &&
                    same->second->target == target && same->second->record == record;
  const auto id = record.id;
  entries[id] = kept ? same->second : entry_of(std::move(record), state, target);
}

RecordList::Entries in_order(const ById& entries) {
  RecordList::Entries list;
  for (const auto& [id, entry] : entries) list.push_back(entry);
  std::ranges::stable_sort(
      list, {}, [](const Entry& each) -> const auto& { return each->place; });
  return list;
}

}  // namespace

/// The list and what it was made from.
struct RecordListCache {
  std::mutex making;
  std::weak_ptr<const void> generation;
  std::int64_t revision = 0;
  std::string day;
  ById by_id;
  std::shared_ptr<const RecordList> list;

  bool is_of(const std::shared_ptr<const void>& other) const {
    return !generation.owner_before(other) && !other.owner_before(generation);
  }
};

std::shared_ptr<RecordListCache> new_record_list_cache() {
  return std::make_shared<RecordListCache>();
}

namespace {

/// What was withdrawn stands as it last was.
void put_withdrawn(ById& entries, const ById& known, const Curation& curation,
                   const std::string& id, const Redirects& leads_to) {
  entries.erase(id);
  const auto last = last_record(curation, Kind::organization, id);
  if (!last) return;
  const auto led = leads_to.find(id);
  const bool merged = led != leads_to.end();
  put(entries, known, stored_organization(*last),
      merged ? RecordState::merged : RecordState::withdrawn, merged ? led->second : "");
}

/// A merged record may lead to another one since its successor was merged, too.
void follow_redirects(ById& entries, const Redirects& leads_to) {
  for (auto& [id, entry] : entries) {
    if (entry->state != RecordState::merged) continue;
    const auto led = leads_to.find(id);
    if (led == leads_to.end() || led->second == entry->target) continue;
    auto changed = *entry;
    changed.target = led->second;
    entry = std::make_shared<const ListedRecord>(std::move(changed));
  }
}

void put_revisions(ById& entries, const ById& known, const Curation& curation, std::int64_t after,
                   const std::string& today) {
  const auto leads_to = redirects(curation.database);
  for (auto& revision : latest_organizations(curation.database, after)) {
    if (revision.record) {
      const auto state = state_of(*revision.record, today);
      put(entries, known, std::move(*revision.record), state);
    } else {
      put_withdrawn(entries, known, curation, revision.id, leads_to);
    }
  }
  follow_redirects(entries, leads_to);
}

}  // namespace

std::shared_ptr<const RecordList> all_records(const Curation& curation) {
  auto& kept = *curation.record_lists;
  const std::lock_guard one_at_a_time{kept.making};
  const auto generation = curation.published.generation();
  const auto revision = last_revision(curation.database);
  auto today = iso_date(curation.now());
  const bool same = kept.list && kept.is_of(generation) && kept.day == today;
  if (same && kept.revision == revision) return kept.list;
  ById entries;
  if (same) {
    entries = kept.by_id;
  } else {
    for (auto& record : curation.published.organizations()) {
      const auto state = state_of(record, today);
      put(entries, kept.by_id, std::move(record), state);
    }
  }
  put_revisions(entries, kept.by_id, curation, same ? kept.revision : 0, today);
  kept.list = std::make_shared<const RecordList>(in_order(entries));
  kept.by_id = std::move(entries);
  kept.generation = generation;
  kept.revision = revision;
  kept.day = std::move(today);
  return kept.list;
}

SignsOfMany RecordList::signs() const {
  SignsOfMany all;
  for (const auto& entry : entries_) all.push_back(&entry->signs);
  return all;
}

SignsOfMany RecordList::signs_of_present() const {
  SignsOfMany all;
  for (const auto& entry : entries_)
    if (entry->is_present()) all.push_back(&entry->signs);
  return all;
}

const std::vector<DoublePair>& RecordList::doubles() const {
  std::call_once(compared_, [&] { doubles_ = doubles_among(signs_of_present(), most_doubles); });
  return doubles_;
}

const ListedRecord* RecordList::record(std::string_view id) const {
  const auto found = std::ranges::find(
      entries_, id, [](const auto& entry) -> const auto& { return entry->record.id; });
  return found == entries_.end() ? nullptr : found->get();
}

bool fits_words(const ListedRecord& listed, std::string_view folded) {
  std::istringstream stream{std::string(folded)};
  for (std::string word; stream >> word;)
    if (listed.words.find(word) == std::string::npos) return false;
  return true;
}

std::optional<std::string> last_record(const Curation& curation, Kind kind, const std::string& id) {
  if (auto present = present_record(curation, kind, id)) return present;
  for (auto& revision : history_of(curation.database, kind, id))
    if (revision.json) return std::move(revision.json);
  return std::nullopt;
}

}  // namespace blakus
