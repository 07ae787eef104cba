#include "server/http/api/chosen_fields.h"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

#include "core/text/day.h"
#include "server/http/api/json_matches.h"
#include "server/http/api/json_records.h"

namespace blakus {
namespace {

using Json = nlohmann::ordered_json;

/// Of results, besides those that whole records have.
constexpr auto fields_of_results = std::to_array<std::string_view>(
    {"city", "date", "distance_exact", "distance_km", "email", "group", "kind", "organization",
     "phone", "place", "snippet", "snippet_language", "summary", "summary_language", "why"});

Json item_of(const Match& match, MatchWriter& matches) {
  JsonText json;
  json.begin_object();
  matches.write(json, match);
  json.end_object();
  return Json::parse(json.take());
}

/// `whole` is read only where a result does not say the field.
Json chosen(const Json& item, const std::vector<std::string>& fields, const auto& whole) {
  Json kept{{"id", item.at("id")}};
  std::optional<Json> record;
  for (const auto& field : fields) {
    if (item.contains(field)) {
      kept[field] = item[field];
      continue;
    }
    if (!record) record = whole();
    if (record->contains(field)) kept[field] = (*record)[field];
  }
  return kept;
}

}  // namespace

std::vector<std::string> known_fields(const Snapshot& snapshot) {
  std::vector<std::string> names{fields_of_results.begin(), fields_of_results.end()};
  const auto record = Json::parse(organization_json({}, Language::lv, snapshot));
  for (const auto& [name, value] : record.items()) names.push_back(name);
  std::ranges::sort(names);
  return names;
}

std::string chosen_fields_json(const Answer& answer, const SearchRequest& request,
                               const std::vector<std::string>& fields, const MessageLookup& words) {
  MatchWriter matches{request, *answer.snapshot, words};
  auto items = Json::array();
  for (const auto& match : answer.matches)
    items.push_back(chosen(item_of(match, matches), fields, [&] {
      return match.organization ? Json::parse(organization_json(*match.organization,
                                                                request.language, *answer.snapshot))
                                : Json::object();
    }));
  const Json json{{"total", answer.total},
                  {"page", answer.page},
                  {"size", answer.size},
                  {"pages", answer.pages},
                  {"items", std::move(items)}};
  return json.dump();
}

std::string gone_json(const Snapshot& snapshot, std::chrono::sys_seconds since) {
  auto gone = Json::array();
  for (const auto& [id, change] : snapshot.changes()) {
    const auto at = moment_in(change.at);
    if (!is_gone(change) || !at || *at < since) continue;
    gone.push_back({{"id", id},
                    {"change", name_of(change.last)},
                    {"at", change.at},
                    {"successor", change.successor.empty() ? Json() : Json(change.successor)}});
  }
  return gone.dump();
}

}  // namespace blakus
