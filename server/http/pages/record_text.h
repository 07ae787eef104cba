#pragma once
// Parts of a record as short texts, to look over. Knows records and messages.

#include <string>

#include "server/http/pages/record_form.h"
#include "server/http/pages/visit.h"

namespace blakus {

/// One value a line; empty where the record says nothing.
std::string part_text(const Visit& visit, const Organization& record, FormPart part);

}  // namespace blakus
