#pragma once
// One index generation in memory, immutable and shared by all threads: the vocabulary, the facet
// columns of all organizations, and how to fetch a record. Replaced as a whole, never changed.

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/kinds/organization/last_change.h"
#include "core/kinds/organization/organization.h"
#include "core/kinds/site/site.h"
#include "core/text/day.h"
#include "server/search/index/background_value.h"
#include "server/search/index/columns.h"
#include "server/search/index/derived_values.h"
#include "server/search/index/districts.h"
#include "server/search/index/hierarchy.h"
#include "server/search/index/kind_id.h"
#include "server/search/index/other_records.h"
#include "server/search/index/ready_text.h"
#include "server/search/query/crisis.h"
#include "server/search/query/need_words.h"
#include "server/search/query/spelling.h"
#include "server/search/query/vocabulary.h"

namespace blakus {

class Postings;
class Record;
class FilterSets;
class Records;
class Relations;
class AutocompleteTable;

class Snapshot {
 public:
  /// Reads one generation as it is on that day (ISO). Throws std::runtime_error with cause and
  /// remedy if it is not sound.
  explicit Snapshot(const std::filesystem::path& generation, std::string day = system_day());
  ~Snapshot();
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;

  const std::string& name() const { return name_; }    ///< of the generation: "generation-7"
  const std::string& built() const { return built_; }  ///< ISO date and time, UTC
  /// The day whose freshness the columns hold.
  const std::string& day() const { return day_; }

  std::int64_t revision() const { return revision_; }  ///< newest approved one that is in it
  /// What last became of each organization, also of those that are gone.
  const LastChanges& changes() const { return changes_; }
  /// Of one that is there: where nothing is noted, as it was first seen.
  LastChange change_of(const Organization& organization) const;
  /// What callers made of the whole generation.
  const DerivedValues& derived() const { return derived_; }

  /// The term; null if there is none.
  const TaxonomyTerm* term(Kind kind, std::string_view id) const;
  /// All terms of a kind in the order of the data.
  const std::vector<const TaxonomyTerm*>& terms(Kind kind) const;
  /// Those that have a role, in the order of the data; none in a directory without roles.
  const std::vector<const TaxonomyTerm*>& terms(TermRole role) const {
    return by_role_[static_cast<std::size_t>(role)];
  }
  /// The one term of a role that only one may have; null if there is none.
  const TaxonomyTerm* term(TermRole role) const {
    return terms(role).empty() ? nullptr : terms(role).front();
  }
  const Site& site() const { return site_; }
  /// Bytes of the file that the site names; empty: none.
  const std::string& logo() const { return logo_; }
  /// Cache for the term's serialized form; `term` is one of the snapshot's.
  const ReadyText& ready(const TaxonomyTerm& term) const {
    return ready_[static_cast<std::size_t>(&term - terms_.data())];
  }
  const std::vector<Federation>& federations() const { return federations_; }

  std::size_t organization_count() const { return columns_.size(); }
  /// How many organizations are there for a term or one of its narrower terms; of a region, those
  /// that work in it (nationwide bodies only where they have a branch).
  std::size_t organizations_of(Kind kind, std::string_view id) const;

  /// The condition itself if a body is there for it or a kind of it; else the nearest broader one
  /// of which that is so; null if there is none. `diagnosis` is one of the snapshot's.
  const TaxonomyTerm* nearest_served(const TaxonomyTerm& diagnosis) const;

  /// The record; that of its successor where the organization was merged; null if there is none.
  std::shared_ptr<const Organization> organization(std::string_view id) const;
  std::shared_ptr<const Organization> organization(DocumentNumber document) const;
  /// For callers that read very many of them.
  std::shared_ptr<const Organization> organization_in_passing(DocumentNumber document) const;
  std::shared_ptr<const Record> record(DocumentNumber document) const;
  /// The record's JSON as the index keeps it.
  std::string organization_data(DocumentNumber document) const;

  /// What the directory has besides organizations; nothing where it does without the network.
  const OtherRecords& others() const { return others_; }

  const Columns& columns() const { return columns_; }
  const Hierarchy& hierarchy() const { return *hierarchy_; }
  const Vocabulary& vocabulary() const { return *vocabulary_; }
  const CrisisWords& crisis_words() const { return crisis_words_; }
  const NeedWords& need_words() const { return need_words_; }
  const Districts& districts() const { return districts_; }
  const Spelling& spelling() const;
  /// Does any record hold the word, in this or another form?
  bool holds(const Token& word) const;
  const Postings& postings() const { return *postings_; }
  const Relations& relations() const { return *relations_; }
  const FilterSets& filter_sets() const { return *filter_sets_; }
  const AutocompleteTable& autocomplete_table() const;

  /// Waits for what is computed in the background.
  void settle() const;
  bool is_settled() const;  ///< nobody would wait

 private:
  struct Tables;
  void load_terms();
  std::size_t count_organizations_of(Kind kind, std::string_view id) const;
  Tables make_tables() const;

  std::string name_;
  std::string built_;
  std::string day_;
  std::int64_t revision_ = 0;
  std::map<std::string, std::string, std::less<>> redirects_;
  LastChanges changes_;
  std::vector<TaxonomyTerm> terms_;
  std::map<Kind, std::vector<const TaxonomyTerm*>> by_kind_;
  MapByKindAndId<const TaxonomyTerm*> by_id_;
  std::array<std::vector<const TaxonomyTerm*>, term_roles.size()> by_role_;
  Site site_;
  std::string logo_;
  std::unique_ptr<const ReadyText[]> ready_;  ///< in the order of the terms
  /// Of organizations for each of them, once it was asked for; 0: it was not.
  mutable std::vector<std::atomic<std::uint32_t>> counts_plus_one_;
  std::vector<Federation> federations_;
  Columns columns_;
  std::unique_ptr<const Hierarchy> hierarchy_;
  std::unique_ptr<const Vocabulary> vocabulary_;
  CrisisWords crisis_words_;
  NeedWords need_words_;
  Districts districts_;
  std::unique_ptr<const Postings> postings_;
  std::unique_ptr<const Records> records_;
  std::unique_ptr<const Relations> relations_;
  std::unique_ptr<const FilterSets> filter_sets_;
  OtherRecords others_;
  DerivedValues derived_;
  // Computed in a thread that reads all of the above: so it comes last.
  std::unique_ptr<const BackgroundValue<Tables>> tables_;
};

}  // namespace blakus
