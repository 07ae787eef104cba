#pragma once
// One generation of the index as both programs read it: opened, its files and its format checked,
// its values decoded. Knows the schema and Xapian; never what is done with a record.

#include <filesystem>
#include <string>

#include <xapian.h>

#include "core/index/codecs.h"
#include "core/index/schema.h"

namespace blakus {

/// The generation that `index` serves. Throws std::runtime_error if there is none.
std::filesystem::path served_generation(const std::filesystem::path& index);

/// Throws std::runtime_error where a file is not what the manifest says.
void require_whole(const std::filesystem::path& generation);

/// Throws std::runtime_error where the index has another schema_version.
void require_present_format(const Xapian::Database& database);

/// Opens a generation of the present format. Throws std::runtime_error where it has another, and
/// Xapian::Error where it cannot be read.
Xapian::Database opened_database(const std::filesystem::path& generation);

/// The kind of a record, by its term. Throws std::runtime_error where none of ours stands there.
Kind kind_in(const Xapian::Document& document);

inline std::string metadata_bytes(const Xapian::Database& database, Metadata entry) {
  return database.get_metadata(std::string(row_of(entry).name));
}

template <Metadata entry>
auto metadata_of(const Xapian::Database& database) {
  return MetadataCodec<entry>::decode(metadata_bytes(database, entry));
}

/// Calls `visit(document number, bytes)` for each document with a value, in the order of numbers.
template <typename Visit>
void each_value(const Xapian::Database& database, Slot slot, Visit visit) {
  const auto number = number_of(slot);
  for (auto at = database.valuestream_begin(number); at != database.valuestream_end(number); ++at)
    visit(at.get_docid(), *at);
}

/// Likewise with the value that the bytes stand for; a view in it ends with the call.
template <Slot slot, typename Visit>
void each_value(const Xapian::Database& database, Visit visit) {
  each_value(database, slot, [&](Xapian::docid document, const std::string& bytes) {
    visit(document, SlotCodec<slot>::decode(bytes));
  });
}

/// Calls `visit(data)` for each record of the kind, in the order of document numbers.
template <typename Visit>
void each_document(const Xapian::Database& database, Kind kind, Visit visit) {
  const auto term = index_term(Field::kind, name_of(kind));
  for (auto at = database.postlist_begin(term); at != database.postlist_end(term); ++at)
    visit(database.get_document(*at).get_data());
}

}  // namespace blakus
