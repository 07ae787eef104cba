#pragma once
// The records of one generation as answers need them: read from the index when first asked for,
// then kept, a bounded number of them. Knows how to fetch a record; never why it is shown.

#include <array>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "core/catalog/organization.h"
#include "server/search/bitset.h"
#include "server/search/term_hash.h"

namespace blakus {

class Postings;

/// A word of a description, ready to be compared with the words of a query.
struct TextWord {
  std::uint32_t begin = 0;  ///< bytes in the text
  std::uint32_t end = 0;
  TermHash stem = 0;
  TermHash english = 0;  ///< of no word: 0
};

std::vector<TextWord> words_of(std::string_view text);

/// Bytes that whoever writes answers makes once of a record, per language, and keeps beside it.
class ReadyText {
 public:
  template <typename Make>
  const std::string& in(Language language, Make make) const {
    auto& slot = slots_[static_cast<std::size_t>(language)];
    std::call_once(slot.once, [&] { slot.text = make(); });
    return slot.text;
  }

 private:
  struct Slot {
    std::once_flag once;
    std::string text;
  };
  mutable std::array<Slot, all_languages.size()> slots_;
};

struct Record {
  Organization organization;
  std::array<std::vector<TextWord>, all_languages.size()> words;  ///< of each description
  ReadyText ready;
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

 private:
  struct Slot {
    std::mutex mutex;
    DocumentNumber document = 0;
    std::shared_ptr<const Record> record;
  };
  const Postings& postings_;
  std::unique_ptr<Slot[]> slots_;
};

}  // namespace blakus
