#pragma once
// The headers that every answer carries, whoever made it. The one place where they are written.

#include <ctime>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "server/http/reply.h"

namespace blakus {

struct HeaderOptions {
  bool https = false;  ///< visitors come by https: promise it for the future (HSTS)
  std::function<std::time_t()> now = [] { return std::time(nullptr); };  ///< for Date
};

using HeaderList = std::vector<std::pair<std::string, std::string>>;

/// Date, security, caching and connection headers for a reply; those the reply brings itself are
/// not among them. Every answer from 400 on closes its connection.
HeaderList standard_headers(const Reply& reply, const HeaderOptions& options);

/// The whole answer as bytes, for what is refused before it is a request.
std::string raw_answer(const Reply& reply, const HeaderOptions& options, bool without_body);

}  // namespace blakus
