#pragma once
// Russian (of Ukrainian words too) and English stems, as Snowball makes them. The one file of core/
// that Xapian is known to.

#include <string>
#include <string_view>

namespace blakus {

/// Of a folded word in Cyrillic: "диабета" → "диабет". There is no stemmer for Ukrainian; its words
/// go the same way with their letters replaced (docs/decisions/0025): "діабету", "діабетом" →
/// "диабет", as the Russian word. Safe from any thread.
std::string russian_stem(std::string_view word);

/// Of a folded word in Latin letters: "children's" is to come as "children".
std::string english_stem(std::string_view word);

}  // namespace blakus
