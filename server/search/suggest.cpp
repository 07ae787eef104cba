#include "server/search/suggest.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <unordered_map>

#include "core/catalog/all_names.h"
#include "core/text/analyze.h"
#include "core/text/fold.h"
#include "core/text/keyboard.h"
#include "core/text/transliterate.h"
#include "server/search/postings.h"
#include "server/search/snapshot.h"
#include "server/search/wording.h"

namespace blakus {

namespace {

// What makes a suggestion stand higher; added up.
constexpr float at_the_beginning = 0.5F;   ///< the name begins so, not only one of its words
constexpr float as_label = 0.3F;           ///< by the label, not by another name
constexpr float whole_name = 0.6F;         ///< nothing of the name is left to type
constexpr float of_use = 0.8F;             ///< times how useful the thing is
constexpr float slip_penalty = 1.2F;       ///< for each slip
constexpr std::size_t most_starts = 4000;  ///< looked at for one beginning
/// Of a beginning that more names share, the best are gathered once.
constexpr std::size_t many_starts = 1000;
constexpr std::size_t best_of_many = 200;
constexpr std::size_t longest_gathered = 12;  ///< bytes of a beginning
constexpr std::size_t shortest_with_slip = 4;
constexpr std::size_t most_names = (1U << 15U) - 1;  ///< of one organization

/// The query as names are written here: folded words, one blank between; a blank at its end stays
/// away, so that "rak m" still completes its last word.
std::string folded_words(std::string_view text) {
  std::string folded;
  for (const auto& word : analyze(text))
    folded += (folded.empty() ? "" : " ") + fold(text.substr(word.begin, word.end - word.begin));
  return folded;
}

std::string page_of(Kind kind, const std::string& id) {
  switch (kind) {
    case Kind::organization:
      return "/organizations/" + id;
    case Kind::area:
      return "/areas/" + id;
    case Kind::region:
      return "/regions/" + id;
    case Kind::diagnosis:
      return "/diagnoses/" + id;
    default:
      return "/?" + std::string(name_of(kind)) + "=" + id;
  }
}

float use_of(std::size_t organizations) {
  return std::min(1.0F, 0.35F * std::log2(1.0F + static_cast<float>(organizations)));
}

std::set<std::string> names_of_diagnoses(const Vocabulary& vocabulary) {
  std::set<std::string> names;
  for (const auto& name : vocabulary.all_names())
    if (name.term->kind == Kind::diagnosis) names.insert(folded_words(name.text));
  return names;
}

/// Place names are finished by few letters; chief places come before small ones.
float use_of_region(const TaxonomyTerm& term) {
  const auto& type = term.region.type;
  if (type == "planning_region" || type == "state_city") return 0.9F;
  return type == "municipality" || type == "town" ? 0.5F : 0.2F;
}

}  // namespace

SuggestionTable::SuggestionTable(const Snapshot& snapshot) {
  add_terms(snapshot);
  add_codes(snapshot);
  add_organizations(snapshot);
  std::ranges::sort(starts_, [&](const Start& a, const Start& b) {
    const auto left = text_from(a);
    const auto right = text_from(b);
    return left != right ? left < right : a.entry < b.entry;
  });
  words_ = completion();
  gather_best(0, starts_.size(), 0);
}

/// Every word of every name; the starts stand in the order of what they begin.
Completion SuggestionTable::completion() const {
  std::vector<std::string> words;
  for (const auto& start : starts_) {
    const auto rest = text_from(start);
    const auto word = rest.substr(0, rest.find(' '));
    if (words.empty() || words.back() != word) words.emplace_back(word);
  }
  std::ranges::sort(words);
  const auto repeated = std::ranges::unique(words);
  words.erase(repeated.begin(), repeated.end());
  return Completion{std::move(words)};
}

void SuggestionTable::add(std::string_view name, Entry entry) {
  const auto folded = folded_words(name);
  if (folded.empty() || folded.size() > std::numeric_limits<std::uint16_t>::max()) return;
  entry.begin = static_cast<std::uint32_t>(texts_.size());
  entry.size = static_cast<std::uint16_t>(folded.size());
  texts_ += folded;
  const auto number = static_cast<std::uint32_t>(entries_.size());
  starts_.push_back({.entry = number});
  for (std::size_t i = 1; i < folded.size(); ++i)
    if (folded[i - 1] == ' ')
      starts_.push_back({.entry = number, .offset = static_cast<std::uint32_t>(i)});
  entries_.push_back(entry);
}

void SuggestionTable::add_terms(const Snapshot& snapshot) {
  std::unordered_map<const TaxonomyTerm*, float> uses;
  for (const auto kind : {Kind::diagnosis, Kind::area, Kind::service})
    for (const auto* term : snapshot.terms(kind))
      uses[term] = use_of(snapshot.organizations_of(kind, term->id));
  for (const auto* region : snapshot.terms(Kind::region))
    if (region->region.type != "country") uses[region] = use_of_region(*region);
  const auto diseases = names_of_diagnoses(snapshot.vocabulary());
  for (const auto& name : snapshot.vocabulary().all_names()) {
    const auto use = uses.find(name.term);
    // Whoever types the beginning of a disease wants the disease, not the group that has its name
    // among others.
    const bool group_by_disease =
        name.term->kind == Kind::area && !name.label && diseases.contains(folded_words(name.text));
    if (use != uses.end() && !group_by_disease)
      add(name.text, {.term = name.term,
                      .name = name.shown ? &name.text : nullptr,
                      .label = name.label,
                      .use = use->second});
  }
}

void SuggestionTable::add_codes(const Snapshot& snapshot) {
  for (const auto* term : snapshot.terms(Kind::diagnosis))
    for (const auto& code : term->icd10) {
      const auto& name = codes_.emplace_back(code.substr(0, code.find('-')));
      add(name, {.term = term, .name = &name});
    }
}

void SuggestionTable::add_organizations(const Snapshot& snapshot) {
  const auto& columns = snapshot.columns();
  snapshot.postings().each_name([&](const NameInIndex& name) {
    if (!columns.organizations().contains(name.document) || name.number > most_names) return;
    add(name.text, {.document = name.document,
                    .number = static_cast<std::uint16_t>(name.number & most_names),
                    .label = name.present,
                    .use = 0.3F + 0.4F * columns.quality(name.document)});
  });
}

std::string_view SuggestionTable::text_of(const Entry& entry) const {
  return std::string_view{texts_}.substr(entry.begin, entry.size);
}

std::string_view SuggestionTable::text_from(const Start& start) const {
  return text_of(entries_[start.entry]).substr(start.offset);
}

/// How high an entry stands by itself, whatever is left of its name to type.
float SuggestionTable::score_of(const Start& start) const {
  const auto& entry = entries_[start.entry];
  return of_use * entry.use + (start.offset == 0 ? at_the_beginning : 0) +
         (entry.label ? as_label : 0) - 0.004F * static_cast<float>(entry.size);
}

/// The starts from `first` to before `last` share their first `length` bytes.
void SuggestionTable::gather_best(std::size_t first, std::size_t last, std::size_t length) {
  if (last - first <= many_starts || length > longest_gathered) return;
  if (length > 0) {
    std::vector<Ranked> all;
    for (auto at = first; at < last; ++at)
      all.push_back({.entry = starts_[at].entry, .score = score_of(starts_[at])});
    const auto end = all.begin() + static_cast<std::ptrdiff_t>(std::min(all.size(), best_of_many));
    std::partial_sort(all.begin(), end, all.end(),
                      [](const Ranked& a, const Ranked& b) { return a.score > b.score; });
    best_.emplace(text_from(starts_[first]).substr(0, length),
                  std::vector<Ranked>(all.begin(), end));
  }
  while (first < last && text_from(starts_[first]).size() == length) ++first;  // wholly typed
  const auto next_byte = [&](const Start& start) { return text_from(start)[length]; };
  while (first < last) {
    const auto same = next_byte(starts_[first]);
    const auto begin = starts_.begin() + static_cast<std::ptrdiff_t>(first);
    const auto end =
        std::partition_point(begin, starts_.begin() + static_cast<std::ptrdiff_t>(last),
                             [&](const Start& start) { return next_byte(start) == same; });
    const auto next = static_cast<std::size_t>(end - starts_.begin());
    gather_best(first, next, length + 1);
    first = next;
  }
}

void SuggestionTable::look_up(std::string_view folded, float penalty,
                              std::vector<Ranked>& found) const {
  const auto begins_before = [&](const Start& start) { return text_from(start) < folded; };
  auto at = std::ranges::partition_point(starts_, begins_before);
  const auto gathered = best_.find(std::string(folded));
  const bool few = gathered == best_.end();
  for (std::size_t seen = 0; at != starts_.end() && seen < most_starts; ++at, ++seen) {
    const auto text = text_from(*at);
    // Of many only what is typed wholly is looked at, which comes first; the rest was gathered.
    if (!text.starts_with(folded) || (!few && text.size() > folded.size())) break;
    const bool whole = entries_[at->entry].size == folded.size();
    const float score = score_of(*at) + (whole ? whole_name : 0) - slip_penalty * penalty;
    found.push_back({.entry = at->entry, .score = score});
  }
  if (few) return;
  for (const auto& [entry, score] : gathered->second)
    found.push_back({.entry = entry, .score = score - slip_penalty * penalty});
}

std::vector<SuggestionTable::Ranked> SuggestionTable::find(std::string_view text) const {
  std::vector<Ranked> found;
  const auto folded = folded_words(text);
  if (folded.empty()) return found;
  look_up(folded, 0, found);
  const auto try_respellings = [&](const std::vector<std::string>& spellings) {
    for (const auto& spelling : spellings)
      if (found.empty()) look_up(folded_words(spelling), 0, found);
  };
  if (found.empty()) try_respellings(layout_readings(text));
  if (found.empty()) try_respellings(cyrillic_readings(text));
  if (!found.empty() || folded.size() < shortest_with_slip) return found;
  // The last word is unfinished and misspelt; the words before it stay as they are.
  const auto last = folded.rfind(' ') == std::string::npos ? 0 : folded.rfind(' ') + 1;
  for (const auto& word : words_.beginnings(std::string_view{folded}.substr(last)))
    look_up(folded.substr(0, last) + word.text, word.cost, found);
  return found;
}

Suggestion SuggestionTable::suggestion_of(const Entry& entry, Language language,
                                          const Snapshot& snapshot) const {
  Suggestion suggestion{.kind = entry.term ? entry.term->kind : Kind::organization};
  std::string name;
  if (entry.term) {
    name = entry.name ? *entry.name : "";
    suggestion.id = entry.term->id;
    suggestion.label = text_for(entry.term->label, language);
  } else {
    const auto organization = snapshot.organization(entry.document);
    name = *all_names(*organization).at(entry.number).text;
    suggestion.id = organization->id;
    suggestion.label = text_for(organization->name, language);
  }
  if (!name.empty() && fold(name) != fold(suggestion.label)) suggestion.matched = name;
  suggestion.hint = hint_of(suggestion.kind, language);
  suggestion.url = page_of(suggestion.kind, suggestion.id);
  return suggestion;
}

std::vector<Suggestion> SuggestionTable::suggest(std::string_view text, Language language,
                                                 std::size_t limit,
                                                 const Snapshot& snapshot) const {
  auto found = find(text);
  std::ranges::stable_sort(found, std::greater{}, &Ranked::score);
  std::set<std::pair<const TaxonomyTerm*, DocumentNumber>> seen;
  std::vector<Suggestion> suggestions;
  for (const auto& ranked : found) {
    if (suggestions.size() == limit) break;
    const auto& entry = entries_[ranked.entry];
    if (seen.insert({entry.term, entry.document}).second)
      suggestions.push_back(suggestion_of(entry, language, snapshot));
  }
  return suggestions;
}

}  // namespace blakus
