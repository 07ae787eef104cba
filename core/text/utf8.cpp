#include "core/text/utf8.h"

#include <cstdint>
#include <cstring>
#include <stdexcept>

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace blakus {
namespace {

constexpr char32_t replacement = 0xFFFD;

bool is_control(char32_t c) {
  const bool separates_lines = c == 0x2028 || c == 0x2029;
  const bool no_character = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
  return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7F && c < 0xA0) ||
         separates_lines || no_character;
}

/// The embeddings, overrides, isolates and direction marks of the bidirectional algorithm (UAX #9
/// §2).
bool turns_direction(char32_t c) {
  return c == 0x61C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

bool is_zero_width(char32_t c) {
  const bool tag = c >= 0xE0000 && c <= 0xE007F;
  return (c >= 0x200B && c <= 0x200D) || (c >= 0x2060 && c <= 0x2064) || c == 0x180E ||
         c == 0xFEFF || tag;
}

/// U+2800 is a Braille cell without a dot; the Hangul fillers are among the ignorable (Unicode
/// Character Database, DerivedCoreProperties.txt).
bool is_visible(UChar32 c) {
  const auto marks_and_blanks = U_GC_M_MASK | U_GC_Z_MASK | U_GC_C_MASK;
  return (U_GET_GC_MASK(c) & marks_and_blanks) == 0 && c != 0x2800 &&
         !u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

constexpr std::size_t ascii_step = sizeof(std::uint64_t);

/// Are the next eight bytes there, and all of them ASCII?
bool ascii_at(std::string_view text, std::size_t at) {
  if (text.size() - at < ascii_step) return false;
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, text.data() + at, ascii_step);
  return (bytes & 0x8080808080808080U) == 0;
}

/// A sound character of two bytes, as most that are not ASCII here are?
bool two_bytes_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  return text.size() - at >= 2 && byte(at) >= 0xC2 && byte(at) < 0xE0 &&
         (byte(at + 1) & 0xC0) == 0x80;
}

}  // namespace

char32_t next_code_point(std::string_view text, std::size_t& at) {
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) {
    ++at;
    return first;
  }
  if (first >= 0xC2 && first < 0xE0 && at + 1 < text.size()) {
    const auto second = static_cast<unsigned char>(text[at + 1]);
    if ((second & 0xC0) == 0x80) {
      at += 2;
      return static_cast<char32_t>((first & 0x1F) << 6 | (second & 0x3F));
    }
  }
  const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
  UChar32 c = 0;
  U8_NEXT(bytes, at, text.size(), c);
  return c < 0 ? ill_formed : static_cast<char32_t>(c);
}

void append(std::string& text, char32_t c) {
  const auto add = [&text](char32_t byte) { text.push_back(static_cast<char>(byte)); };
  if (c < 0x80) return add(c);
  if (c < 0x800) {
    add(0xC0 | (c >> 6));
    return add(0x80 | (c & 0x3F));
  }
  if (c < 0x10000) {
    add(0xE0 | (c >> 12));
  } else {
    add(0xF0 | (c >> 18));
    add(0x80 | ((c >> 12) & 0x3F));
  }
  add(0x80 | ((c >> 6) & 0x3F));
  add(0x80 | (c & 0x3F));
}

bool valid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (ascii_at(text, at)) {
      at += ascii_step;
      continue;
    }
    if (two_bytes_at(text, at)) {
      at += 2;
      continue;
    }
    if (next_code_point(text, at) == ill_formed) return false;
  }
  return true;
}

std::string nfc(std::string_view text) {
  if (!valid_utf8(text)) return nfc(to_utf8(code_points(text)));
  UErrorCode status = U_ZERO_ERROR;
  const auto* normalizer = icu::Normalizer2::getNFCInstance(status);
  std::string composed;
  composed.reserve(text.size());
  icu::StringByteSink<std::string> sink{&composed};
  // cppcheck-suppress danglingTemporaryLifetime ; the temporary lives until its nfc() has returned
  normalizer->normalizeUTF8(0, icu::StringPiece{text.data(), static_cast<int32_t>(text.size())},
                            sink, nullptr, status);
  if (U_FAILURE(status)) throw std::runtime_error{"ICU cannot normalize"};
  return composed;
}

bool has_hidden_character(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto c = next_code_point(text, at);
    if (c != ill_formed && (is_control(c) || turns_direction(c) || is_zero_width(c))) return true;
  }
  return false;
}

bool has_visible_character(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto c = next_code_point(text, at);
    if (c != ill_formed && is_visible(static_cast<UChar32>(c))) return true;
  }
  return false;
}

std::string without_zero_width(std::string_view text) {
  std::string kept;
  kept.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = at;
    if (!is_zero_width(next_code_point(text, at))) kept += text.substr(begin, at - begin);
  }
  return kept;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  const auto first = text.find_first_not_of(blanks);
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::string_view cut_to(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return text;
  while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0) == 0x80) --bytes;
  return text.substr(0, bytes);
}

std::u32string code_points(std::string_view text) {
  std::u32string points;
  points.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto c = next_code_point(text, at);
    points.push_back(c == ill_formed ? replacement : c);
  }
  return points;
}

std::string to_utf8(std::u32string_view points) {
  std::string text;
  text.reserve(points.size() * 2);
  for (const auto c : points) append(text, c);
  return text;
}

}  // namespace blakus
