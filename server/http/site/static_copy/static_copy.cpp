#include "server/http/site/static_copy/static_copy.h"

#include <algorithm>
#include <fstream>
#include <stdexcept>

#include "core/kinds/paths.h"
#include "server/http/app/route_list.h"
#include "server/http/site/page_context.h"
#include "server/http/site/static_copy/local_links.h"
#include "server/http/site/static_copy/search_data.h"

namespace blakus {
namespace {

/// Rows whose pages the search in the browser answers instead, and what only a server can give.
bool is_left_out(std::string_view pattern) {
  const auto is_of_network = [&](Kind kind) {
    return pattern == page_pattern_of(kind) || pattern == list_path_of(kind);
  };
  return std::ranges::any_of(network_kinds, is_of_network) || pattern == "/search" ||
         pattern == page_pattern_of(Kind::diagnosis) ||
         pattern.starts_with(list_path_of(Kind::region)) || pattern.starts_with("/start") ||
         pattern.starts_with("/embed") || pattern.starts_with("/suggest") ||
         pattern.starts_with("/confirm") || pattern.starts_with("/ask") ||
         pattern.starts_with("/a-z");
}

class CopyWriter {
 public:
  CopyWriter(const Pages& pages, std::filesystem::path out)
      : pages_(pages),
        out_(std::move(out)),
        languages_(offered_languages(pages.site_context().searcher.snapshot()->site())),
        map_{.pages = {}, .files = {}, .address = pages.settings().base_url} {}

  StaticCopy write() {
    collect();
    for (const auto& [path, language] : paths_)
      for_page(path, language, file_of_page(localized_path(language, path)));
    for (const auto language : languages_) write_search_page(language);
    write_file("search-data.js", search_data(pages_.site_context()));
    for (const auto* name : {"style.css", "desk.css", "static_search.js"})
      write_asset(pages_.site_context().assets.address(name));
    write_asset("/favicon.svg");
    for (const auto& path : map_.files) for_file(path);
    return copy_;
  }

 private:
  void collect() {
    const PageRequest request;
    const PageContext context{pages_.site_context(), request};
    for (const auto& route : all_routes()) {
      if (!is_there(route, context.settings, context.snapshot->site())) continue;
      if (route.shown_in_pages) map_.files.emplace(route.pattern);
      if (route.sitemap == nullptr || is_left_out(route.pattern)) continue;
      for (const auto& id : route.sitemap(context))
        for (const auto language : languages_) {
          const auto path = path_at(route.pattern, id);
          paths_.emplace_back(path, language);
          map_.pages.insert(localized_path(language, path));
          if (path == "/") map_.pages.insert(localized_path(language, ""));
        }
    }
  }
  void for_page(const std::string& path, Language language, const std::string& file) {
    const auto page = pages_.page({.path = path, .parameters = {}, .language = language});
    if (page && page->status == 200) write_file(file, with_local_links(page->body, file, map_));
  }
  void for_file(const std::string& path) {
    const auto file = pages_.page({.path = path, .parameters = {}});
    if (file && file->status == 200) write_file(path.substr(1), file->body);
  }
  /// The page of a search that finds nothing holds the frame; the script fills its main part.
  void write_search_page(Language language) {
    const auto file = file_of_page(localized_path(language, "/search"));
    const auto page = pages_.page({.path = "/about", .parameters = {}, .language = language});
    if (!page) return;
    auto html = with_local_links(page->body, file, map_);
    const auto begin = html.find("<main");
    const auto end = html.find("</main>");
    if (begin == std::string::npos || end == std::string::npos) return;
    const auto up = language == Language::lv ? std::string() : std::string("../");
    const auto script = pages_.site_context().assets.address("static_search.js");
    html.replace(begin, end - begin,
                 "<main id=\"main\" tabindex=\"-1\"><div class=\"wrap\" id=\"found\"></div>\n"
                 "<script src=\"" +
                     up + "search-data.js\"></script>\n<script src=\"" + up + script.substr(1) +
                     "\"></script>\n");
    write_file(file, html);
  }
  void write_asset(const std::string& address) {
    if (const auto asset = pages_.asset(address)) write_file(address.substr(1), asset->body);
  }
  void write_file(const std::string& name, const std::string& text) {
    const auto path = out_ / name;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream file{path, std::ios::binary};
    file << text;
    file.close();
    if (!file) throw std::runtime_error("cannot write " + path.string());
    ++copy_.files;
    copy_.bytes += text.size();
  }

  const Pages& pages_;
  const std::filesystem::path out_;
  const std::vector<Language> languages_;
  CopyMap map_;
  std::vector<std::pair<std::string, Language>> paths_;
  StaticCopy copy_;
};

}  // namespace

StaticCopy write_static_copy(const Pages& pages, const std::filesystem::path& out) {
  if (std::filesystem::exists(out) && !std::filesystem::is_empty(out))
    throw std::runtime_error(out.string() + " is not empty: name a folder that is new");
  return CopyWriter{pages, out}.write();
}

}  // namespace blakus
