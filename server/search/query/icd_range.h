#pragma once
// Codes of ICD-10 and the ranges that the data write: "C92.1" lies in "C91-C95". Knows how codes
// are written; never what they stand for.

#include <algorithm>
#include <string>
#include <string_view>

namespace blakus {

/// Is it written like an ICD-10 code, folded: "e10", "c92.1"?
bool looks_like_icd10(std::string_view folded);

/// "C18-C21" or "C92.1", as the data write it.
class IcdRange {
 public:
  explicit IcdRange(std::string_view text);

  /// Compared as far as the bounds are written: "c92.1" lies in "C91-C95".
  bool holds(std::string_view folded_code) const;
  /// How much it spans, 10 for a code of three figures; one with a decimal is narrower.
  int span() const;
  /// How many three-figure codes it spans, beyond the first.
  int breadth() const { return std::max(0, span() / 10 - 1); }

 private:
  std::string first_;  ///< folded
  std::string last_;
};

}  // namespace blakus
