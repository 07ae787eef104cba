#include "core/text/characters.h"

#include <algorithm>

#include <unicode/uchar.h>

#include "core/text/utf8.h"

namespace blakus {
namespace {

constexpr char32_t replacement_character = 0xFFFD;

bool is_white(char32_t c) {
  return c != ill_formed && u_isUWhiteSpace(static_cast<UChar32>(c)) != 0;
}

/// Of ASCII, that is most of what is asked, without a look into ICU's tables.
constexpr char32_t first_beyond_ascii = 0x80;

bool is_unprinted(char32_t c) {
  if (c < first_beyond_ascii) return c <= U' ' || c == 0x7F;
  if (c == ill_formed || c == replacement_character) return true;
  const auto point = static_cast<UChar32>(c);
  return (U_GET_GC_MASK(point) & (U_GC_Z_MASK | U_GC_C_MASK)) != 0 ||
         u_hasBinaryProperty(point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

}  // namespace

bool is_letter_or_digit(char32_t c) {
  if (c < first_beyond_ascii)
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9');
  if (c == ill_formed) return false;
  const auto point = static_cast<UChar32>(c);
  return (U_GET_GC_MASK(point) & (U_GC_L_MASK | U_GC_M_MASK | U_GC_ND_MASK)) != 0 &&
         u_hasBinaryProperty(point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) == 0;
}

bool has_unprinted_character(std::string_view text) {
  for (std::size_t at = 0; at < text.size();)
    if (is_unprinted(next_code_point(text, at))) return true;
  return false;
}

std::string_view without_outer_blanks(std::string_view text) {
  std::size_t begin = text.size();
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto first = at;
    if (is_white(next_code_point(text, at))) continue;
    begin = std::min(begin, first);
    end = at;
  }
  return begin < end ? text.substr(begin, end - begin) : std::string_view{};
}

std::string printable(std::string_view text) {
  std::string shown;
  shown.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = at;
    const auto c = next_code_point(text, at);
    const auto bytes = text.substr(begin, at - begin);
    const bool moves = c == '\t' || c == '\n' || c == '\r';
    if (c == ill_formed || moves || has_hidden_character(bytes))
      shown += '?';
    else
      shown += bytes;
  }
  return shown;
}

}  // namespace blakus
