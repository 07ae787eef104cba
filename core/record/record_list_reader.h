#pragma once
// Files that hold a list of records, and single records of an index, walked with an ObjectReader.

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "core/record/json_reader.h"
#include "core/record/point.h"

namespace blakus {

inline std::string id_in(const nlohmann::json& record) {
  if (!record.is_object()) return "";
  const auto id = record.find("id");
  return id != record.end() && id->is_string() ? id->get<std::string>() : "";
}

/// A point in degrees, its two numbers at two keys: both or none.
inline std::optional<Point> point_from(ObjectReader& reader, const PointKeys& keys) {
  const auto north = reader.number(keys.latitude);
  const auto east = reader.number(keys.longitude);
  for (const auto& [key, other] :
       {std::pair{keys.latitude, keys.longitude}, {keys.longitude, keys.latitude}})
    if (!reader.has(key) && reader.has(other))
      reader.problem(key, std::string("is missing beside ") + other, "give both or none");
  if (!north || !east) return std::nullopt;
  return Point{*north, *east};
}

/// Reports members of a file other than its list of records and "meta", which says where they are
/// from.
inline void only_records(const nlohmann::json& content, const char* list, const std::string& file,
                         Problems& problems) {
  if (!content.is_object()) return;
  for (const auto& [name, member] : content.items())
    if (name != list && name != "meta" && problems.size() < max_problems)
      problems.push_back({.file = file,
                          .key = name,
                          .what = "is not a key of this file",
                          .remedy = "correct its spelling or remove it"});
}

/// The content of a file; its problems carry the file's name.
inline nlohmann::json parsed_file(std::string_view text, const std::string& file,
                                  Problems& problems) {
  auto result = parse_json(text);
  for (auto& problem : result.problems) {
    problem.file = file;
    problems.push_back(std::move(problem));
  }
  return std::move(result.value);
}

/// Calls `read(ObjectReader&)` for every record of the list at `list`.
template <typename Read>
void each_record(const nlohmann::json& content, const char* list, const std::string& file,
                 Problems& problems, Read read) {
  if (!content.is_object() || !content.contains(list) || !content[list].is_array()) {
    problems.push_back({.file = file,
                        .key = list,
                        .what = "there is no list of records",
                        .remedy = std::string("write {\"") + list + "\": [ … ]}"});
    return;
  }
  std::size_t number = 0;
  for (const auto& record : content[list]) {
    if (problems.size() >= max_problems) {
      problems.push_back({.file = file,
                          .what = "the records after these were not read",
                          .remedy = "repair the ones above first"});
      return;
    }
    Problem place{.file = file, .record = id_in(record)};
    if (place.record.empty()) place.record = std::string(list) + "[" + std::to_string(number) + "]";
    ++number;
    if (!record.is_object()) {
      place.what = "is not an object";
      place.remedy = "write { … }";
      problems.push_back(place);
      continue;
    }
    ObjectReader reader{record, place, problems};
    read(reader);
  }
}

/// One record of an index, read by `read(ObjectReader&)`. Throws std::runtime_error if it is not
/// sound.
template <typename Read>
auto stored_record(std::string_view text, Read read) {
  Problems problems;
  // The indexer has checked it, and the manifest vouches for its bytes: only the grammar is left.
  const auto record = nlohmann::json::parse(text, nullptr, false);
  if (!record.is_object())
    problems.push_back({.file = "index", .what = "is not an object", .remedy = "index again"});
  if (problems.empty()) {
    ObjectReader reader{record, {.file = "index", .record = id_in(record)}, problems};
    auto value = read(reader);
    if (problems.empty()) return value;
  }
  throw std::runtime_error("damaged record: " + to_string(problems.front()));
}

}  // namespace blakus
