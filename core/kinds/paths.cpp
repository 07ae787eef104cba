#include "core/kinds/paths.h"

#include <algorithm>

namespace blakus {

std::string path_at(std::string_view pattern, std::string_view id) {
  const auto at = std::min(pattern.find(id_variable), pattern.size());
  std::string path{pattern.substr(0, at)};
  if (at == pattern.size()) return path;
  return path.append(id).append(pattern.substr(at + id_variable.size()));
}

std::string path_of(Kind kind, std::string_view id) {
  const auto pattern = page_pattern_of(kind);
  if (!pattern.empty()) return path_at(pattern, id);
  return std::string("/?").append(name_of(kind)).append("=").append(id);
}

}  // namespace blakus
