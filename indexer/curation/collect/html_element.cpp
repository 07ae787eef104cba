#include "indexer/curation/collect/html_element.h"

#include <algorithm>
#include <array>

#include "core/text/fold.h"

namespace blakus {
namespace {

template <std::size_t count>
bool is_one_of(std::string_view name, const std::array<std::string_view, count>& names) {
  return std::ranges::find(names, name) != names.end();
}

}  // namespace

bool is_block(std::string_view name) {
  static constexpr auto names = std::to_array<std::string_view>(
      {"p",       "div",     "li",     "tr",     "h1",     "h2",       "h3",         "h4",
       "h5",      "h6",      "table",  "ul",     "ol",     "section",  "article",    "header",
       "footer",  "address", "form",   "hr",     "dt",     "dd",       "dl",         "pre",
       "nav",     "main",    "aside",  "figure", "center", "body",     "blockquote", "caption",
       "summary", "details", "legend", "option", "tbody",  "fieldset", "figcaption", "br"});
  return is_one_of(name, names);
}

bool is_silent(std::string_view name) {
  static constexpr auto names =
      std::to_array<std::string_view>({"style", "template", "textarea", "title", "script"});
  return is_one_of(name, names);
}

std::string without_blanks(std::string_view text) {
  std::string result;
  std::ranges::copy_if(text, std::back_inserter(result), [](char c) { return c != ' '; });
  return result;
}

bool is_hidden(const HtmlAttributes& attributes) {
  const auto style = without_blanks(attributes["style"]);
  return attributes.has("hidden") || style.find("display:none") != style.npos ||
         style.find("visibility:hidden") != style.npos;
}

std::string said_by_marks(std::string_view name, const HtmlAttributes& attributes) {
  const auto marks =
      fold(std::string(attributes["class"]) + " " + std::string(attributes["itemprop"]) + " " +
           std::string(attributes["xlink:href"]));
  const auto has = [&](std::string_view word) { return marks.find(word) != marks.npos; };
  const bool icon = name == "i" || name == "svg" || name == "use" || has("icon");
  if (has("faxnumber") || (icon && has("fax"))) return "Fax: ";
  if (attributes["itemprop"] == "telephone") return "Tel. ";
  if (attributes["itemprop"] == "taxID" || attributes["itemprop"] == "vatID") return "Reg. nr. ";
  if (icon && (has("phone") || has("mobile"))) return "Tel. ";
  if (icon && !attributes["aria-label"].empty()) return std::string(attributes["aria-label"]) + " ";
  return attributes["class"] == "tel" ? "Tel. " : "";
}

}  // namespace blakus
