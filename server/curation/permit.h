#pragma once
// Limits how many threads do a piece of work at a time; the others wait shortly or are refused.

#include <chrono>
#include <semaphore>

namespace blakus {

/// Holds one permit of the semaphore while it lives, if one was free in time.
class Permit {
 public:
  explicit Permit(std::counting_semaphore<>& places, std::chrono::milliseconds patience = {})
      : places_(places), acquired_(places.try_acquire_for(patience)) {}
  ~Permit() {
    if (acquired_) places_.release();
  }
  Permit(const Permit&) = delete;
  Permit& operator=(const Permit&) = delete;
  Permit(Permit&&) = delete;
  Permit& operator=(Permit&&) = delete;
  bool acquired() const { return acquired_; }

 private:
  std::counting_semaphore<>& places_;
  const bool acquired_;
};

}  // namespace blakus
