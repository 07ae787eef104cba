#include "core/kinds/organization/check_mark.h"

#include <algorithm>
#include <array>
#include <optional>

#include "core/kinds/organization/freshness.h"

namespace blakus {
namespace {

constexpr std::array<std::string_view, 14> names{
    "owner",     "call", "letter", "register",    "website",     "list",  "editor",
    "name_list", "old",  "late",   "phones_late", "no_contacts", "never", "archived"};

std::optional<Fact> first_way(const Organization& organization) {
  for (const auto way : ways_to_reach)
    if (is_known(organization, way)) return way;
  return std::nullopt;
}

CheckSaid confirmed_by(std::string_view how) {
  if (how == "owner") return CheckSaid::owner;
  if (how == "call") return CheckSaid::call;
  if (how == "letter") return CheckSaid::letter;
  if (how == "register") return CheckSaid::from_register;
  if (how == "editor") return CheckSaid::editor;
  return how == "website" ? CheckSaid::website : CheckSaid::list;
}

CheckMark mark_of(CheckSaid said, Fact fact, const FactCheck* check) {
  if (!check) return {.said = said, .fact = fact};
  return {.said = said, .fact = fact, .date = check->date, .how = check->how};
}

/// Where every way is confirmed alike, it is said of all of them, with the oldest date.
CheckMark of_all_ways(CheckMark first, const Organization& organization, std::string_view today) {
  auto oldest = first.date;
  for (const auto way : ways_to_reach) {
    if (!is_known(organization, way)) continue;
    const auto mark = check_mark_of(organization, way, today);
    if (mark.said != first.said) return first;
    oldest = std::min(oldest, mark.date);
  }
  first.fact = Fact::contacts;
  first.date = oldest;
  return first;
}

}  // namespace

std::string CheckMark::key() const {
  return "mark." + std::string(name_of(said));
}

std::string_view name_of(CheckSaid said) {
  return names[static_cast<std::size_t>(said)];
}

CheckSaid said_of(const FactCheck& check, bool changes_soon, std::string_view today) {
  if (is_before(check.date, today, months_until_unconfirmed)) return CheckSaid::old;
  const auto by = confirmed_by(check.how);
  if (by > CheckSaid::website) return by;
  if (is_before(check.date, today, months_until_overdue)) return CheckSaid::late;
  const bool late = changes_soon && is_before(check.date, today, months_until_phones_overdue);
  return late ? CheckSaid::phones_late : by;
}

const FactCheck* reach_check_of(const Organization& organization) {
  const auto way = first_way(organization);
  return way ? check_of(organization, *way) : nullptr;
}

CheckMark check_mark_of(const Organization& organization, Fact fact, std::string_view today) {
  const auto* check = check_of(organization, fact);
  if (!check) return {.said = CheckSaid::never, .fact = fact};
  return mark_of(said_of(*check, changes_soon(fact), today), fact, check);
}

CheckMark check_mark_of(const Organization& organization, std::string_view today) {
  const auto* record = check_of(organization, Fact::record);
  if (record && is_before(record->date, today, months_until_archived))
    return mark_of(CheckSaid::archived, Fact::record, record);
  const auto way = first_way(organization);
  if (!way)
    return mark_of(record ? CheckSaid::no_contacts : CheckSaid::never, Fact::contacts, record);
  auto mark = check_mark_of(organization, *way, today);
  if (mark.confirmed()) return of_all_ways(std::move(mark), organization, today);
  if (mark.said == CheckSaid::list && record && record->how == mark.how)
    return mark_of(CheckSaid::name_list, Fact::record, record);
  return mark;
}

}  // namespace blakus
