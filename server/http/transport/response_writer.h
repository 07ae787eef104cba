#pragma once
// The bytes of an answer, of every one: status line, the headers that all carry, and its own. Knows
// HTTP; never who made the reply.

#include <ctime>
#include <functional>
#include <string>
#include <string_view>

#include "server/http/transport/reply.h"

namespace blakus {

struct HeaderOptions {
  bool https = false;  ///< visitors come by https: promise it for the future (HSTS)
  std::function<std::time_t()> now = [] { return std::time(nullptr); };  ///< for Date
};

/// What the connection says of an answer.
struct AnswerTo {
  bool head = false;  ///< the request was HEAD: without body
  bool last = false;  ///< the connection closes after it
};

/// Date, security, caching and connection headers are put in, but for those that the reply brings
/// itself. A header of the reply with a line end in its value is left out.
std::string answer_bytes(const Reply& reply, const HeaderOptions& options, AnswerTo to);

/// "Not Found", for the status line.
std::string_view reason_phrase(int status);

}  // namespace blakus
