#include "server/search/answer/autocomplete.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <unordered_map>

#include "core/kinds/organization/all_names.h"
#include "core/kinds/organization/contact_beginning.h"
#include "core/text/analyze.h"
#include "core/text/common_words.h"
#include "core/text/fold.h"
#include "server/search/index/postings.h"
#include "server/search/index/snapshot.h"

namespace blakus {

namespace {

// What makes a suggestion stand higher; added up.
constexpr float at_the_beginning = 0.5F;  ///< the name begins so, not only one of its words
constexpr float as_label = 0.3F;          ///< by the label, not by another name
constexpr float of_use = 0.8F;            ///< times how useful the thing is
constexpr float only_found = 0.6F;        ///< of the use, by what is no name of it
/// Of a beginning that more names share, the best are gathered once.
constexpr std::size_t many_starts = 1000;
constexpr std::size_t best_of_many = 200;
constexpr std::size_t longest_gathered = 12;  ///< bytes of a beginning
constexpr std::size_t most_contacts = 8;      ///< that begin alike; more say nothing
constexpr std::size_t most_names =
    (1U << 15U) - 1;  ///< of one organization; says that it is no name

float use_of(std::size_t organizations) {
  return std::min(1.0F, 0.35F * std::log2(1.0F + static_cast<float>(organizations)));
}

std::set<std::string> names_of_diagnoses(const Vocabulary& vocabulary) {
  std::set<std::string> names;
  for (const auto& name : vocabulary.all_names())
    if (name.term->kind == Kind::diagnosis) names.insert(folded_text(name.text));
  return names;
}

/// Place names are finished by few letters; chief places come before small ones.
float use_of_region(const TaxonomyTerm& term) {
  const auto& type = term.region.type;
  if (type == "planning_region" || type == "state_city") return 0.9F;
  return type == "municipality" || type == "town" ? 0.5F : 0.2F;
}

/// `matched`: the name by which it was found.
Autocompletion suggestion_of_thing(Kind kind, const std::string& id, const Localized& names,
                                   const std::string& matched, Language language) {
  Autocompletion suggestion{.kind = kind, .id = id, .label = text_for(names, language)};
  if (!matched.empty() && fold(matched) != fold(suggestion.label)) suggestion.matched = matched;
  return suggestion;
}

/// Organizations one of whose contacts goes on as the text begins.
std::vector<Autocompletion> reached_by(const ContactBeginning& begun, Language language,
                                       std::size_t limit, const Snapshot& snapshot) {
  std::vector<Autocompletion> suggestions;
  std::set<DocumentNumber> seen;
  for (const auto& beginning : begun.names)
    for (const auto& contact : snapshot.postings().contacts_beginning(beginning, most_contacts))
      for (const auto& posting : *snapshot.postings().by_contact(contact)) {
        if (suggestions.size() == limit || !seen.insert(posting.document).second) continue;
        const auto organization = snapshot.organization(posting.document);
        suggestions.push_back(suggestion_of_thing(Kind::organization, organization->id,
                                                  organization->name,
                                                  contact.substr(contact.find(':') + 1), language));
      }
  return suggestions;
}

}  // namespace

AutocompleteTable::AutocompleteTable(const Snapshot& snapshot) {
  add_terms(snapshot);
  add_codes(snapshot);
  add_organizations(snapshot);
  add_titles(snapshot);
  std::ranges::sort(starts_, [&](const Start& a, const Start& b) {
    const auto left = text_from(a);
    const auto right = text_from(b);
    return left != right ? left < right : a.entry < b.entry;
  });
  words_ = read_words();
  forms_.settle();
  gather_best(0, starts_.size(), 0);
}

/// Every word of every name; the starts stand in the order of what they begin. Counts the common
/// ones on the way.
Completion AutocompleteTable::read_words() {
  std::vector<std::string> words;
  bool common = false;
  std::uint32_t common_ones = 0;
  for (const auto& start : starts_) {
    const auto rest = text_from(start);
    const auto word = rest.substr(0, rest.find(' '));
    if (words.empty() || words.back() != word) {
      words.emplace_back(word);
      const auto tokens = analyze(word);
      common = !tokens.empty() && is_common_word(tokens.front());
    }
    common_before_.push_back(common_ones);
    common_ones += common ? 1 : 0;
  }
  common_before_.push_back(common_ones);
  std::ranges::sort(words);
  const auto repeated = std::ranges::unique(words);
  words.erase(repeated.begin(), repeated.end());
  return Completion{std::move(words)};
}

/// Keeps the entry with its folded words; none where there are no or too many words.
std::optional<std::uint32_t> AutocompleteTable::put(std::string_view folded, Entry entry) {
  if (folded.empty() || folded.size() > std::numeric_limits<std::uint16_t>::max())
    return std::nullopt;
  entry.begin = static_cast<std::uint32_t>(texts_.size());
  entry.size = static_cast<std::uint16_t>(folded.size());
  texts_ += folded;
  entries_.push_back(entry);
  return static_cast<std::uint32_t>(entries_.size() - 1);
}

/// A name that is not the organization's own is typed from its beginning, word by word.
void AutocompleteTable::add_found(std::string_view name, Entry entry) {
  if (const auto number = put(folded_text(name), entry))
    starts_.push_back({.entry = *number, .offset = 0});
}

void AutocompleteTable::add(std::string_view name, Entry entry, Language language) {
  const auto words = typed_words(name);
  const auto number = put(folded_text(words), entry);
  if (!number) return;
  std::size_t offset = 0;
  for (const auto& word : words) {
    starts_.push_back({.entry = *number, .offset = static_cast<std::uint32_t>(offset)});
    forms_.add(*number, word.token, language);
    offset += word.folded.size() + 1;
  }
}

void AutocompleteTable::add_terms(const Snapshot& snapshot) {
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
        name.term->kind == Kind::area && !name.label && diseases.contains(folded_text(name.text));
    // Villages and what people are called would stand before what is looked for, unnamed.
    const bool unnamed_place = name.term->kind == Kind::region && !name.shown;
    if (use != uses.end() && !group_by_disease && !unnamed_place)
      add(name.text,
          {.term = name.term,
           .name = name.shown ? &name.text : nullptr,
           .label = name.label,
           .use = use->second},
          name.language);
  }
}

