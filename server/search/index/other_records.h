#pragma once
// What the directory has besides organizations (events, projects, documents, news, experts): the
// records of one generation in memory, with their words and what their texts speak of. Knows the
// vocabulary; never how organizations are ranked.

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/kinds/network_record.h"
#include "core/kinds/taxonomy_term/taxonomy.h"
#include "core/text/term_hash.h"
#include "server/search/index/bitset.h"

namespace Xapian {
class Database;
}

namespace blakus {

class Snapshot;
class Vocabulary;
struct Token;

struct OtherRecord {
  NetworkRecord record;
  Kind kind = Kind::event;
  DocumentNumber document = 0;  ///< its own in the index
  std::string order;     ///< ISO date, as exact as known; empty: none. Of what recurs the next one
  bool to_come = false;  ///< an event or a deadline that is not over yet
  DocumentNumber organizer = 0;  ///< the organization that it names; 0: none in the search
  /// What its title and place speak of, the regions it names besides.
  std::vector<const TaxonomyTerm*> terms;
};

class OtherRecords {
 public:
  using Number = std::uint32_t;  ///< of a record, from 0

  OtherRecords() = default;
  /// Vocabulary, columns and postings of the snapshot must be there already.
  OtherRecords(const Xapian::Database& database, const Snapshot& snapshot);

  bool empty() const { return records_.empty(); }
  std::size_t size() const { return records_.size(); }
  /// In the order in which lists show them: by kind, what comes next first, then what was last.
  const OtherRecord& operator[](Number number) const { return records_[number]; }

  /// The record; null if there is none.
  const OtherRecord* find(Kind kind, std::string_view id) const;
  /// Those of a kind, in their order.
  std::span<const OtherRecord> of_kind(Kind kind) const;
  /// Those that name the organization, the newest first.
  std::span<const Number> of_organization(std::string_view id) const;

  /// By record: does its title, or any text of it, hold the word in this or another form?
  std::vector<bool> titles_with(const Token& word) const { return holding(titles_, word); }
  std::vector<bool> texts_with(const Token& word) const { return holding(texts_, word); }

 private:
  using Words = std::vector<std::pair<TermHash, Number>>;  ///< stems of words, in order
  std::vector<bool> holding(const Words& words, const Token& word) const;
  void read(const Xapian::Database& database, const Snapshot& snapshot);
  void add_words(Number number);
  void sort_by_organization();

  std::vector<OtherRecord> records_;
  std::map<std::pair<Kind, std::string>, Number, std::less<>> by_id_;
  std::map<std::string, std::vector<Number>, std::less<>> by_organization_;
  Words titles_;
  Words texts_;
};

}  // namespace blakus
