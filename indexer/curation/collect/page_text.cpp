#include "indexer/curation/collect/page_text.h"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include "core/text/encoding.h"
#include "core/text/fold.h"
#include "core/text/utf8.h"
#include "indexer/curation/collect/contact_words.h"
#include "indexer/curation/collect/html_element.h"
#include "indexer/curation/collect/page_mail.h"

namespace blakus {
namespace {

constexpr std::size_t longest_line = 1500;  ///< bytes; longer ones are broken at a blank
/// No page is built so; reading on would take time with the square of the depth.
constexpr std::size_t deepest = 3000;
constexpr std::size_t most_lines = 400'000;

struct Element {
  std::string name;
  std::size_t serial = 0;
  bool block = false;
  bool hidden = false;
  bool footer = false;
  bool navigation = false;
  bool bold = false;
  int heading = 0;
  std::optional<std::size_t> reversed_from;  ///< in the line: written from right to left
  std::optional<PageLink> link;
};

struct Table {
  std::vector<std::string> heads;
  bool first_row = true;
  std::size_t column = 0;
  std::size_t cell_begin = 0;  ///< in the line
  std::size_t cell_line = 0;   ///< the line that it began on
};

class PageReader {
 public:
  PageText read(const std::string& html) {
    xmlSAXHandler events{};
    events.startElement = [](void* self, const xmlChar* name, const xmlChar** attributes) {
      as_reader(self).start(reinterpret_cast<const char*>(name), HtmlAttributes{attributes});
    };
    events.endElement = [](void* self, const xmlChar* name) {
      as_reader(self).end(reinterpret_cast<const char*>(name));
    };
    const auto text = [](void* self, const xmlChar* bytes, int count) {
      as_reader(self).text({reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(count)});
    };
    events.characters = text;
    events.cdataBlock = text;
    events.ignorableWhitespace = text;
    const std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)> parser{
        htmlCreateMemoryParserCtxt(html.data(), static_cast<int>(html.size())), htmlFreeParserCtxt};
    if (!parser) return {};
    const auto own_events = *parser->sax;
    *parser->sax = events;
    parser->userData = this;
    htmlCtxtUseOptions(parser.get(), HTML_PARSE_IGNORE_ENC | HTML_PARSE_NOERROR |
                                         HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
    parser_ = parser.get();
    xmlSwitchEncoding(parser.get(), XML_CHAR_ENCODING_UTF8);
    htmlParseDocument(parser.get());
    *parser->sax = own_events;
    parser_ = nullptr;
    return finish();
  }

 private:
  static PageReader& as_reader(void* self) { return *static_cast<PageReader*>(self); }

  PageText finish() {
    flush();
    while (!stack_.empty()) pop();
    for (std::size_t at = 0; at < page_.lines.size(); ++at)
      page_.lines[at].until = parents_[at] < ends_.size() && ends_[parents_[at]] != 0
                                  ? ends_[parents_[at]]
                                  : page_.lines.size();
    return std::move(page_);
  }

  bool hidden() const { return !stack_.empty() && stack_.back().hidden; }

  void start(std::string_view name, const HtmlAttributes& attributes) {
    if (stack_.size() >= deepest) return xmlStopParser(parser_);
    note_addresses(name, attributes);
    Element element{.name = std::string(name), .serial = ends_.size(), .block = is_block(name)};
    ends_.push_back(0);
    const bool cell = name == "td" || name == "th";
    if (name == "tr" && !tables_.empty()) tables_.back().column = 0;
    if (element.block && !at_begin_of_cell(name)) pending_ = true;
    if (cell && !tables_.empty()) begin_cell();
    inherit(element, attributes);
    if (name == "table") tables_.emplace_back();
    if (!element.hidden) put(said_by_marks(name, attributes));
    if (name == "img") put(attributes["alt"]);
    if (attributes.has("data-cfemail")) {
      put(decoded_cloudflare(attributes["data-cfemail"]));
      element.hidden = true;
    }
    const auto style = without_blanks(attributes["style"]);
    if (style.find("direction:rtl") != style.npos || attributes["dir"] == "rtl")
      element.reversed_from = line_.text.size();
    if (name == "a" && attributes.has("href"))
      element.link = PageLink{.href = std::string(attributes["href"]),
                              .begin = pending_ ? 0 : line_.text.size()};
    stack_.push_back(std::move(element));
  }