void AutocompleteTable::add_codes(const Snapshot& snapshot) {
  codes_begin_ = entries_.size();
  for (const auto kind : {Kind::diagnosis, Kind::area})
    for (const auto* term : snapshot.terms(kind))
      for (const auto& code : term->icd10) {
        const auto& name = own_names_.emplace_back(code);
        add(code.substr(0, code.find('-')), {.term = term, .name = &name});
      }
  codes_end_ = entries_.size();
}

void AutocompleteTable::add_organizations(const Snapshot& snapshot) {
  const auto& columns = snapshot.columns();
  snapshot.postings().each_name([&](const NameInIndex& name) {
    if (!columns.organizations().contains(name.document) || name.number >= most_names) return;
    const float use = 0.3F + 0.4F * columns.quality(name.document);
    if (name.use == NameUse::found_by)
      return add_found(name.text,
                       {.document = name.document, .number = most_names, .use = only_found * use});
    add(name.text, {.document = name.document,
                    .number = static_cast<std::uint16_t>(name.number & most_names),
                    .label = name.use == NameUse::present,
                    .use = use});
  });
}

std::string_view AutocompleteTable::text_of(const Entry& entry) const {
  return std::string_view{texts_}.substr(entry.begin, entry.size);
}

std::string_view AutocompleteTable::text_from(const Start& start) const {
  return text_of(entries_[start.entry]).substr(start.offset);
}

/// How high an entry stands by itself, whatever is left of its name to type.
float AutocompleteTable::score_of(const Start& start) const {
  const auto& entry = entries_[start.entry];
  return of_use * entry.use + (start.offset == 0 ? at_the_beginning : 0) +
         (entry.label ? as_label : 0) - 0.004F * static_cast<float>(entry.size);
}

