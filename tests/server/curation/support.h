#pragma once
// A desk over a real store and a real small index, with a clock that tests turn.

#include <ctime>

#include "core/kinds/organization/organization_json.h"
#include "core/store/database.h"
#include "server/curation/curation.h"
#include "server/curation/review.h"
#include "server/http/site/forms/curation_routes.h"
#include "tests/support/tiny_index.h"

namespace blakus {

inline const Decider editor{.name = "anna", .role = "editor"};

class SmallDesk {
 public:
  explicit SmallDesk(std::vector<Organization> organizations) : index_(std::move(organizations)) {}

  std::time_t now = 1'795'000'000;  // 2026-11-18
  int approvals = 0;

  const Curation& curation() const { return curation_; }
  Database& database() { return database_; }
  std::filesystem::path store() const { return folder_.path() / "store.sqlite"; }

 private:
  TinyIndex index_;
  TemporaryFolder folder_;
  Database database_{folder_.path() / "store.sqlite"};
  Curation curation_{database_, published_by(index_.searcher()), [this] { return now; },
                     [this] { ++approvals; }};
};

inline Organization with_contacts(const std::string& id, const std::string& name) {
  auto organization = body(id, name);
  organization.phones = {{.number = "+371 67000000"}};
  organization.emails = {"birojs@" + id + ".example"};
  organization.checked["record"] = {.date = "2025-01-01", .how = "website", .source = {}};
  return organization;
}

}  // namespace blakus
