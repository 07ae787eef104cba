#include "server/http/site/table.h"

#include <array>
#include <memory>
#include <vector>

#include "core/exchange/columns.h"
#include "core/exchange/csv_writer.h"
#include "server/http/app/parameters.h"
#include "server/http/app/route.h"
#include "server/http/site/error_page.h"
#include "server/http/site/workbook.h"

namespace blakus {
namespace {

constexpr std::string_view csv_type = "text/csv; charset=utf-8; header=present";
constexpr std::string_view workbook_type =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
constexpr auto formats = std::to_array<TableFormat>(
    {{"/organizations.csv", "csv.download"}, {"/organizations.xlsx", "csv.workbook"}});

using Organizations = std::vector<std::shared_ptr<const Organization>>;

/// One row per organization below one of headers, in the reader's language.
TableRows rows_of(const Visit& visit, const Organizations& organizations) {
  const auto address = visit.own_address();
  const CellContext context{
      .language = visit.language,
      .base_url = address,
      .term = [&](auto kind, auto id) { return visit.snapshot->term(kind, id); },
      .way_of_checking =
          [&](const std::string& how) {
            const auto key = "how." + how;
            return visit.stock.words.knows(key) ? visit.say(key) : how;
          }};
  TableRows rows(1);
  for (const auto& column : exported_columns())
    rows.front().emplace_back(column.header[static_cast<std::size_t>(visit.language)]);
  for (const auto& organization : organizations) {
    auto& cells = rows.emplace_back();
    for (const auto& column : exported_columns())
      cells.push_back(cell_of(column.column, *organization, context));
  }
  return rows;
}

std::string name_of(const Visit& visit, std::string_view extension) {
  return visit.say("csv.file") + "-" + data_day(visit) + std::string(extension);
}

Reply csv_of(const Visit& visit, const Organizations& organizations) {
  std::string csv{utf8_byte_order_mark};
  for (const auto& cells : rows_of(visit, organizations))
    append_csv_row(csv, cells, csv_separator(visit.language));
  return data_file(visit, csv_type, name_of(visit, ".csv"), std::move(csv));
}

Reply workbook_of(const Visit& visit, const Organizations& organizations) {
  const auto day = visit.date(visit.snapshot->columns().newest_check());
  const Workbook workbook{
      .title = visit.say("csv.sheet"),
      .rows = rows_of(visit, organizations),
      .about_title = visit.say("csv.about_sheet"),
      .about = {visit.say("site"), visit.own_link("/"),
                visit.say("csv.readme_date", {{"date", day}}),
                visit.say("csv.readme_licence", {{"url", std::string(data_licence_url)}}),
                visit.say("csv.readme_cite", {{"date", day}, {"url", visit.own_link("/")}})},
      .day = data_day(visit)};
  return data_file(visit, workbook_type, name_of(visit, ".xlsx"), xlsx_of(workbook));
}

/// What `write` makes of the rows of the search asked for, all its pages.
Reply found_as(const Visit& visit, Reply (*write)(const Visit&, const Organizations&)) {
  auto asked = visit.request.parameters;
  std::erase_if(asked, [](const auto& parameter) { return parameter.first == "page"; });
  auto checked = search_request(asked, *visit.snapshot);
  if (!checked.ok()) return bad_parameters_page(visit, checked.bad);
  checked.value.language = visit.language;
  return write(visit, visit.stock.searcher.every(checked.value));
}

}  // namespace

std::span<const TableFormat> table_formats() {
  return formats;
}

std::string data_day(const Visit& visit) {
  return visit.snapshot->built().substr(0, 10);
}

std::string table_link(const Visit& visit, const TableFormat& format, SearchRequest request) {
  request.page = 1;
  return visit.link(format.path, query_string(request));
}

View table_links(const Visit& visit, const SearchRequest& request) {
  return list_of(formats, [&](const TableFormat& format) {
    View view;
    view["href"] = table_link(visit, format, request);
    view["text"] = visit.say(format.download);
    return view;
  });
}

Reply data_file(const Visit& visit, std::string_view type, std::string_view name,
                std::string body) {
  const auto licence = "<" + std::string(data_licence_url) + ">; rel=\"license\"";
  const auto readme = "<" + visit.own_link("/data/README.txt") + ">; rel=\"describedby\"";
  return {.content_type = std::string(type),
          .body = std::move(body),
          .headers = {{"Content-Disposition", "attachment; filename=\"" + std::string(name) + "\""},
                      {"Link", licence + ", " + readme},
                      {"Content-Language", std::string(code_of(visit.language))}}};
}

namespace {

/// The rows of a search, all its pages: "/organizations.csv?…" like "/?…".
Reply organizations_table(const Visit& visit) {
  return found_as(visit, csv_of);
}

Reply organizations_workbook(const Visit& visit) {
  return found_as(visit, workbook_of);
}

Reply all_organizations_table(const Visit& visit) {
  return csv_of(visit, visit.stock.searcher.organizations(visit.language));
}

Reply all_organizations_workbook(const Visit& visit) {
  return workbook_of(visit, visit.stock.searcher.organizations(visit.language));
}

}  // namespace

std::span<const Route> table_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/organizations.csv",
       .page = organizations_table,
       .takes = Takes::searches,
       .crawled = false},
      {.pattern = "/organizations.xlsx",
       .page = organizations_workbook,
       .takes = Takes::searches,
       .crawled = false},
      {.pattern = "/data/organizations.csv", .page = all_organizations_table},
      {.pattern = "/data/organizations.xlsx", .page = all_organizations_workbook},
  });
  return routes;
}

}  // namespace blakus
