#pragma once
// The numbers to call in a crisis, for pages and the API. Knows numbers; never how words of a
// crisis are recognised.

#include <array>
#include <string_view>

#include "core/kinds/need/crisis_words.h"

namespace blakus {

/// A number as it is dialled, as it is read, and the message that says whose it is.
struct CrisisLine {
  std::string_view dialled;
  std::string_view read;
  const char* what;
};

/// The first to call first.
const std::array<CrisisLine, 2>& crisis_lines(CrisisKind kind);

/// The number to call first: of the crisis line (116 123, harmonised for emotional support by
/// Commission Decision 2009/884/EC), of the ambulance (113), or of all emergency services (112).
std::string_view crisis_line(CrisisKind kind);

}  // namespace blakus
