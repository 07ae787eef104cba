#pragma once
// The parameters of the standard's lists → one request, with every bad one named. The only place
// that knows their names and limits. Knows no record and no JSON.

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>

#include "server/http/api/hsds/hsds_records.h"
#include "server/http/app/parameters.h"

namespace blakus {

inline constexpr std::size_t hsds_usual_page = 50;
inline constexpr std::size_t hsds_most_per_page = 500;
inline constexpr double hsds_usual_proximity = 10'000;  ///< metres

struct HsdsRequest {
  std::string search;
  std::size_t page = 1;
  std::size_t per_page = hsds_usual_page;
  std::string taxonomy_term_id;  ///< UUIDs; empty: any
  std::string taxonomy_id;
  std::string organization_id;
  std::string parent_id;
  bool top_only = false;
  std::optional<std::chrono::sys_seconds> modified_after;
  HsdsDepth depth = HsdsDepth::basic;
  bool lines = false;       ///< NDJSON: all of them, one a line
  std::string postal_code;  ///< digits; empty: anywhere
  double proximity = hsds_usual_proximity;
  Language language = Language::lv;
};

/// Unknown names are ignored, empty values count as not given.
CheckedParameters<HsdsRequest> hsds_request(const Parameters& parameters);

/// A day, or a moment with its zone: "2026-11-21", "2026-11-21T12:00:00.5+02:00".
std::optional<std::chrono::sys_seconds> moment_of(std::string_view text);

}  // namespace blakus
