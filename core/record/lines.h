#pragma once
// A text of several parts: lines and cells as the index keeps tables, values as people write them
// into one cell or field. Knows no table and no form.

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/utf8.h"

namespace blakus {

/// The parts between the marks; of an empty text none.
inline std::vector<std::string_view> split(std::string_view text, char mark) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const auto end = text.find(mark);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
    if (text.empty()) parts.emplace_back();
  }
  return parts;
}

/// The values between any of the marks, without the blanks around them; none is empty.
inline std::vector<std::string> values_in(std::string_view text, std::string_view marks) {
  std::vector<std::string> values;
  while (!text.empty()) {
    const auto one = text.substr(0, text.find_first_of(marks));
    text.remove_prefix(std::min(text.size(), one.size() + 1));
    if (const auto value = trimmed(one); !value.empty()) values.emplace_back(value);
  }
  return values;
}

/// The values with `between` between them; empty ones are left out.
inline std::string joined(const std::vector<std::string>& values, std::string_view between) {
  std::string text;
  for (const auto& value : values)
    if (!value.empty()) text.append(text.empty() ? "" : between).append(value);
  return text;
}

}  // namespace blakus
