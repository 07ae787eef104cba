#pragma once
// Says how far long work is: a bar on a terminal, one line per stage otherwise, JSON lines for
// scripts. Knows nothing of the work.

#include <chrono>
#include <cstddef>
#include <string>

namespace blakus {

class Progress {
 public:
  enum class Style { bar, lines, json, none };

  explicit Progress(Style style) : style_(style) {}

  /// Begins a stage; `total` is 0 where it is not known.
  void begin(std::string stage, std::size_t total);
  /// Where the stage is; cheap, may be called for each record.
  void at(std::size_t done);
  /// Ends the stage with its count and time.
  void end(std::size_t done);

 private:
  using Clock = std::chrono::steady_clock;
  void draw(std::size_t done) const;

  Style style_;
  std::string stage_;
  std::size_t total_ = 0;
  Clock::time_point began_{};
  Clock::time_point drawn_{};
};

}  // namespace blakus
