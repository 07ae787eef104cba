#include "server/curation/own_records.h"

#include <stdexcept>

#include "core/kinds/network_json.h"
#include "core/store/audit.h"
#include "core/text/day.h"
#include "server/curation/review.h"
#include "server/curation/suggestions.h"

namespace blakus {
namespace {

constexpr std::time_t hour = 60L * 60;

/// Seconds between two moments of the store; 0 where one is none.
std::time_t seconds_between(const std::string& from, const std::string& to) {
  const auto first = moment_in(from);
  const auto last = moment_in(to);
  return first && last ? (*last - *first).count() : 0;
}

void set_id(NetworkRecord& record, const std::string& id) {
  std::visit([&](auto& one) { one.id = id; }, record);
}

/// Do calendars have to move?
bool takes_place_otherwise(const Event& before, const Event& after) {
  return before.date != after.date || before.end_date != after.end_date ||
         before.start_time != after.start_time || before.end_time != after.end_time ||
         before.repeats != after.repeats || before.status != after.status ||
         before.place != after.place || before.online_url != after.online_url ||
         before.title != after.title;
}

void count_version(NetworkRecord& record, const std::optional<NetworkRecord>& before,
                   const std::string& today) {
  auto* const event = std::get_if<Event>(&record);
  if (event == nullptr) return;
  event->changed = today;
  if (!before) return;
  const auto& was = std::get<Event>(*before);
  event->version = was.version;
  if (takes_place_otherwise(was, *event)) event->version = was.version.value_or(0) + 1;
}

std::string title_in_any_language(const NetworkRecord& record) {
  const auto& title = title_of(record);
  return title.in(language_for(title, Language::lv));
}

}  // namespace

bool is_opened(const ConfirmLink& link) {
  const auto lifetime = seconds_between(link.made, link.expires);
  return lifetime > 0 && lifetime <= hour;
}

std::optional<std::string> open_own_page(const Curation& curation, std::string_view token) {
  Transaction transaction{curation.database};
  const auto link = open_link(curation, token);
  if (!link || !present_organization(curation, link->organization) ||
      !use_confirm_link(curation.database, link->token, iso_time(curation.now())))
    return std::nullopt;
  auto opened = make_next_link(curation, link->organization);
  transaction.commit();
  return opened;
}

std::optional<ConfirmLink> opened_page(const Curation& curation, std::string_view token) {
  auto link = open_link(curation, token);
  if (!link || !is_opened(*link)) return std::nullopt;
  return link;
}

std::optional<NetworkRecord> own_record(const Curation& curation, const std::string& organization,
                                        Kind kind, const std::string& id) {
  const auto json = present_record(curation, kind, id);
  if (!json) return std::nullopt;
  auto record = stored_network_record(*json, kind);
  if (organization_id_of(record) != organization) return std::nullopt;
  return record;
}

PublishedOwn publish_own(const Curation& curation, std::string_view token, NetworkRecord record) {
  const auto kind = kind_of(record);
  if (!is_published_by_owners(kind)) throw std::logic_error("of a kind that editors publish");
  Transaction transaction{curation.database};
  const auto link = opened_page(curation, token);
  if (!link) return {};
  const bool is_new = id_of(record).empty();
  const auto before =
      is_new ? std::nullopt : own_record(curation, link->organization, kind, id_of(record));
  if (!is_new && !before) return {};
  move_to(record, link->organization);
  if (is_new) set_id(record, id_for(curation, kind, title_in_any_language(record)));
  count_version(record, before, iso_date(curation.now()));
  PublishedOwn done{.link_good = true, .id = id_of(record)};
  if (before == record) return done;
  auto sound = sound_record(curation, kind, to_json(record));
  done.problems = std::move(sound.problems);
  if (!done.problems.empty()) return done;
  const auto at = iso_time(curation.now());
  done.revision = revise(curation, {.kind = kind,
                                    .id = done.id,
                                    .json = std::move(sound.value),
                                    .at = at,
                                    .role = "owner",
                                    .why = {}});
  add_audit_entry(curation.database, {.at = at,
                                      .who = "owner",
                                      .action = is_new ? "published" : "changed",
                                      .subject = audit_name(kind, done.id),
                                      .detail = link->organization});
  transaction.commit();
  curation.approved();
  return done;
}

bool undo_own(const Curation& curation, std::string_view token, std::int64_t number) {
  const auto link = opened_page(curation, token);
  const auto made = link ? revision(curation.database, number) : std::nullopt;
  if (!made || made->role != "owner" || !is_published_by_owners(made->kind) || !made->json ||
      seconds_between(made->at, iso_time(curation.now())) > hour)
    return false;
  if (!own_record(curation, link->organization, made->kind, made->id)) return false;
  return undo(curation, number, {.name = "owner", .role = "owner", .administrator = {}}).decided ==
         Decided::done;
}

}  // namespace blakus
