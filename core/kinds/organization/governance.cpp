#include "core/kinds/organization/governance.h"

#include "core/text/day.h"

namespace blakus {
std::optional<GovernanceFault> fault_of(const Governance& governance) {
  const auto& [size, lived] = std::pair(governance.board_size, governance.board_lived);
  if (lived && !size)
    return GovernanceFault{"board_size", "is missing beside board_patients",
                           "say how many sit on the board"};
  if (lived && *lived > *size)
    return GovernanceFault{"board_patients", "is more than board_size", "count them again"};
  if (size && governance.board_source.empty())
    return GovernanceFault{"board_source", "is missing",
                           "give the address of the page that says so"};
  const auto& mark = governance.transparent;
  if (mark.declared.empty()) return std::nullopt;
  if (!day_in(mark.declared) || !day_in(mark.expires))
    return GovernanceFault{"transparent", "has a date that is no single day",
                           "write year-month-day"};
  if (mark.expires < mark.declared ||
      mark.declared < months_before(mark.expires, longest_declaration))
    return GovernanceFault{"transparent.expires", "is not within two years of the declaration",
                           "ask for a new declaration after two years"};
  return std::nullopt;
}

}  // namespace blakus