/// The starts from `first` to before `last` share their first `length` bytes.
void AutocompleteTable::gather_best(std::size_t first, std::size_t last, std::size_t length) {
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

Autocompletion AutocompleteTable::suggestion_of(const Entry& entry, Language language,
                                                const Snapshot& snapshot) const {
  if (entry.term)
    return suggestion_of_thing(entry.term->kind, entry.term->id, entry.term->label,
                               entry.name ? *entry.name : "", language);
  const auto organization = snapshot.organization(entry.document);
  const auto matched = [&]() -> std::string {
    if (entry.number == most_names) return "";  // found by a name that is not shown
    return entry.name ? *entry.name : *all_names(*organization).at(entry.number).text;
  };
  return suggestion_of_thing(Kind::organization, organization->id, organization->name, matched(),
                             language);
}

std::vector<Autocompletion> AutocompleteTable::named(std::string_view text, Language language,
                                                     std::size_t limit,
                                                     const Snapshot& snapshot) const {
  auto found = find(text);
  std::ranges::stable_sort(found, std::greater{}, &Ranked::score);
  std::set<std::pair<const TaxonomyTerm*, DocumentNumber>> seen;
  std::vector<Autocompletion> suggestions;
  for (const auto& ranked : found) {
    if (suggestions.size() == limit) break;
    const auto& entry = entries_[ranked.entry];
    if (seen.insert({entry.term, entry.document}).second)
      suggestions.push_back(suggestion_of(entry, language, snapshot));
  }
  return suggestions;
}

void AutocompleteTable::add_titles(const Snapshot& snapshot) {
  const auto& others = snapshot.others();
  for (std::uint32_t number = 0; number < others.size(); ++number) {
    if (others[number].kind != Kind::event && others[number].kind != Kind::project) continue;
    const auto& title = title_of(others[number].record);
    for (const auto language : all_languages)
      if (!title.in(language).empty())
        titles_.emplace_back(" " + folded_text(title.in(language)), number);
  }
}

void AutocompleteTable::add_titled(std::vector<Autocompletion>& suggestions, std::string_view text,
                                   Language language, std::size_t limit,
                                   const Snapshot& snapshot) const {
  constexpr std::size_t fewest_bytes = 4;  // a blank and three letters
  const auto begun = " " + folded_text(text);
  if (begun.size() < fewest_bytes) return;
  std::set<std::uint32_t> seen;
  for (const auto& [title, number] : titles_) {
    if (suggestions.size() >= limit) return;
    if (title.find(begun) == std::string::npos || !seen.insert(number).second) continue;
    const auto& other = snapshot.others()[number];
    suggestions.push_back(
        suggestion_of_thing(other.kind, id_of(other.record), title_of(other.record), "", language));
  }
}

std::vector<Autocompletion> AutocompleteTable::autocomplete(std::string_view text,
                                                            Language language, std::size_t limit,
                                                            const Snapshot& snapshot) const {
  auto suggestions = of_directory(text, language, limit, snapshot);
  add_titled(suggestions, text, language, limit, snapshot);
  return suggestions;
}

std::vector<Autocompletion> AutocompleteTable::of_directory(std::string_view text,
                                                            Language language, std::size_t limit,
                                                            const Snapshot& snapshot) const {
  const auto begun = contact_beginning(text);
  auto by_name = named(text, language, limit, snapshot);
  if (!begun.sure && !by_name.empty()) return by_name;
  auto suggestions = reached_by(begun, language, limit, snapshot);
  for (auto& one : by_name) {
    const auto same = [&](const Autocompletion& other) {
      return other.kind == one.kind && other.id == one.id;
    };
    if (suggestions.size() < limit && std::ranges::none_of(suggestions, same))
      suggestions.push_back(std::move(one));
  }
  return suggestions;
}

}  // namespace blakus
