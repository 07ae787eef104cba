#pragma once
// What the pages behind an organization's opened link share: who it is, how long it is open, and
// what is said when it is not. Knows links; never what a page is about.

#include <optional>
#include <string>

#include "server/curation/own_records.h"
#include "server/http/site/forms/curation_context.h"

namespace blakus {

struct OwnPage {
  std::string token;
  Organization organization;
  std::string expires;  ///< ISO moment
};
/// Nothing once the hour is over, and for a link that nobody has opened.
std::optional<OwnPage> own_page(const FormRequest& call, const std::string& token);
/// Says so, with the way to a new link.
Reply own_page_is_closed(const FormRequest& call);

/// "/our/TOKEN" and what stands below it.
std::string own_path(const std::string& token, const std::string& below = {});

/// {crumbs_href, crumbs_text, organization}: where every page below leads back to.
void put_way_back(View& view, const FormRequest& call, const OwnPage& own);

/// The records of a kind that are this organization's, as they are now: the index and what waits
/// for it.
std::vector<NetworkRecord> present_own_records(const FormRequest& call, const OwnPage& own,
                                               Kind kind);

/// True if the organization may publish once more in this hour; counts it.
bool may_publish_own(const FormRequest& call, const OwnPage& own);

}  // namespace blakus
