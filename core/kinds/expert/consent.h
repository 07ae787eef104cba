#pragma once
// Whether a record may be shown at all: an expert only after having agreed. Knows the kinds of the
// network; never how somebody agrees.

#include "core/kinds/network_record.h"

namespace blakus {

/// Of an expert: whoever helps agreed to stand here, or a public source names the body.
inline bool may_be_shown(const NetworkRecord& record) {
  const auto* expert = std::get_if<Expert>(&record);
  return expert == nullptr || !expert->consent.empty() || !expert->sources.empty();
}

}  // namespace blakus
