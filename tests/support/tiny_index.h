#pragma once
// A real index of a few invented organizations over a small vocabulary, made in milliseconds.

#include <functional>
#include <string>
#include <vector>

#include "core/catalog/catalog.h"
#include "server/search/searcher.h"
#include "tests/support/temporary_folder.h"

namespace blakus {

using Ids = std::vector<std::string>;

/// The day on which all tests take place.
inline constexpr const char* test_day = "2026-11-21";

/// An invented body that says nothing yet; tests set what they are about.
Organization body(const std::string& id, const std::string& name, Ids diagnoses = {},
                  Ids areas = {});

/// The roles that the real terms have by those ids, given to those that say no role.
std::vector<TaxonomyTerm> with_real_roles(std::vector<TaxonomyTerm> terms);

/// Areas, diagnoses, regions, services and audiences that tests search with: a handful of the real
/// ones, in their real relations.
std::vector<TaxonomyTerm> small_vocabulary();

/// What a directory chooses otherwise than the real one.
using ChooseSite = std::function<void(Site&)>;

/// A real index; its terms have the roles of the real ones, its site is the real one.
class TinyIndex {
 public:
  explicit TinyIndex(std::vector<Organization> organizations,
                     std::vector<TaxonomyTerm> terms = small_vocabulary(),
                     std::vector<NetworkRecord> network_records = {}, Needs needs = {},
                     const ChooseSite& choose = {});

  /// Publishes another generation with these organizations instead.
  void replace(std::vector<Organization> organizations);

  Answer search(const SearchRequest& request) const { return searcher_->search(request); }
  Answer search(const std::string& text) const;
  /// Ids found for a text, in order.
  Ids ids(const std::string& text) const;
  Ids ids(const SearchRequest& request) const;

  Searcher& searcher() { return *searcher_; }
  std::filesystem::path folder() const { return folder_.path() / "index"; }

 private:
  void publish(std::vector<Organization> organizations);

  TemporaryFolder folder_;
  std::vector<TaxonomyTerm> terms_;
  std::vector<NetworkRecord> network_records_;
  Needs needs_;
  Site site_;
  std::unique_ptr<Searcher> searcher_;
};

/// The real data of the project, indexed once for all tests that want it.
const Searcher& real_directory();

}  // namespace blakus
