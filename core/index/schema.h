#pragma once
// The contract between indexer and server: which prefix and which slot means what in the Xapian
// index. The only place where they are written. Knows neither program.

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include "core/kinds/taxonomy_term/taxonomy.h"

namespace blakus {

/// Raise it when the meaning of any term, slot or stored record changes. A server refuses an index
/// of another version and says to run the indexer again.
inline constexpr int schema_version = 12;

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
  contact,     ///< what one reaches an organization by, see core/kinds/organization/contact_name.h
  found_name,  ///< stem of a word of a name it is only found by (found_names.h); wdf 0
  found_name_english,  ///< English stem of such a word; wdf 0
  district,  ///< place inside a region: "riga:kengarags", see core/kinds/taxonomy_term/district.h
  delivery,
  intake,  ///< as it was said: Slot::intake_ends says until when it holds
  accessibility,
  support_area,
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
    case Kind::type:
      return Field::type;
    case Kind::delivery:
      return Field::delivery;
    case Kind::intake:
      return Field::intake;
    case Kind::accessibility:
      return Field::accessibility;
    case Kind::support_area:
      return Field::support_area;
    case Kind::organization:
    case Kind::federation:
    case Kind::event:
    case Kind::project:
    case Kind::document:
    case Kind::news:
    case Kind::expert:
    case Kind::course:
    case Kind::seat:
    case Kind::call:
      break;
  }
  return Field::organization;
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
    FieldRow{Field::found_name, "XW"},
    FieldRow{Field::found_name_english, "XV"},
    FieldRow{Field::district, "XG"},
    FieldRow{Field::delivery, "XH"},
    FieldRow{Field::intake, "XI"},
    FieldRow{Field::accessibility, "XB"},
    FieldRow{Field::support_area, "XJ"},
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

/// How a value of a slot or a metadata entry is written. Each has a Codec in codecs.h.
enum class Encoding : unsigned char {
  date,          ///< ISO date, as exact as known: "2026-11-21", "2026-11", "2026"
  moment,        ///< ISO date and time, UTC: "2026-11-21T10:00:00Z"
  word,          ///< one of a few words: "website"
  share,         ///< 0…1
  count,         ///< at most 255
  sort_key,      ///< collation key: its bytes have the order of the text
  points,        ///< places on the globe, to 0.0001 degrees
  names,         ///< names of an organization and what it is found by
  ways,          ///< by what an organization can be reached
  dated_check,   ///< when and how something was checked
  number,        ///< whole, decimal
  ids_by_text,   ///< a text → ids
  phrases,       ///< see core/kinds/need/phrases.h
  needs,         ///< see core/kinds/need/need.h
  found_names,   ///< see core/kinds/organization/found_names.h
  districts,     ///< see core/kinds/taxonomy_term/district.h
  site,          ///< see core/kinds/site/site.h
  redirects,     ///< former id → present id
  last_changes,  ///< see core/kinds/organization/last_change.h
  bytes,         ///< of a file, as they are
};

/// Values stored with a document, by slot.
enum class Slot : std::uint32_t {
  checked,  ///< when the whole record was last checked
  quality,  ///< how fully the record is described
  name_lv,  ///< the name as shown to readers of that language
  name_en,
  name_ru,
  points,            ///< of each place of the organization
  name_words,        ///< distinct stems in all names
  contacts_checked,  ///< oldest check of contacts; none where none is known
  phones_checked,    ///< oldest check of telephones and hours; none where there are none
  names,             ///< all of them, in the order of core/kinds/organization/all_names.h
  checked_how,       ///< how the whole record was checked
  ways,              ///< how the organization can be reached
  reach_check,       ///< of the first of these ways
  newest_check,      ///< newest check of anything in the record
  order,             ///< of what is no organization: the day that lists of it are sorted by
  intake_ends,       ///< first day on which what is said of new people holds no longer
  name_uk,
};

struct SlotRow {
  Slot slot;
  std::string_view name;
  Encoding encoding;
  std::optional<Language> language = std::nullopt;  ///< of a name's slot: that of its readers
};

