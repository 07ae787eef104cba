#include "core/index/codecs.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <optional>
#include <utility>

#include <fmt/format.h>
#include <xapian.h>

#include "core/files/number.h"

namespace blakus {

namespace {

/// Takes the text before the first `end` and leaves what is behind it.
std::string_view taken_until(char end, std::string_view& text) {
  const auto part = text.substr(0, text.find(end));
  text.remove_prefix(std::min(part.size() + 1, text.size()));
  return part;
}

/// Calls `visit` for each part that is not empty.
template <typename Visit>
void each_part(std::string_view text, char end, Visit visit) {
  while (!text.empty())
    if (const auto part = taken_until(end, text); !part.empty()) visit(part);
}

/// Calls `visit(before, behind)` for each line that has a tab.
template <typename Visit>
void each_pair(std::string_view lines, Visit visit) {
  each_part(lines, '\n', [&](std::string_view line) {
    const auto tab = line.find('\t');
    if (tab != line.npos) visit(line.substr(0, tab), line.substr(tab + 1));
  });
}

std::optional<Point> point_in(std::string_view pair) {
  const auto comma = pair.find(',');
  if (comma == pair.npos) return std::nullopt;
  const auto latitude = number_in<double>(pair.substr(0, comma));
  const auto longitude = number_in<double>(pair.substr(comma + 1));
  if (!latitude || !longitude) return std::nullopt;
  return Point{.latitude = *latitude, .longitude = *longitude};
}

constexpr std::string_view name_signs = "+-~";  ///< by NameUse

}  // namespace

std::string Codec<Encoding::share>::encode(double share) {
  return Xapian::sortable_serialise(share);
}

double Codec<Encoding::share>::decode(std::string_view bytes) {
  return Xapian::sortable_unserialise(std::string(bytes));
}

std::string Codec<Encoding::count>::encode(std::size_t count) {
  constexpr std::size_t most = std::numeric_limits<std::uint8_t>::max();
  return std::string(1, static_cast<char>(std::min(count, most)));
}

std::uint8_t Codec<Encoding::count>::decode(std::string_view bytes) {
  return bytes.empty() ? std::uint8_t{0} : static_cast<std::uint8_t>(bytes.front());
}

std::string Codec<Encoding::points>::encode(const std::vector<Point>& points) {
  std::string bytes;
  for (const auto& point : points)
    bytes += fmt::format("{:.4f},{:.4f} ", point.latitude, point.longitude);
  return bytes;
}

std::vector<Point> Codec<Encoding::points>::decode(std::string_view bytes) {
  std::vector<Point> points;
  each_part(bytes, ' ', [&](std::string_view pair) {
    if (const auto point = point_in(pair)) points.push_back(*point);
  });
  return points;
}

std::string Codec<Encoding::names>::encode(const std::vector<NameLine>& names) {
  std::string bytes;
  for (const auto& name : names)
    bytes.append(1, name_signs[static_cast<std::size_t>(name.use)])
        .append(name.text)
        .push_back('\n');
  return bytes;
}

std::vector<NameLine> Codec<Encoding::names>::decode(std::string_view bytes) {
  std::vector<NameLine> names;
  each_part(bytes, '\n', [&](std::string_view line) {
    const auto use = name_signs.find(line.front());
    if (use != name_signs.npos)
      names.push_back({.text = line.substr(1), .use = static_cast<NameUse>(use)});
  });
  return names;
}

std::string Codec<Encoding::ways>::encode(const std::vector<Fact>& ways) {
  std::string bytes;
  for (const auto way : ways) bytes.append(bytes.empty() ? "" : " ").append(name_of(way));
  return bytes;
}

std::vector<Fact> Codec<Encoding::ways>::decode(std::string_view bytes) {
  std::vector<Fact> ways;
  each_part(bytes, ' ', [&](std::string_view name) {
    const auto fact = std::ranges::find(all_facts, name, [](Fact one) { return name_of(one); });
    if (fact != all_facts.end()) ways.push_back(*fact);
  });
  return ways;
}

std::string Codec<Encoding::dated_check>::encode(const FactCheck& check) {
  return check.date + " " + check.how;
}

FactCheck Codec<Encoding::dated_check>::decode(std::string_view bytes) {
  const auto date = taken_until(' ', bytes);
  return {.date = std::string(date), .how = std::string(bytes)};
}

std::int64_t Codec<Encoding::number>::decode(std::string_view bytes) {
  return number_in<std::int64_t>(bytes).value_or(0);
}

std::string Codec<Encoding::ids_by_text>::encode(const Ids& ids) {
  std::string bytes;
  for (const auto& [text, those] : ids)
    bytes += fmt::format("{}\t{}\n", text, fmt::join(those, " "));
  return bytes;
}

Codec<Encoding::ids_by_text>::Ids Codec<Encoding::ids_by_text>::decode(std::string_view bytes) {
  Ids ids;
  each_pair(bytes, [&](std::string_view text, std::string_view those) {
    each_part(those, ' ', [&](std::string_view id) { ids[std::string(text)].emplace_back(id); });
  });
  return ids;
}

std::string Codec<Encoding::redirects>::encode(const Redirects& redirects) {
  std::string bytes;
  for (const auto& [former, present] : redirects) bytes += fmt::format("{}\t{}\n", former, present);
  return bytes;
}

Codec<Encoding::redirects>::Redirects Codec<Encoding::redirects>::decode(std::string_view bytes) {
  Redirects redirects;
  each_pair(bytes, [&](std::string_view former, std::string_view present) {
    redirects.emplace(former, present);
  });
  return redirects;
}

}  // namespace blakus
