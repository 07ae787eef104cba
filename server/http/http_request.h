#pragma once
// One request as the routes see it: decoded, and without anything they do not need. No address and
// no agent: what is not known cannot be logged.

#include <string>

#include "server/http/reply.h"

namespace blakus {

struct HttpRequest {
  std::string method = "GET";  ///< GET, HEAD or POST
  std::string path = "/";      ///< percent-decoded; any bytes
  std::string query;           ///< as sent, without "?"
  Parameters parameters;       ///< of the query, decoded, in the order given
  std::string body;
  std::string if_none_match;
  bool accepts_gzip = false;
};

}  // namespace blakus
