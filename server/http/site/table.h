#pragma once
// Tables for download: organizations as CSV and as an Excel workbook, and what goes with every file
// of open data (licence, date, name). Knows the columns' table; never how a search is done.

#include <span>
#include <string>
#include <string_view>

#include "server/http/site/page_context.h"
#include "server/http/site/view.h"
#include "server/search/request.h"

namespace blakus {

inline constexpr std::string_view data_licence = "CC BY 4.0";
inline constexpr std::string_view data_licence_url = "https://creativecommons.org/licenses/by/4.0/";

/// One kind of file that a table is given out as.
struct TableFormat {
  std::string_view path;      ///< "/organizations.csv"
  std::string_view download;  ///< key of the words of its link
};
std::span<const TableFormat> table_formats();

/// "/organizations.csv?…" with the rows of that search.
std::string table_link(const PageContext& context, const TableFormat& format,
                       SearchRequest request);
/// One for each format: [{href, text}].
View table_links(const PageContext& context, const SearchRequest& request);

/// A file to be saved, `name` without folder, with licence and description in its headers.
Reply data_file(const PageContext& context, std::string_view type, std::string_view name,
                std::string body);

/// "2026-11-21", the day the data are of.
std::string data_day(const PageContext& context);

}  // namespace blakus
