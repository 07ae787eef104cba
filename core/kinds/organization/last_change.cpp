#include "core/kinds/organization/last_change.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "core/record/lines.h"

namespace blakus {
namespace {

constexpr std::size_t cells_of_a_change = 7;

/// "2016" → "2016-01-01T00:00:00Z"
std::string beginning_of(std::string date) {
  constexpr std::string_view first_day = "0000-01-01";
  if (date.size() < first_day.size()) date += first_day.substr(date.size());
  return date + "T00:00:00Z";
}

/// Oldest and newest check of anything in the record, ISO dates; empty where there is none.
std::pair<std::string, std::string> span_of_checks(const Organization& organization) {
  std::string oldest;
  std::string newest;
  for (const auto& [fact, check] : organization.checked) {
    if (check.date.empty()) continue;
    if (oldest.empty() || check.date < oldest) oldest = check.date;
    newest = std::max(newest, check.date);
  }
  return {oldest, newest};
}

using Address = std::vector<std::string>;

std::vector<Address> addresses_of(const Organization& organization) {
  std::vector<Address> addresses;
  for (const auto& location : organization.locations)
    if (const auto street = street_line(location); !street.empty() || !location.city.empty())
      addresses.push_back({street, location.city, location.municipality});
  return addresses;
}

/// An address that was only unknown before is no move.
bool has_moved(const Organization& before, const Organization& after) {
  const auto from = addresses_of(before);
  const auto to = addresses_of(after);
  const auto is_there = [&](const Address& address) {
    return std::ranges::find(to, address) != to.end();
  };
  return !from.empty() && !to.empty() && !is_there(from.front());
}

Change change_of_name(std::string_view name) {
  const auto found = std::ranges::find(change_names, name);
  return found == change_names.end() ? Change::none
                                     : static_cast<Change>(found - change_names.begin());
}

}  // namespace

LastChange first_seen(const Organization& organization, const std::string& otherwise) {
  const auto [oldest, newest] = span_of_checks(organization);
  return {.added = oldest.empty() ? otherwise : beginning_of(oldest),
          .modified = newest.empty() ? otherwise : beginning_of(newest),
          .successor = {},
          .name = organization.name.lv};
}

LastChange changed(const Organization& organization, const LastChange* known,
                   const Organization* before, const std::string& now) {
  LastChange change = known ? *known : LastChange{};
  const bool back = !known || is_gone(*known);
  const bool moved = !back && before && has_moved(*before, organization);
  if (back && change.added.empty()) change.added = now;
  if (back || moved) {
    change.last = back ? Change::added : Change::moved;
    change.at = now;
  }
  change.modified = now;
  change.successor.clear();
  change.name = organization.name.lv;
  return change;
}

std::string to_lines(const LastChanges& changes) {
  std::string lines;
  for (const auto& [id, change] : changes)
    lines += fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}\n", id, name_of(change.last), change.at,
                         change.added, change.modified, change.successor, change.name);
  return lines;
}

LastChanges last_changes_in(std::string_view lines) {
  LastChanges changes;
  for (const auto line : split(lines, '\n')) {
    const auto cells = split(line, '\t');
    if (cells.size() != cells_of_a_change) continue;
    changes[std::string(cells[0])] = {.last = change_of_name(cells[1]),
                                      .at = std::string(cells[2]),
                                      .added = std::string(cells[3]),
                                      .modified = std::string(cells[4]),
                                      .successor = std::string(cells[5]),
                                      .name = std::string(cells[6])};
  }
  return changes;
}

}  // namespace blakus
