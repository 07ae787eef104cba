#pragma once
// Faults as application/problem+json (RFC 9457): what went wrong, for a programmer.

#include <string>
#include <vector>

#include "server/http/app/parameters.h"
#include "server/http/transport/reply.h"

namespace blakus {

/// A reply with one sentence of detail, and one entry for each bad parameter.
Reply problem(int status, std::string_view detail, const std::vector<BadParameter>& bad = {});
/// A fault of ours: `error_id` finds its cause in the log.
Reply failure(int status, const std::string& error_id);

}  // namespace blakus
