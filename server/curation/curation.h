#pragma once
// Where records of every kind are kept true: the store, and how the published directory is seen
// from here. A record is JSON text in its kind's form. Knows records; never HTTP, HTML or an index.

#include <ctime>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/catalog/catalog.h"
#include "core/record/problem.h"
#include "core/store/database.h"
#include "core/store/revisions.h"

namespace blakus {

/// The directory as visitors see it now.
struct PublishedDirectory {
  /// A record of any kind.
  std::function<std::optional<std::string>(Kind, const std::string&)> record;
  /// One by its id, or by that of one that was merged into it.
  std::function<std::optional<Organization>(const std::string&)> organization;
  std::function<std::vector<Organization>()> organizations;
  /// The same pointer as long as the same is published.
  std::function<std::shared_ptr<const void>()> generation;
  /// Taxonomy terms alone.
  std::function<Catalog()> vocabulary;
};

/// What record_list.h keeps.
struct RecordListCache;
std::shared_ptr<RecordListCache> new_record_list_cache();

struct Curation {
  Database& database;
  PublishedDirectory published;
  std::function<std::time_t()> now;
  std::function<void()> approved = [] {};  ///< called after each change of published data
  std::shared_ptr<RecordListCache> record_lists = new_record_list_cache();
};

/// ISO time, UTC: of `days` days before now.
std::string days_ago(const Curation& curation, int days);

/// The record as last approved, which may be newer than the published one; nothing if there is
/// none.
std::optional<std::string> present_record(const Curation& curation, Kind kind,
                                          const std::string& id);
std::optional<Organization> present_organization(const Curation& curation, const std::string& id);

/// Is the record of an expert whom nobody sees before consent was given?
bool waits_for_consent(const Curation& curation, Kind kind, const std::string& id);

/// A record that says nothing yet: what a new one is compared with.
std::string blank_record(Kind kind, const std::string& id);

/// A record that may have faults, as far as it can be read.
Organization organization_in(const std::string& record);

/// How it is called; empty where that cannot be read.
Localized title_in(Kind kind, const std::string& record);

/// The members in the order in which the kind writes them.
std::string in_own_form(Kind kind, const std::string& record);

/// `record` in its kind's form, or what is wrong with it by the vocabulary and the forms of facts.
Checked<std::string> sound_record(const Curation& curation, Kind kind, const std::string& record);
Problems faults_of(const Curation& curation, const Organization& organization);

/// Adds a revision; before the first one of a record, what was published until then, so that it can
/// be gone back to.
std::int64_t revise(const Curation& curation, const Revision& revision);

}  // namespace blakus
