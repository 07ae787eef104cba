#pragma once
// What the pages behind an organization's opened link share: who it is, how long it is open, and
// what is said when it is not. Knows links; never what a page is about.

#include <functional>
#include <optional>
#include <string>

#include "server/curation/own_records.h"
#include "server/http/site/forms/curation_context.h"
#include "server/http/site/forms/record_form.h"

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

/// The records that are this organization's, as they are now: the index and what waits for it.
std::vector<NetworkRecord> present_own_records(const FormRequest& call, const OwnPage& own);

/// Takes one from what the organization may publish in an hour; false where nothing is left.
bool may_publish_own(const FormRequest& call, const OwnPage& own);
/// Publishes an event or a piece of news and leads to its page below the organization's: at once,
/// so many in an hour. `refused`: the form again, with what is wrong with the record.
Reply publish_on_own_page(const FormRequest& call, const OwnPage& own, const NetworkRecord& record,
                          const std::function<Reply(const FormErrors&)>& refused);
/// Likewise of a form that publishes once, however often it is sent.
Reply publish_once_on_own_page(const FormRequest& call, const OwnPage& own,
                               const NetworkRecord& record,
                               const std::function<Reply(const FormErrors&)>& refused);
/// A page about a record of the organization: "TOKEN/ID" in the address. Nothing where it has no
/// such record.
std::optional<Reply> on_own_record(
    const FormRequest& call, const std::string& token_and_id, Kind kind,
    const std::function<Reply(const OwnPage& own, const NetworkRecord& record)>& page);
/// {title_text, done, undone, self_href, edit_href, page_href, undo}, and the way back: what stands
/// on the page of a published record.
void put_published(View& view, const FormRequest& call, const OwnPage& own,
                   const NetworkRecord& record);
/// {revision, at} of the last revision, if it can still be taken back; else false.
View undo_on_own_page(const FormRequest& call, Kind kind, const std::string& id);
/// Does so, by the form's "revision".
Reply take_back_own(const FormRequest& call, const OwnPage& own, Kind kind, const std::string& id);

}  // namespace blakus
