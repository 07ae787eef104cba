#pragma once
// From what was typed to what was meant: the longest known names in the words become concepts.
// Knows the vocabulary and which words the index holds; never weights, HTTP or Xapian.

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/kinds/organization/contact_name.h"
#include "core/text/analyze.h"
#include "server/search/answer.h"
#include "server/search/query/need_words.h"
#include "server/search/query/spelling.h"
#include "server/search/query/vocabulary.h"

namespace blakus {

constexpr bool is_disease(Kind kind) {
  return kind == Kind::diagnosis || kind == Kind::area;
}
/// What is looked for, not only for whom or where.
constexpr bool is_subject(Kind kind) {
  return is_disease(kind) || kind == Kind::service;
}

/// A thing that the query speaks of: by a known name, or by describing a need.
struct Concept {
  const TaxonomyTerm* term = nullptr;
  std::vector<std::size_t> at;  ///< its words, in order; those of a name stand together
  std::string name;             ///< the name that matched, as in the vocabulary; the need's id
  bool named = true;            ///< false: the words only lead to the term, they are no name of it
  bool described = false;       ///< by the words of a need
  float weight = 1;             ///< relative to the other things asked for
  bool ambiguous = false;
  std::size_t reading = 0;  ///< of an ambiguous term: 0 for the likeliest reading
  std::size_t first() const { return at.front(); }
};

/// An organization that is to be left out, by its name as core/kinds/organization/whole_name.h
/// writes it.
struct ExcludedName {
  std::string name;
  std::vector<std::size_t> at;  ///< its words, in order
};

/// What a query means.
struct Meaning {
  std::string text;  ///< what was searched for: as typed, or as corrected
  Corrected corrected;
  std::vector<Token> words;  ///< of `text`
  std::vector<Concept> concepts;
  std::vector<Concept> excluded;            ///< what is to be left out
  std::vector<std::size_t> excluded_words;  ///< further words whose bodies are to be left out
  std::vector<ExcludedName> excluded_names;
  std::vector<std::size_t> near_me;        ///< words that ask for help nearby, wherever that is
  std::vector<std::size_t> excluding;      ///< the words that say so: "nevis"
  std::vector<ContactInText> contacts;     ///< those that are meant, known or not
  std::vector<std::size_t> contact_words;  ///< of these, in order; in no other list
  std::vector<std::size_t> rest;           ///< words outside all these that carry a search
  std::vector<std::size_t> unread;         ///< those of `rest` that neither names nor records know
  std::vector<std::size_t> unknown;  ///< those of them that are no word of the language either
};

/// Concepts of one kind that stand for the same words of the query: one of them is meant.
using Readings = std::vector<const Concept*>;
std::vector<Readings> readings_in(const Meaning& meaning);

/// The words of a query that records must hold: those that carry a search; of nothing but common
/// words, these.
std::vector<std::size_t> words_to_find(const Meaning& meaning);

/// What understanding needs to know of one index generation.
struct Knowledge {
  const Vocabulary& vocabulary;
  const NeedWords* needs = nullptr;
  /// Asked for only when a word is unknown: it may still have to be waited for.
  std::function<const Spelling&()> spelling;
  /// Does any record hold the word, in this or another form?
  std::function<bool(const Token&)> in_records;
  /// Is any organization reached by the contact, by its normal form?
  std::function<bool(const std::string&)> has_contact;
  /// Does one name of an organization hold all of the words?
  std::function<bool(std::span<const Token>)> in_one_name;
};

Meaning understand(std::string_view text, bool exactly, const Knowledge& knowledge);

/// One line per concept and list; what tests compare and --explain shows.
std::string to_string(const Meaning& meaning);

}  // namespace blakus
