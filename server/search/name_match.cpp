#include "server/search/name_match.h"

#include <algorithm>
#include <limits>

#include "server/search/common_words.h"
#include "server/search/postings.h"

namespace blakus {

namespace {

constexpr float common_word_weight = 0.25F;
/// A query that concepts explain whole asks for a body only if it is most of that body's name.
constexpr float most_of_a_name = 0.6F;

struct Tally {
  float weight = 0;       ///< of matched words
  float rest_weight = 0;  ///< of those outside concepts
  std::size_t words = 0;
};

/// One word of the query and the names that hold it.
struct WordInNames {
  float weight = 0;
  bool is_rest = false;  ///< outside concepts
  PostingList postings;
  std::size_t at = 0;  ///< the next posting to be looked at
};

float weight_of(const Token& word, bool only_word) {
  if (is_function_word(word) && !only_word) return 0;
  return is_common_word(word) ? common_word_weight : 1;
}

std::vector<WordInNames> words_in_names(const Meaning& meaning, const Snapshot& snapshot) {
  std::vector<WordInNames> words;
  for (std::size_t i = 0; i < meaning.words.size(); ++i) {
    if (std::ranges::binary_search(meaning.contact_words, i)) continue;
    words.push_back({.weight = weight_of(meaning.words[i], meaning.words.size() == 1),
                     .is_rest = std::ranges::find(meaning.rest, i) != meaning.rest.end(),
                     .postings = snapshot.postings().in_names(meaning.words[i])});
  }
  return words;
}

/// Calls `visit(document, tally)` for every document in any of the lists, in order.
template <typename Visit>
void each_named(std::vector<WordInNames>& words, Visit visit) {
  constexpr auto none = std::numeric_limits<DocumentNumber>::max();
  const auto next_of = [&](const WordInNames& word) {
    return word.at < word.postings->size() ? (*word.postings)[word.at].document : none;
  };
  for (;;) {
    auto next = none;
    for (const auto& word : words) next = std::min(next, next_of(word));
    if (next == none) return;
    Tally tally;
    for (auto& word : words) {
      if (next_of(word) != next) continue;
      ++word.at;
      tally.weight += word.weight;
      tally.rest_weight += word.is_rest ? word.weight : 0;
      ++tally.words;
    }
    visit(next, tally);
  }
}

}  // namespace

bool any_name_holds(std::span<const Token> words, const Snapshot& snapshot) {
  auto documents = snapshot.columns().organizations();
  for (const auto& word : words) {
    auto with_word = snapshot.columns().none();
    for (const auto& posting : *snapshot.postings().in_names(word))
      with_word.insert(posting.document);
    documents &= with_word;
  }
  return documents.count() > 0;
}

std::vector<NameHit> match_names(const Meaning& meaning, const Snapshot& snapshot) {
  auto words = words_in_names(meaning, snapshot);
  Tally all;
  for (const auto& word : words) {
    all.weight += word.weight;
    all.rest_weight += word.is_rest ? word.weight : 0;
  }
  const bool explained = all.rest_weight == 0 && !meaning.concepts.empty();
  std::vector<NameHit> hits;
  each_named(words, [&](DocumentNumber document, const Tally& tally) {
    const auto name_words = std::max<std::size_t>(snapshot.columns().name_words(document), 1);
    const float coverage =
        std::min(1.0F, static_cast<float>(tally.words) / static_cast<float>(name_words));
    const bool complete = all.weight > 0 && tally.weight >= all.weight - 0.01F;
    const NameHit hit{.document = document,
                      .whole = complete && (!explained || coverage >= most_of_a_name),
                      .share = all.rest_weight > 0 ? tally.rest_weight / all.rest_weight : 0,
                      .coverage = coverage};
    if (hit.whole || hit.share > 0) hits.push_back(hit);
  });
  return hits;
}

}  // namespace blakus
