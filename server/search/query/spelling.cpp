#include "server/search/query/spelling.h"

#include <algorithm>
#include <array>
#include <span>

#include "core/text/sound.h"
#include "core/text/utf8.h"

namespace blakus {

namespace {

/// Words are indexed by their first letters only, so that long ones stay cheap.
constexpr std::size_t indexed_letters = 10;
/// From this length on two letters may be left out.
constexpr std::size_t two_slips_from = 7;

constexpr std::array<std::u32string_view, 6> keyboard_rows{
    U"qwertyuiop", U"asdfghjkl", U"zxcvbnm", U"йцукенгшщзхъ", U"фывапролджэ", U"ячсмитьбю"};

/// Letters that are mistaken for each other by ear or habit: Latvian folded, Russian.
constexpr std::array<std::u32string_view, 21> alike{
    U"sz", U"iy", U"ck", U"kg", U"td", U"pb", U"vw", U"fv", U"ij", U"ea", U"ao",
    U"ei", U"ия", U"ие", U"оа", U"её", U"зс", U"дт", U"бп", U"вф", U"гк"};

bool in_one(std::u32string_view letters, char32_t a, char32_t b) {
  return letters.find(a) != letters.npos && letters.find(b) != letters.npos;
}

bool are_neighbours(char32_t a, char32_t b) {
  for (const auto row : keyboard_rows) {
    const auto at = row.find(a);
    if (at == row.npos) continue;
    if (at > 0 && row[at - 1] == b) return true;
    if (at + 1 < row.size() && row[at + 1] == b) return true;
  }
  return false;
}

float cost_between(char32_t a, char32_t b) {
  for (const auto pair : alike)
    if (in_one(pair, a, b)) return 0.6F;
  return are_neighbours(a, b) ? 0.7F : 1.0F;
}

/// The letters above: Latin a to z, Russian а to ё.
constexpr char32_t first_latin = U'a';
constexpr char32_t first_russian = U'а';
constexpr std::size_t latin_letters = 26;
constexpr std::size_t letters_in_table = latin_letters + (U'ё' - first_russian) + 1;

constexpr std::size_t place_in_table(char32_t letter) {
  if (letter >= first_latin && letter < first_latin + latin_letters) return letter - first_latin;
  if (letter >= first_russian && letter <= U'ё') return latin_letters + (letter - first_russian);
  return letters_in_table;  // none of them
}
constexpr char32_t letter_at(std::size_t place) {
  return static_cast<char32_t>(place < latin_letters ? first_latin + place
                                                     : first_russian + (place - latin_letters));
}

using SubstitutionTable = std::array<std::array<float, letters_in_table>, letters_in_table>;
const SubstitutionTable& substitutions() {
  static const auto table = [] {
    SubstitutionTable costs{};
    for (std::size_t a = 0; a < letters_in_table; ++a)
      for (std::size_t b = 0; b < letters_in_table; ++b)
        costs[a][b] = cost_between(letter_at(a), letter_at(b));
    return costs;
  }();
  return table;
}

float substitution_cost(char32_t a, char32_t b) {
  if (a == b) return 0;
  const auto row = place_in_table(a);
  const auto column = place_in_table(b);
  return std::max(row, column) < letters_in_table ? substitutions()[row][column] : 1.0F;
}

/// Leaving out or adding a letter costs less where it only doubles its neighbour.
float gap_cost(const std::u32string& word, std::size_t at) {
  const bool doubled =
      (at > 0 && word[at - 1] == word[at]) || (at + 1 < word.size() && word[at + 1] == word[at]);
  return doubled ? 0.5F : 1.0F;
}

/// Calls `visit` with the hash of the word and of each form with letters left out.
template <typename Visit>
void each_left_out(const std::u32string& word, Visit visit) {
  const std::u32string start = word.substr(0, indexed_letters);
  visit(hash_of(start));
  for (std::size_t i = 0; i < start.size(); ++i) {
    std::u32string once = start;
    once.erase(i, 1);
    visit(hash_of(once));
    if (word.size() < two_slips_from) continue;
    for (std::size_t j = i; j < once.size(); ++j) {
      std::u32string twice = once;
      twice.erase(j, 1);
      visit(hash_of(twice));
    }
  }
}

void keep_best(std::vector<std::pair<float, Correction>>& found, std::size_t most) {
  std::ranges::sort(found, [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first < b.first : a.second.text < b.second.text;
  });
  if (found.size() > most) found.resize(most);
}

std::vector<Correction> corrections_of(std::vector<std::pair<float, Correction>> found) {
  std::vector<Correction> result;
  for (auto& [rank, correction] : found) result.push_back(std::move(correction));
  return result;
}

/// A word of the same sound, whatever its letters, is as good as one slip among like letters.
constexpr float same_sound_cost = 0.6F;

/// Frequent words win over rare ones at about the same cost.
float rank_of(float cost, float weight) {
  return cost - 0.08F * std::min(weight, 4.0F);
}

}  // namespace

// FNV-1a.
std::uint32_t hash_of(std::u32string_view letters) {
  std::uint32_t hash = 2166136261U;
  for (const auto letter : letters) hash = (hash ^ static_cast<std::uint32_t>(letter)) * 16777619U;
  return hash;
}

float max_edit_cost(std::size_t letters) {
  if (letters < 4) return 0;
  if (letters < 5) return 0.8F;  // a whole strange letter makes another short word
  if (letters < 6) return 1.0F;
  if (letters < 9) return 1.5F;
  return 2.0F;
}

float edit_cost(std::string_view typed, std::string_view meant, float limit) {
  const auto a = code_points(typed);
  const auto b = code_points(meant);
  const auto difference = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (0.5F * static_cast<float>(difference) > limit) return limit + 1;
  // Damerau–Levenshtein with weights (optimal string alignment), three rows at a time.
  const auto width = b.size() + 1;
  std::vector<float> cells(3 * width);
  const std::array<std::span<float>, 3> rows{std::span{cells}.subspan(0, width),
                                             std::span{cells}.subspan(width, width),
                                             std::span{cells}.subspan(2 * width, width)};
  for (std::size_t j = 1; j <= b.size(); ++j) rows[0][j] = rows[0][j - 1] + gap_cost(b, j - 1);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    const auto row = rows[i % 3];
    const auto above = rows[(i + 2) % 3];
    const auto two_above = rows[(i + 1) % 3];
    row[0] = above[0] + gap_cost(a, i - 1);
    float least = row[0];
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const float first_letter = i == 1 && j == 1 ? 1.4F : 1.0F;
      row[j] = std::min({above[j] + gap_cost(a, i - 1), row[j - 1] + gap_cost(b, j - 1),
                         above[j - 1] + first_letter * substitution_cost(a[i - 1], b[j - 1])});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], two_above[j - 2] + 0.8F);
      least = std::min(least, row[j]);
    }
    if (least > limit) return limit + 1;
  }
  return rows[a.size() % 3][b.size()];
}

