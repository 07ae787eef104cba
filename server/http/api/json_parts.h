#pragma once
// Pieces of JSON that several of the API's answers share.

#include <string>
#include <string_view>
#include <vector>

#include "core/kinds/organization/organization.h"
#include "core/kinds/taxonomy_term/taxonomy.h"
#include "server/http/app/json_text.h"
#include "server/search/index/snapshot.h"

namespace blakus {

/// `"name": [{"id", "label"}]`; an id that the snapshot does not know is its own label.
void write_terms(JsonText& json, std::string_view name, Kind kind,
                 const std::vector<std::string>& ids, Language language, const Snapshot& snapshot);

/// `"name": {"id", "label"}`, or null for an empty id.
void write_term(JsonText& json, std::string_view name, Kind kind, const std::string& id,
                Language language, const Snapshot& snapshot);

/// `"name": {"lv": …, "en": …}`, the languages there are.
void write_localized(JsonText& json, std::string_view name, const Localized& text);

/// `"point": {"latitude", "longitude"}`, or null.
void write_point(JsonText& json, const std::optional<Point>& point);

/// id, url, name, names and short_names: how every answer begins to speak of an organization.
void write_names(JsonText& json, const Organization& organization, Language language);

/// `"organization": {"id", "url", "name"}`, or null where there is none: whose record it is.
void write_whose(JsonText& json, const Organization* organization, Language language);

/// The check of the whole record, else the latest of any fact group; null if there is none.
const FactCheck* chief_check(const Organization& organization);

/// The first sentence of a text; at most `max_summary_characters` of it, cut between words.
std::string summary_of(std::string_view text);
inline constexpr std::size_t max_summary_characters = 240;

}  // namespace blakus
