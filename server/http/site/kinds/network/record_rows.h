#pragma once
// A record of the network as a row of a list, on whatever page. Knows records and their
// organizations; never which are shown.

#include <string>

#include "server/http/site/page_context.h"
#include "server/http/site/view.h"
#include "server/search/index/other_records.h"

namespace blakus {

/// {title, href, kind, when, off, organization, lines: [{text, lang}], text, right}. `kind` names
/// the kind where rows of several stand together, else "no".
View record_row(const PageContext& context, const OtherRecord& other);
View record_row_with_kind(const PageContext& context, const OtherRecord& other);
/// The same for one date of an event that recurs.
View record_row_on(const PageContext& context, const OtherRecord& other, const std::string& day);

/// "19 880,65 €", exact.
std::string euro_text(const PageContext& context, std::int64_t cents);
/// "19 880,65" without a sign.
std::string amount_text(const PageContext& context, std::int64_t cents);

/// "17.30" in Latvian, else "17:30".
std::string time_text(const PageContext& context, std::string time);
/// "otrdiena, 08.12.2026." of a whole date; of others as exact as they are.
std::string day_text(const PageContext& context, const std::string& day);

/// The word for a value of a closed list: message "value." + field + "." + value; the value where
/// there is no such message.
std::string value_text(const PageContext& context, std::string_view field,
                       const std::string& value);

/// Where its page is.
std::string record_link(const PageContext& context, const NetworkRecord& record);

}  // namespace blakus
