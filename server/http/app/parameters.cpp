#include "server/http/app/parameters.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <optional>
#include <set>
#include <system_error>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/files/number.h"
#include "core/text/utf8.h"

namespace blakus {
namespace {

constexpr double max_radius_km = 1000;
constexpr std::size_t max_echoed_bytes = 80;
constexpr char32_t last_control = 0x9F;

std::optional<double> finite_number_of(std::string_view text) {
  const auto number = number_in<double>(text);
  return number && std::isfinite(*number) ? number : std::nullopt;
}

std::optional<Point> point_of(std::string_view text) {
  const auto comma = text.find(',');
  if (comma == std::string_view::npos) return std::nullopt;
  const auto latitude = finite_number_of(text.substr(0, comma));
  const auto longitude = finite_number_of(text.substr(comma + 1));
  if (!latitude || !longitude) return std::nullopt;
  if (std::abs(*latitude) > 90 || std::abs(*longitude) > 180) return std::nullopt;
  return Point{*latitude, *longitude};
}

std::optional<Sort> sort_of(std::string_view name) {
  const auto* const found = std::find(sort_names.begin(), sort_names.end(), name);
  if (found == sort_names.end()) return std::nullopt;
  return static_cast<Sort>(std::distance(sort_names.begin(), found));
}

/// A foreign value, fit to stand in a sentence.
std::string quoted(std::string_view value) {
  if (!valid_utf8(value) || has_hidden_character(value)) return "the value given";
  return fmt::format("'{}'", cut_to(value, max_echoed_bytes));
}

/// What was typed, without what must never stand on a page: control characters part words as blanks
/// and the ends of lines and paragraphs do; NUL and invisible marks do not.
std::string fit_to_echo(std::string_view typed) {
  if (!has_hidden_character(typed)) return std::string(typed);
  std::string fit;
  for (std::size_t at = 0; at < typed.size();) {
    const auto begin = at;
    const auto c = next_code_point(typed, at);
    const auto character = typed.substr(begin, at - begin);
    if (!has_hidden_character(character))
      fit += character;
    else if ((c != 0 && c <= last_control) || c == 0x2028 || c == 0x2029)
      fit += ' ';
  }
  return fit;
}

/// Takes parameters by name and collects what is wrong with them. An empty value is no value:
/// browsers send the fields of a form that were left alone.
class Reader {
 public:
  Reader(const Parameters& parameters, std::vector<BadParameter>& bad)
      : parameters_(parameters), bad_(bad) {}

  std::optional<std::string_view> single(std::string_view name) {
    const auto values = all(name);
    if (values.size() > 1) {
      refuse(name, fmt::format("given {} times, but it takes one value", values.size()));
      return std::nullopt;
    }
    return values.empty() ? std::nullopt : std::optional{values.front()};
  }

  std::vector<std::string_view> all(std::string_view name) const {
    std::vector<std::string_view> values;
    for (const auto& [key, value] : parameters_)
      if (key == name && !value.empty()) values.emplace_back(value);
    return values;
  }

  void refuse(std::string_view name, std::string reason) {
    bad_.push_back({std::string(name), std::move(reason)});
  }

  void whole_number(std::string_view name, std::size_t least, std::size_t most,
                    std::size_t& number) {
    const auto given = single(name);
    if (!given) return;
    const auto value = number_in<std::size_t>(*given);
    if (value && *value >= least && *value <= most) {
      number = *value;
      return;
    }
    refuse(name, fmt::format("must be a whole number from {} to {}", least, most));
  }

  void text(std::string& text) {
    const auto given = single("q");
    if (!given) return;
    if (!valid_utf8(*given)) return refuse("q", "is not valid UTF-8");
    const auto characters = code_points(*given).size();
    if (characters > max_query_characters)
      return refuse("q", fmt::format("is {} characters long; at most {} are allowed", characters,
                                     max_query_characters));
    text = fit_to_echo(*given);
  }

  void language(Language& language) {
    const auto given = single("lang");
    if (!given) return;
    if (const auto known = language_of(*given))
      language = *known;
    else
      refuse("lang", fmt::format("must be one of {}", fmt::join(language_codes, ", ")));
  }

