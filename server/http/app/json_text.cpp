#include "server/http/app/json_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "core/text/utf8.h"

namespace blakus {
namespace {

constexpr std::string_view hexadecimal = "0123456789abcdef";
constexpr char32_t replacement = 0xFFFD;

using Byte = unsigned char;

// Almost no text needs escapes: that is found by memchr and by loops without branches, which take
// sixteen bytes at a time.

bool holds_any(std::string_view text, std::string_view characters) {
  return std::ranges::any_of(characters, [&](char c) { return text.find(c) != text.npos; });
}

bool holds_control(std::string_view text) {
  Byte lowest = 0xFF;
  for (const Byte c : text) lowest = std::min(lowest, c);
  return lowest < 0x20;
}

bool beyond_ascii(std::string_view text) {
  Byte met = 0;
  for (const Byte c : text) met |= c;
  return met >= 0x80;
}

void append_escaped(std::string& out, char c) {
  switch (c) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      break;
  }
  const auto byte = static_cast<Byte>(c);
  if (byte >= 0x20) {
    out += c;
    return;
  }
  out += "\\u00";
  out += {hexadecimal[byte >> 4U], hexadecimal[byte & 15U]};
}

std::string repaired(std::string_view text) {
  std::string sound;
  for (std::size_t at = 0; at < text.size();) {
    const auto code_point = next_code_point(text, at);
    append(sound, code_point == ill_formed ? replacement : code_point);
  }
  return sound;
}

/// What stands for a byte in HTML; empty: itself.
constexpr auto html_entities = [] {
  std::array<std::string_view, 256> entities{};
  entities['&'] = "&amp;";
  entities['<'] = "&lt;";
  entities['>'] = "&gt;";
  entities['"'] = "&quot;";
  entities['\''] = "&#39;";
  return entities;
}();

template <typename Number>
void append_number(std::string& out, Number number) {
  std::array<char, 24> digits{};
  const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), number);
  out.append(digits.data(), end);
}

}  // namespace

JsonText::JsonText(std::size_t expected_bytes) {
  out_.reserve(expected_bytes);
}

void JsonText::text(std::string_view value) {
  if (beyond_ascii(value) && !valid_utf8(value)) return valid_text(repaired(value));
  valid_text(value);
}

void JsonText::valid_text(std::string_view value) {
  separate();
  out_ += '"';
  if (!holds_any(value, "\"\\") && !holds_control(value))
    out_ += value;
  else
    for (const char c : value) append_escaped(out_, c);
  out_ += '"';
}

void JsonText::number(std::size_t value) {
  separate();
  append_number(out_, value);
}

void JsonText::integer(long long value) {
  separate();
  append_number(out_, value);
}

void JsonText::cents(long long value) {
  constexpr long long in_whole = 100;
  integer(value / in_whole);
  const auto rest = value % in_whole;
  if (rest == 0) return;
  out_ += rest < 10 ? ".0" : ".";
  out_ += std::to_string(rest % 10 == 0 ? rest / 10 : rest);
}

void JsonText::decimal(double value, int digits) {
  if (!std::isfinite(value)) return null();
  separate();
  const double scale = std::pow(10.0, digits);
  const double rounded = std::round(value * scale) / scale;
  append_number(out_, rounded == 0 ? 0.0 : rounded);  // no "-0"
}

void JsonText::text_or_null(Key name, std::string_view value) {
  key(name);
  if (value.empty())
    null();
  else
    text(value);
}

std::string html_escaped(std::string_view text) {
  std::string escaped;
  append_html(escaped, text);
  return escaped;
}

void append_html(std::string& escaped, std::string_view text) {
  std::size_t written = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto entity = html_entities[static_cast<Byte>(text[at])];
    if (entity.empty()) continue;
    escaped.append(text, written, at - written).append(entity);
    written = at + 1;
  }
  escaped.append(text, written);
}

}  // namespace blakus
