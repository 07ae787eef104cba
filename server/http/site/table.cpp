#include "server/http/site/table.h"

#include <array>
#include <memory>
#include <vector>

#include "core/exchange/csv_writer.h"
#include "core/exchange/table_columns.h"
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
TableRows rows_of(const PageContext& context, const Organizations& organizations) {
  const auto address = context.own_address();
  const CellContext cell_context{
      .language = context.language,
      .base_url = address,
      .term = [&](auto kind, auto id) { return context.snapshot->term(kind, id); },
      .way_of_checking =
          [&](const std::string& how) {
            const auto key = "how." + how;
            return context.site_context.words.knows(key) ? context.say(key) : how;
          }};
  TableRows rows(1);
  for (const auto& column : exported_columns())
    rows.front().emplace_back(column.header[static_cast<std::size_t>(context.language)]);
  for (const auto& organization : organizations) {
    auto& cells = rows.emplace_back();
    for (const auto& column : exported_columns())
      cells.push_back(cell_of(column.column, *organization, cell_context));
  }
  return rows;
}

std::string name_of(const PageContext& context, std::string_view extension) {
  return context.say("csv.file") + "-" + data_day(context) + std::string(extension);
}

Reply csv_of(const PageContext& context, const Organizations& organizations) {
  std::string csv{utf8_byte_order_mark};
  for (const auto& cells : rows_of(context, organizations))
    append_csv_row(csv, cells, csv_separator(context.language));
  return data_file(context, csv_type, name_of(context, ".csv"), std::move(csv));
}

Reply workbook_of(const PageContext& context, const Organizations& organizations) {
  const auto day = context.date(context.snapshot->columns().newest_check());
  const Workbook workbook{
      .title = context.say("csv.sheet"),
      .rows = rows_of(context, organizations),
      .about_title = context.say("csv.about_sheet"),
      .about = {context.site_name(), context.own_link("/"),
                context.say("csv.readme_date", {{"date", day}}),
                context.say("csv.readme_licence", {{"url", std::string(data_licence_url)}}),
                context.say("csv.readme_cite", {{"date", day}, {"url", context.own_link("/")}})},
      .day = data_day(context)};
  return data_file(context, workbook_type, name_of(context, ".xlsx"), xlsx_of(workbook));
}

/// What `write` makes of the rows of the search asked for, all its pages.
Reply found_as(const PageContext& context,
               Reply (*write)(const PageContext&, const Organizations&)) {
  auto asked = context.request.parameters;
  std::erase_if(asked, [](const auto& parameter) { return parameter.first == "page"; });
  auto checked = search_request(asked, *context.snapshot);
  if (!checked.ok()) return bad_parameters_page(context, checked.bad);
  checked.value.language = context.language;
  return write(context, context.site_context.searcher.every(checked.value));
}

}  // namespace

std::span<const TableFormat> table_formats() {
  return formats;
}

std::string data_day(const PageContext& context) {
  return context.snapshot->built().substr(0, 10);
}

std::string table_link(const PageContext& context, const TableFormat& format,
                       SearchRequest request) {
  request.page = 1;
  return context.link(format.path, query_string(request));
}

View table_links(const PageContext& context, const SearchRequest& request) {
  return list_of(formats, [&](const TableFormat& format) {
    View view;
    view["href"] = table_link(context, format, request);
    view["text"] = context.say(format.download);
    return view;
  });
}

Reply data_file(const PageContext& context, std::string_view type, std::string_view name,
                std::string body) {
  const auto licence = "<" + std::string(data_licence_url) + ">; rel=\"license\"";
  const auto readme = "<" + context.own_link("/data/README.txt") + ">; rel=\"describedby\"";
  return {.content_type = std::string(type),
          .body = std::move(body),
          .headers = {{"Content-Disposition", "attachment; filename=\"" + std::string(name) + "\""},
                      {"Link", licence + ", " + readme},
                      {"Content-Language", std::string(code_of(context.language))}}};
}

namespace {

/// The rows of a search, all its pages: "/organizations.csv?…" like "/?…".
Reply organizations_table(const PageContext& context) {
  return found_as(context, csv_of);
}

Reply organizations_workbook(const PageContext& context) {
  return found_as(context, workbook_of);
}

Reply all_organizations_table(const PageContext& context) {
  return csv_of(context, context.site_context.searcher.organizations(context.language));
}

Reply all_organizations_workbook(const PageContext& context) {
  return workbook_of(context, context.site_context.searcher.organizations(context.language));
}

}  // namespace

std::span<const Route> table_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/organizations.csv",
       .page = organizations_table,
       .takes = Takes::searches,
       .crawled = false,
       .alone = true},
      {.pattern = "/organizations.xlsx",
       .page = organizations_workbook,
       .takes = Takes::searches,
       .crawled = false,
       .alone = true},
      {.pattern = "/data/organizations.csv", .page = all_organizations_table, .costly = true},
      {.pattern = "/data/organizations.xlsx", .page = all_organizations_workbook, .costly = true},
  });
  return routes;
}

}  // namespace blakus
