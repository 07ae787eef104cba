#pragma once
// What all answers of the JSON API have in common. Knows no record.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "server/http/app/problem_json.h"

namespace blakus {

inline Reply api_json(std::string body) {
  return {.content_type = "application/json", .body = std::move(body), .headers = {}};
}
inline Reply bad_parameters(const std::vector<BadParameter>& bad) {
  return problem(400, "some parameters cannot be used", bad);
}
inline Reply unknown_id(std::string_view what) {
  return problem(404, "there is no " + std::string(what) + " of this id");
}

}  // namespace blakus
