#pragma once
// Opening hours as readers of a language read them, and what they say of now. Knows lines of hours
// and messages; never whose hours they are.

#include <string>
#include <vector>

#include "core/kinds/organization/opening_hours.h"
#include "server/http/site/page_context.h"

namespace blakus {

/// "darba dienās 10.00–17.00", "svētku dienās slēgts", "pēc vienošanās": single dates that are past
/// are left out.
std::vector<std::string> hours_lines(const PageContext& context,
                                     const std::vector<OpeningHours>& hours);

/// What is reached in those hours.
enum class Reached : unsigned char { by_phone, by_coming };

/// "Šodien var zvanīt līdz 17.00", "Tagad atvērts, līdz 17.00"; empty where the hours say nothing
/// of this moment.
std::string now_text(const PageContext& context, const std::vector<OpeningHours>& hours,
                     Reached reached);

}  // namespace blakus
