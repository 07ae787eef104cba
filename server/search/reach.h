#pragma once
// For every term that can be chosen as a filter, the organizations one gets by choosing it. Built
// once per generation.

#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "core/catalog/taxonomy.h"
#include "server/search/bitset.h"

namespace blakus {

class Snapshot;

class Reach {
 public:
  explicit Reach(const Snapshot& snapshot);

  /// A diagnosis takes in its narrower ones; a region what is near it and all nationwide bodies.
  /// An unknown id reaches nobody.
  const Bitset& of(Kind kind, std::string_view id) const;

 private:
  std::map<std::pair<Kind, std::string>, Bitset, std::less<>> sets_;
  Bitset nobody_;
};

}  // namespace blakus
