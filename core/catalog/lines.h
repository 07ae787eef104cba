#pragma once
// Text in lines and cells, as the index keeps tables. Knows no table.

#include <string_view>
#include <vector>

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

}  // namespace blakus
