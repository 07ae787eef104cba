#pragma once
// What a text would read had it been typed with the other keyboard layout. Knows keys; never which
// reading makes sense.

#include <string>
#include <string_view>
#include <vector>

namespace blakus {

/// The other readings of the same key strokes in lower case, likeliest first, four at most:
/// "вшфиуеы" → {"diabets", …}, "lbf,tn" → {"диабет", …}, "diab'ets" → {"diabēts", …}.
/// Only readings that differ from the text.
std::vector<std::string> layout_readings(std::string_view text);

}  // namespace blakus
