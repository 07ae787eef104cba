#pragma once
// Looks terms up by kind and id without making a string.

#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "core/kinds/taxonomy_term/taxonomy.h"

namespace blakus {

struct ByKindAndId {
  using is_transparent = void;
  template <typename A, typename B>
  bool operator()(const A& a, const B& b) const {
    if (a.first != b.first) return a.first < b.first;
    return std::string_view{a.second} < std::string_view{b.second};
  }
};

template <typename Value>
using MapByKindAndId = std::map<std::pair<Kind, std::string>, Value, ByKindAndId>;

using KindAndId = std::pair<Kind, std::string_view>;

}  // namespace blakus
