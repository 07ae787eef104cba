#pragma once
// Other readings of a query that makes no sense as typed: keys of the other layout, Russian in
// Latin letters, old spellings, typos. Knows when a reading is better than another.

#include "server/search/query/understand.h"

namespace blakus {

/// What one spelling means, taken as it is.
Meaning meaning_of(std::string_view text, const Knowledge& knowledge);

/// The best reading of a query with unknown words; the query itself if none makes more sense.
Meaning better_reading(Meaning typed, const Knowledge& knowledge);

}  // namespace blakus
