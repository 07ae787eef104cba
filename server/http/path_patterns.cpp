#include "server/http/path_patterns.h"

#include <algorithm>
#include <array>

namespace blakus {
namespace {

constexpr auto page_patterns = std::to_array<std::string_view>({"/",
                                                                "/start",
                                                                "/start/{id}",
                                                                "/start/{id}/{id}",
                                                                "/events/{id}",
                                                                "/organizations/{id}",
                                                                "/areas",
                                                                "/areas/{id}",
                                                                "/diagnoses",
                                                                "/diagnoses/{id}",
                                                                "/regions",
                                                                "/regions/{id}",
                                                                "/a-z",
                                                                "/handout",
                                                                "/h/{id}",
                                                                "/suggest-change",
                                                                "/suggest-change/{id}",
                                                                "/ask/{id}",
                                                                "/submissions/{id}",
                                                                "/confirm",
                                                                "/confirm/{id}",
                                                                "/admin",
                                                                "/admin/sign-in",
                                                                "/admin/sign-out",
                                                                "/admin/letters",
                                                                "/admin/audit",
                                                                "/admin/records",
                                                                "/admin/compare",
                                                                "/admin/merge",
                                                                "/admin/submissions/{id}",
                                                                "/admin/organizations/{id}",
                                                                "/admin/organizations/{id}/edit",
                                                                "/about",
                                                                "/privacy",
                                                                "/accessibility",
                                                                "/sitemap.xml",
                                                                "/organizations.csv",
                                                                "/organizations.xlsx",
                                                                "/data/organizations.csv",
                                                                "/data/organizations.xlsx",
                                                                "/data/organizations.json",
                                                                "/data/organizations.ndjson",
                                                                "/data/vocabulary.json",
                                                                "/data/README.txt",
                                                                "/freshness",
                                                                "/freshness.csv"});

}  // namespace

bool fits(std::string_view path, std::string_view pattern, std::string& id) {
  constexpr std::string_view variable = "{id}";
  const auto at = pattern.find(variable);
  if (at == std::string_view::npos) return path == pattern;
  if (!path.starts_with(pattern.substr(0, at))) return false;
  const auto inside = path.substr(at, path.find('/', at) - at);
  std::string next;
  if (inside.empty() ||
      !fits(path.substr(at + inside.size()), pattern.substr(at + variable.size()), next))
    return false;
  id = inside;
  return true;
}

std::string_view page_pattern_of(std::string_view path) {
  std::string id;
  const auto* const found = std::find_if(page_patterns.begin(), page_patterns.end(),
                                         [&](auto pattern) { return fits(path, pattern, id); });
  return found == page_patterns.end() ? "other" : *found;
}

}  // namespace blakus
