#include <algorithm>
#include <span>
#include <tuple>

#include "core/text/common_words.h"
#include "core/text/utf8.h"
#include "server/search/answer/autocomplete.h"
#include "server/search/query/icd_range.h"

namespace blakus {

namespace {

// What makes a suggestion stand higher or lower; added up.
constexpr float whole_name_typed = 0.6F;  ///< nothing of the name is left to type
constexpr float words_typed = 0.5F;  ///< times the share of the name that is typed in other forms
constexpr float enough_of_name = 0.5F;  ///< share that is typed, for a single letter to count
constexpr float typo_penalty = 1.2F;    ///< for each slip
constexpr float inside_range = 1.0F;    ///< taken off where a range only holds the code
constexpr float behind_others = 10.0F;  ///< taken off what only follows if there is little else
constexpr std::size_t enough_found = 3;
constexpr std::size_t most_starts = 4000;   ///< looked at for one beginning
constexpr std::size_t most_holders = 1000;  ///< of a word in other forms, looked at
constexpr std::size_t most_tail_words = 6;  ///< of a name behind the words of a sentence
constexpr std::size_t most_left_out = 3;    ///< last words that may turn out to say nothing

// In letters. A shorter word behind others says nothing by itself; of shorter parts of a word that
// is parted too many names are made; a shorter stem is that of too many words.
constexpr std::size_t shortest_alone = 3;
constexpr std::size_t shortest_weak = 2;
constexpr std::size_t shortest_first_part = 3;
constexpr std::size_t shortest_last_part = 2;
constexpr std::size_t longest_parted = 24;
constexpr std::size_t shortest_stem = 4;
constexpr std::size_t shortest_typed_joined = 5;
constexpr std::size_t shortest_misspelt_before = 6;

/// Calls `visit` with both parts of the word for each way to part it.
template <typename Visit>
void each_parting(std::string_view folded, std::size_t shortest_first, Visit visit) {
  const auto letters = code_points(folded);
  if (letters.size() > longest_parted) return;
  for (auto at = shortest_first; at + shortest_last_part <= letters.size(); ++at)
    visit(to_utf8(letters.substr(0, at)), to_utf8(letters.substr(at)));
}

}  // namespace

std::pair<std::size_t, std::size_t> AutocompleteTable::range_of(std::string_view folded) const {
  const auto first = std::ranges::partition_point(
      starts_, [&](const Start& start) { return text_from(start) < folded; });
  const auto last = std::partition_point(first, starts_.end(), [&](const Start& start) {
    return text_from(start).starts_with(folded);
  });
  return {static_cast<std::size_t>(first - starts_.begin()),
          static_cast<std::size_t>(last - starts_.begin())};
}

void AutocompleteTable::look_up(std::string_view folded, float penalty, Found& found) const {
  const auto begins_before = [&](const Start& start) { return text_from(start) < folded; };
  auto at = std::ranges::partition_point(starts_, begins_before);
  const auto gathered = best_.find(std::string(folded));
  const bool few = gathered == best_.end();
  for (std::size_t seen = 0; at != starts_.end() && seen < most_starts; ++at, ++seen) {
    const auto text = text_from(*at);
    // Of many only what is typed wholly is looked at, which comes first; the rest was gathered.
    if (!text.starts_with(folded) || (!few && text.size() > folded.size())) break;
    const bool whole = entries_[at->entry].size == folded.size();
    const float score = score_of(*at) + (whole ? whole_name_typed : 0) - typo_penalty * penalty;
    found.push_back({.entry = at->entry, .score = score});
  }
  if (few) return;
  for (const auto& [entry, score] : gathered->second)
    found.push_back({.entry = entry, .score = score - typo_penalty * penalty});
}

/// The terms whose ranges hold the code, though they begin with another: M81 lies in M80-M82. The
/// narrowest first; an area only where no condition has the code.
void AutocompleteTable::look_up_code(const TypedWord& word, Found& found) const {
  const auto code = icd10_meant(word.folded);
  if (code.empty()) return;
  for (auto at = codes_begin_; at < codes_end_; ++at) {
    const auto& entry = entries_[at];
    const IcdRange range{*entry.name};
    if (!range.holds(code) || (entry.term->kind == Kind::area && !found.empty())) continue;
    const float score = -inside_range - 0.001F * static_cast<float>(range.breadth());
    found.push_back({.entry = static_cast<std::uint32_t>(at), .score = score});
  }
}

/// Names that hold the words before in whatever form and order, and a word that begins with
/// `last`, if it is not empty: "cerības sp" finds "Cerību spārni".
void AutocompleteTable::look_up_forms(TypedWords before, std::string_view last, float penalty,
                                      Found& found) const {
  std::vector<NameForms::Holders> words;
  for (const auto& word : before)
    if (!is_function_word(word.token)) words.push_back(forms_.holders_of(word.token));
  std::ranges::sort(words, {}, &NameForms::Holders::size);
  const auto [first_start, last_start] = range_of(last);
  if (words.empty() || words.front().size() == 0 || first_start == last_start) return;

  // A single letter begins a word of very many names: they must be told by the words before it.
  const bool vague = letters_of(last) == 1 && words.size() == 1;
  if (vague && words.size() != before.size()) return;
  const auto further = std::string(" ").append(last);
  const auto typed = static_cast<float>(folded_text(before).size() + further.size());
  const auto visit = [&](std::uint32_t number) {
    const auto& entry = entries_[number];
    const auto text = text_of(entry);
    if (!text.starts_with(last) && text.find(further) == text.npos) return;
    if (!std::ranges::all_of(words, [&](const auto& names) { return names.contain(number); }))
      return;
    const auto share = typed / std::max(static_cast<float>(entry.size), typed);
    if (vague && share < enough_of_name) return;
    const float score = score_of({.entry = number, .offset = 1}) + words_typed * share;
    found.push_back({.entry = number, .score = score - typo_penalty * penalty});
  };
  // Whichever are fewer: the names with the rarest word, or those with a word that begins so.
  if (last_start - first_start < words.front().size()) {
    const auto end = std::min(last_start, first_start + most_holders);
    for (auto at = first_start; at < end; ++at) visit(starts_[at].entry);
    return;
  }
  for (const auto names : {words.front().by_stem, words.front().by_english_stem})
    for (const auto& form : names.first(std::min(names.size(), most_holders))) visit(form.name);
}

/// "onko al" begins "Onkoalianse", "brīnumu mājas" "Brīnummāja", "saules star" "Saulstariņi".
void AutocompleteTable::look_up_joined(TypedWords two, Found& found) const {
  const auto& [before, last] = std::tie(two[0], two[1]);
  for (const auto& second : {last.folded, last.token.stem})
    for (const auto& first : {before.folded, before.token.stem, beginning_of_compounds(before)})
      if (found.empty() && letters_of(first) >= shortest_first_part &&
          letters_of(first + second) >= shortest_typed_joined)
        look_up(first + second, 0, found);
}

/// "gaismasst" begins "Gaismas stars".
void AutocompleteTable::look_up_parted(const TypedWord& word, Found& found) const {
  if (has_digit(word)) return;
  each_parting(word.folded, shortest_first_part,
               [&](const auto& first, const auto& last) { look_up(first + " " + last, 0, found); });
}

/// "brīnummāj" begins a form of "Brīnumu māja".
void AutocompleteTable::look_up_parted_forms(const TypedWord& word, Found& found) const {
  if (has_digit(word)) return;
  each_parting(word.folded, shortest_stem, [&](const auto& first, const auto& last) {
    if (letters_of(last) >= shortest_alone) look_up_forms(typed_words(first), last, 0, found);
  });
}

/// The last word is finished, but stands in another form than in the name: "dižvanagu", "aklo".
void AutocompleteTable::look_up_other_form(TypedWords tail, Found& found) const {
  const auto& last = tail.back();
  const auto& stem = last.token.stem;
  const auto before = tail.first(tail.size() - 1);
  if (letters_of(last.folded) < shortest_stem) return;
  if (before.empty() && letters_of(stem) >= shortest_stem) look_up(stem, 0, found);
  if (found.empty() && !all_common(tail)) look_up_forms(tail, {}, 0, found);
  if (found.empty() && letters_of(stem) >= shortest_stem) look_up_forms(before, stem, 0, found);
}

/// What the words begin, in these or other forms, together or apart; the first way that finds.
void AutocompleteTable::look_up_tail(TypedWords tail, Found& found) const {
  const auto& last = tail.back();
  look_up(folded_text(tail), 0, found);
  if (tail.size() == 1) look_up_code(last, found);
  if (found.empty()) look_up_forms(tail.first(tail.size() - 1), last.folded, 0, found);
  if (found.empty() && tail.size() == 2) look_up_joined(tail, found);
  if (found.empty() && tail.size() == 1) look_up_parted(last, found);
  if (found.empty()) look_up_other_form(tail, found);
  if (found.empty() && tail.size() == 1) look_up_parted_forms(last, found);
}

/// The last word is unfinished and misspelt; those before it stay as they are.
void AutocompleteTable::look_up_misspelt(TypedWords tail, const std::vector<Correction>& meant,
                                         Found& found) const {
  const auto before = tail.first(tail.size() - 1);
  const auto text = folded_text(before) + (before.empty() ? "" : " ");
  for (const auto& word : meant) look_up(text + word.text, word.cost, found);
  if (!found.empty()) return;
  for (const auto& word : meant) look_up_forms(before, word.text, word.cost, found);
}

/// Behind a sentence a single word must be one that is looked for: no ending of the sentence
/// itself, nor the beginning of "biedrība" or "pacienti", which stand in too many names.
bool AutocompleteTable::may_stand_alone(const TypedWord& word) const {
  if (has_digit(word)) return is_code(word) && word.folded.size() >= shortest_weak;
  if (letters_of(word.folded) < shortest_alone || is_common_word(word.token)) return false;
  const auto [first, last] = range_of(word.folded);
  return 2 * (common_before_[last] - common_before_[first]) <= last - first;
}

/// Does an ending of a sentence say something by itself? One that begins with "un" or "pēc" says no
/// more than without it.
bool AutocompleteTable::may_be_name(TypedWords tail) const {
  const auto before = tail.first(tail.size() - 1);
  if (!before.empty() && is_function_word(before.front().token)) return false;
  return !all_common(before) || may_stand_alone(tail.back());
}

/// What `look` finds for all the words, else for ever fewer last ones. Where only common words
/// stand before the last, they tell little: what the last says alone follows.
template <typename Look>
AutocompleteTable::Found AutocompleteTable::of_longest_tail(TypedWords words, Look look) const {
  Found found;
  bool enough = false;
  float behind = 0;
  for (std::size_t size = words.size(); size > 0 && !enough; --size) {
    const auto tail = words.last(size);
    const bool whole_sentence = size > 1 && size == words.size();
    if (!whole_sentence && (size > most_tail_words || !may_be_name(tail))) continue;
    const auto before = found.size();
    look(tail, found);
    for (auto& ranked : std::span{found}.subspan(before)) ranked.score -= behind;
    if (found.empty()) continue;
    enough = found.size() >= enough_found || !all_common(tail.first(size - 1));
    behind = behind_others;
  }
  return found;
}

AutocompleteTable::Found AutocompleteTable::beginning_with(TypedWords words) const {
  Found found;
  look_up(folded_text(words), 0, found);
  if (words.size() == 1) look_up_code(words.front(), found);
  if (!found.empty() && found.size() < enough_found && words.size() > 1)
    look_up_forms(words.first(words.size() - 1), words.back().folded, behind_others, found);
  return found;
}

/// What the last words are, or were going to be but for a slip in the last one of at least so many
/// letters.
AutocompleteTable::Found AutocompleteTable::ending_in_name(TypedWords words,
                                                           std::size_t shortest_misspelt) const {
  auto found =
      of_longest_tail(words, [&](TypedWords tail, Found& into) { look_up_tail(tail, into); });
  const auto& last = words.back().folded;
  if (!found.empty() || letters_of(last) < shortest_misspelt) return found;
  const auto meant = words_.prefixes(last);
  if (meant.empty()) return found;
  return of_longest_tail(
      words, [&](TypedWords tail, Found& into) { look_up_misspelt(tail, meant, into); });
}

/// The name may stand before the last words: "alcheimera b" is still about Alzheimer's disease.
AutocompleteTable::Found AutocompleteTable::holding_name(TypedWords words) const {
  auto found = ending_in_name(words, 0);
  for (std::size_t left_out = 1; left_out <= most_left_out && left_out < words.size(); ++left_out)
    if (found.empty())
      found = ending_in_name(words.first(words.size() - left_out), shortest_misspelt_before);
  const auto& last = words.back();
  if (found.empty() && letters_of(last.folded) >= shortest_weak && !is_common_word(last.token))
    look_up(last.folded, 0, found);
  return found;
}

AutocompleteTable::Found AutocompleteTable::find(std::string_view text) const {
  const auto typed = typed_words(text);
  if (typed.empty()) return {};
  auto found = beginning_with(typed);
  if (!found.empty()) return found;
  const auto readings = other_readings(text);
  for (const auto& words : readings)
    if (found.empty()) found = beginning_with(words);
  if (found.empty()) found = holding_name(typed);
  for (const auto& words : readings)
    if (found.empty() && letters_of(words.back().folded) >= shortest_stem)
      found =
          of_longest_tail(words, [&](TypedWords tail, Found& into) { look_up_tail(tail, into); });
  return found;
}

}  // namespace blakus
