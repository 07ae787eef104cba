#pragma once
// Organizations as JSON: the form of data/organizations/ and of the index's documents.
// Shape: data/schemas/organization.schema.json.

#include <string>
#include <string_view>
#include <vector>

#include "core/kinds/organization/organization.h"
#include "core/record/problem.h"

namespace blakus {

/// Reads one record; `file` is named in problems. The types of values are checked here, what they
/// mean in check.h.
Checked<Organization> organization_from_json(std::string_view text, const std::string& file);

/// Reads a list of records: an array, an object with the list "organizations", or one record.
Checked<std::vector<Organization>> organizations_from_json(std::string_view text,
                                                           const std::string& file);

/// The record on one line, keys in a fixed order, empty members left out.
std::string to_json(const Organization& organization);
/// The same as a file of data/organizations/ has it: a line for each value, byte by byte alike.
std::string to_file_text(const Organization& organization);

/// A record that an index gave back. Throws std::runtime_error if it is not sound.
Organization stored_organization(std::string_view text);

}  // namespace blakus
