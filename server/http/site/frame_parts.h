#pragma once
// What stands around a page whatever it says: the ways of header and footer, whom to ask. Made once
// a generation, day and language. Knows no page.

#include <string>
#include <string_view>

#include "server/http/site/page_context.h"
#include "server/http/site/view.h"

namespace blakus {

struct FrameParts {
  View view;
  std::string site_name;
  std::string description;  ///< of the site, for pages without one of their own
};
const FrameParts& frame_parts(const PageContext& context);

/// Does the menu lead to that path, without language?
bool is_in_menu(std::string_view path);
/// The menu with the mark at where the reader is.
void put_menu(View& view, const PageContext& context, std::string_view current);

/// How to reach a human being of the network: {title, phone: {text, href, note}, email, answers}
/// and the words with them, in the reader's language. For the partial "ask_person".
View person_view(const PageContext& context);

}  // namespace blakus
