#include "server/search/rank/field_filters.h"

#include <algorithm>
#include <optional>

#include "core/files/number.h"
#include "core/kinds/event/occurrences.h"

namespace blakus {

namespace {

constexpr std::size_t most_dates_of_month = 40;

std::optional<Money> amount_of(const NetworkRecord& record) {
  return std::visit(
      [](const auto& one) -> std::optional<Money> {
        if constexpr (requires { one.budget_eur; }) return one.budget_eur;
        return std::nullopt;
      },
      record);
}

/// Of what is not known no amount is said.
bool fits_amount(const NetworkRecord& record, const FieldFilter& filter) {
  constexpr std::int64_t cents = 100;
  const auto amount = amount_of(record);
  const auto limit = number_in<std::int64_t>(filter.value);
  if (!amount || !limit) return false;
  if (filter.field == amount_from_field) return amount->cents >= *limit * cents;
  return amount->cents <= *limit * cents;
}

/// Of an event any of its dates, of others the day they are listed by.
bool fits_month(const OtherRecord& other, const std::string& month) {
  const auto* event = std::get_if<Event>(&other.record);
  if (!event) return other.order.starts_with(month);
  return std::ranges::any_of(occurrences(*event, month + "-01", most_dates_of_month),
                             [&](const Occurrence& one) { return one.day.starts_with(month); });
}

}  // namespace

std::vector<std::string> values_of(const OtherRecord& record, std::string_view field) {
  if (field == when_field) return {std::string(record.to_come ? coming : past)};
  return field_values(record.record, field);
}

bool fits(const OtherRecord& record, const FieldFilter& filter) {
  if (filter.field == amount_from_field || filter.field == amount_to_field)
    return fits_amount(record.record, filter);
  if (filter.field == month_field) return fits_month(record, filter.value);
  return std::ranges::count(values_of(record, filter.field), filter.value) > 0;
}

bool fits_all(const OtherRecord& record, const std::vector<FieldFilter>& filters,
              std::string_view without) {
  return std::ranges::all_of(filters, [&](const FieldFilter& filter) {
    return filter.field == without || fits(record, filter);
  });
}

void keep_with_fields(std::vector<OtherHit>& hits, const std::vector<FieldFilter>& filters,
                      const OtherRecords& records) {
  if (filters.empty()) return;
  std::erase_if(hits, [&](const OtherHit& hit) { return !fits_all(records[hit.number], filters); });
}

}  // namespace blakus
