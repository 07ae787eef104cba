#pragma once
// Values put into the index, each in the form that the schema's rows give it. Knows codecs and
// Xapian; never where a value comes from.

#include <string>

#include <xapian.h>

#include "core/index/codecs.h"
#include "core/index/schema.h"

namespace blakus {

/// An empty value leaves the slot empty.
inline void put_bytes(Xapian::Document& document, Slot slot, const std::string& bytes) {
  if (!bytes.empty()) document.add_value(number_of(slot), bytes);
}

template <Slot slot, typename Value>
void put_value(Xapian::Document& document, const Value& value) {
  put_bytes(document, slot, SlotCodec<slot>::encode(value));
}

template <Metadata entry, typename Value>
void put_metadata(Xapian::WritableDatabase& database, const Value& value) {
  database.set_metadata(std::string(row_of(entry).name), MetadataCodec<entry>::encode(value));
}

}  // namespace blakus
