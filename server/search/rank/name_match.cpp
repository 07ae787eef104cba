#include "server/search/rank/name_match.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>

#include "core/kinds/organization/whole_name.h"
#include "core/text/common_words.h"
#include "server/search/index/postings.h"
#include "server/search/weights.h"

namespace blakus {

namespace {

constexpr float common_word_weight = 0.25F;
/// A query that concepts explain whole asks for a body only if it is most of that body's name.
constexpr float most_of_a_name = 0.7F;

/// A word of a name by which an organization is only found counts so much of one that it bears, and
/// one word of it says too little.
constexpr float of_found_name = 0.7F;

/// A name is remembered nearly whole if so much of the query, by the rarity of its words, stands in
/// it, and so much of it was typed.
constexpr float most_of_a_query = 0.65F;
constexpr float half_a_name = 0.5F;

struct Tally {
  float weight = 0;       ///< of matched words
  float rest_weight = 0;  ///< of those outside concepts
  float rarity = 0;
  std::size_t words = 0;
  std::size_t counted = 0;  ///< but common ones
  bool borne = false;       ///< some of them stand in a name of its own
};

/// One word of the query and the names that hold it.
struct WordInNames {
  float weight = 0;
  float rarity = 0;      ///< the weight, by how few names hold the word
  bool is_rest = false;  ///< outside concepts
  PostingList postings;
  std::size_t at = 0;  ///< the next posting to be looked at
};

float weight_of(const Token& word, bool only_word) {
  if (is_function_word(word) && !only_word) return 0;
  return is_common_word(word) ? common_word_weight : 1;
}

/// 1 for a word of one name or none, less for those of many.
float rarity_of(std::size_t names, std::size_t all) {
  const auto count = static_cast<float>(std::max<std::size_t>(names, 1));
  return 1 - std::log(count) / std::log(static_cast<float>(all + 2));
}

/// Is it a word of what the query excludes, or says that it does?
bool is_left_out(const Meaning& meaning, std::size_t word) {
  const auto holds = [&](const std::vector<std::size_t>& words) {
    return std::ranges::find(words, word) != words.end();
  };
  return holds(meaning.excluding) || holds(meaning.excluded_words) ||
         std::ranges::any_of(meaning.excluded,
                             [&](const Concept& found) { return holds(found.at); }) ||
         std::ranges::any_of(meaning.excluded_names,
                             [&](const ExcludedName& found) { return holds(found.at); });
}

/// Words that say only what kind of body is meant; a name may lack them.
bool is_kind_of_body(const Token& word) {
  static const std::set<std::string> stems = [] {
    std::set<std::string> set;
    for (const auto& token :
         analyze("biedrība nodibinājums fonds centrs apvienība asociācija organizācija savienība "
                 "association society foundation общество ассоциация фонд организация "
                 "товариство асоціація фонд організація спілка об'єднання"))
      set.insert(token.stem);
    return set;
  }();
  return stems.contains(word.stem);
}

/// "kā sazināties ar garīgās veselības asociāciju": a body is named in a sentence, wherever it is.
bool names_a_body(const Meaning& meaning) {
  const auto is_place = [](const Concept& found) { return found.term->kind == Kind::region; };
  return meaning.excluding.empty() && std::ranges::none_of(meaning.concepts, is_place) &&
         std::ranges::any_of(meaning.words, is_kind_of_body);
}

std::vector<WordInNames> words_in_names(const Meaning& meaning, const Snapshot& snapshot) {
  // Of a sentence around a name, what no body bears says nothing about the body.
  const bool in_sentence = names_a_body(meaning);
  std::vector<WordInNames> words;
  for (std::size_t i = 0; i < meaning.words.size(); ++i) {
    if (std::ranges::binary_search(meaning.contact_words, i) || is_left_out(meaning, i)) continue;
    words.push_back({.weight = weight_of(meaning.words[i], meaning.words.size() == 1),
                     .is_rest = std::ranges::find(meaning.rest, i) != meaning.rest.end(),
                     .postings = snapshot.postings().in_all_names(meaning.words[i])});
    auto& word = words.back();
    const bool counts = !in_sentence || !snapshot.postings().in_names(meaning.words[i])->empty();
    if (counts)
      word.rarity = word.weight * rarity_of(word.postings->size(), snapshot.organization_count());
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
      const bool borne = (*word.postings)[word.at].wdf > 0;
      const float share = borne ? 1 : of_found_name;
      ++word.at;
      tally.weight += share * word.weight;
      tally.rest_weight += word.is_rest ? share * word.weight : 0;
      tally.rarity += share * word.rarity;
      tally.borne = tally.borne || borne;
      ++tally.words;
      tally.counted += word.weight == 1 ? 1 : 0;
    }
    visit(next, tally);
  }
}

/// Words outside contacts, with or without those that only say what or where the body is.
std::vector<Token> name_in(const Meaning& meaning, bool kinds, bool places) {
  std::vector<bool> left_out(meaning.words.size());
  for (const auto word : meaning.contact_words) left_out[word] = true;
  for (const auto& found : meaning.concepts)
    if (!places && found.term->kind == Kind::region)
      for (const auto word : found.at) left_out[word] = true;
  std::vector<Token> name;
  for (std::size_t i = 0; i < meaning.words.size(); ++i)
    if (!left_out[i] && (kinds || !is_kind_of_body(meaning.words[i])))
      name.push_back(meaning.words[i]);
  return name;
}

/// Organizations of which the query is a name, word by word, and how much that counts.
std::map<DocumentNumber, float> named_exactly(const Meaning& meaning, const Snapshot& snapshot) {
  std::set<std::string> names;
  std::set<std::string> found_names;
  for (const bool kinds : {true, false})
    for (const bool places : {true, false})
      if (const auto words = name_in(meaning, kinds, places); !words.empty()) {
        names.insert(whole_name(words));
        found_names.insert(found_whole_name(words));
      }
  std::map<DocumentNumber, float> documents;
  const auto add = [&](const std::set<std::string>& forms, float weight) {
    for (const auto& form : forms)
      for (const auto& posting : *snapshot.postings().by_contact(form))
        documents.try_emplace(posting.document, weight);
  };
  add(names, 1);
  add(found_names, weights::found_name);
  return documents;
}

}  // namespace

