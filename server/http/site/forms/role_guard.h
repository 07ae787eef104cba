#pragma once
// What the role of who has signed in allows, and the page for who may not. Knows the table of
// capabilities; never which page asks for which.

#include "server/http/app/roles.h"
#include "server/http/site/forms/form_pages.h"

namespace blakus {

bool may(const AdminRequest& admin, Capability capability);

/// "redaktors, administrators"
std::string roles_with(const PageContext& context, Capability capability);

/// 403 in words: what was asked for, which role the account has and which it takes; the log has it.
Reply not_allowed(const AdminRequest& admin, Capability capability);

}  // namespace blakus
