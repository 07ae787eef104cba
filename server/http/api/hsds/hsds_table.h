#pragma once
// What one generation has in the words of the standard: which services, bodies, places and terms
// there are, by their UUIDs, with what lists are filtered by. Knows records; never JSON or HTTP.

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/kinds/organization/last_change.h"
#include "server/search/index/snapshot.h"

namespace blakus {

/// Kinds of terms that services carry as attributes; each is a taxonomy of the standard.
inline constexpr std::array hsds_taxonomies{Kind::area,     Kind::diagnosis,    Kind::service,
                                            Kind::audience, Kind::support_area, Kind::delivery,
                                            Kind::type};

enum class HsdsStatus : unsigned char {
  active,
  inactive,  ///< not confirmed for so long that the search left it out
  defunct    ///< no longer published, or merged into another
};
inline constexpr std::array<std::string_view, 3> hsds_status_names{"active", "inactive", "defunct"};

struct HsdsBody {
  std::string uuid;
  std::string id;
  DocumentNumber document = 0;  ///< 0: it is gone
  HsdsStatus status = HsdsStatus::active;
  LastChange change;  ///< both moments are there
};

struct HsdsService {
  std::string uuid;
  std::size_t body = 0;    ///< number in `bodies`
  std::size_t number = 0;  ///< among `services_of` the body
  std::vector<const TaxonomyTerm*> terms;
};

/// A service at one of the locations of its body.
struct HsdsPlace {
  std::string uuid;
  std::size_t service = 0;     ///< number in `services`
  std::size_t location = 0;    ///< among the locations of the record
  std::optional<Point> point;  ///< its own, else that of its region: only to measure distances
  std::string postal_code;     ///< digits
};

struct HsdsTerm {
  std::string uuid;
  const TaxonomyTerm* term = nullptr;
};

struct HsdsTaxonomy {
  std::string uuid;
  Kind kind = Kind::area;
};

/// All in the order of their UUIDs: a record that changes keeps its place in every list.
struct HsdsTable {
  explicit HsdsTable(const Snapshot& snapshot);

  std::vector<HsdsBody> bodies;
  std::vector<HsdsService> services;
  std::vector<HsdsPlace> places;
  std::vector<HsdsTerm> terms;
  std::vector<HsdsTaxonomy> taxonomies;
  std::string last_modified;  ///< the latest change of all, ISO

  /// Numbers of a body's services.
  const std::vector<std::size_t>& services_of_body(std::size_t body) const {
    return of_body_[body];
  }
  /// The number of the body with our id; nothing if there is none.
  std::optional<std::size_t> body_of(std::string_view id) const;
  /// The middle of what is known to lie at a postal code, given in digits; nothing if nothing is.
  std::optional<Point> middle_of(const std::string& postal_code) const;

 private:
  void add_body(const Snapshot& snapshot, DocumentNumber document, HsdsStatus status);
  void add_gone(const Snapshot& snapshot);
  void add_services(const Snapshot& snapshot);
  void add_terms(const Snapshot& snapshot);
  void add_places(const Snapshot& snapshot);

  std::vector<std::vector<std::size_t>> of_body_;  ///< services
  std::map<std::string, std::size_t, std::less<>> by_id_;
  std::map<std::string, std::vector<Point>> at_postal_code_;
};

std::string uuid_of(Kind kind, std::string_view id);  ///< of a record or term
std::string uuid_of_taxonomy(Kind kind);

/// The element with that UUID in one of the lists; null if there is none.
template <typename Element>
const Element* with_uuid(const std::vector<Element>& list, std::string_view uuid) {
  const auto found = std::ranges::lower_bound(list, uuid, {}, &Element::uuid);
  return found != list.end() && found->uuid == uuid ? &*found : nullptr;
}

/// "LV-1010" → "1010"
std::string digits_of(std::string_view postal_code);

/// The table of the snapshot, made once.
const HsdsTable& hsds_table(const Snapshot& snapshot);

}  // namespace blakus
