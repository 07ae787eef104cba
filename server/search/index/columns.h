#pragma once
// What ranking, filters and facets need of every organization, as columns in memory, indexed by
// document number. Loaded once per generation, then shared read-only.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/kinds/organization/fact_checks.h"
#include "core/kinds/organization/freshness.h"
#include "core/kinds/taxonomy_term/taxonomy.h"
#include "server/search/index/bitset.h"
#include "server/search/index/kind_id.h"

namespace Xapian {
class Database;
}

namespace blakus {

class Columns {
 public:
  Columns() = default;
  /// `today` decides what is in the search. Throws Xapian::Error when the index cannot be read.
  Columns(const Xapian::Database& database, std::string_view today);

  std::size_t size() const { return size_; }  ///< organizations in the search
  std::size_t room() const { return room_; }  ///< document numbers are below this
  const Bitset& organizations() const { return organizations_; }
  /// Too long unchecked: in no other set, but still at their addresses.
  const Bitset& archived() const { return archived_; }
  const Bitset& national() const { return national_; }
  const Bitset& everyone() const { return everyone_; }  ///< umbrellas for all patients
  /// Bodies that name no diagnosis of their own: they serve their areas as a whole.
  const Bitset& without_diagnosis() const { return without_diagnosis_; }

  /// Bodies of which no term of the kind is known; `kind` is one that keeps_unknown.
  const Bitset& without(Kind kind) const { return without_[static_cast<std::size_t>(kind)]; }

  /// Organizations that carry the term itself; null if none does.
  const Bitset* with(Kind kind, std::string_view id) const;
  const Bitset* with(const TaxonomyTerm* term) const {
    return term ? with(term->kind, term->id) : nullptr;
  }
  Bitset none() const { return Bitset{room_}; }

  float quality(DocumentNumber document) const { return quality_[document]; }
  /// What the record itself adds to a score: the better described and the later checked, the more.
  float merit(DocumentNumber document) const { return merit_[document]; }
  /// ISO date as far as known, "" if never.
  const std::string& checked(DocumentNumber document) const { return checked_[document]; }
  /// How the record was checked: "website"; "" if never.
  const std::string& checked_how(DocumentNumber document) const { return checked_how_[document]; }
  Freshness freshness(DocumentNumber document) const { return freshness_[document]; }
  /// Organizations that can be reached so; `way` is one of ways_to_reach.
  const Bitset& reachable_by(Fact way) const {
    return reachable_by_[static_cast<std::size_t>(way)];
  }
  /// Those that can be reached in any way.
  const Bitset& reachable() const {
    return reachable_by_[static_cast<std::size_t>(Fact::contacts)];
  }
  /// The check behind the first way to reach it; without a date where there is none.
  const FactCheck& reach_check(DocumentNumber document) const { return reach_checks_[document]; }
  /// ISO date of the newest check of anything; empty if there is none.
  const std::string& newest_check() const { return newest_check_; }
  /// Distinct stems in all names of the organization.
  std::uint8_t name_words(DocumentNumber document) const { return name_words_[document]; }
  const std::vector<Point>& points(DocumentNumber document) const { return points_[document]; }
  /// Position in the collation order of names for that language.
  std::uint32_t name_rank(Language language, DocumentNumber document) const {
    return name_rank_[static_cast<std::size_t>(language)][document];
  }

 private:
  void load_sets(const Xapian::Database& database);
  void load_reach(const Xapian::Database& database);
  void load_freshness(const Xapian::Database& database, std::string_view today);
  void weigh_records();
  void let_intake_lapse(const Xapian::Database& database, std::string_view today);
  void take_out_archived();
  void load_values(const Xapian::Database& database);
  void load_name_ranks(const Xapian::Database& database);

  std::size_t size_ = 0;
  std::size_t room_ = 1;
  Bitset organizations_;
  Bitset archived_;
  Bitset national_;
  Bitset everyone_;
  Bitset without_diagnosis_;
  std::array<Bitset, kinds.size()> without_;  ///< by Kind; of those that keep the unknown
  MapByKindAndId<Bitset> with_;
  std::vector<float> quality_;
  std::vector<float> merit_;
  std::vector<std::string> checked_;
  std::vector<std::string> checked_how_;
  std::vector<Freshness> freshness_;
  std::array<Bitset, fact_names.size()> reachable_by_;  ///< by Fact
  std::vector<FactCheck> reach_checks_;
  std::string newest_check_;
  std::vector<std::uint8_t> name_words_;
  std::vector<std::vector<Point>> points_;
  std::array<std::vector<std::uint32_t>, all_languages.size()> name_rank_;
};

}  // namespace blakus
