#pragma once
// How a joint opinion, its signatures and comments are shown. Knows opinions; never who may see
// which.

#include <vector>

#include "server/http/site/page_context.h"
#include "server/http/site/view.h"
#include "server/network/opinions.h"

namespace blakus {

/// {title, text_lang, text, addressee, draft_href, deadline, late, sent, outcome}; `text_lang`
/// where it is not the page's, `late` where the deadline has passed.
View opinion_view(const PageContext& context, const Opinion& opinion);
/// [{name, href, person, at}]; `href` where the organization is in the directory. `person` is for
/// editors.
View signatures_view(const PageContext& context, const std::vector<OpinionSignature>& signatures);
/// [{number, name, text, at}]
View comments_view(const PageContext& context, const std::vector<OpinionComment>& comments);

}  // namespace blakus
