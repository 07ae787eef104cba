#pragma once
// What a handler gives back, and the parameters it is asked with. Knows HTTP's words; never
// httplib.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace blakus {

/// Decoded query parameters in the order given; a name may repeat.
using Parameters = std::vector<std::pair<std::string, std::string>>;

struct Reply {
  int status = 200;
  std::string content_type = "text/html; charset=utf-8";
  std::string body;
  std::vector<std::pair<std::string, std::string>> headers;  ///< further ones, such as Location
  /// Stages of making it and their microseconds, for Server-Timing.
  std::vector<std::pair<std::string_view, double>> stages;
  std::vector<std::string> tallies;  ///< what is counted each time the answer is given
};

}  // namespace blakus