bool any_name_holds(std::span<const Token> words, const Snapshot& snapshot) {
  if (words.empty()) return false;
  std::vector<PostingList> lists;
  for (const auto& word : words) {
    lists.push_back(snapshot.postings().in_names(word));
    if (lists.back()->empty()) return false;
  }
  const auto in_all = [&](const Posting& posting) {
    return snapshot.columns().organizations().contains(posting.document) &&
           std::ranges::all_of(lists, [&](const PostingList& list) {
             return std::ranges::binary_search(*list, posting.document, {}, &Posting::document);
           });
  };
  return std::ranges::any_of(*lists.front(), in_all);
}

std::vector<NameHit> match_names(const Meaning& meaning, const Snapshot& snapshot) {
  auto words = words_in_names(meaning, snapshot);
  Tally all;
  for (const auto& word : words) {
    all.weight += word.weight;
    all.rest_weight += word.is_rest ? word.weight : 0;
    all.rarity += word.rarity;
  }
  const auto exact = named_exactly(meaning, snapshot);
  const bool explained = all.rest_weight == 0 && !meaning.concepts.empty();
  std::vector<NameHit> hits;
  each_named(words, [&](DocumentNumber document, const Tally& tally) {
    const auto name_words = std::max<std::size_t>(snapshot.columns().name_words(document), 1);
    const float coverage =
        std::min(1.0F, static_cast<float>(tally.words) / static_cast<float>(name_words));
    const bool complete = all.weight > 0 && tally.weight >= all.weight - 0.01F;
    const auto very_name = exact.find(document);
    const bool is_very_name = very_name != exact.end();
    if (!is_very_name && !tally.borne && tally.counted < 2) return;
    const float known = all.rarity > 0 ? tally.rarity / all.rarity : 0;
    const bool nearly = known >= most_of_a_query && coverage >= half_a_name && tally.counted > 1;
    const NameHit hit{
        .document = document,
        .whole = is_very_name || (complete && (!explained || coverage >= most_of_a_name)),
        .nearly = nearly ? known : 0,
        .share = all.rest_weight > 0 ? tally.rest_weight / all.rest_weight : 0,
        .coverage = is_very_name ? very_name->second : coverage};
    if (hit.whole || hit.nearly > 0 || hit.share > 0) hits.push_back(hit);
  });
  return hits;
}

}  // namespace blakus
