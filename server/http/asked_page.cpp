#include "server/http/asked_page.h"

#include <algorithm>

#include "server/http/app/parameters.h"
#include "server/http/transport/url.h"

namespace blakus {

bool is_api(const HttpRequest& request) {
  return request.path.starts_with("/api/") || request.path.starts_with("/hsds/") ||
         request.path == "/mcp";
}

PageRequest page_request(const HttpRequest& request) {
  PageRequest page{.path = request.path,
                   .parameters = request.parameters,
                   .markdown = request.wants_markdown,
                   .host = request.host,
                   .with_form = request.method == "POST"};
  for (const auto language : all_languages) {
    if (language == Language::lv) continue;  // its pages stand at the plain addresses
    const std::string_view path = page.path;
    const auto end = std::min(path.find('/', 1), path.size());
    if (!path.starts_with('/') || path.substr(1, end - 1) != code_of(language)) continue;
    page.language = language;
    page.path.erase(0, end);
    if (page.path.empty()) page.path.push_back('/');
    break;
  }
  return page;
}

Parameters posted_parameters(std::string_view body) {
  auto fields = parameters_of(body);
  for (const auto& [name, value] : fields)
    if (name == "again") return parameters_of(value);
  return fields;
}

std::string without_slash_and_lv(std::string_view path) {
  if (path.size() > 1 && path.ends_with('/')) path.remove_suffix(1);
  if (path == "/lv" || path.starts_with("/lv/")) path.remove_prefix(3);
  return path.empty() ? "/" : std::string(path);
}

}  // namespace blakus
