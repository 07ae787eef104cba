#pragma once
// The page of what went wrong, by HTTP status. Knows messages; never what caused it.

#include <string>
#include <vector>

#include "server/http/app/parameters.h"
#include "server/http/site/page_context.h"
#include "server/http/transport/reply.h"

namespace blakus {

struct ErrorDetail {
  std::string wrong;  ///< which parameter and why; empty if none is
  std::string id;     ///< of a fault of ours, as the log has it; empty of a visitor's
};
Reply error_page(const PageContext& context, int status, const ErrorDetail& detail);
/// 400, with the name of each parameter and what is wrong with it.
Reply bad_parameters_page(const PageContext& context, const std::vector<BadParameter>& bad);

}  // namespace blakus