 private:
  const Parameters& parameters_;
  std::vector<BadParameter>& bad_;
};

void read_filters(Reader& reader, const Snapshot& snapshot, SearchRequest& request) {
  for (const auto kind : facet_kinds) {
    const auto name = name_of(kind);
    Filter filter{.kind = kind, .ids = {}};
    for (const auto id : reader.all(name)) {
      if (snapshot.term(kind, id))
        filter.ids.emplace_back(id);
      else
        reader.refuse(name, fmt::format("unknown {} {}", name, quoted(id)));
    }
    std::sort(filter.ids.begin(), filter.ids.end());
    filter.ids.erase(std::unique(filter.ids.begin(), filter.ids.end()), filter.ids.end());
    if (!filter.ids.empty()) request.filters.push_back(std::move(filter));
  }
}

void read_exactly(Reader& reader, SearchRequest& request) {
  const auto given = reader.single("exact");
  if (!given) return;
  if (*given == "1" || *given == "true")
    request.exactly = true;
  else if (*given != "0" && *given != "false")
    reader.refuse("exact", "must be 1 or 0");
}

void read_place(Reader& reader, SearchRequest& request) {
  if (const auto given = reader.single("near")) {
    request.near = point_of(*given);
    if (!request.near)
      reader.refuse("near", "must be latitude,longitude in degrees, such as 56.95,24.11");
  }
  if (const auto given = reader.single("radius_km")) {
    request.radius_km = finite_number_of(*given);
    if (!request.radius_km || *request.radius_km <= 0 || *request.radius_km > max_radius_km)
      reader.refuse("radius_km", "must be a number above 0 and at most 1000");
    else if (reader.all("near").empty())
      reader.refuse("radius_km", "needs near");
  }
}

void read_order(Reader& reader, SearchRequest& request) {
  const auto given = reader.single("sort");
  if (!given) return;
  const auto sort = sort_of(*given);
  if (!sort) return reader.refuse("sort", "must be relevance, name, distance or checked");
  if (*sort == Sort::distance && reader.all("near").empty())
    return reader.refuse("sort", "distance needs near");
  request.sort = *sort;
}

void read_window(Reader& reader, SearchRequest& request) {
  reader.whole_number("page", 1, max_window, request.page);
  reader.whole_number("size", 1, max_page_size, request.size);
  if (request.page * request.size > max_window)
    reader.refuse("page", fmt::format("page × size must not be more than {}", max_window));
}

/// "organization, event, project, …"
std::string names_of_searched_kinds() {
  std::string names;
  for (const auto kind : searched_kinds)
    names.append(names.empty() ? "" : ", ").append(name_of(kind));
  return names;
}

void read_kinds(Reader& reader, SearchRequest& request) {
  const auto given = reader.single("kinds");
  if (!given) return;
  if (*given == "all") return request.kinds.assign(searched_kinds.begin(), searched_kinds.end());
  std::set<Kind> asked;
  for (auto rest = *given; !rest.empty();) {
    const auto name = rest.substr(0, rest.find(','));
    rest.remove_prefix(std::min(rest.size(), name.size() + 1));
    const auto kind = kind_named(name);
    if (kind && std::ranges::count(searched_kinds, *kind) > 0)
      asked.insert(*kind);
    else
      return reader.refuse("kinds", fmt::format("unknown kind {}; write all, or some of: {}",
                                                quoted(name), names_of_searched_kinds()));
  }
  if (!asked.empty()) request.kinds.assign(asked.begin(), asked.end());
}

/// The shortest form that reads back as the same number.
std::string shortest(double number) {
  std::array<char, 32> buffer{};
  const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number);
  return error == std::errc{} ? std::string(buffer.data(), end) : std::string{};
}

void append_pair(std::string& query, std::string_view name, std::string_view value) {
  if (!query.empty()) query += '&';
  query.append(name).append("=").append(percent_encoded(value));
}

}  // namespace

CheckedParameters<SearchRequest> search_request(const Parameters& parameters,
                                                const Snapshot& snapshot) {
  CheckedParameters<SearchRequest> checked;
  Reader reader{parameters, checked.bad};
  reader.text(checked.value.text);
  read_exactly(reader, checked.value);
  read_filters(reader, snapshot, checked.value);
  read_place(reader, checked.value);
  read_order(reader, checked.value);
  read_window(reader, checked.value);
  reader.language(checked.value.language);
  return checked;
}

CheckedParameters<SearchRequest> kinds_search_request(const Parameters& parameters,
                                                      const Snapshot& snapshot) {
  auto checked = search_request(parameters, snapshot);
  Reader reader{parameters, checked.bad};
  read_kinds(reader, checked.value);
  return checked;
}

CheckedParameters<SuggestRequest> suggest_request(const Parameters& parameters) {
  CheckedParameters<SuggestRequest> checked;
  Reader reader{parameters, checked.bad};
  reader.text(checked.value.text);
  reader.language(checked.value.language);
  reader.whole_number("limit", 1, max_suggestions, checked.value.limit);
  return checked;
}

CheckedParameters<Language> language_request(const Parameters& parameters) {
  CheckedParameters<Language> checked;
  Reader{parameters, checked.bad}.language(checked.value);
  return checked;
}

std::string query_string(const SearchRequest& request) {
  const SearchRequest defaults;
  std::string query;
  if (!request.text.empty()) append_pair(query, "q", request.text);
  for (const auto kind : facet_kinds)
    if (const auto* const filter = filter_of(request, kind))
      for (const auto& id : filter->ids) append_pair(query, name_of(kind), id);
  if (request.near)
    append_pair(query, "near",
                shortest(request.near->latitude) + "," + shortest(request.near->longitude));
  if (request.radius_km) append_pair(query, "radius_km", shortest(*request.radius_km));
  if (request.sort != defaults.sort)
    append_pair(query, "sort", sort_names[static_cast<std::size_t>(request.sort)]);
  if (request.exactly) append_pair(query, "exact", "1");
  if (request.page != defaults.page) append_pair(query, "page", std::to_string(request.page));
  if (request.size != defaults.size) append_pair(query, "size", std::to_string(request.size));
  return query;
}

}  // namespace blakus
