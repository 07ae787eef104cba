#pragma once
// What the pages of forms and review know of each other. Knows calls; never an address of its own:
// those stand in the rows of each page.

#include <optional>
#include <string>

#include "server/http/site/forms/curation_context.h"

namespace blakus {

/// From the address of a merged record to that of its successor; nothing for any other.
std::optional<Reply> lead_to_successor(const FormRequest& call, const std::string& folder,
                                       const std::string& id);

/// What an editor asks for, having signed in.
struct AdminRequest {
  const FormRequest& call;
  const PresentSession& session;
};
/// The query of a comparison: "one=…&other=…".
std::string compared(const std::string& one, const std::string& other);

/// The cookie of a session, as it was sent; empty if there is none.
std::string session_cookie(const HttpRequest& request);
/// True if a form was sent from a page of this site; `strict`: also where the browser does not say.
bool from_this_site(const HttpRequest& request, bool strict);

}  // namespace blakus
