#include "server/http/app/route.h"

#include <algorithm>
#include <array>

#include "core/kinds/paths.h"
#include "core/kinds/site/site.h"
#include "server/http/app/site_settings.h"

namespace blakus {

bool match_path(std::string_view path, std::string_view pattern, std::string& id) {
  const auto at = pattern.find(id_variable);
  if (at == std::string_view::npos) return path == pattern;
  if (!path.starts_with(pattern.substr(0, at))) return false;
  const auto inside = path.substr(at, path.find('/', at) - at);
  std::string next;
  if (inside.empty() ||
      !match_path(path.substr(at + inside.size()), pattern.substr(at + id_variable.size()), next))
    return false;
  id = inside;
  if (!next.empty()) id.append("/").append(next);
  return true;
}

bool is_open_to_other_sites(std::string_view path) {
  constexpr std::array<std::string_view, 4> folders{"/api", "/data", "/hsds", "/mcp"};
  constexpr std::size_t language = 3;  // "/en"
  if (path.size() > language && path[language] == '/') path.remove_prefix(language);
  return std::ranges::any_of(folders, [&](std::string_view folder) {
    return path.starts_with(folder) && (path.size() == folder.size() || path[folder.size()] == '/');
  });
}

void open_to_other_sites(Reply& reply) {
  reply.headers.emplace_back("Access-Control-Allow-Origin", "*");
  reply.headers.emplace_back("Access-Control-Expose-Headers", "ETag, Link, Retry-After");
  reply.headers.emplace_back("Cross-Origin-Resource-Policy", "cross-origin");
}

Reply preflight(bool messages) {
  Reply reply{.status = 204, .content_type = {}, .body = {}, .headers = {}};
  reply.headers.emplace_back("Allow", messages ? "POST, OPTIONS" : "GET, HEAD, OPTIONS");
  reply.headers.emplace_back("Access-Control-Allow-Methods", messages ? "POST" : "GET, HEAD");
  reply.headers.emplace_back("Access-Control-Allow-Headers",
                             messages ? "Accept, Content-Type, Mcp-Protocol-Version, Mcp-Session-Id"
                                      : "Accept, If-None-Match");
  reply.headers.emplace_back("Access-Control-Max-Age", "86400");
  return reply;
}

bool is_there(const Route& route, const SiteSettings& settings, const Site& site) {
  return (route.needs == nullptr || settings.*route.needs) &&
         (route.part.empty() || has_part(site, route.part));
}

bool takes_post(const Route& route, const SiteSettings& settings, bool store) {
  switch (route.takes) {
    case Takes::looks:
      return false;
    case Takes::forms:
      return store;
    case Takes::searches:
      return settings.search_by_post;
    case Takes::messages:
      return true;
  }
  return false;
}

}  // namespace blakus
