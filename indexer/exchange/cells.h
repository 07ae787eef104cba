#pragma once
// One cell of a foreign table put into a record: what its column means, how its values are written,
// which terms its words name. Knows columns and records; never files.

#include <string>
#include <string_view>

#include "core/catalog/organization.h"
#include "core/catalog/problem.h"
#include "core/exchange/columns.h"
#include "indexer/exchange/terms_by_name.h"

namespace blakus {

/// True if the cell says what the record says already, in any of the three languages.
bool says_the_same(Column column, std::string_view cell, const Organization& organization,
                   const TermsByName& terms);

/// Puts the cell into the record; what is wrong with it is added to `problems` with their `what`
/// and `remedy` alone. `language` is that of the column's header.
void put_cell(Column column, std::string_view cell, Language language, const TermsByName& terms,
              Organization& organization, Problems& problems);

}  // namespace blakus
