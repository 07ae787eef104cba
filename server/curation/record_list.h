#pragma once
// Every record that there is or was, also those that visitors no longer find, and a search among
// them. Knows the store; never a page.

#include <string>
#include <string_view>
#include <vector>

#include "server/curation/curation.h"

namespace blakus {

enum class RecordState : unsigned char { published, archived, withdrawn, merged };

struct ListedRecord {
  Organization record;  ///< as it is, or as it last was
  RecordState state = RecordState::published;
  std::string target;  ///< of a merged one: id of the record that its address leads to
};

/// By name in Latvian.
std::vector<ListedRecord> all_records(const Curation& curation);

/// True where each of the words stands somewhere in its names, numbers, addresses or places, with
/// or without marks; an empty text fits all.
bool fits_words(const Organization& record, std::string_view words);

/// The record as it is, or as it last was; nothing where there never was one.
std::optional<std::string> last_record(const Curation& curation, Kind kind, const std::string& id);

}  // namespace blakus
