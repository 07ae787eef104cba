#pragma once
// One organization as a card in a list. Knows the answer of a search; never how it came about.

#include <optional>
#include <string>
#include <vector>

#include "core/kinds/organization/check_mark.h"
#include "server/http/site/page_context.h"
#include "server/http/site/view.h"
#include "server/search/answer.h"

namespace blakus {

/// Without what the heading of its group says already.
View card_of(const PageContext& context, const Match& match, std::optional<Group> group = {});

/// "latviešu, krievu"; empty if the record does not say.
std::string languages_text(const PageContext& context, const Organization& organization);
/// "Daugavpils, Krāslava" or "visa Latvija".
std::string place_text(const PageContext& context, const Organization& organization);
/// "Šodien var zvanīt līdz 17.00" of the main telephone, where that was confirmed lately; else "".
std::string phone_now_text(const PageContext& context, const Organization& organization);
/// What may be said of the checks of the organization, or of one fact: {confirmed, text}.
View checked_view(const PageContext& context, const Organization& organization);
View checked_view(const PageContext& context, const CheckMark& mark);
/// The site where the body was found, to be named where nothing else is known of it: {href, text}.
View source_of(const Organization& organization);
/// A name short enough to stand behind "Zvanīt:".
std::string short_name(const PageContext& context, const Organization& organization);

/// A text in pieces, some of them marked: [{mark, text}].
View marked_parts(const Marked& marked);

/// Links as [{href, text, note}].
template <typename Links>
View links_view(const Links& links) {
  return list_of(links, [](const auto& link) {
    View view;
    view["href"] = link.href;
    view["text"] = link.text;
    view["note"] = some(link.note);
    return view;
  });
}

}  // namespace blakus
