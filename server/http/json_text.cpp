#include "server/http/json_text.h"

#include <array>
#include <charconv>
#include <cmath>

#include "core/text/utf8.h"

namespace blakus {
namespace {

constexpr std::string_view hexadecimal = "0123456789abcdef";
constexpr char32_t replacement = 0xFFFD;
constexpr std::size_t usual_bytes = 4096;

/// What a byte means to a JSON string: 0 nothing, `escape` it cannot stand there as it is, `high`
/// it is part of a character beyond ASCII.
constexpr unsigned char escape = 1;
constexpr unsigned char high = 2;
constexpr unsigned char markup = 4;  ///< it means something to HTML
constexpr std::array<unsigned char, 256> meanings_of_bytes() {
  std::array<unsigned char, 256> table{};
  for (std::size_t byte = 0; byte < table.size(); ++byte)
    table[byte] = byte < 0x20 || byte == '"' || byte == '\\' ? escape : byte >= 0x80 ? high : 0;
  for (const unsigned char byte : {'&', '<', '>', '"', '\''}) table[byte] |= markup;
  return table;
}
constexpr auto meanings = meanings_of_bytes();

unsigned char meaning_of(char c) {
  return meanings[static_cast<unsigned char>(c)];
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
  if ((meaning_of(c) & escape) == 0) {
    out += c;
    return;
  }
  const auto byte = static_cast<unsigned char>(c);
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

template <typename Number>
void append_number(std::string& out, Number number) {
  std::array<char, 24> digits{};
  const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), number);
  out.append(digits.data(), end);
}

}  // namespace

void JsonText::separate() {
  if (!first_) out_ += ',';
  first_ = false;
}

void JsonText::open(char bracket) {
  separate();
  out_ += bracket;
  first_ = true;
}

void JsonText::close(char bracket) {
  out_ += bracket;
  first_ = false;
}

JsonText::JsonText() {
  out_.reserve(usual_bytes);
}

void JsonText::key(Key name) {
  if (name.plain) {
    separate();
    out_ += '"';
    out_ += name.text;
    out_ += "\":";
  } else {
    text(name.text);
    out_ += ':';
  }
  first_ = true;
}

void JsonText::text(std::string_view value) {
  unsigned char met = 0;
  for (const char c : value) met |= meaning_of(c);
  if ((met & high) != 0 && !valid_utf8(value)) return text(repaired(value));
  separate();
  out_ += '"';
  if ((met & escape) == 0)
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

void JsonText::decimal(double value, int digits) {
  if (!std::isfinite(value)) return null();
  separate();
  const double scale = std::pow(10.0, digits);
  const double rounded = std::round(value * scale) / scale;
  append_number(out_, rounded == 0 ? 0.0 : rounded);  // no "-0"
}

void JsonText::boolean(bool value) {
  verbatim(value ? "true" : "false");
}
void JsonText::null() {
  verbatim("null");
}

void JsonText::verbatim(std::string_view json) {
  separate();
  out_ += json;
}

void JsonText::text_or_null(Key name, std::string_view value) {
  key(name);
  if (value.empty())
    null();
  else
    text(value);
}

std::string html_escaped(std::string_view text) {
  unsigned char met = 0;
  for (const char c : text) met |= meaning_of(c);
  if ((met & markup) == 0) return std::string{text};
  std::string escaped;
  escaped.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      case '\'':
        escaped += "&#39;";
        break;
      default:
        escaped += c;
    }
  }
  return escaped;
}

}  // namespace blakus
