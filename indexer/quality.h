#pragma once
// How fully a record is described: a body that can be reached and says what it does stands above
// a bare mention. Knows records only.

#include "core/kinds/organization/organization.h"

namespace blakus {

/// From 0 (a bare mention) to 1 (described, reachable, known first-hand).
double quality_of(const Organization& organization);

}  // namespace blakus
