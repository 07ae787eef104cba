#pragma once
// What the network has, of whatever kind: the one list of the types of its records. A further kind
// is a row in kinds.h, a folder with its type and describe(), and its name here. Knows no format.

#include <concepts>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "core/kinds/call/call.h"
#include "core/kinds/course/course.h"
#include "core/kinds/document/document.h"
#include "core/kinds/event/event.h"
#include "core/kinds/expert/expert.h"
#include "core/kinds/news/news.h"
#include "core/kinds/project/project.h"
#include "core/kinds/seat/seat.h"

namespace blakus {

using NetworkRecord = std::variant<Event, Project, Document, News, Expert, Course, Seat, Call>;
static_assert(std::variant_size_v<NetworkRecord> == network_kinds.size(),
              "a type for each kind of the network");

inline Kind kind_of(const NetworkRecord& record) {
  return std::visit([](const auto& one) { return std::decay_t<decltype(one)>::kind; }, record);
}

/// What every kind has.
inline const std::string& id_of(const NetworkRecord& record) {
  return std::visit([](const auto& one) -> const std::string& { return one.id; }, record);
}
inline const std::string& organization_id_of(const NetworkRecord& record) {
  return std::visit([](const auto& one) -> const std::string& { return one.organization_id; },
                    record);
}
inline const std::string& notes_of(const NetworkRecord& record) {
  return std::visit([](const auto& one) -> const std::string& { return one.notes; }, record);
}

/// How it is called.
const Localized& title_of(const NetworkRecord& record);
/// A sentence or two of it; empty where its kind has none.
const Localized& summary_of(const NetworkRecord& record);
/// ISO 8601, as exact as known; empty if it has none.
std::string date_of(const NetworkRecord& record);
/// Its own page, else the first web address among its sources; empty if there is none.
std::string web_address_of(const NetworkRecord& record);

/// It belongs to another organization now: that one's id instead of `from`.
inline void move_to(NetworkRecord& record, std::string organization_id) {
  std::visit([&](auto& one) { one.organization_id = std::move(organization_id); }, record);
}

/// What the field of that key says, each of its texts by itself; of "year" the years from the first
/// to the last. Empty where the kind has no such field, and of money.
std::vector<std::string> field_values(const NetworkRecord& record, std::string_view key);

/// An empty record of this kind. Throws std::invalid_argument for a kind that the network has not.
NetworkRecord record_of(Kind kind);

}  // namespace blakus
