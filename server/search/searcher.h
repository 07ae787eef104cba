#pragma once
// The read side of one index folder: finds, suggests and explains, and follows new generations.
// Knows nothing of HTTP. All functions may be called from many threads.

#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_set>
#include <vector>

#include "core/kinds/organization/organization.h"
#include "server/search/answer.h"
#include "server/search/request.h"

namespace blakus {

class Snapshot;
struct OtherRecord;

/// Records besides organizations; those of the snapshot.
struct FoundRecords {
  std::shared_ptr<const Snapshot> snapshot;
  std::vector<const OtherRecord*> records;
  std::unordered_set<const OtherRecord*> in_place;  ///< of these, those that name the place
};

class Searcher {
 public:
  /// Opens the current generation. `fixed_day`, ISO, stands for the system's day where given.
  /// Throws std::runtime_error, with cause and remedy, if there is no sound one.
  explicit Searcher(std::filesystem::path index, std::string fixed_day = {});
  ~Searcher();
  Searcher(const Searcher&) = delete;
  Searcher& operator=(const Searcher&) = delete;

  Answer search(const SearchRequest& request) const;
  /// All organizations a search finds, in the order in which its pages show them.
  std::vector<std::shared_ptr<const Organization>> every(const SearchRequest& request) const;
  /// All records of the kinds asked for that a search finds, as lists of them stand, in whatever
  /// window.
  FoundRecords records(const SearchRequest& request) const;
  std::vector<Autocompletion> autocomplete(const std::string& text, Language language,
                                           std::size_t limit) const;
  /// Every stage of one search, for a person: tokens, understood, query, matches.
  std::string explain(const SearchRequest& request) const;

  /// The record; nothing if there is none.
  std::shared_ptr<const Organization> organization(const std::string& id) const;
  /// All organizations in the collation order of their names for that language.
  std::vector<std::shared_ptr<const Organization>> organizations(Language language) const;

  /// Loads the newer generation if there is one, or the present one again on a new day; true if it
  /// is now served. A damaged one is reported by an exception and the present one stays. One that
  /// has the name of the present one but was built again counts as newer.
  bool refresh() const;
  /// The day it is now, ISO; what the snapshot was loaded on is its day().
  std::string today() const;
  /// The generation all answers come from; keep the pointer while using what it refers to.
  std::shared_ptr<const Snapshot> snapshot() const;

 private:
  std::filesystem::path index_;
  std::string fixed_day_;
  mutable std::mutex refreshing_;
  mutable std::string identity_;                      // of the snapshot; guarded by refreshing_
  mutable std::shared_ptr<const Snapshot> snapshot_;  // replaced atomically, never changed
};

}  // namespace blakus
