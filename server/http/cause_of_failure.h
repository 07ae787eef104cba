#pragma once
// What broke, for the log. Knows exceptions; never what was asked.

#include <string>

namespace blakus {

/// "Xapian::DatabaseCorruptError", or what the store says: what broke, and nothing that was typed.
/// Called while an exception is handled.
std::string cause_of_present_exception();

}  // namespace blakus
