#pragma once
// Tables to take along: organizations as CSV, and what stands beside every file of open data
// (licence, date, name). Knows the columns' table; never how a search is done.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/catalog/organization.h"
#include "server/http/pages/visit.h"
#include "server/search/request.h"

namespace blakus {

inline constexpr std::string_view data_licence = "CC BY 4.0";
inline constexpr std::string_view data_licence_url = "https://creativecommons.org/licenses/by/4.0/";

/// "/organizations.csv?…" with the rows of that search.
std::string table_link(const Visit& visit, SearchRequest request);

/// One row per organization below one of headers in the reader's language.
std::string organizations_csv(const Visit& visit,
                              const std::vector<std::shared_ptr<const Organization>>& rows);

/// A file to be saved, `name` without folder, with licence and description in its headers.
Reply data_file(const Visit& visit, std::string_view type, std::string_view name, std::string body);

/// "2026-11-21", the day the data are of.
std::string data_day(const Visit& visit);

}  // namespace blakus
