#pragma once
// An organization by its name as people type it, and the names that a form offers. Knows the list
// of all records; never a form.

#include <optional>
#include <string>

#include "core/kinds/organization/organization.h"
#include "server/http/site/forms/curation_context.h"

namespace blakus {

/// The organization of that name, present or short, in any language.
std::optional<Organization> organization_named(const Curation& curation, const std::string& typed);

/// A directory too large to choose from has its names typed.
View names_offered(const FormRequest& call);

}  // namespace blakus
