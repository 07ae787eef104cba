#pragma once
// Texts of courses, read as CommonMark by cmark and shown by templates, which escape: HTML in a
// text stays text, pictures become their words. Knows no record.

#include <string>
#include <string_view>

#include "server/http/site/view.h"

namespace blakus {

/// [{question, blocks: [{heading, paragraph, code, ordered, bullets, items, parts}]}]: a heading
/// that ends with "?" is the question of all that follows it up to the next heading; the first
/// section may have none. `parts` of a line: [{text, href, strong, emphasis, code}]; `items` are
/// such lines.
View view_of_markdown(std::string_view text);
/// The body of a letter as HTML: HTML in the text, addresses that could run and pictures, which
/// track, are left out.
std::string html_of_markdown(std::string_view text);

}  // namespace blakus
