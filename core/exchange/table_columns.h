#pragma once
// The columns of the directory's tables: what each is called in each language, under which other
// names foreign tables have it, how its cell is written for an organization and read into one. A
// column is one row for both ways, so that what was exported can be imported again. Knows no file.

#include <array>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/kinds/organization/organization.h"
#include "core/kinds/taxonomy_term/taxonomy.h"
#include "core/kinds/taxonomy_term/terms_by_name.h"
#include "core/record/problem.h"

namespace blakus {

enum class Column : unsigned char {
  id,
  name,
  registration_number,
  type,
  areas,
  diagnoses,
  icd10,
  orpha,
  coverage,
  phones,
  emails,
  website,
  languages,
  support_areas,
  services,
  audiences,
  deliveries,
  address,
  city,
  postal_code,
  fees,
  first_step,
  checked,
  checked_how,
  contacts_checked,
  contacts_how,
  profile,
  // Known when reading, not written.
  name_en,
  name_ru,
  name_uk,
  short_names,
  legal_status,
  description,
  description_en,
  description_ru,
  description_uk,
  street,
  house,
  flat,
  parish,
  municipality,
};

/// What cells are written from besides the record.
struct CellContext {
  Language language = Language::lv;
  std::string_view base_url;  ///< "https://example.lv"
  std::function<const TaxonomyTerm*(Kind, std::string_view)> term;
  /// "website" in words; the way itself where this is empty.
  std::function<std::string(const std::string&)> way_of_checking = {};
};

/// A cell of a foreign table.
struct ForeignCell {
  std::string text;
  Language language = Language::lv;  ///< of the column's header
  const TermsByName& terms;
  Problems& problems;  ///< takes what is wrong with it: `what` and `remedy` alone
};

/// How a cell is written for an organization, and read into one.
struct CellFormat {
  std::string (*write)(const Organization&, const CellContext&) = nullptr;
  void (*read)(const ForeignCell&, Organization&) = nullptr;  ///< null: made from other facts
};

struct ColumnRow {
  Column column = Column::id;
  std::string_view key;                                       ///< for --map: "registration_number"
  std::array<std::string_view, all_languages.size()> header;  ///< by Language
  std::string_view also;                                      ///< other names, "|" between them
  CellFormat cell;

  /// Made from other facts, or the site's own: never read.
  constexpr bool derived() const { return cell.read == nullptr; }
};

/// All columns in their order.
std::span<const ColumnRow> columns();
/// Those an export has.
std::span<const ColumnRow> exported_columns();
const ColumnRow& row_of(Column column);

/// A column known by its key or by any of its names, in whatever case and spelling.
struct NamedColumn {
  Column column = Column::id;
  Language language = Language::lv;  ///< of the name
};
std::optional<NamedColumn> column_named(std::string_view name);

/// The cell of an organization, several values with "; " between them.
std::string cell_of(Column column, const Organization& organization, const CellContext& context);

/// True if `text` says what the record says already, in any of the languages.
bool says_the_same(Column column, std::string_view text, const Organization& organization,
                   const TermsByName& terms);
/// Puts the cell into the record. The column is not derived.
void put_cell(Column column, ForeignCell cell, Organization& organization);

}  // namespace blakus
