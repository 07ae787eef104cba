#pragma once
// Every record that there is or was, also those that visitors no longer find, and a search among
// them. Knows the store; never a page.

#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "server/curation/curation.h"
#include "server/curation/duplicates.h"

namespace blakus {

enum class RecordState : unsigned char { published, archived, withdrawn, merged };

struct ListedRecord {
  Organization record;  ///< as it is, or as it last was
  RecordState state = RecordState::published;
  std::string target;  ///< of a merged one: id of the record that its address leads to
  std::string words;   ///< what `fits_words` looks at
  BodySigns signs;
  std::string place;  ///< in the order of names

  /// Visitors find it, at its address at least.
  bool is_present() const {
    return state == RecordState::published || state == RecordState::archived;
  }
};

/// All records at one moment; never changed.
class RecordList {
 public:
  using Entries = std::vector<std::shared_ptr<const ListedRecord>>;

  explicit RecordList(Entries entries) : entries_(std::move(entries)) {}

  /// By name in Latvian.
  const Entries& entries() const { return entries_; }
  SignsOfMany signs() const;             ///< of all
  SignsOfMany signs_of_present() const;  ///< of those that visitors find
  /// Pairs of present records that may be one body; the first who asks waits for them.
  const std::vector<DoublePair>& doubles() const;
  /// Null if there is none.
  const ListedRecord* record(std::string_view id) const;

 private:
  Entries entries_;
  mutable std::once_flag compared_;
  mutable std::vector<DoublePair> doubles_;
};

/// Made once for a generation, a day and a revision; after an approval only what it changed is
/// read.
std::shared_ptr<const RecordList> all_records(const Curation& curation);

/// True where each of the words stands somewhere in its names, numbers, addresses or places, with
/// or without marks; an empty text fits all. `folded`: the words.
bool fits_words(const ListedRecord& listed, std::string_view folded);

/// The record as it is, or as it last was; nothing where there never was one.
std::optional<std::string> last_record(const Curation& curation, Kind kind, const std::string& id);

}  // namespace blakus
