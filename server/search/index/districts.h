#pragma once
// Places inside a region that queries name, and the bodies there. Knows the district table and
// postings; never weights.

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/kinds/taxonomy_term/district.h"
#include "server/search/index/bitset.h"

namespace blakus {

class Postings;

struct BodiesOfDistrict {
  std::vector<DocumentNumber> inside;
  std::vector<DocumentNumber> around;  ///< elsewhere in the larger place that it lies in
};

class Districts {
 public:
  Districts() = default;
  Districts(const std::vector<District>& districts, const Postings& postings);

  /// `name` in folded words; null if no body is in or around a place of that name.
  const BodiesOfDistrict* find(std::string_view region, std::string_view name) const;

 private:
  std::unordered_map<std::string, BodiesOfDistrict> by_name_;  ///< "riga:kengarags"
};

}  // namespace blakus
