#pragma once
// What the review pages share: who decides, the token in their forms, names of records of every
// kind, what changes in them. Knows the session; never how a decision is made.

#include <optional>
#include <string>

#include "server/curation/review.h"
#include "server/http/site/forms/form_pages.h"
#include "server/http/site/forms/role_guard.h"

namespace blakus {

/// {who, form_token, the links between the pages, and may_… of each capability}
View admin_view(const AdminRequest& admin, const std::string& title);
Decider decider_of(const AdminRequest& admin);
/// [{label, before, after}] of the facts that a reader would see differ; `before` nothing: a record
/// that is new.
View differences_view(const PageContext& context, Kind kind,
                      const std::optional<std::string>& before, const std::string& after);
/// What stands above the two sides of a difference.
void put_labels_of_sides(View& view, const PageContext& context, const char* before,
                         const char* after);
/// The name of a record as it is, or last was, or as it was suggested.
std::string name_of_record(const AdminRequest& admin, const std::string& id,
                           Kind kind = Kind::organization);
std::string name_of_submission(const AdminRequest& admin, const Submission& submission);
/// "labojums"; of other records than organizations with their kind: "labojums: Pasākums".
std::string type_of_submission(const PageContext& context, const Submission& submission);
/// Faults as lines for an editor.
View problems_view(const Problems& problems);
/// A page of the review area that says one thing.
Reply admin_note(const AdminRequest& admin, const char* text, int status);

/// The history of a record in the review area: "/admin/organizations/agihas",
/// "/admin/records/event/forums-2026".
std::string record_path(const std::string& id, Kind kind = Kind::organization);

struct RecordKey {
  Kind kind = Kind::organization;
  std::string id;
};
/// Of "event/forums-2026", with whatever separator; nothing where no kind is named.
std::optional<RecordKey> record_key(std::string_view text, char separator);

}  // namespace blakus
