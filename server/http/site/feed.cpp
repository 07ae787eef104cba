#include "server/http/site/feed.h"

#include <algorithm>

#include "core/text/day.h"
#include "server/http/app/json_text.h"

namespace blakus {
namespace {

/// Without the control characters that XML has not.
std::string xml_text(std::string_view text) {
  std::string fit{text};
  std::erase_if(fit, [](unsigned char c) { return c < ' ' && c != '\n' && c != '\t'; });
  return html_escaped(fit);
}

void add_element(std::string& xml, const std::string& name, std::string_view text) {
  if (!text.empty()) xml += "<" + name + ">" + xml_text(text) + "</" + name + ">\n";
}

void add_link(std::string& xml, const char* rel, const char* type, std::string_view href) {
  xml += std::string("<link rel=\"") + rel + "\" type=\"" + type + "\" href=\"" + xml_text(href) +
         "\"/>\n";
}

void add_author(std::string& xml, std::string_view name) {
  if (!name.empty()) xml += "<author><name>" + xml_text(name) + "</name></author>\n";
}

std::string updated_of(const FeedEntry& entry) {
  return feed_moment(entry.updated.empty() ? entry.published : entry.updated);
}

void add_entry(std::string& xml, const FeedEntry& entry) {
  xml += "<entry xml:lang=\"" + xml_text(entry.language) + "\">\n";
  add_element(xml, "id", entry.id);
  add_element(xml, "title", entry.title);
  add_link(xml, "alternate", "text/html", entry.href);
  if (!entry.published.empty()) add_element(xml, "published", feed_moment(entry.published));
  add_element(xml, "updated", updated_of(entry));
  add_author(xml, entry.author);
  add_element(xml, "summary", entry.summary);
  xml += "</entry>\n";
}

}  // namespace

std::string feed_moment(std::string_view iso) {
  constexpr std::string_view first = "1970-01-01";
  if (moment_in(iso)) return std::string(iso);
  auto day = std::string(iso);
  if (day.size() < first.size()) day += first.substr(day.size());
  return (day_in(day) ? day : std::string(first)) + "T00:00:00Z";
}

Reply atom_feed(const Feed& feed) {
  const auto count = std::min(feed.entries.size(), most_entries);
  const auto entries = std::span(feed.entries).first(count);
  auto updated = feed_moment(feed.updated);
  if (!entries.empty()) updated.clear();
  for (const auto& entry : entries) updated = std::max(updated, updated_of(entry));
  std::string xml =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"" +
      xml_text(feed.language) + "\">\n";
  add_element(xml, "id", feed.id);
  add_element(xml, "title", feed.title);
  add_element(xml, "updated", updated);
  add_link(xml, "self", atom_type, feed.self);
  add_link(xml, "alternate", "text/html", feed.page);
  add_author(xml, feed.author);
  for (const auto& entry : entries) add_entry(xml, entry);
  return {.content_type = std::string(atom_type) + "; charset=utf-8",
          .body = xml + "</feed>\n",
          .headers = {}};
}

}  // namespace blakus
