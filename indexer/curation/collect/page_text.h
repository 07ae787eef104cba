#pragma once
// A web page as a person reads it: lines of text with their links, and where on the page they
// stand. Knows HTML (libxml2 reads it, event by event, so that no tree can be too deep); never what
// a line means.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace blakus {

struct PageLink {
  std::string href;  ///< as written
  std::size_t begin = 0;
  std::size_t end = 0;  ///< bytes of the line's text
};

/// What stands between two line breaks; cells of one row of a table stand on one line, " | "
/// between them, each with the head of its column where that announces a contact.
struct PageLine {
  std::string text;  ///< UTF-8, single spaces; alternative texts of images are part of it
  std::vector<PageLink> links;
  int heading = 0;      ///< 1 to 6; 7: a short line in bold type or a term; 0: none
  bool footer = false;  ///< at the foot of the page
  bool navigation = false;
  std::size_t until = 0;  ///< the element around the line's own one ends before that line
};

struct PageText {
  std::string title;
  std::vector<PageLine> lines;
  std::vector<std::string> linked_data;  ///< JSON-LD as written
  std::vector<std::string> frames;       ///< addresses as written
  std::string refresh;                   ///< where the page itself leads on, as written
};

/// `type`: as the site says, "text/html; charset=windows-1257". Any bytes in.
PageText page_text(std::string_view bytes, const std::string& type);

}  // namespace blakus
