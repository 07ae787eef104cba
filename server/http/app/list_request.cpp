#include "server/http/app/list_request.h"

#include <algorithm>
#include <array>

#include "core/files/number.h"
#include "core/text/day.h"
#include "core/text/utf8.h"
#include "server/http/app/kind_lists.h"

namespace blakus {
namespace {

constexpr std::size_t max_value_bytes = 400;
constexpr std::int64_t max_amount = 1'000'000'000;
constexpr auto orders = std::to_array<std::string_view>({"", "amount", "title"});

bool is_month(const std::string& text) {
  return text.size() == 7 && day_in(text + "-01").has_value();
}
bool is_view(const std::string& text) {
  return text == coming || text == past;
}
bool is_amount(const std::string& text) {
  const auto number = number_in<std::int64_t>(text);
  return number && *number >= 0 && *number <= max_amount;
}
bool is_value(const std::string& text) {
  return text.size() <= max_value_bytes && valid_utf8(text) && !has_hidden_character(text);
}

std::string first_value(const Parameters& parameters, std::string_view name) {
  const auto found = std::ranges::find(parameters, name, [](const auto& one) { return one.first; });
  return found == parameters.end() ? std::string() : found->second;
}

/// Reads the parameters that are filters of this kind.
class FieldsReader {
 public:
  FieldsReader(const Parameters& parameters, CheckedParameters<ListRequest>& checked)
      : parameters_(parameters), checked_(checked) {}

  void read(std::string_view name, std::string_view field, bool (*is_right)(const std::string&),
            const char* reason) {
    const auto value = first_value(parameters_, name);
    if (value.empty()) return;
    if (!is_right(value)) return checked_.bad.push_back({std::string(name), reason});
    checked_.value.search.fields.push_back({std::string(field), value});
  }

 private:
  const Parameters& parameters_;
  CheckedParameters<ListRequest>& checked_;
};

void read_list_order(const Parameters& parameters, CheckedParameters<ListRequest>& checked) {
  const auto given = first_value(parameters, "order");
  const auto found = std::ranges::find(orders, given);
  if (found == orders.end()) return checked.bad.push_back({"order", "must be amount or title"});
  checked.value.order = static_cast<ListOrder>(found - orders.begin());
}

/// In addresses.
std::string_view name_of_field(Kind kind, std::string_view field) {
  for (const auto& filter : list_of_kind(kind).filters)
    if (filter.field == field) return filter.name;
  return field;
}

}  // namespace

std::string ListRequest::value(std::string_view field) const {
  const auto found = std::ranges::find(search.fields, field, &FieldFilter::field);
  return found == search.fields.end() ? std::string() : found->value;
}

bool ListRequest::is_narrowed() const {
  return !search.text.empty() || !search.filters.empty() || !search.fields.empty();
}

CheckedParameters<ListRequest> list_request(const Parameters& parameters, const Snapshot& snapshot,
                                            Kind kind) {
  auto of_search = parameters;
  std::erase_if(of_search, [](const auto& one) { return one.first == "sort"; });
  auto search = search_request(of_search, snapshot);
  CheckedParameters<ListRequest> checked;
  checked.bad = std::move(search.bad);
  checked.value.search = std::move(search.value);
  checked.value.search.kinds = {kind};
  FieldsReader fields{parameters, checked};
  const auto& list = list_of_kind(kind);
  for (const auto& filter : list.filters)
    fields.read(filter.name, filter.field, is_value, "is too long or not valid UTF-8");
  if (list.has_days) {
    fields.read(when_field, when_field, is_view, "must be coming or past");
    fields.read(month_field, month_field, is_month, "must be year-month, such as 2026-12");
  }
  if (list.has_amounts)
    for (const auto amount : {amount_from_field, amount_to_field})
      fields.read(amount, amount, is_amount, "must be a whole number of euro");
  read_list_order(parameters, checked);
  return checked;
}

ListRequest with_field(ListRequest request, std::string_view field, std::string value) {
  auto& fields = request.search.fields;
  std::erase_if(fields, [&](const FieldFilter& filter) { return filter.field == field; });
  if (!value.empty()) fields.push_back({std::string(field), std::move(value)});
  request.search.page = 1;
  return request;
}

ListRequest on_page(ListRequest request, std::size_t page) {
  request.search.page = page;
  return request;
}

std::string query_string(const ListRequest& request) {
  auto query = query_string(request.search);
  const auto add = [&](std::string_view name, std::string_view value) {
    query += query.empty() ? "" : "&";
    query.append(name).append("=").append(percent_encoded(value));
  };
  auto fields = request.search.fields;
  std::ranges::sort(fields, {}, &FieldFilter::field);
  for (const auto& filter : fields) add(name_of_field(request.kind(), filter.field), filter.value);
  if (request.order != ListOrder::usual)
    add("order", orders[static_cast<std::size_t>(request.order)]);
  return query;
}

}  // namespace blakus
