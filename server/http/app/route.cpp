#include "server/http/app/route.h"

#include "core/kinds/paths.h"
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

bool takes_post(const Route& route, const SiteSettings& settings, bool store) {
  switch (route.takes) {
    case Takes::looks:
      return false;
    case Takes::forms:
      return store;
    case Takes::searches:
      return settings.search_by_post;
  }
  return false;
}

}  // namespace blakus
