#pragma once
// What a record of the network says, fact by fact, by describe() of its kind. Knows the labels of
// fields; never how a page looks.

#include "server/http/site/page_context.h"
#include "server/http/site/view.h"
#include "server/search/index/other_records.h"

namespace blakus {

/// [{name, values: [{text, href, lang}]}] in the order of the fields. What pages show in another
/// way (titles, longer texts, money in parts, rules, notes) is left out.
View record_facts(const PageContext& context, const NetworkRecord& record);

}  // namespace blakus
