#include "server/search/query/readings.h"

#include <algorithm>

#include "core/text/common_words.h"
#include "core/text/digits.h"
#include "core/text/keyboard.h"
#include "core/text/transliterate.h"
#include "server/search/query/joined_words.h"

namespace blakus {

namespace {

constexpr std::size_t most_slips = 4;

std::size_t words_in_concepts(const Meaning& meaning) {
  std::vector<bool> in(meaning.words.size());
  for (const auto& found : meaning.concepts)
    for (const auto word : found.at) in[word] = true;
  return static_cast<std::size_t>(std::ranges::count(in, true));
}

/// Words that only join others are all that there is.
bool looks_for_nothing(const Meaning& meaning) {
  return meaning.rest.empty() && meaning.concepts.empty() && meaning.contacts.empty();
}

/// Fewer unknown words make more sense; among equals, more words that belong to names.
bool makes_more_sense(const Meaning& a, const Meaning& b) {
  if (looks_for_nothing(a)) return false;
  if (a.unknown.size() != b.unknown.size()) return a.unknown.size() < b.unknown.size();
  return words_in_concepts(a) > words_in_concepts(b);
}

bool has_subject(const Meaning& meaning) {
  return std::ranges::any_of(meaning.concepts,
                             [](const Concept& found) { return is_subject(found.term->kind); });
}

/// Two letters are some acronym in every layout and script.
constexpr std::size_t fewest_letters = 3;

/// Do the words that carry the reading make up most of its letters? Else it is chance that a
/// short acronym came out: "рубец" is "he,tw" on the other keyboard.
bool is_believable(const Meaning& meaning) {
  std::size_t letters = 0;
  std::size_t carried = 0;
  for (const auto& word : meaning.words) {
    letters += word.folded.size();
    const bool too_short = meaning.words.size() > 1 && word.folded.size() < 3;
    const bool figures = std::ranges::any_of(word.folded, is_digit);
    if (!is_function_word(word) && !too_short && !figures) carried += word.folded.size();
  }
  return letters >= fewest_letters && 4 * carried >= 3 * letters;
}

/// The best of some respellings of the whole query, if it is better than `best`.
bool try_respellings(Meaning& best, const std::vector<std::string>& spellings,
                     Corrected::Cause cause, const Knowledge& knowledge) {
  bool found = false;
  for (const auto& spelling : spellings) {
    auto meaning = meaning_of(spelling, knowledge);
    if (!is_believable(meaning) || !makes_more_sense(meaning, best)) continue;
    meaning.corrected = {.text = spelling, .cause = cause};
    best = std::move(meaning);
    found = true;
  }
  return found;
}

/// In a query that is understood already a strange word is more likely noise than a slip: there it
/// must be long, nearly right, and become part of a name.
constexpr float slip_beside_understood = 1.0F;
constexpr std::size_t letters_beside_understood = 5;
/// A costlier correction is preferred for what it means only within this difference.
constexpr float about_as_likely = 0.25F;

/// Mends one unknown word by the likeliest correction that makes sense of it.
bool mend(Meaning& meaning, std::size_t word, const Knowledge& knowledge) {
  const bool understood = has_subject(meaning);
  const auto& typed = meaning.words[word].folded;
  if (understood && typed.size() < letters_beside_understood) return false;
  Meaning best = meaning;
  float best_cost = -1;
  for (const auto& correction : knowledge.spelling().corrections(typed)) {
    if (understood && correction.cost > slip_beside_understood) continue;
    if (best_cost >= 0 && correction.cost > best_cost + about_as_likely) continue;
    auto mended = meaning_of(replaced(meaning, word, word, correction.text), knowledge);
    const bool names_more = words_in_concepts(mended) > words_in_concepts(best);
    if (best_cost >= 0 || understood ? !names_more : !makes_more_sense(mended, best)) continue;
    best = std::move(mended);
    best_cost = correction.cost;
  }
  if (best_cost < 0) return false;
  best.corrected = {.text = best.text, .cause = Corrected::Cause::slip};
  meaning = std::move(best);
  return true;
}

void mend_slips(Meaning& meaning, const Knowledge& knowledge) {
  std::size_t skipped = 0;
  for (std::size_t tries = 0; tries < most_slips && skipped < meaning.unknown.size(); ++tries)
    if (!mend(meaning, meaning.unknown[skipped], knowledge)) ++skipped;
}

/// Parts what was typed together, which is no slip: nothing is said of it.
void part_words(Meaning& meaning, const Knowledge& knowledge) {
  const auto take_if_better = [&](const std::string& spelling) {
    auto parted = meaning_of(spelling, knowledge);
    if (parted.unknown.size() >= meaning.unknown.size()) return false;
    meaning = std::move(parted);
    return true;
  };
  if (const auto parted = parted_at_capitals(meaning.text); parted != meaning.text)
    take_if_better(parted);
  std::size_t skipped = 0;
  for (std::size_t tries = 0; tries < most_slips && skipped < meaning.unknown.size(); ++tries) {
    const auto parted = word_parted(meaning, meaning.unknown[skipped], knowledge);
    if (!parted || !take_if_better(*parted)) ++skipped;
  }
}

void mend_acronyms(Meaning& meaning, const Knowledge& knowledge) {
  for (const auto word : std::vector{meaning.unknown})
    if (const auto mended = acronym_mended(meaning, word, knowledge)) {
      meaning = meaning_of(*mended, knowledge);  // as many words, in the same places
      meaning.corrected = {.text = *mended, .cause = Corrected::Cause::slip};
    }
}

}  // namespace

Meaning better_reading(Meaning typed, const Knowledge& knowledge) {
  using Cause = Corrected::Cause;
  Meaning best = std::move(typed);
  part_words(best, knowledge);
  if (!best.unknown.empty()) mend_acronyms(best, knowledge);
  if (best.unknown.empty()) return best;
  const std::string text = best.text;
  if (try_respellings(best, layout_readings(text), Cause::layout, knowledge) &&
      best.unknown.empty())
    return best;
  if (try_respellings(best, cyrillic_readings(text), Cause::letters, knowledge) &&
      best.unknown.empty())
    return best;
  if (try_respellings(best, {latin_of(text)}, Cause::letters, knowledge) && best.unknown.empty())
    return best;
  if (try_respellings(best, old_latvian_readings(text), Cause::slip, knowledge) &&
      best.unknown.empty())
    return best;
  if (best.corrected.cause == Cause::none || best.corrected.cause == Cause::slip)
    mend_slips(best, knowledge);
  return best;
}

}  // namespace blakus