inline constexpr std::array slots{
    SlotRow{Slot::checked, "checked", Encoding::date},
    SlotRow{Slot::quality, "quality", Encoding::share},
    SlotRow{Slot::name_lv, "name_lv", Encoding::sort_key, Language::lv},
    SlotRow{Slot::name_en, "name_en", Encoding::sort_key, Language::en},
    SlotRow{Slot::name_ru, "name_ru", Encoding::sort_key, Language::ru},
    SlotRow{Slot::points, "points", Encoding::points},
    SlotRow{Slot::name_words, "name_words", Encoding::count},
    SlotRow{Slot::contacts_checked, "contacts_checked", Encoding::date},
    SlotRow{Slot::phones_checked, "phones_checked", Encoding::date},
    SlotRow{Slot::names, "names", Encoding::names},
    SlotRow{Slot::checked_how, "checked_how", Encoding::word},
    SlotRow{Slot::ways, "ways", Encoding::ways},
    SlotRow{Slot::reach_check, "reach_check", Encoding::dated_check},
    SlotRow{Slot::newest_check, "newest_check", Encoding::date},
    SlotRow{Slot::order, "order", Encoding::date},
    SlotRow{Slot::intake_ends, "intake_ends", Encoding::date},
    SlotRow{Slot::name_uk, "name_uk", Encoding::sort_key, Language::uk},
};

/// What an index says of itself.
enum class Metadata : unsigned char {
  format,        ///< schema_version
  built,         ///< when
  ambiguous,     ///< folded term that names several diagnoses → their ids, the likelier first
  crisis,        ///< wordings of danger, despair and violence
  needs,         ///< what people look for without its name
  need_phrases,  ///< what they say then
  found_names,   ///< names that find organizations but are not their own
  districts,     ///< parts of towns
  site,          ///< what is chosen by hand for the pages
  revision,      ///< newest revision of the store in it; 0: none
  redirects,     ///< former ids of merged organizations
  changes,       ///< what last became of each organization
  logo,          ///< the file that the site names
};

struct MetadataRow {
  Metadata entry;
  std::string_view name;  ///< Xapian's key
  Encoding encoding;
};

inline constexpr std::array metadata_entries{
    MetadataRow{Metadata::format, "schema_version", Encoding::number},
    MetadataRow{Metadata::built, "built", Encoding::moment},
    MetadataRow{Metadata::ambiguous, "ambiguous", Encoding::ids_by_text},
    MetadataRow{Metadata::crisis, "crisis", Encoding::phrases},
    MetadataRow{Metadata::needs, "needs", Encoding::needs},
    MetadataRow{Metadata::need_phrases, "need_phrases", Encoding::phrases},
    MetadataRow{Metadata::found_names, "found_names", Encoding::found_names},
    MetadataRow{Metadata::districts, "districts", Encoding::districts},
    MetadataRow{Metadata::site, "site", Encoding::site},
    MetadataRow{Metadata::revision, "revision", Encoding::number},
    MetadataRow{Metadata::redirects, "redirects", Encoding::redirects},
    MetadataRow{Metadata::changes, "changes", Encoding::last_changes},
    MetadataRow{Metadata::logo, "logo", Encoding::bytes},
};

constexpr std::uint32_t number_of(Slot slot) {
  return static_cast<std::uint32_t>(slot);
}
constexpr const SlotRow& row_of(Slot slot) {
  return slots[number_of(slot)];
}
constexpr const MetadataRow& row_of(Metadata entry) {
  return metadata_entries[static_cast<std::size_t>(entry)];
}

/// The slot of the name as readers of the language are shown it.
constexpr Slot name_slot(Language language) {
  return std::ranges::find(slots, language, &SlotRow::language)->slot;
}

namespace schema_check {
constexpr bool slots_in_order() {
  for (std::size_t i = 0; i < slots.size(); ++i)
    if (slots[i].slot != static_cast<Slot>(i)) return false;
  return true;
}
constexpr bool metadata_in_order() {
  for (std::size_t i = 0; i < metadata_entries.size(); ++i)
    if (metadata_entries[i].entry != static_cast<Metadata>(i)) return false;
  return true;
}
constexpr bool no_name_twice(const auto& rows) {
  for (const auto& row : rows)
    if (row.name.empty() ||
        std::ranges::count(rows, row.name, &std::decay_t<decltype(row)>::name) != 1)
      return false;
  return true;
}
constexpr bool each_language_has_one_slot() {
  for (const auto language : all_languages)
    if (std::ranges::count(slots, language, &SlotRow::language) != 1) return false;
  return true;
}
constexpr bool names_are_sort_keys() {
  for (const auto& row : slots)
    if (row.language.has_value() != (row.encoding == Encoding::sort_key)) return false;
  return true;
}
static_assert(slots_in_order(), "one row per slot, in the order of Slot");
static_assert(metadata_in_order(), "one row per entry, in the order of Metadata");
static_assert(no_name_twice(slots) && no_name_twice(metadata_entries));
static_assert(each_language_has_one_slot(), "names are sorted in every language of the directory");
static_assert(names_are_sort_keys(), "what is sorted is written as a collation key");
}  // namespace schema_check

}  // namespace blakus
