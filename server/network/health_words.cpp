#include "server/network/health_words.h"

#include <algorithm>

#include "core/record/lines.h"
#include "core/text/analyze.h"

namespace blakus {
namespace {

constexpr std::size_t near_words = 12;

bool is_one_of(const std::string& word, const std::vector<std::string>& beginnings) {
  return std::ranges::any_of(beginnings, [&](const std::string& each) {
    return each.ends_with('.') ? word == each.substr(0, each.size() - 1) : word.starts_with(each);
  });
}

/// For each word: does it begin so?
std::vector<bool> hits(const std::vector<Token>& words,
                       const std::vector<std::string>& beginnings) {
  std::vector<bool> all;
  for (const auto& word : words) all.push_back(is_one_of(word.accented, beginnings));
  return all;
}

bool is_near_one(const std::vector<bool>& hits, std::size_t at) {
  const auto from = at < near_words ? 0 : at - near_words;
  const auto to = std::min(hits.size(), at + near_words + 1);
  return std::any_of(hits.begin() + static_cast<std::ptrdiff_t>(from),
                     hits.begin() + static_cast<std::ptrdiff_t>(to), [](bool hit) { return hit; });
}

}  // namespace

HealthWords health_words(std::string_view kin, std::string_view illness) {
  return {.kin = values_in(kin, ","), .illness = values_in(illness, ",")};
}

std::vector<TextPiece> marked_pieces(std::string_view text, const HealthWords& words) {
  const auto tokens = analyze(text);
  const auto kin = hits(tokens, words.kin);
  const auto illness = hits(tokens, words.illness);
  std::vector<TextPiece> pieces;
  std::size_t done = 0;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    const bool marked =
        (kin[at] && is_near_one(illness, at)) || (illness[at] && is_near_one(kin, at));
    if (!marked || tokens[at].begin < done) continue;
    if (tokens[at].begin > done)
      pieces.push_back({std::string(text.substr(done, tokens[at].begin - done)), false});
    pieces.push_back(
        {std::string(text.substr(tokens[at].begin, tokens[at].end - tokens[at].begin)), true});
    done = tokens[at].end;
  }
  if (done < text.size()) pieces.push_back({std::string(text.substr(done)), false});
  return pieces;
}

bool has_marked(const std::vector<TextPiece>& pieces) {
  return std::ranges::any_of(pieces, &TextPiece::marked);
}

}  // namespace blakus
