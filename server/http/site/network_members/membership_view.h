#pragma once
// How an application for membership is shown to its applicant and to the desk. Knows applications;
// never who may see which.

#include <memory>
#include <string>
#include <vector>

#include "server/http/site/forms/curation_context.h"
#include "server/network/membership.h"

namespace blakus {

/// "M-2026-7"
std::string application_number(const MembershipApplication& application);
/// [{label, value}] of what is filled in; `with_person`: also who answers for it.
View application_facts(const PageContext& context, const MembershipFields& fields,
                       bool with_person);
/// [{text, at}] of its states, the latest first.
View application_line(const PageContext& context, const MembershipApplication& application);
/// The organization that keeps the directory; nothing where none does.
std::optional<Organization> network_of(const FormRequest& call);

/// Who is a member now, in the order of their names in the reader's language.
std::vector<std::shared_ptr<const Organization>> network_members(const PageContext& context);

}  // namespace blakus
