#pragma once
// What a template is filled with: a tree of texts, lists and yes/no. The only name by which the
// pages know Mustache.

#include <string>

#include <kainjow/mustache.hpp>

namespace blakus {

using View = kainjow::mustache::data;

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
