#include "server/http/json_text.h"

#include <array>
#include <charconv>
#include <cmath>

#include "core/text/utf8.h"

namespace blakus {
namespace {

constexpr std::string_view hexadecimal = "0123456789abcdef";
constexpr char32_t replacement = 0xFFFD;

// The loops over bytes below have no branches, so that the compiler takes sixteen at a time.

bool needs_escape(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
}
bool any_needs_escape(std::string_view text) {
  bool met = false;
  for (const char c : text) met |= needs_escape(c);
  return met;
}

bool beyond_ascii(std::string_view text) {
  unsigned char met = 0;
  for (const char c : text) met |= static_cast<unsigned char>(c);
  return met >= 0x80;
}

bool any_means_markup(std::string_view text) {
  bool met = false;
  for (const char c : text) met |= c == '&' || c == '<' || c == '>' || c == '"' || c == '\'';
  return met;
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
  if (!needs_escape(c)) {
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

JsonText::JsonText(std::size_t expected_bytes) {
  out_.reserve(expected_bytes);
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
  if (beyond_ascii(value) && !valid_utf8(value)) return valid_text(repaired(value));
  valid_text(value);
}

void JsonText::valid_text(std::string_view value) {
  separate();
  out_ += '"';
  if (!any_needs_escape(value))
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
  std::string escaped;
  append_html(escaped, text);
  return escaped;
}

void append_html(std::string& escaped, std::string_view text) {
  if (!any_means_markup(text)) {
    escaped += text;
    return;
  }
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
}

}  // namespace blakus