  void inherit(Element& element, const HtmlAttributes& attributes) const {
    const auto& name = element.name;
    const auto names = fold(std::string(attributes["class"]) + " " + std::string(attributes["id"]));
    const bool inside = !stack_.empty();
    element.hidden = (inside && stack_.back().hidden) || is_silent(name) || is_hidden(attributes);
    element.footer = (inside && stack_.back().footer) || name == "footer" ||
                     (element.block && names.find("footer") != names.npos);
    element.navigation = (inside && stack_.back().navigation) || name == "nav";
    element.bold = (inside && stack_.back().bold) || name == "b" || name == "strong" ||
                   name == "dt" || name == "th" || name == "summary" || name == "legend";
    element.heading = inside ? stack_.back().heading : 0;
    if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6')
      element.heading = name[1] - '0';
  }

  void note_addresses(std::string_view name, const HtmlAttributes& attributes) {
    if (name == "frame" || name == "iframe")
      if (const auto address = attributes["src"]; !address.empty())
        page_.frames.emplace_back(address);
    if (name == "script") {
      script_.clear();
      in_script_ = true;
      linked_ = attributes["type"] == "application/ld+json";
    }
    if (name == "title") in_title_ = page_.title.empty();
    if (name != "meta") return;
    const auto content = attributes["content"];
    if (!attributes["itemprop"].empty() && !content.empty()) {
      pending_ = true;
      put(said_by_marks(name, attributes) + std::string(content));
      pending_ = true;
    }
    const auto at = fold(content).find("url=");
    if (fold(attributes["http-equiv"]) == "refresh" && at != std::string::npos)
      page_.refresh = std::string(trimmed(content.substr(std::min(at + 4, content.size()))));
  }

  /// A paragraph that fills its cell ends no row.
  bool at_begin_of_cell(std::string_view name) const {
    if (tables_.empty() || name == "tr" || name == "table") return false;
    const auto& table = tables_.back();
    return table.column > 0 && !pending_ && line_.text.size() == table.cell_begin &&
           page_.lines.size() == table.cell_line;
  }

  void begin_cell() {
    auto& table = tables_.back();
    if (pending_) flush();
    if (table.column > 0 && !line_.text.empty()) line_.text += " | ";
    if (!hidden() && !table.first_row && table.column < table.heads.size() &&
        announces_contact(table.heads[table.column]))
      put(table.heads[table.column] + ": ");
    table.cell_begin = line_.text.size();
    table.cell_line = page_.lines.size();
    ++table.column;
  }

  void end_cell() {
    auto& table = tables_.back();
    if (page_.lines.size() == table.cell_line) pending_ = false;
    if (table.first_row && table.cell_begin <= line_.text.size())
      table.heads.push_back(line_.text.substr(table.cell_begin));
  }

  /// Only a row without any contact is one of heads.
  void end_row() {
    auto& table = tables_.back();
    const bool has_facts = std::ranges::any_of(table.heads, [](const std::string& head) {
      return head.find_first_of("0123456789@") != head.npos;
    });
    if (table.first_row && (has_facts || table.heads.size() < 2)) table.heads.clear();
    table.first_row = false;
  }

  void end(std::string_view name) {
    if (name == "script") end_script();
    if (name == "title") in_title_ = false;
    const auto found = std::ranges::find(stack_.rbegin(), stack_.rend(), name, &Element::name);
    if (found == stack_.rend()) return;
    const auto depth = static_cast<std::size_t>(stack_.rend() - found);
    while (stack_.size() >= depth) pop();
  }

  void pop() {
    auto element = std::move(stack_.back());
    stack_.pop_back();
    if (element.link) {
      element.link->begin = std::min(element.link->begin, line_.text.size());
      element.link->end = line_.text.size();
      line_.links.push_back(std::move(*element.link));
    }
    if (element.reversed_from && *element.reversed_from < line_.text.size()) {
      auto letters = code_points(line_.text.substr(*element.reversed_from));
      std::ranges::reverse(letters);
      line_.text.replace(*element.reversed_from, std::string::npos, to_utf8(letters));
    }
    if (element.block) pending_ = true;
    if ((element.name == "td" || element.name == "th") && !tables_.empty()) end_cell();
    if (element.name == "tr" && !tables_.empty()) end_row();
    if (element.name == "table" && !tables_.empty()) tables_.pop_back();
    ends_[element.serial] = page_.lines.size() + (line_.text.empty() ? 0 : 1);
  }

