#pragma once
// How a record of any kind is called, read from its JSON. Knows by which member each kind is
// called; nothing else of a record.

#include <string_view>

#include "core/catalog/language.h"

namespace blakus {

/// Empty where the text is no record or says no name.
Localized name_in(std::string_view record);

}  // namespace blakus
