#pragma once
// The records of one generation as answers need them: read from the index when first asked for,
// then kept, a bounded number of them. Knows how to fetch a record; never why it is shown.

#include <array>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/kinds/organization/organization.h"
#include "core/text/term_hash.h"
#include "server/search/index/bitset.h"
#include "server/search/index/ready_text.h"

namespace blakus {

class Postings;

/// A word of a description, ready to be compared with the words of a query.
struct TextWord {
  std::uint32_t begin = 0;  ///< bytes in the text
  std::uint32_t end = 0;
  TermHash stem = 0;
  TermHash english = 0;  ///< of no word: 0
};

/// A description split into words and sentences for its snippets.
struct TextParts {
  std::vector<TextWord> words;
  std::vector<std::uint32_t> sentences;  ///< where they begin, in bytes; the first at 0
};

TextParts parts_of(std::string_view text);

class Record {
 public:
  explicit Record(Organization of) : organization(std::move(of)) {}

  /// The description in that language, split when first asked for.
  const TextParts& description(Language language) const;

  const Organization organization;
  const ReadyText ready;

 private:
  struct Slot {
    std::once_flag once;
    TextParts parts;
  };
  mutable std::array<Slot, all_languages.size()> descriptions_;
};

class Records {
 public:
  /// `postings` must outlive the records.
  explicit Records(const Postings& postings);
  ~Records();
  Records(const Records&) = delete;
  Records& operator=(const Records&) = delete;

  /// Never null. Throws Xapian::Error if there is no such document.
  std::shared_ptr<const Record> record(DocumentNumber document) const;
  /// The same for a caller that reads all of them: evicts no other record from the cache.
  std::shared_ptr<const Record> in_passing(DocumentNumber document) const;

 private:
  struct Kept {
    DocumentNumber document = 0;
    std::shared_ptr<const Record> record;
  };
  /// A set of the set-associative cache, chosen by the document number.
  struct Set {
    std::mutex mutex;
    std::array<Kept, 4> kept;
    std::size_t next = 0;  ///< the one to be replaced
  };
  /// Null if it is not there.
  static std::shared_ptr<const Record> kept_in(Set& set, DocumentNumber document);
  std::shared_ptr<const Record> read(DocumentNumber document) const;

  const Postings& postings_;
  std::unique_ptr<Set[]> sets_;
};

}  // namespace blakus
