#pragma once
// What is wrong with data from outside, said to the person who can repair it.
// Knows no format and no program.

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace blakus {

/// One fault in one place: where it is, what is wrong, what to do.
struct Problem {
  std::string file;    ///< path below the data folder, "organizations/sma.json"; may carry ":line"
  std::string record;  ///< id of the record, empty where it has none
  std::string key;   ///< path inside the record, "locations[0].region"; empty for the whole record
  std::string what;  ///< what is wrong, a short clause
  std::string remedy;  ///< what to do about it, a short clause
  bool operator==(const Problem&) const = default;
};

/// "organizations/sma.json: sma: regions[0]: unknown region 'LV-RX' (use an id of …)"
std::string to_string(const Problem& problem);

using Problems = std::vector<Problem>;

/// Problems reported one by one, of one file and in all; the rest is only counted or not looked
/// for.
inline constexpr std::size_t max_problems = 20'000;

/// The first of many problems; the others are only counted.
struct ManyProblems {
  Problems reported;
  std::size_t suppressed = 0;
  void add(Problem problem) {
    if (reported.size() < max_problems)
      reported.push_back(std::move(problem));
    else
      ++suppressed;
  }
  void add(Problems problems) {
    for (auto& problem : problems) add(std::move(problem));
  }
  void add(ManyProblems more) {
    add(std::move(more.reported));
    suppressed += more.suppressed;
  }
};

/// Data that may be wrong: the value, and every problem found on the way to it.
template <typename Value>
struct Checked {
  Value value{};
  Problems problems;
  bool ok() const { return problems.empty(); }
};

}  // namespace blakus
