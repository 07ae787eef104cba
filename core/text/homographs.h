#pragma once
// Words whose stem by rules is an unrelated word's as well (zīle, zils), and which of them a form
// belongs to. Knows a table that core/homographs makes of the spelling dictionary when the program
// is built; never a rule of the grammar.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace blakus {

/// Where a form stands in the table, an open hash of a power of two slots: a slot holds the upper
/// bits of a form's hash and, in the last four, its mark; 0 is a free slot.
struct HomographKey {
  std::uint64_t hash = 0;

  static constexpr std::uint32_t mark_bits = 0xF;
  constexpr std::uint32_t tag() const {
    return static_cast<std::uint32_t>(hash >> 32U) & ~mark_bits;
  }
  constexpr std::size_t slot(std::size_t slots) const { return hash & (slots - 1); }
};

/// FNV-1a, mixed once more for the upper bits.
constexpr HomographKey homograph_key(std::string_view form) {
  std::uint64_t hash = 0xCBF29CE484222325;
  for (const char c : form) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3;
  return {(hash ^ hash >> 29U) * 0x9E3779B97F4A7C15};
}

/// Written by core/homographs when the program is built; never full.
std::span<const std::uint32_t> homograph_table();

/// '1' to '9' for a folded form whose word must not meet the most usual one of its stem; 0 if there
/// is nothing to keep apart.
char homograph_mark(std::string_view form);

}  // namespace blakus
