#include "indexer/curation/figures.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "core/kinds/organization/fact_checks.h"
#include "core/kinds/organization/freshness.h"

namespace blakus {
namespace {

constexpr int year = 12;  ///< months

bool is_confirmed(const Organization& body, std::string_view now) {
  const auto* check = check_of(body, Fact::contacts);
  if (!check) check = check_of(body, Fact::record);
  return check && check->how != "list" && check->how != "editor" &&
         !is_before(check->date, now.substr(0, 10), year);
}

template <typename Has>
bool any_place(const Organization& body, Has has) {
  return std::ranges::any_of(body.locations, has);
}

void count(const Organization& body, std::string_view now, FigureRow& row) {
  const std::array<bool, figure_names.size()> says{
      true,
      can_be_reached(body),
      !body.phones.empty(),
      !body.emails.empty(),
      !body.website.empty(),
      any_place(body, [](const Location& place) { return !street_line(place).empty(); }),
      !body.registration_number.empty(),
      !body.languages.empty(),
      any_place(body,
                [](const Location& place) {
                  return !place.hours.empty() || !place.opening_hours.empty();
                }),
      any_place(body, [](const Location& place) { return place.point.has_value(); }),
      !body.description.ru.empty(),
      is_confirmed(body, now)};
  for (std::size_t at = 0; at < says.size(); ++at) row.counts[at] += says[at] ? 1 : 0;
}

}  // namespace

std::vector<FigureRow> figures_of(const std::vector<Organization>& organizations,
                                  std::string_view now) {
  std::map<std::string, FigureRow> areas;
  std::vector<FigureRow> rows(1);
  for (const auto& body : organizations) {
    count(body, now, rows.front());
    for (const auto& area : body.areas) {
      areas[area].area = area;
      count(body, now, areas[area]);
    }
  }
  for (auto& [id, row] : areas) rows.push_back(std::move(row));
  std::ranges::stable_sort(rows.begin() + 1, rows.end(), std::greater{},
                           [](const FigureRow& row) { return row.counts[0] - row.counts[1]; });
  return rows;
}

std::string table_of(const std::vector<FigureRow>& rows) {
  std::string table = fmt::format("{:<24}", "area");
  for (const auto name : figure_names) table += fmt::format(" {:>12}", name);
  table += '\n';
  for (const auto& row : rows) {
    table += fmt::format("{:<24}", row.area.empty() ? "all" : row.area);
    for (const auto value : row.counts) table += fmt::format(" {:>12}", value);
    table += '\n';
  }
  return table;
}

std::string to_json(const std::vector<FigureRow>& rows) {
  nlohmann::ordered_json json{{"all", nlohmann::ordered_json::object()},
                              {"areas", nlohmann::ordered_json::object()}};
  for (const auto& row : rows) {
    auto& object = row.area.empty() ? json["all"] : json["areas"][row.area];
    for (std::size_t at = 0; at < figure_names.size(); ++at)
      object[std::string(figure_names[at])] = row.counts[at];
  }
  return json.dump();
}

}  // namespace blakus
