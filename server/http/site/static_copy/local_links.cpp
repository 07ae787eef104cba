#include "server/http/site/static_copy/local_links.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/kinds/paths.h"
#include "core/record/language.h"

namespace blakus {
namespace {

/// The way up from a file: "../" for each folder it lies in.
std::string up_from(const std::string& file) {
  std::string up;
  for (auto count = std::ranges::count(file, '/'); count > 0; --count) up += "../";
  return up;
}

/// "/ru" of "/ru/…", else "".
std::string_view language_of_path(std::string_view path) {
  for (const auto language : all_languages) {
    const auto code = code_of(language);
    if (language != Language::lv && path.starts_with('/') && path.substr(1).starts_with(code) &&
        (path.size() == code.size() + 1 || path[code.size() + 1] == '/' ||
         path[code.size() + 1] == '?'))
      return path.substr(0, code.size() + 1);
  }
  return {};
}

bool is_asset(std::string_view path, const CopyMap& map) {
  return path.starts_with("/assets/") || path == "/favicon.svg" || map.files.contains(path);
}

/// "diagnosis=epilepsy" of "/diagnoses/epilepsy", a page that the search answers here; else "".
std::string search_of(std::string_view path) {
  for (const auto kind : {Kind::diagnosis, Kind::region}) {
    const auto folder = path_of(kind, "");
    if (path.starts_with(folder))
      return fmt::format("{}={}", name_of(kind), path.substr(folder.size()));
  }
  return {};
}

/// Where an address of the site leads in the copy; empty: nowhere.
std::string local_target(std::string_view href, const std::string& file, const CopyMap& map) {
  const auto fragment = href.find('#');
  const std::string hash{fragment == std::string_view::npos ? "" : href.substr(fragment)};
  href = href.substr(0, fragment);
  const auto mark = href.find('?');
  const auto path = href.substr(0, mark);
  const std::string query{mark == std::string_view::npos ? "" : href.substr(mark + 1)};
  const auto up = up_from(file);
  if (is_asset(path, map)) return up + std::string(path.substr(1));
  const auto language = language_of_path(path);
  const auto rest = path.substr(language.size());
  const auto search =
      up + (language.empty() ? "" : std::string(language.substr(1)) + "/") + "search.html";
  if ((rest.empty() || rest == "/") && !query.empty()) return search + "?" + query;
  if (query.empty() && map.pages.contains(path)) return up + file_of_page(path) + hash;
  if (const auto filter = search_of(rest); !filter.empty() && query.empty())
    return search + "?" + filter;
  return map.address.empty() ? std::string() : map.address + std::string(href) + hash;
}

/// Removes `<tag …>` elements whose opening begins so, up to the end of the line they stand in.
void remove_lines(std::string& html, std::string_view opening) {
  for (auto at = html.find(opening); at != std::string::npos; at = html.find(opening, at)) {
    const auto end = html.find('\n', at);
    html.erase(at, end == std::string::npos ? end : end + 1 - at);
  }
}

/// Removes what begins and ends so, wherever it stands.
void remove_all(std::string& html, std::string_view opening, std::string_view closing) {
  std::string kept;
  kept.reserve(html.size());
  std::size_t at = 0;
  for (auto begin = html.find(opening); begin != std::string::npos;
       begin = html.find(opening, at)) {
    kept.append(html, at, begin - at);
    const auto end = html.find(closing, begin);
    at = end == std::string::npos ? html.size() : end + closing.size();
  }
  html = kept.append(html, at);
}

/// What remains of a menu all of whose ways lead nowhere.
void remove_empty_menus(std::string& html) {
  constexpr std::string_view empty_menu = "<ul role=\"list\"></ul></nav>";
  for (auto at = html.find(empty_menu); at != std::string::npos; at = html.find(empty_menu)) {
    const auto begin = html.rfind("<nav", at);
    html.erase(begin, at + empty_menu.size() - begin);
  }
}

/// What only a script or a server fills, and drawings: a third of each page.
void lighten(std::string& html) {
  remove_empty_menus(html);
  remove_all(html, "<svg class=\"sprite\"", "</svg>");
  remove_all(html, "<svg class=\"i\"", "</svg>");
  for (const auto* line :
       {"<script type=\"module\"", "<link rel=\"manifest\"", "<link rel=\"search\"",
        "<link rel=\"alternate\"", "<link rel=\"canonical\"", "<meta property=\"og:",
        "<meta name=\"theme-color\"", "<script type=\"application/ld+json\"", "<div class=\"tools ",
        "<div class=\"shortlist", "<div class=\"note-box help-line"})
    remove_lines(html, line);
}

/// An entry of a menu, or a line of its own, that is nothing but a way: how it begins up to the
/// address, and its end.
struct Entry {
  std::string_view opening;
  std::string_view closing;
};
constexpr auto entries = std::to_array<Entry>({{"\n<a", "</a>"},
                                               {"\n<a class=\"deep\"", "</a>"},
                                               {"<li><a", "</li>"},
                                               {"<p class=\"no-print\"><a", "</p>"}});

/// Leaves out the entry whose address, which leads nowhere, would stand next; `html` is what
/// follows the address. Elsewhere the words stay.
void leave_out_entry(std::string& written, std::string_view& html) {
  if (!html.starts_with('>')) return;  // it says more of itself
  for (const auto& [opening, closing] : entries) {
    const auto end = html.find(closing);
    if (!written.ends_with(opening) || end == html.npos) continue;
    written.resize(written.size() - opening.size());
    html.remove_prefix(end + closing.size());
    return;
  }
}

}  // namespace

std::string file_of_page(std::string_view path) {
  if (path.ends_with('/')) return std::string(path.substr(1)) + "index.html";
  if (language_of_path(path) == path) return std::string(path.substr(1)) + "/index.html";
  return std::string(path.substr(1)) + ".html";
}

std::string with_local_links(std::string_view html, const std::string& file, const CopyMap& map) {
  constexpr auto attributes =
      std::to_array<std::string_view>({" href=\"/", " src=\"/", " action=\"/"});
  std::string local;
  local.reserve(html.size());
  while (!html.empty()) {
    auto begin = html.size();
    std::string_view found;
    for (const auto attribute : attributes)
      if (const auto at = html.find(attribute); at < begin) begin = at, found = attribute;
    local.append(html.substr(0, begin));
    if (found.empty()) break;
    const auto value = begin + found.size() - 1;
    const auto end = html.find('"', value);
    std::string href{html.substr(value, end - value)};
    for (auto at = href.find("&amp;"); at != std::string::npos; at = href.find("&amp;", at))
      href.replace(at, 5, "&");
    const bool form = found.find("action") != std::string_view::npos;
    auto target = local_target(form ? href + "?q=" : href, file, map);
    if (form) target = target.substr(0, target.find('?'));
    html.remove_prefix(std::min(html.size(), end + 1));
    if (target.empty())
      leave_out_entry(local, html);
    else
      local.append(found.substr(0, found.size() - 1)).append(target).append("\"");
  }
  lighten(local);
  return local;
}

}  // namespace blakus