  /// Pages write an address together from pieces: 'info' + '@' + 'izdomata.example'.
  void end_script() {
    in_script_ = false;
    if (linked_)
      page_.linked_data.push_back(std::move(script_));
    else if (script_.size() < longest_line)
      for (const auto& mail : mails_in_script(script_)) {
        pending_ = true;
        put_text(mail);
        pending_ = true;
      }
    script_.clear();
  }

  void text(std::string_view bytes) {
    if (in_script_) script_ += bytes;
    if (in_title_) page_.title += bytes;
    if (!hidden()) put(bytes);
  }

  void put(std::string_view bytes) {
    if (!hidden()) put_text(bytes);
  }

  /// One space for any blanks; what takes no room is left out.
  void put_text(std::string_view bytes) {
    const auto plain = without_zero_width(bytes);
    for (std::size_t at = 0; at < plain.size(); ++at) {
      const char c = plain[at];
      const bool wide = plain.compare(at, 2, "\u00a0") == 0;
      if (wide) ++at;
      if (wide || c == ' ' || c == '\n' || c == '\t' || c == '\r') {
        blank_ = true;
        continue;
      }
      if (plain.compare(at, 2, "\u00ad") == 0) {  // a soft hyphen
        ++at;
        continue;
      }
      const bool too_long = line_.text.size() > (blank_ ? longest_line : 2 * longest_line);
      if (pending_ || too_long) flush();
      if (line_.text.empty()) begin_line();
      if (blank_ && !line_.text.empty() && line_.text.back() != ' ') line_.text += ' ';
      blank_ = false;
      line_.text += c;
    }
  }

  void begin_line() {
    blank_ = false;
    const auto own = std::ranges::find(stack_.rbegin(), stack_.rend(), true, &Element::block);
    const auto around = own == stack_.rend() ? own
                                             : std::find_if(std::next(own), stack_.rend(),
                                                            [](auto& each) { return each.block; });
    parent_ = around == stack_.rend() ? std::string::npos : around->serial;
    if (stack_.empty()) return;
    const auto& inner = stack_.back();
    line_.footer = inner.footer;
    line_.navigation = inner.navigation;
    line_.heading = inner.heading;
    if (line_.heading == 0 && inner.bold) line_.heading = 7;
  }

  void flush() {
    pending_ = false;
    blank_ = false;
    const bool empty = line_.text.empty() && line_.links.empty();
    if (!empty && page_.lines.size() < most_lines) {
      page_.lines.push_back(std::move(line_));
      parents_.push_back(parent_);
    }
    line_ = {};
    for (auto& element : stack_) {
      if (element.link) element.link->begin = 0;
      if (element.reversed_from) element.reversed_from = 0;
    }
  }

  htmlParserCtxt* parser_ = nullptr;
  PageText page_;
  PageLine line_;
  std::vector<Element> stack_;
  std::vector<Table> tables_;
  std::vector<std::size_t> ends_;     ///< by the serial of an element: the line behind it
  std::vector<std::size_t> parents_;  ///< by line: the element around its own one
  std::size_t parent_ = std::string::npos;
  std::string script_;
  bool pending_ = false;  ///< a line ends before the next text
  bool blank_ = false;
  bool in_script_ = false;
  bool in_title_ = false;
  bool linked_ = false;
};

/// "windows-1257" of "text/html; charset=windows-1257", else of the page's own beginning.
std::string charset_in(std::string_view text) {
  const auto folded = fold(text.substr(0, 2048));
  auto at = folded.find("charset=");
  if (at == folded.npos) return "";
  at += 8;
  while (at < folded.size() && (folded[at] == '"' || folded[at] == '\'' || folded[at] == ' ')) ++at;
  const auto end = folded.find_first_of("\"' ;/>", at);
  return folded.substr(at, end == folded.npos ? end : end - at);
}

}  // namespace

PageText page_text(std::string_view bytes, const std::string& type) {
  auto declared = charset_in(type);
  if (declared.empty()) declared = charset_in(bytes);
  auto html = decoded(bytes, declared).text;
  std::erase(html, '\0');
  return PageReader{}.read(html);
}

}  // namespace blakus
