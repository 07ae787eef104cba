#pragma once
// Numbers in words and in Roman figures: "I tipa", "pirmā tipa" and "II типа" meet "1. tipa" and
// "2 типа". Knows which words are counted; never fields or the index.

#include <vector>

#include "core/text/analyze.h"

namespace blakus {

/// Turns Roman figures and ordinals into digits where a word that is counted so stands next to
/// them: type, stage, grade, group, class … in the three languages. Elsewhere I, V and X stay
/// letters.
void number_ordinals(std::vector<Token>& tokens);

}  // namespace blakus
