#pragma once
// What the pages of letters to segments share, and the page of one that is being written. Knows the
// session; never how a letter is sent.

#include <string>

#include "server/http/site/forms/form_pages.h"
#include "server/network/mailings.h"

namespace blakus {

inline constexpr const char* mailings_path = "/admin/network/letters";
std::string mailing_path(std::int64_t number);
std::string subject_of_mailing(const PageContext& context, const Mailing& mailing);
/// [{code, first, subject_label, text_label, subject, text, written}], the Latvian one first.
View texts_view(const PageContext& context, const Mailing& mailing);

Reply draft_page(const AdminRequest& admin, const Mailing& mailing);
Reply act_on_draft(const AdminRequest& admin, const Mailing& mailing);

}  // namespace blakus
