#pragma once
// The Xapian database of one generation, opened once per thread: postings, words and records.
// The only place of the server that reads it while answering.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/index/codecs.h"
#include "core/index/schema.h"
#include "core/text/analyze.h"
#include "core/text/term_hash.h"
#include "server/search/index/bitset.h"
#include "server/search/index/postings_cache.h"
#include "server/search/query/spelling.h"
#include "server/search/query/vocabulary.h"

namespace Xapian {
class Database;
}

namespace blakus {

/// A name of an organization as the index keeps it.
struct NameInIndex {
  DocumentNumber document = 0;
  std::size_t number = 0;  ///< among `all_names` of the record
  std::string_view text;
  NameUse use = NameUse::present;
};

/// The terms of the index by which records hold the word, any of them.
std::vector<std::string> terms_of_word(const Token& word);

class Postings {
 public:
  explicit Postings(const std::filesystem::path& generation);
  ~Postings();
  Postings(const Postings&) = delete;
  Postings& operator=(const Postings&) = delete;

  /// The calling thread's own handle; Xapian's are for one thread at a time.
  const Xapian::Database& database() const;

  /// Documents that hold the word in this or another form, in a name or anywhere, in the order of
  /// their numbers.
  PostingList in_names(const Token& word) const;
  PostingList anywhere(const Token& word) const;
  /// Likewise in a name, or in one that the organization is only found by: of that the wdf is 0.
  PostingList in_all_names(const Token& word) const;
  /// Documents that hold the very form; with its diacritics where it was typed with them.
  PostingList exactly(const Token& word) const;
  bool holds(const Token& word) const;
  /// Documents that lie in the place inside a region, see core/kinds/taxonomy_term/district.h.
  PostingList in_district(const std::string& district) const;
  /// Documents that are reached by the contact, see core/kinds/organization/contact_name.h.
  PostingList by_contact(const std::string& contact_name) const;
  /// The normal forms of contacts that begin so, in their order; none where there are more than
  /// `most`.
  std::vector<std::string> contacts_beginning(const std::string& beginning, std::size_t most) const;
  /// Of all words of all records the terms by which `holds` knows them.
  TermSet terms_of_words() const;
  /// The record's document number; 0 if there is none.
  DocumentNumber document(const std::string& id_value) const;
  std::string data(DocumentNumber document) const;

  /// Calls `visit` for every name of every organization.
  void each_name(const std::function<void(const NameInIndex&)>& visit) const;

 private:
  PostingList of(const std::vector<std::string>& terms) const;

  std::filesystem::path generation_;
  std::string uuid_;  ///< of the database; another one may come to lie at the same path
  /// Handles opened beforehand: a generation that is removed soon can still be read by them.
  struct Spare;
  std::unique_ptr<Spare> spare_;
  std::unique_ptr<PostingsCache> kept_;
  // Words of a query are seldom one of these, so that most look-ups are saved:
  TermSet guessed_;       ///< terms of whole names and of parts of addresses
  TermSet found_words_;   ///< of names that organizations are only found by
  std::uint64_t serial_;  ///< tells this generation from others in a thread's handles
};

/// All words that corrections may offer: those of names, and those of the records.
std::vector<KnownWord> known_words(const Vocabulary& vocabulary, const Postings& postings);

}  // namespace blakus
