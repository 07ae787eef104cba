#pragma once
// What openapi.json says of records, by their describe(): the shape of what json_fields.h writes.

#include <nlohmann/json_fwd.hpp>

namespace blakus {

/// Puts the described fields of an organization into `components/schemas/Organization`; those that
/// the file says itself (url, confirmed, checked …) stay. Throws nlohmann::json::exception where
/// the file has no such schema.
void describe_records(nlohmann::ordered_json& openapi);

}  // namespace blakus
