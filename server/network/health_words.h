#pragma once
// Words of kinship beside words of illness in a text: what may tell something of a person's health.
// They are shown to the author, never blocked and never kept. Knows words; never a post.

#include <string>
#include <string_view>
#include <vector>

namespace blakus {

/// Beginnings of words: "slim" finds "slimo" and "slimība". One with a full stop is the whole word:
/// "son." does not find "song".
struct HealthWords {
  std::vector<std::string> kin;
  std::vector<std::string> illness;
};
/// Of lists in which beginnings stand apart by commas.
HealthWords health_words(std::string_view kin, std::string_view illness);

struct TextPiece {
  std::string text;
  bool marked = false;
};
/// The whole text in pieces. Marked are the words of both kinds where they stand within a dozen
/// words of each other.
std::vector<TextPiece> marked_pieces(std::string_view text, const HealthWords& words);
bool has_marked(const std::vector<TextPiece>& pieces);

}  // namespace blakus
