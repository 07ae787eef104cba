#include "server/http/api/hsds/hsds_request.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/files/number.h"
#include "core/text/day.h"
#include "core/text/utf8.h"
#include "server/http/app/uuid.h"

namespace blakus {
namespace {

constexpr std::size_t most_pages = 1'000'000;
constexpr double most_metres = 1'000'000;
constexpr std::size_t day_size = 10;     // "2026-11-21"
constexpr std::size_t moment_size = 19;  // "2026-11-21T10:00:00"

/// Takes parameters by name and collects what is wrong with them.
class HsdsReader {
 public:
  HsdsReader(const Parameters& parameters, std::vector<BadParameter>& bad)
      : parameters_(parameters), bad_(bad) {}

  std::optional<std::string> single(std::string_view name) {
    std::optional<std::string> found;
    for (const auto& [key, value] : parameters_) {
      if (key != name || value.empty()) continue;
      if (found) refuse(name, "is given more than once");
      found = value;
    }
    return found;
  }
  void refuse(std::string_view name, std::string reason) {
    bad_.push_back({std::string(name), std::move(reason)});
  }

  void whole_number(std::string_view name, std::size_t most, std::size_t& number) {
    const auto given = single(name);
    if (!given) return;
    const auto value = number_in<std::size_t>(*given);
    if (!value || *value < 1 || *value > most)
      return refuse(name, fmt::format("must be a whole number from 1 to {}", most));
    number = *value;
  }
  void uuid(std::string_view name, std::string& id) {
    const auto given = single(name);
    if (!given) return;
    if (!is_uuid(*given)) return refuse(name, "must be a UUID");
    id = *given;
    std::ranges::transform(id, id.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  }
  bool yes(std::string_view name) {
    const auto given = single(name);
    if (!given || *given == "false") return false;
    if (*given != "true") refuse(name, "must be true or false");
    return *given == "true";
  }

 private:
  const Parameters& parameters_;
  std::vector<BadParameter>& bad_;
};

void read_search(HsdsReader& reader, HsdsRequest& request) {
  const auto given = reader.single("search");
  if (!given) return;
  if (!valid_utf8(*given)) return reader.refuse("search", "is not valid UTF-8");
  if (code_points(*given).size() > max_query_characters)
    return reader.refuse("search",
                         fmt::format("is longer than {} characters", max_query_characters));
  request.search = *given;
}

void read_form(HsdsReader& reader, HsdsRequest& request) {
  const bool full = reader.yes("full") || reader.yes("full_service");
  if (full) request.depth = HsdsDepth::full;
  if (reader.yes("minimal")) {
    if (full) reader.refuse("minimal", "cannot be asked for together with full");
    request.depth = HsdsDepth::minimal;
  }
  const auto format = reader.single("format").value_or("json");
  if (format != "json" && format != "ndjson") reader.refuse("format", "must be json or ndjson");
  request.lines = format == "ndjson";
}

void read_place(HsdsReader& reader, HsdsRequest& request) {
  const auto code = reader.single("postcode");
  if (code) {
    request.postal_code = digits_of(*code);
    if (request.postal_code.empty()) reader.refuse("postcode", "must be a postal code: LV-1010");
  }
  const auto given = reader.single("proximity");
  if (!given) return;
  const auto metres = number_in<double>(*given);
  if (!metres || !std::isfinite(*metres) || *metres <= 0 || *metres > most_metres)
    return reader.refuse("proximity", "must be metres, above 0 and at most 1000000");
  if (!code) reader.refuse("proximity", "needs postcode");
  request.proximity = *metres;
}

/// What stands behind the seconds: "Z", "+02:00", ".123Z"; minutes to take away.
std::optional<int> zone_of(std::string_view text) {
  if (text.starts_with('.')) text.remove_prefix(std::min(text.find_first_of("Zz+- "), text.size()));
  if (text == "Z" || text == "z") return 0;
  // A "+" that was not encoded has become a blank.
  if (text.size() != 6 || text[3] != ':' || std::string_view{"+- "}.find(text[0]) == text.npos)
    return std::nullopt;
  const auto hours = number_in<int>(text.substr(1, 2));
  const auto minutes = number_in<int>(text.substr(4));
  if (!hours || !minutes || *hours < 0 || *minutes < 0 || *hours > 14 || *minutes > 59)
    return std::nullopt;
  const int whole = *hours * 60 + *minutes;
  return text[0] == '-' ? -whole : whole;
}

}  // namespace

std::optional<std::chrono::sys_seconds> moment_of(std::string_view text) {
  const auto day = day_in(text.substr(0, day_size));
  if (!day) return std::nullopt;
  if (text.size() == day_size) return std::chrono::sys_days{*day};
  if (text.size() <= moment_size) return std::nullopt;
  const auto local = moment_in(std::string(text.substr(0, moment_size)) + "Z");
  const auto zone = zone_of(text.substr(moment_size));
  if (!local || !zone) return std::nullopt;
  return *local - std::chrono::minutes{*zone};
}

CheckedParameters<HsdsRequest> hsds_request(const Parameters& parameters) {
  CheckedParameters<HsdsRequest> checked;
  auto& request = checked.value;
  HsdsReader reader{parameters, checked.bad};
  read_search(reader, request);
  reader.whole_number("page", most_pages, request.page);
  reader.whole_number("per_page", hsds_most_per_page, request.per_page);
  reader.uuid("taxonomy_term_id", request.taxonomy_term_id);
  reader.uuid("taxonomy_id", request.taxonomy_id);
  reader.uuid("organization_id", request.organization_id);
  reader.uuid("parent_id", request.parent_id);
  request.top_only = reader.yes("top_only");
  if (const auto given = reader.single("modified_after")) {
    request.modified_after = moment_of(*given);
    if (!request.modified_after)
      reader.refuse("modified_after", "must be a day or a moment: 2026-11-21T10:00:00Z");
  }
  read_form(reader, request);
  read_place(reader, request);
  auto language = language_request(parameters);
  request.language = language.value;
  std::ranges::move(language.bad, std::back_inserter(checked.bad));
  return checked;
}

}  // namespace blakus
