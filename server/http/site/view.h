#pragma once
// What a template is filled with: a tree of texts, lists and yes/no. The only name by which the
// pages know Mustache.

#include <algorithm>
#include <iterator>
#include <string>

#include <kainjow/mustache.hpp>

namespace blakus {

using View = kainjow::mustache::data;

/// Appends without copying. The library's own operator copies the item with all below it, and again
/// whenever the list grows.
inline View& operator<<(View& list, View&& item) {
  // The list is no constant; the library only shows it as one.
  auto& items = const_cast<kainjow::mustache::list&>(list.list_value());  // NOLINT
  if (items.size() == items.capacity()) {
    kainjow::mustache::list larger;
    larger.reserve(2 * items.size() + 4);
    std::ranges::move(items, std::back_inserter(larger));
    items.swap(larger);
  }
  items.push_back(std::move(item));
  return list;
}

/// A text, or "no" where it is empty: an empty text would open a section, "no" does not.
inline View some(const std::string& text) {
  return text.empty() ? View(false) : View(text);
}

/// A list made from anything one can walk over, in its order.
template <typename Values, typename Make>
View list_of(const Values& values, Make make) {
  View list{View::type::list};
  for (const auto& value : values) list << make(value);
  return list;
}

/// A list, or "no" where it is empty: {{#has}} around a heading and its list.
inline bool has_items(const View& list) {
  return list.is_non_empty_list();
}

}  // namespace blakus
