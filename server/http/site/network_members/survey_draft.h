#pragma once
// A survey before it is opened: the form of its title, closing day and questions. Knows drafts;
// never answers.

#include <string>
#include <string_view>

#include "server/http/site/admin/admin_view.h"
#include "server/network/surveys.h"

namespace blakus {

inline constexpr std::string_view surveys_path = "/admin/surveys";
std::string desk_path_of_survey(std::int64_t number);

/// One opened form makes one survey, however often it is sent.
Reply new_survey(const AdminRequest& admin);
/// Looked at, changed, opened or removed.
Reply survey_draft(const AdminRequest& admin, const Survey& survey);

}  // namespace blakus
