#include "indexer/progress.h"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>
#include <unistd.h>

#include "core/files/terminal.h"

namespace blakus {

namespace {

constexpr std::chrono::milliseconds between_draws{100};
constexpr std::size_t bar_width = 30;

void say(std::string_view text) {
  write_at_once(STDERR_FILENO, text);
}

double seconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

void Progress::begin(std::string stage, std::size_t total) {
  stage_ = std::move(stage);
  total_ = total;
  began_ = drawn_ = Clock::now();
}

void Progress::at(std::size_t done) {
  if (style_ != Style::bar || Clock::now() - drawn_ < between_draws) return;
  drawn_ = Clock::now();
  draw(done);
}

void Progress::draw(std::size_t done) const {
  const auto rate = static_cast<double>(done) / std::max(seconds_since(began_), 1e-3);
  if (total_ == 0) {
    say(fmt::format("\r{:<8} {:>9}  {:.0f}/s\x1b[K", stage_, done, rate));
  } else {
    const auto filled = bar_width * std::min(done, total_) / total_;
    const auto left = static_cast<double>(total_ - std::min(done, total_)) / std::max(rate, 1e-3);
    say(fmt::format("\r{:<8} [{:#<{}}{:.<{}}] {}/{}  {:.0f}/s  {:.0f} s left\x1b[K", stage_, "",
                    filled, "", bar_width - filled, done, total_, rate, left));
  }
}

void Progress::end(std::size_t done) {
  if (style_ == Style::none) return;
  const auto seconds = seconds_since(began_);
  if (style_ == Style::json) {
    // Who no longer listens to progress misses nothing.
    write_at_once(STDOUT_FILENO,
                  fmt::format("{{\"stage\":\"{}\",\"count\":{},\"seconds\":{:.3f}}}\n", stage_,
                              done, seconds));
  } else {
    say(fmt::format("{}{:<8} {:>9}  {:.2f} s\n", style_ == Style::bar ? "\r\x1b[K" : "", stage_,
                    done, seconds));
  }
}

}  // namespace blakus
