#pragma once
// The contract between indexer and server: which prefix and which slot means what in the Xapian
// index. The only place where they are written. Knows neither program.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/catalog/taxonomy.h"

namespace blakus {

/// Raise it when the meaning of any term, slot or stored record changes. A server refuses an index
/// of another version and says to run the indexer again.
inline constexpr int schema_version = 6;

/// What a term says about its document.
enum class Field : unsigned char {
  id,    ///< kind and id, unique: "organization:agihas"
  kind,  ///< name of the kind
  area,  ///< of an organization: ids of its taxonomy terms
  diagnosis,
  region,
  service,
  audience,
  language,
  type,
  coverage,      ///< coverage_national, coverage_everyone
  name,          ///< stem of a word of a name, short or former name
  name_form,     ///< that word exactly: folded, and as written with its diacritics
  text,          ///< stem of a word anywhere in the record
  text_form,     ///< that word exactly: folded, and as written with its diacritics
  name_english,  ///< English stem of a word of an English name
  text_english,  ///< English stem of a word of an English text
  organization,  ///< of a network item: id of the organization it names
  contact,       ///< what one reaches an organization by, see core/catalog/contact_name.h
};

/// Where the ids of an organization's terms of a kind are posted.
constexpr Field field_of(Kind kind) {
  switch (kind) {
    case Kind::area:
      return Field::area;
    case Kind::diagnosis:
      return Field::diagnosis;
    case Kind::region:
      return Field::region;
    case Kind::service:
      return Field::service;
    case Kind::audience:
      return Field::audience;
    case Kind::language:
      return Field::language;
    default:
      return Field::type;
  }
}

inline constexpr std::string_view coverage_national = "national";  ///< serves all of Latvia
inline constexpr std::string_view coverage_everyone = "everyone";  ///< serves all patients

struct FieldRow {
  Field field;
  std::string_view prefix;  ///< Xapian's convention: one capital, or X and capitals
};

inline constexpr std::array fields{
    FieldRow{Field::id, "Q"},
    FieldRow{Field::kind, "XK"},
    FieldRow{Field::area, "XA"},
    FieldRow{Field::diagnosis, "XD"},
    FieldRow{Field::region, "XR"},
    FieldRow{Field::service, "XS"},
    FieldRow{Field::audience, "XU"},
    FieldRow{Field::language, "XL"},
    FieldRow{Field::type, "XT"},
    FieldRow{Field::coverage, "XC"},
    FieldRow{Field::name, "S"},
    FieldRow{Field::name_form, "XN"},
    FieldRow{Field::text, "Z"},
    FieldRow{Field::text_form, "XF"},
    FieldRow{Field::name_english, "XM"},
    FieldRow{Field::text_english, "XE"},
    FieldRow{Field::organization, "XO"},
    FieldRow{Field::contact, "XP"},
};

namespace schema_check {
constexpr bool rows_in_order() {
  for (std::size_t i = 0; i < fields.size(); ++i)
    if (fields[i].field != static_cast<Field>(i)) return false;
  return true;
}
constexpr bool no_prefix_starts_another() {
  for (const auto& a : fields)
    for (const auto& b : fields)
      if (a.field != b.field && b.prefix.starts_with(a.prefix)) return false;
  return true;
}
static_assert(rows_in_order(), "one row per field, in the order of Field");
static_assert(no_prefix_starts_another(), "a term must tell its field by its prefix");
}  // namespace schema_check

/// Xapian refuses terms above 245 bytes; ours end well below.
inline constexpr std::size_t max_term_bytes = 200;

constexpr std::string_view prefix_of(Field field) {
  return fields[static_cast<std::size_t>(field)].prefix;
}

/// The index term of a field: prefix and value, cut at max_term_bytes.
inline std::string index_term(Field field, std::string_view value) {
  return std::string(prefix_of(field)).append(value.substr(0, max_term_bytes));
}

/// "organization:agihas", the value of Field::id.
inline std::string id_value(Kind kind, std::string_view id) {
  return std::string(name_of(kind)) + ":" + std::string(id);
}

/// Values kept beside a document, by slot.
enum class Slot : std::uint32_t {
  checked = 0,  ///< ISO date of the last check of the whole record, as exact as known
  quality = 1,  ///< how fully the record is described, sortable_serialise of 0…1
  name_lv = 2,  ///< collation keys of the name as shown to readers of that language
  name_en = 3,
  name_ru = 4,
  points = 5,      ///< "latitude,longitude" of each place, separated by blanks
  name_words = 6,  ///< one byte: distinct stems in all names, at most 255
  // ISO dates of further checks, as exact as known; of several, the oldest.
  contacts_checked = 7,  ///< of contacts; none where none is known
  phones_checked = 8,    ///< of telephones and hours; none where there are none
  names = 9,             ///< a line for each name: "+" and a present one, "-" and a former one
  checked_how = 10,      ///< how the whole record was checked: "website"
  ways = 11,             ///< how the organization can be reached: names of Fact, "phones website"
  reach_check = 12,      ///< of the first of these ways: date and how, "2026-11-21 website"
  newest_check = 13,     ///< ISO date of the newest check of anything in the record
};

constexpr std::uint32_t number_of(Slot slot) {
  return static_cast<std::uint32_t>(slot);
}

constexpr Slot name_slot(Language language) {
  return static_cast<Slot>(number_of(Slot::name_lv) + static_cast<std::uint32_t>(language));
}

/// Names of the index's metadata entries.
inline constexpr const char* meta_schema_version = "schema_version";
inline constexpr const char* meta_built = "built";          ///< ISO date and time, UTC
inline constexpr const char* meta_ambiguous = "ambiguous";  ///< lines "folded term\tid id id"
inline constexpr const char* meta_crisis = "crisis";        ///< lines "kind\tpattern"
inline constexpr const char* meta_needs = "needs";          ///< JSON, see core/catalog/need.h
inline constexpr const char* meta_revision = "revision";    ///< newest revision of the store in it
inline constexpr const char* meta_redirects = "redirects";  ///< lines "former id\tpresent id"

}  // namespace blakus
