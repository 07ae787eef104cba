#include "server/http/site/feed.h"

#include <algorithm>

#include "server/http/app/json_text.h"

namespace blakus {
namespace {

/// Nothing where the text is empty. XML has no control characters but blanks and ends of lines.
void add_element(std::string& xml, const char* name, const std::string& text) {
  if (text.empty()) return;
  std::string fit = text;
  std::erase_if(fit, [](unsigned char c) { return c < ' ' && c != '\n' && c != '\t'; });
  xml.append("<").append(name).append(">").append(html_escaped(fit));
  xml.append("</").append(name).append(">\n");
}

void add_atom_link(std::string& xml, const char* relation, const char* type,
                   const std::string& address) {
  if (address.empty()) return;
  xml.append("<link rel=\"").append(relation).append("\" type=\"").append(type);
  xml.append("\" href=\"").append(html_escaped(address)).append("\"/>\n");
}

}  // namespace

std::string atom_text(const Feed& feed) {
  std::string updated;
  for (const auto& entry : feed.entries) updated = std::max(updated, entry.updated);
  std::string xml =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"" +
      html_escaped(feed.language) + "\">\n";
  add_element(xml, "id", feed.id);
  add_element(xml, "title", feed.title);
  add_element(xml, "updated", updated.empty() ? feed.otherwise : updated);
  xml += "<author>\n";
  add_element(xml, "name", feed.author);
  xml += "</author>\n";
  add_atom_link(xml, "self", "application/atom+xml", feed.self);
  add_atom_link(xml, "alternate", "text/html", feed.page);
  for (const auto& entry : feed.entries) {
    xml += "<entry>\n";
    add_element(xml, "id", entry.id);
    // An entry without a title is none (RFC 4287, section 4.1.2).
    add_element(xml, "title", entry.title.empty() ? entry.id : entry.title);
    add_element(xml, "updated", entry.updated);
    add_element(xml, "published", entry.published);
    add_atom_link(xml, "alternate", "text/html", entry.link);
    add_element(xml, "summary", entry.summary.empty() ? entry.title : entry.summary);
    xml += "</entry>\n";
  }
  xml += "</feed>\n";
  return xml;
}

}  // namespace blakus
