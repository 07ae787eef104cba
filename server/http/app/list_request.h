#pragma once
// What the list of a kind is asked for, from the parameters of its address and back again. Knows
// the kinds' filters; never records.

#include <string>
#include <string_view>

#include "server/http/app/parameters.h"
#include "server/search/request.h"

namespace blakus {

enum class ListOrder : unsigned char { usual, amount, title };

struct ListRequest {
  SearchRequest search;  ///< of one kind; with its fields
  ListOrder order = ListOrder::usual;

  Kind kind() const { return search.kinds.front(); }
  /// Of a filter that is no field of organizations; empty if it is not chosen.
  std::string value(std::string_view field) const;
  bool is_narrowed() const;
};

/// Values that no record has find nothing; amounts and months that are none are refused by name.
CheckedParameters<ListRequest> list_request(const Parameters& parameters, const Snapshot& snapshot,
                                            Kind kind);

/// The same request with another value of a field, on its first page; without it where it is empty.
ListRequest with_field(ListRequest request, std::string_view field, std::string value);
ListRequest on_page(ListRequest request, std::size_t page);

/// In a fixed order, without "?".
std::string query_string(const ListRequest& request);

}  // namespace blakus
