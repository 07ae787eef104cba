#pragma once
// Letters that ask organizations for something, each with its one-time link to "our page": one
// letter an organization in the language of its letters, with a way out, a reminder after a week at
// the earliest. Knows letters and links; never
// what is asked for.

#include <set>
#include <string>

#include "server/http/site/admin/admin_view.h"
#include "server/network/asked.h"

namespace blakus {

struct Asking {
  AskedThing thing;
  std::string title;
  std::string deadline;        ///< ISO day
  std::set<std::string> done;  ///< ids of organizations that have done it
};

/// {asking: [{to, text}], has_asking, no_address} for the part "asking": the groups that a letter
/// may go to now, with the number of letters.
void put_asking(View& view, const AdminRequest& admin, const Asking& asking);

/// Queues a letter to each of the group "members" or "all" that has not done it and was not written
/// to within a week; how many.
std::size_t ask_organizations(const AdminRequest& admin, const Asking& asking,
                              const std::string& group);

}  // namespace blakus
