#include "server/http/pages/table.h"

#include "core/exchange/columns.h"
#include "core/exchange/csv_writer.h"
#include "server/http/pages/page_list.h"
#include "server/http/parameters.h"

namespace blakus {
namespace {

constexpr std::string_view csv_type = "text/csv; charset=utf-8; header=present";

std::string table_name(const Visit& visit) {
  return visit.say("csv.file") + "-" + data_day(visit) + ".csv";
}

}  // namespace

std::string data_day(const Visit& visit) {
  return visit.snapshot->built().substr(0, 10);
}

std::string table_link(const Visit& visit, SearchRequest request) {
  request.page = 1;
  return visit.link("/organizations.csv", query_string(request));
}

std::string organizations_csv(const Visit& visit,
                              const std::vector<std::shared_ptr<const Organization>>& rows) {
  const auto& snapshot = *visit.snapshot;
  const CellContext context{.language = visit.language,
                            .base_url = visit.stock.base_url,
                            .term = [&](auto kind, auto id) { return snapshot.term(kind, id); },
                            .way_of_checking =
                                [&](const std::string& how) {
                                  const auto key = "how." + how;
                                  return visit.stock.words.knows(key) ? visit.say(key) : how;
                                }};
  std::vector<std::string> cells;
  for (const auto& column : exported_columns())
    cells.emplace_back(column.header[static_cast<std::size_t>(visit.language)]);
  std::string csv{utf8_byte_order_mark};
  append_csv_row(csv, cells);
  for (const auto& organization : rows) {
    cells.clear();
    for (const auto& column : exported_columns())
      cells.push_back(cell_of(column.column, *organization, context));
    append_csv_row(csv, cells);
  }
  return csv;
}

Reply data_file(const Visit& visit, std::string_view type, std::string_view name,
                std::string body) {
  const auto licence = "<" + std::string(data_licence_url) + ">; rel=\"license\"";
  const auto readme = "<" + visit.whole_link("/data/README.txt") + ">; rel=\"describedby\"";
  return {.content_type = std::string(type),
          .body = std::move(body),
          .headers = {{"Content-Disposition", "attachment; filename=\"" + std::string(name) + "\""},
                      {"Link", licence + ", " + readme},
                      {"Content-Language", std::string(code_of(visit.language))}}};
}

Reply organizations_table(const Visit& visit) {
  auto asked = visit.request.parameters;
  // The table has the rows of all pages.
  std::erase_if(asked, [](const auto& parameter) { return parameter.first == "page"; });
  auto checked = search_request(asked, *visit.snapshot);
  if (!checked.ok()) return bad_parameters_page(visit, checked.bad);
  checked.value.language = visit.language;
  const auto rows = visit.stock.searcher.every(checked.value);
  return data_file(visit, csv_type, table_name(visit), organizations_csv(visit, rows));
}

Reply all_organizations_table(const Visit& visit) {
  const auto rows = visit.stock.searcher.organizations(visit.language);
  return data_file(visit, csv_type, table_name(visit), organizations_csv(visit, rows));
}

}  // namespace blakus
