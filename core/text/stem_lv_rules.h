#pragma once
// The stem of a Latvian word by the grammar alone. Knows endings and alternations; never which
// unrelated words share a stem: that is for stem_lv.h, which everybody else includes.

#include <span>
#include <string_view>

namespace blakus {

/// Stems a folded word where it stands, as `stem_lv` does. Unrelated words may meet: zils, zīle.
std::string_view stem_by_rules(std::span<char> word);

}  // namespace blakus
