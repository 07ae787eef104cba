#pragma once
// One record of the index as a person can read it: terms, slots, document.

#include <filesystem>
#include <iosfwd>
#include <string>

namespace blakus {

/// Prints every record with this id, of whatever kind; false if there is none.
/// Throws Xapian::Error or std::runtime_error when the index cannot be read.
bool show_record(const std::filesystem::path& index, const std::string& id, std::ostream& out);

}  // namespace blakus
