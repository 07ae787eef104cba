#include "server/http/app/listed_records.h"

#include <algorithm>
#include <map>
#include <ranges>

#include "core/text/collate.h"

namespace blakus {
namespace {

std::int64_t cents_of(const OtherRecord& one) {
  constexpr std::int64_t unknown = -1;
  const auto* project = std::get_if<Project>(&one.record);
  return project && project->budget_eur ? project->budget_eur->cents : unknown;
}

void put_in_order(RecordsOfList& records, const ListRequest& request, const FoundRecords& found) {
  const auto language = request.search.language;
  // Where dates are headings, the day comes before the place.
  if (request.order == ListOrder::usual && list_of_kind(request.kind()).grouping == Grouping::none)
    std::ranges::stable_partition(
        records, [&](const OtherRecord* one) { return found.in_place.contains(one); });
  if (request.order == ListOrder::title)
    std::ranges::stable_sort(records, {}, [&](const OtherRecord* one) {
      return sort_key(text_for(title_of(one->record), language), code_of(language));
    });
  if (request.order == ListOrder::amount)
    std::ranges::stable_sort(records, std::ranges::greater{},
                             [](const OtherRecord* one) { return cents_of(*one); });
}

}  // namespace

ListedRecords listed_records(const Searcher& searcher, const ListRequest& request) {
  auto without_fields = request.search;
  without_fields.fields.clear();
  ListedRecords listed{.found = searcher.records(without_fields), .records = {}};
  for (const auto* record : listed.found.records)
    if (fits_all(*record, request.search.fields)) listed.records.push_back(record);
  put_in_order(listed.records, request, listed.found);
  return listed;
}

std::span<const OtherRecord* const> window_of(const RecordsOfList& records,
                                              const SearchRequest& search) {
  const auto first = std::min(records.size(), (search.page - 1) * search.size);
  return std::span(records).subspan(first, std::min(search.size, records.size() - first));
}

std::vector<ValueCount> counts_of_values(const ListRequest& request, const FoundRecords& found,
                                         const ListFilter& filter) {
  std::map<std::string, std::size_t> counts;
  const auto chosen = request.value(filter.field);
  if (!chosen.empty()) counts[chosen] = 0;
  for (const auto* record : found.records)
    if (fits_all(*record, request.search.fields, filter.field))
      for (const auto& value : values_of(*record, filter.field)) ++counts[value];
  std::vector<ValueCount> values;
  for (const auto& [value, count] : counts)
    values.push_back({.value = value, .count = count, .selected = value == chosen});
  if (filter.text == ValueText::year)
    std::ranges::sort(values, std::ranges::greater{}, &ValueCount::value);
  else
    std::ranges::stable_sort(values, std::ranges::greater{}, &ValueCount::count);
  return values;
}

SumOfAmounts sum_of_amounts(const RecordsOfList& records) {
  SumOfAmounts sum;
  for (const auto* one : records) {
    const auto cents = cents_of(*one);
    sum.cents += std::max<std::int64_t>(cents, 0);
    sum.unknown += cents < 0 ? 1 : 0;
  }
  return sum;
}

}  // namespace blakus
