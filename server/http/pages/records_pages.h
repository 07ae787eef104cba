#pragma once
// The pages by which records are kept true, by name. Each takes a call and gives back a reply, or
// nothing if what it is about does not exist.

#include <optional>
#include <string>

#include "server/http/pages/records_office.h"

namespace blakus {

Reply suggest_new_page(const RecordsCall& call);
std::optional<Reply> suggest_change_page(const RecordsCall& call, const std::string& id);
std::optional<Reply> ask_page(const RecordsCall& call, const std::string& id);
/// From the address of a merged record to that of its successor; nothing for any other.
std::optional<Reply> lead_to_successor(const RecordsCall& call, const std::string& folder,
                                       const std::string& id);
std::optional<Reply> receipt_page(const RecordsCall& call, const std::string& token);

Reply ask_for_link_page(const RecordsCall& call);
/// Also for a token that opens nothing: whether it ever did is not said.
Reply confirm_page(const RecordsCall& call, const std::string& token);

/// Whoever asks for a review page: an editor, or nobody yet.
struct AdminCall {
  const RecordsCall& call;
  const PresentSession& session;
};
Reply sign_in_page(const RecordsCall& call);
Reply sign_out(const RecordsCall& call);
Reply work_list_page(const AdminCall& admin);
std::optional<Reply> review_page(const AdminCall& admin, const std::string& number);
std::optional<Reply> history_page(const AdminCall& admin, const std::string& id);
std::optional<Reply> edit_page(const AdminCall& admin, const std::string& id);
/// Looking for records, also those that visitors no longer find.
Reply records_page(const AdminCall& admin);
/// Two records side by side; then what would become of them; then, confirmed, one.
Reply compare_page(const AdminCall& admin);
Reply merge_page(const AdminCall& admin);
/// The query of a comparison: "one=…&other=…".
std::string compared(const std::string& one, const std::string& other);
Reply letters_page(const AdminCall& admin);
Reply audit_page(const AdminCall& admin);

/// The cookie of a session, as it was sent; empty if there is none.
std::string session_cookie(const HttpRequest& request);
/// True if a form was sent from a page of this site; `strict`: also where the browser does not say.
bool from_this_site(const HttpRequest& request, bool strict);

}  // namespace blakus
