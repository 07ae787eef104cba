#include "server/search/query/understand.h"

#include <algorithm>

#include "core/text/common_words.h"
#include "core/text/dictionary.h"
#include "server/search/query/find_concepts.h"
#include "server/search/query/joined_words.h"
#include "server/search/query/near_me.h"
#include "server/search/query/negation.h"
#include "server/search/query/readings.h"

namespace blakus {

namespace {

/// "mslapa", "liepajas_nb": some of it is neither a name, nor a word of a language.
bool is_no_word(const ContactInText& contact, const Meaning& meaning, const Knowledge& knowledge) {
  return std::ranges::any_of(meaning.words, [&](const Token& word) {
    return contact.begin <= word.begin && word.end <= contact.end && !is_common_word(word) &&
           !knowledge.vocabulary.knows(word) && !dictionary().knows(word) &&
           !knowledge.in_one_name(std::span{&word, 1});
  });
}

/// A contact is meant if it is written as one or an organization has it. Of one below another
/// ("x.lv/page") the nearest that an organization has is.
void find_contacts(Meaning& meaning, const Knowledge& knowledge) {
  for (auto& contact : contacts_in(meaning.text, meaning.words)) {
    if (contact.bare && !is_no_word(contact, meaning, knowledge)) continue;
    const auto known = std::ranges::find_if(contact.names, knowledge.has_contact);
    if (known == contact.names.end() && !contact.sure) continue;
    contact.names.erase(contact.names.begin(), known);
    meaning.contacts.push_back(std::move(contact));
  }
  for (std::size_t i = 0; i < meaning.words.size(); ++i) {
    const auto& word = meaning.words[i];
    if (std::ranges::any_of(meaning.contacts, [&](const ContactInText& contact) {
          return word.begin < contact.end && contact.begin < word.end;
        }))
      meaning.contact_words.push_back(i);
  }
}

bool is_of_contact(const Meaning& meaning, std::size_t word) {
  return std::ranges::binary_search(meaning.contact_words, word);
}

/// "www.diabets.lv" speaks of a website, not of the disease.
void leave_contacts_out_of_concepts(Meaning& meaning) {
  std::erase_if(meaning.concepts, [&](const Concept& found) {
    return std::ranges::any_of(found.at,
                               [&](std::size_t word) { return is_of_contact(meaning, word); });
  });
}

/// "LPTO", "PLOT" typed alone in capitals: a word of the language all the same, and yet a slip.
bool is_acronym_alone(const Meaning& meaning) {
  constexpr std::size_t longest_acronym = 5;
  return meaning.words.size() == 1 && meaning.words[0].folded.size() <= longest_acronym &&
         std::ranges::none_of(meaning.text, [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

Meaning meaning_of(std::string_view text, const Knowledge& knowledge) {
  Meaning meaning{.text = std::string(text), .words = analyze(text)};
  find_contacts(meaning, knowledge);
  meaning.concepts = find_concepts(text, meaning.words, knowledge);
  leave_contacts_out_of_concepts(meaning);
  separate_excluded(meaning, knowledge);
  std::vector<bool> taken(meaning.words.size());
  for (const auto word : meaning.contact_words) taken[word] = true;
  for (const auto* concepts : {&meaning.concepts, &meaning.excluded})
    for (const auto& found : *concepts)
      for (const auto word : found.at) taken[word] = true;
  for (const auto& found : meaning.excluded_names)
    for (const auto word : found.at) taken[word] = true;
  meaning.near_me = words_for_near_me(meaning.words);
  for (const auto* words : {&meaning.excluded_words, &meaning.excluding, &meaning.near_me})
    for (const auto word : *words) taken[word] = true;
  for (std::size_t i = 0; i < meaning.words.size(); ++i) {
    const auto& word = meaning.words[i];
    if (taken[i] || is_common_word(word)) continue;
    meaning.rest.push_back(i);
    if (!meaning.contacts.empty()) continue;  // a query with a contact looks for nothing else
    if (knowledge.vocabulary.knows(word) || knowledge.in_records(word)) continue;
    meaning.unread.push_back(i);
    if (is_acronym_alone(meaning) || !dictionary().knows(word)) meaning.unknown.push_back(i);
  }
  return meaning;
}

Meaning understand(std::string_view text, bool exactly, const Knowledge& knowledge) {
  auto meaning = meaning_of(text, knowledge);
  if (exactly) return meaning;
  if (const auto joined = initials_joined(meaning, knowledge))
    meaning = meaning_of(*joined, knowledge);
  if (const auto joined = neighbours_joined(meaning, knowledge))
    meaning = meaning_of(*joined, knowledge);
  if (meaning.unknown.empty()) return meaning;
  return better_reading(std::move(meaning), knowledge);
}

std::vector<Readings> readings_in(const Meaning& meaning) {
  std::vector<Readings> readings;
  for (const auto& found : meaning.concepts) {
    const auto same = std::ranges::find_if(readings, [&](const Readings& known) {
      return known.front()->at == found.at && known.front()->term->kind == found.term->kind;
    });
    auto& of = same == readings.end() ? readings.emplace_back() : *same;
    of.push_back(&found);
  }
  return readings;
}

std::vector<std::size_t> words_to_find(const Meaning& meaning) {
  if (!meaning.rest.empty() || !meaning.concepts.empty() || !meaning.contacts.empty())
    return meaning.rest;
  std::vector<std::size_t> words;
  for (std::size_t i = 0; i < meaning.words.size(); ++i)
    if (!is_function_word(meaning.words[i])) words.push_back(i);
  if (words.empty())
    for (std::size_t i = 0; i < meaning.words.size(); ++i) words.push_back(i);
  return words;
}

}  // namespace blakus
