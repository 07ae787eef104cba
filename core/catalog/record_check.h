#pragma once
// What the checks of terms, organizations and network items share. For check*.cpp alone.

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "core/catalog/problem.h"
#include "core/catalog/taxonomy_json.h"

namespace blakus {

using Ids = std::set<std::string, std::less<>>;
using IdsByKind = std::map<Kind, Ids>;

inline IdsByKind ids_of(const std::vector<TaxonomyTerm>& terms) {
  IdsByKind ids;
  for (const auto& term : terms) ids[term.kind].insert(term.id);
  return ids;
}

/// Notes problems of one record.
class RecordCheck {
 public:
  RecordCheck(const std::string& file, const std::string& record, ManyProblems& problems)
      : file_(file), record_(record), problems_(problems) {}

  bool sound() const { return sound_; }
  void fault(std::string key, std::string what, std::string remedy) {
    sound_ = false;
    problems_.add({.file = file_,
                   .record = record_,
                   .key = std::move(key),
                   .what = std::move(what),
                   .remedy = std::move(remedy)});
  }
  /// A value that must have a form; an empty one is absent and right.
  void form(const std::string& key, const std::string& value, bool (*is_right)(std::string_view),
            const char* remedy) {
    if (!value.empty() && !is_right(value))
      fault(key, fmt::format("'{}' is not right", value), remedy);
  }
  void reference(const char* key, const std::string& id, Kind kind, const IdsByKind& ids) {
    if (!is_known(id, kind, ids)) unknown(key, id, kind);
  }
  void references(const char* key, const std::vector<std::string>& values, Kind kind,
                  const IdsByKind& ids) {
    for (std::size_t i = 0; i < values.size(); ++i)
      if (!is_known(values[i], kind, ids)) unknown(fmt::format("{}[{}]", key, i), values[i], kind);
  }
  void location(std::size_t number, const Location& location, const IdsByKind& ids) {
    if (!is_known(location.region, Kind::region, ids))
      unknown(fmt::format("locations[{}].region", number), location.region, Kind::region);
    if (location.point) point(location.point, fmt::format("locations[{}]", number));
  }
  void point(const std::optional<Point>& point, const std::string& key) {
    if (!point) return;
    if (point->latitude < -90 || point->latitude > 90)
      fault(key, fmt::format("latitude {} is not on the globe", point->latitude),
            "give degrees from -90 to 90");
    if (point->longitude < -180 || point->longitude > 180)
      fault(key, fmt::format("longitude {} is not on the globe", point->longitude),
            "give degrees from -180 to 180");
  }

 private:
  static bool is_known(const std::string& id, Kind kind, const IdsByKind& ids) {
    const auto known = ids.find(kind);
    return id.empty() || (known != ids.end() && known->second.contains(id));
  }
  void unknown(std::string key, const std::string& id, Kind kind) {
    fault(std::move(key), fmt::format("unknown {} '{}'", name_of(kind), id),
          fmt::format("use an id of {}", taxonomy_file(kind)));
  }

  const std::string& file_;
  const std::string& record_;
  ManyProblems& problems_;
  bool sound_ = true;
};

inline constexpr const char* address_remedy = "write a whole http:// or https:// address";
inline constexpr const char* date_remedy = "write year, year-month or year-month-day";

/// Reports each record that is its own ancestor. `parents` maps id → parent id.
template <typename Report>
void check_cycles(const std::map<std::string, std::string>& parents, Report report) {
  std::map<std::string_view, std::string_view> walked;  // id → where the walk up to it began
  for (const auto& [start, parent] : parents) {
    auto at = parents.find(start);
    while (at != parents.end() && walked.emplace(at->first, start).second)
      at = parents.find(at->second);
    if (at == parents.end() || walked[at->first] != start) continue;
    auto in_circle = at;
    do {
      report(in_circle->first);
      in_circle = parents.find(in_circle->second);
    } while (in_circle != at);
  }
}

}  // namespace blakus
