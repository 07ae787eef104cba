#pragma once
// What an element of HTML says besides its text: whether it breaks the line or is seen at all, and
// what its icon, class or property stands for. Knows names of elements and attributes.

#include <string>
#include <string_view>

#include <libxml/xmlstring.h>

namespace blakus {

/// The attributes of one element.
class HtmlAttributes {
 public:
  explicit HtmlAttributes(const xmlChar** all) : all_(all) {}
  std::string_view operator[](std::string_view name) const {
    for (const auto* at = all_; at && *at; at += 2)
      if (name == reinterpret_cast<const char*>(at[0]))
        return at[1] ? reinterpret_cast<const char*>(at[1]) : std::string_view{};
    return {};
  }
  bool has(std::string_view name) const {
    for (const auto* at = all_; at && *at; at += 2)
      if (name == reinterpret_cast<const char*>(at[0])) return true;
    return false;
  }

 private:
  const xmlChar** all_;
};

bool is_block(std::string_view name);
/// Its content is no text of the page.
bool is_silent(std::string_view name);
bool is_hidden(const HtmlAttributes& attributes);
std::string without_blanks(std::string_view text);
/// What an icon, a class or a property says instead of a word: "Tel. ", "Fax: "; or nothing.
std::string said_by_marks(std::string_view name, const HtmlAttributes& attributes);

}  // namespace blakus
