#include "core/kinds/organization/whole_name.h"

#include <array>
#include <set>
#include <string_view>

#include "core/kinds/organization/all_names.h"

namespace blakus {

namespace {

constexpr std::array<std::string_view, 4> opening{"„", "“", "«", "\""};
constexpr std::array<std::string_view, 5> closing{"”", "“", "»", "\"", "‟"};

/// What stands between the first quotation marks; empty if nothing does.
std::string_view in_quotes(std::string_view name) {
  for (const auto mark : opening) {
    const auto begin = name.find(mark);
    if (begin == std::string_view::npos) continue;
    const auto inside = name.substr(begin + mark.size());
    auto end = std::string_view::npos;
    for (const auto close : closing) end = std::min(end, inside.find(close));
    return inside.substr(0, end);
  }
  return {};
}

std::string stems_after(std::string_view prefix, std::span<const Token> words) {
  std::set<std::string_view> stems;
  for (const auto& word : words) stems.insert(word.stem);
  std::string name;
  for (const auto stem : stems)
    name.append(name.empty() ? prefix : std::string_view{" "}).append(stem);
  return name;
}

}  // namespace

std::string whole_name(std::span<const Token> words) {
  return stems_after(whole_name_prefix, words);
}

std::string found_whole_name(std::span<const Token> words) {
  return stems_after(found_name_prefix, words);
}

std::vector<std::string> whole_names(const Organization& organization) {
  std::set<std::string> names;
  for (const auto& name : all_names(organization))
    for (const auto text : {std::string_view{*name.text}, in_quotes(*name.text)})
      if (const auto words = analyze(text); !words.empty()) names.insert(whole_name(words));
  return {names.begin(), names.end()};
}

}  // namespace blakus
