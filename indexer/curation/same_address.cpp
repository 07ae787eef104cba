#include "indexer/curation/same_address.h"

#include <algorithm>
#include <set>
#include <string>

#include "core/record/street_name.h"
#include "core/text/analyze.h"

namespace blakus {
namespace {

std::set<std::string> words_of(std::string_view text) {
  std::set<std::string> words;
  for (const auto& word : analyze(text)) words.insert(word.folded);
  return words;
}

/// Street and house of each address in the text, without the flat: "valdemar 38".
std::set<std::string> houses_of(std::string_view text) {
  std::set<std::string> houses;
  for (const auto& street : streets_in(text, analyze(text)))
    if (street.names.back().find(' ') != std::string::npos) houses.insert(street.names.back());
  return houses;
}

}  // namespace

bool is_same_address(const Location& ours, std::string_view theirs) {
  const auto words = words_of(theirs);
  if (!std::ranges::includes(words, words_of(ours.city))) return false;
  const auto our_houses = houses_of(street_line(ours));
  if (our_houses.empty()) return std::ranges::includes(words, words_of(street_line(ours)));
  const auto their_houses = houses_of(theirs);
  return std::ranges::any_of(our_houses,
                             [&](const auto& house) { return their_houses.contains(house); });
}

}  // namespace blakus
