#include "server/search/name_match.h"

#include <algorithm>
#include <unordered_map>

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

}  // namespace

std::vector<NameHit> match_names(const Meaning& meaning, const Snapshot& snapshot) {
  std::unordered_map<DocumentNumber, Tally> tallies;
  Tally all;
  for (std::size_t i = 0; i < meaning.words.size(); ++i) {
    const auto& word = meaning.words[i];
    const bool function_word = is_function_word(word);
    const bool only_word = meaning.words.size() == 1;
    const float weight = function_word && !only_word ? 0
                         : is_common_word(word)      ? common_word_weight
                                                     : 1;
    const bool is_rest = std::ranges::find(meaning.rest, i) != meaning.rest.end();
    all.weight += weight;
    all.rest_weight += is_rest ? weight : 0;
    for (const auto& posting : snapshot.postings().in_names(word)) {
      auto& tally = tallies[posting.document];
      tally.weight += weight;
      tally.rest_weight += is_rest ? weight : 0;
      ++tally.words;
    }
  }

  std::vector<NameHit> hits;
  for (const auto& [document, tally] : tallies) {
    const auto name_words = std::max<std::size_t>(snapshot.columns().name_words(document), 1);
    const float coverage =
        std::min(1.0F, static_cast<float>(tally.words) / static_cast<float>(name_words));
    const bool explained = all.rest_weight == 0 && !meaning.concepts.empty();
    const bool complete = all.weight > 0 && tally.weight >= all.weight - 0.01F;
    NameHit hit{.document = document,
                .whole = complete && (!explained || coverage >= most_of_a_name),
                .share = all.rest_weight > 0 ? tally.rest_weight / all.rest_weight : 0,
                .coverage = coverage};
    if (hit.whole || hit.share > 0) hits.push_back(hit);
  }
  std::ranges::sort(hits, {}, &NameHit::document);
  return hits;
}

}  // namespace blakus
