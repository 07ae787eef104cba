#pragma once
// Addresses of the site → addresses between files of its copy. Knows HTML's attributes; never what
// a page says.

#include <functional>
#include <set>
#include <string>
#include <string_view>

namespace blakus {

/// Where things of the site lie in the copy.
struct CopyMap {
  std::set<std::string, std::less<>> pages;  ///< paths with language: "/ru/areas"
  std::set<std::string, std::less<>> files;  ///< what pages are shown with: "/colours.css"
  std::string address;                       ///< of the server; empty: none is known
};

/// "ru/areas.html" of "/ru/areas", "index.html" of "/".
std::string file_of_page(std::string_view path);

/// The page as it stands in `file` of the copy: links between its pages lead from file to file, a
/// search leads to the page that searches in the browser; what only a server can do leads there.
std::string with_local_links(std::string_view html, const std::string& file, const CopyMap& map);

}  // namespace blakus
