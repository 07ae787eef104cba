#pragma once
// Pages for programs that read: CommonMark instead of HTML. Knows how texts, links and lists are
// written so that nothing in them counts as a mark; never what is said.

#include <string>
#include <string_view>

#include "server/http/site/page_context.h"
#include "server/http/site/view.h"

namespace blakus {

/// A text in one line, its marks escaped.
std::string markdown_escaped(std::string_view text);

class MarkdownText {
 public:
  explicit MarkdownText(const PageContext& context) : context_(context) {}

  void heading(int level, std::string_view text);
  void paragraph(std::string_view text);
  /// "- Phone: 2923 5677"; nothing where the text is empty. Lines of the text become items.
  void fact(std::string_view name, std::string_view text);
  /// "- [text](address)"; `href` is one of this site or a whole address.
  void link(std::string_view text, std::string_view href, std::string_view note = {});
  /// "[text](address)" alone.
  std::string link_text(std::string_view text, std::string_view href) const;
  void blank();

  /// With where it stands, the day of the data and their licence. `path` and `query` of this page.
  std::string take(std::string_view path, std::string_view query = {});

 private:
  const PageContext& context_;
  std::string text_;
};

Reply markdown_reply(const PageContext& context, std::string text);

/// The text at that name of a view; empty where there is none.
std::string text_in(const View& view, const std::string& name);
/// The items of the list at that name; none where there is no list.
const View::List& items_in(const View& view, const std::string& name);

}  // namespace blakus
