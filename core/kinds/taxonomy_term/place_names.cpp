#include "core/kinds/taxonomy_term/place_names.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/text/fold.h"

namespace blakus {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;
constexpr std::array<Pair, 16> municipality_words{{{"nov", "novads"},
                                                   {"n", "novads"},
                                                   {"novada", "novads"},
                                                   {"novads", "novads"},
                                                   {"raj", "novads"},
                                                   {"rajons", "novads"},
                                                   {"rajona", "novads"},
                                                   {"pag", "pagasts"},
                                                   {"pagasta", "pagasts"},
                                                   {"край", "край"},
                                                   {"края", "край"},
                                                   {"р-н", "край"},
                                                   {"р-на", "край"},
                                                   {"район", "край"},
                                                   {"района", "край"},
                                                   {"кр", "край"}}};
constexpr std::array<std::string_view, 5> town_words{"pilseta", "pilsetas", "valstspilseta",
                                                     "valstspilsetas", "p"};

/// The name without its last word, and that word without a full stop.
Pair parted(std::string_view name) {
  while (name.ends_with('.') || name.ends_with(' ')) name.remove_suffix(1);
  const auto blank = name.find_last_of(" .");
  if (blank == std::string_view::npos) return {name, {}};
  auto first = name.substr(0, blank);
  while (first.ends_with('.') || first.ends_with(' ')) first.remove_suffix(1);
  return {first, name.substr(blank + 1)};
}

}  // namespace

std::string_view municipality_word(std::string_view folded) {
  // "й" may be folded to "и": both sides are, by the one way.
  const auto* const found = std::ranges::find_if(
      municipality_words, [&](const Pair& pair) { return folded == fold(pair.first); });
  return found == municipality_words.end() ? std::string_view{} : found->second;
}

std::vector<std::string> whole_place_names(std::string_view folded) {
  const auto [name, word] = parted(folded);
  if (word.empty() || name.empty()) return {};
  if (std::ranges::find(town_words, word) != town_words.end()) return {std::string(name)};
  if (const auto whole = municipality_word(word); !whole.empty())
    return {std::string(name) + " " + fold(whole)};
  if (word != "pasvaldiba" && word != "pasvaldibas") return {};
  auto names = whole_place_names(name);
  for (const std::string_view behind : {" novads", ""})
    names.push_back(std::string(name).append(behind));
  return names;
}

}  // namespace blakus