Spelling::Spelling(std::vector<KnownWord> words) : words_(std::move(words)) {
  for (std::uint32_t number = 0; number < words_.size(); ++number) {
    const auto letters = code_points(words_[number].text);
    if (max_edit_cost(letters.size() + 1) == 0) continue;
    each_left_out(
        letters, [&](std::uint32_t hash) { deletions_.push_back({.hash = hash, .word = number}); });
  }
  for (std::uint32_t number = 0; number < words_.size(); ++number)
    sounds_.emplace_back(sound_key(words_[number].text), number);
  std::ranges::sort(sounds_);
  std::ranges::sort(deletions_);
  const auto repeated = std::ranges::unique(deletions_);
  deletions_.erase(repeated.begin(), repeated.end());
  deletions_.shrink_to_fit();
}

std::vector<std::uint32_t> Spelling::candidates(std::string_view folded) const {
  std::vector<std::uint32_t> numbers;
  each_left_out(code_points(folded), [&](std::uint32_t hash) {
    const auto same = std::ranges::equal_range(deletions_, hash, {}, &Deletion::hash);
    for (const auto& found : same) numbers.push_back(found.word);
  });
  std::ranges::sort(numbers);
  const auto repeated = std::ranges::unique(numbers);
  numbers.erase(repeated.begin(), repeated.end());
  return numbers;
}

std::vector<std::uint32_t> Spelling::that_sound_like(std::string_view folded) const {
  const auto key = sound_key(folded);
  std::vector<std::uint32_t> numbers;
  const auto same =
      std::ranges::equal_range(sounds_, key, {}, &std::pair<std::string, std::uint32_t>::first);
  for (const auto& found : same) numbers.push_back(found.second);
  return numbers;
}

std::vector<Correction> Spelling::corrections(std::string_view folded, std::size_t most) const {
  const float max_cost = max_edit_cost(code_points(folded).size());
  if (max_cost == 0) return {};
  std::vector<std::pair<float, Correction>> found;
  for (const auto number : candidates(folded)) {
    const auto& word = words_[number];
    const float cost = edit_cost(folded, word.text, max_cost);
    if (cost > 0 && cost <= max_cost)
      found.emplace_back(rank_of(cost, word.weight), Correction{word.text, cost});
  }
  for (const auto number : that_sound_like(folded)) {
    const auto& word = words_[number];
    const float cost = std::min(edit_cost(folded, word.text, same_sound_cost), same_sound_cost);
    if (cost > 0)
      found.emplace_back(rank_of(cost, word.weight), Correction{.text = word.text, .cost = cost});
  }
  keep_best(found, most);
  return corrections_of(std::move(found));
}

}  // namespace blakus
