#pragma once
// How the values of the index are written and read: both directions of each Encoding in one place.
// Knows the forms; never a document, a database or which value is kept where (schema.h).

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/index/schema.h"
#include "core/kinds/need/need.h"
#include "core/kinds/need/phrases.h"
#include "core/kinds/organization/fact_checks.h"
#include "core/kinds/organization/found_names.h"
#include "core/kinds/organization/last_change.h"
#include "core/kinds/site/site.h"
#include "core/kinds/taxonomy_term/district.h"

namespace blakus {

/// `encode` gives the bytes of a value; nothing where there is nothing to say. `decode` reads what
/// `encode` wrote, and of other bytes what it can; it never throws, but for `needs`,
/// `phrases` and `site`.
template <Encoding>
struct Codec;

/// The text itself.
struct TextCodec {
  static std::string encode(std::string_view text) { return std::string(text); }
  static std::string decode(std::string_view bytes) { return std::string(bytes); }
};
template <>
struct Codec<Encoding::date> : TextCodec {};
template <>
struct Codec<Encoding::moment> : TextCodec {};
template <>
struct Codec<Encoding::word> : TextCodec {};
template <>
struct Codec<Encoding::sort_key> : TextCodec {};
template <>
struct Codec<Encoding::bytes> : TextCodec {};

/// Xapian's form of a number, whose bytes have the order of the numbers.
template <>
struct Codec<Encoding::share> {
  static std::string encode(double share);
  static double decode(std::string_view bytes);
};

/// One byte; a larger count becomes 255.
template <>
struct Codec<Encoding::count> {
  static std::string encode(std::size_t count);
  static std::uint8_t decode(std::string_view bytes);
};

/// "56.9496,24.1052 57.3119,25.2746 "
template <>
struct Codec<Encoding::points> {
  static std::string encode(const std::vector<Point>& points);
  static std::vector<Point> decode(std::string_view bytes);
};

enum class NameUse : unsigned char {
  present,
  former,
  found_by,  ///< no name of the organization: see core/kinds/organization/found_names.h
};

/// One of the names of an organization.
struct NameLine {
  std::string_view text;  ///< without line ends; lives as long as what it was read from
  NameUse use = NameUse::present;
  bool operator==(const NameLine&) const = default;
};

/// A line for each name behind a sign of its use: "+" present, "-" former, "~" found by.
template <>
struct Codec<Encoding::names> {
  static std::string encode(const std::vector<NameLine>& names);
  static std::vector<NameLine> decode(std::string_view bytes);
};

/// "phones website"
template <>
struct Codec<Encoding::ways> {
  static std::string encode(const std::vector<Fact>& ways);
  static std::vector<Fact> decode(std::string_view bytes);
};

/// "2026-11-21 website"; the source of the check stays in the record.
template <>
struct Codec<Encoding::dated_check> {
  static std::string encode(const FactCheck& check);
  static FactCheck decode(std::string_view bytes);
};

/// "6"; what is no number is 0.
template <>
struct Codec<Encoding::number> {
  static std::string encode(std::int64_t number) { return std::to_string(number); }
  static std::int64_t decode(std::string_view bytes);
};

/// Lines "text\tid id id".
template <>
struct Codec<Encoding::ids_by_text> {
  using Ids = std::map<std::string, std::vector<std::string>>;
  static std::string encode(const Ids& ids);
  static Ids decode(std::string_view bytes);
};

/// Arrays; `decode` throws std::runtime_error where they are not sound.
template <>
struct Codec<Encoding::phrases> {
  static std::string encode(const Phrases& phrases) { return phrases.to_bytes(); }
  static Phrases decode(std::string_view bytes) { return Phrases::from_bytes(bytes); }
};

/// JSON; `decode` throws std::runtime_error where it is none.
template <>
struct Codec<Encoding::needs> {
  static std::string encode(const Needs& needs) { return to_json(needs); }
  static Needs decode(std::string_view bytes) { return stored_needs(bytes); }
};

/// Lines, see core/kinds/organization/found_names.h.
template <>
struct Codec<Encoding::found_names> {
  static std::string encode(const FoundNames& names) { return to_lines(names); }
  static FoundNames decode(std::string_view bytes) { return found_names_in(bytes); }
};

/// Lines, see core/kinds/taxonomy_term/district.h.
template <>
struct Codec<Encoding::districts> {
  static std::string encode(const std::vector<District>& districts) { return to_lines(districts); }
  static std::vector<District> decode(std::string_view bytes) { return districts_in(bytes); }
};

/// JSON; `decode` throws std::runtime_error where it is none.
template <>
struct Codec<Encoding::site> {
  static std::string encode(const Site& site) { return to_json(site); }
  static Site decode(std::string_view bytes) { return stored_site(bytes); }
};

/// Lines "former\tpresent".
template <>
struct Codec<Encoding::redirects> {
  using Redirects = std::map<std::string, std::string, std::less<>>;
  static std::string encode(const Redirects& redirects);
  static Redirects decode(std::string_view bytes);
};

/// Lines, see core/kinds/organization/last_change.h.
template <>
struct Codec<Encoding::last_changes> {
  static std::string encode(const LastChanges& changes) { return to_lines(changes); }
  static LastChanges decode(std::string_view bytes) { return last_changes_in(bytes); }
};

template <Slot slot>
using SlotCodec = Codec<row_of(slot).encoding>;
template <Metadata entry>
using MetadataCodec = Codec<row_of(entry).encoding>;

}  // namespace blakus
