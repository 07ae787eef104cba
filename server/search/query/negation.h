#pragma once
// What a query wants to be left out: "hepatīts, bet ne HIV", "кроме Риги", "epilepsy, not
// migraine". Knows the words that say so; never what is done about it.

#include "server/search/query/understand.h"

namespace blakus {

/// Moves what the query excludes out of its concepts, as long as anything else is asked for. To be
/// called before `rest` is settled.
void separate_excluded(Meaning& meaning, const Knowledge& knowledge);

/// Does the word stand behind a word that excludes it by itself ("nevis sporta", "кроме школы")?
bool stands_excluded(const std::vector<Token>& words, std::size_t word);

}  // namespace blakus
