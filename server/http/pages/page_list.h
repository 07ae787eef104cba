#pragma once
// All pages by name: each takes a visit and gives back a reply, or nothing if what it is about
// does not exist.

#include <optional>
#include <string>
#include <vector>

#include "server/http/pages/visit.h"
#include "server/http/parameters.h"
#include "server/http/reply.h"

namespace blakus {

Reply home_page(const Visit& visit);
/// The results, or the home page where nothing is asked for, or a 400 naming bad parameters.
Reply search_page(const Visit& visit);
std::optional<Reply> organization_page(const Visit& visit, const std::string& id);

Reply areas_page(const Visit& visit);
Reply diagnoses_page(const Visit& visit);
Reply regions_page(const Visit& visit);
std::optional<Reply> area_page(const Visit& visit, const std::string& id);
std::optional<Reply> diagnosis_page(const Visit& visit, const std::string& id);
std::optional<Reply> region_page(const Visit& visit, const std::string& id);
Reply organizations_page(const Visit& visit);

Reply about_page(const Visit& visit);
Reply privacy_page(const Visit& visit);
Reply accessibility_page(const Visit& visit);
Reply handout_page(const Visit& visit);

/// The rows of a search as CSV, all its pages: "/organizations.csv?…" like "/?…".
Reply organizations_table(const Visit& visit);
/// The whole directory to take along, below /data/.
Reply all_organizations_table(const Visit& visit);
Reply all_organizations_json(const Visit& visit);
Reply all_organizations_lines(const Visit& visit);
Reply vocabulary_json(const Visit& visit);
/// What the columns of the tables mean, the licence, how to cite.
Reply data_readme(const Visit& visit);
/// How fresh the records are and where nobody is; the same as CSV.
Reply freshness_page(const Visit& visit);
Reply freshness_table(const Visit& visit);
/// Without a store: how to write by mail.
Reply suggest_new_by_mail(const Visit& visit);
Reply confirm_by_mail(const Visit& visit);
std::optional<Reply> suggest_change_by_mail(const Visit& visit, const std::string& id);
std::optional<Reply> ask_by_mail(const Visit& visit, const std::string& id);

struct ErrorDetail {
  std::string wrong;  ///< which parameter and why; empty if none is
  std::string id;     ///< of a fault of ours, as the log has it; empty of a visitor's
};
Reply error_page(const Visit& visit, int status, const ErrorDetail& detail);
/// 400, with the name of each parameter and what is wrong with it.
Reply bad_parameters_page(const Visit& visit, const std::vector<BadParameter>& bad);

/// sitemap.xml, robots.txt, opensearch.xml, manifest.webmanifest, /.well-known/security.txt.
std::optional<Reply> site_file(const Visit& visit, const std::string& path);

}  // namespace blakus
