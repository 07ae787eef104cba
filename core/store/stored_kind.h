#pragma once
// The kind of a record as rows have it: by its name, which stays when kinds come and go. Knows the
// kinds; never what a record of one says.

#include <stdexcept>
#include <string>

#include "core/kinds/kinds.h"

namespace blakus {

inline std::string stored_name(Kind kind) {
  return std::string(name_of(kind));
}

/// Throws std::runtime_error for a kind that only another program knows.
inline Kind stored_kind(const std::string& name) {
  if (const auto kind = kind_named(name)) return *kind;
  throw std::runtime_error("the store holds a record of the kind '" + name +
                           "', which this program does not know; use the program that wrote it");
}

}  // namespace blakus
