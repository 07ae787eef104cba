#include "server/http/site/forms/typed_amount.h"

#include <algorithm>
#include <string_view>

#include "core/files/number.h"

namespace blakus {

std::optional<Money> typed_amount(std::string typed) {
  constexpr std::size_t longest = 14;
  for (const auto* blank : {" ", "\u00a0", "\u202f", "€"})
    for (auto at = typed.find(blank); at != std::string::npos; at = typed.find(blank))
      typed.erase(at, std::string_view(blank).size());
  std::ranges::replace(typed, ',', '.');
  const auto point = typed.find('.');
  auto part = point == std::string::npos ? "" : typed.substr(point + 1);
  if (typed.size() > longest || part.size() > 2 || typed.empty() || point == 0) return std::nullopt;
  part.resize(2, '0');
  const auto cents = number_in<std::int64_t>(typed.substr(0, point) + part);
  if (!cents || *cents < 0) return std::nullopt;
  return Money{*cents};
}

}  // namespace blakus
