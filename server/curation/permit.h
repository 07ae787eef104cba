#pragma once
// Limits how many threads do a piece of work at a time; the others are refused instead of waiting.

#include <semaphore>

namespace blakus {

/// Holds one permit of the semaphore while it lives, if one was free.
class Permit {
 public:
  explicit Permit(std::counting_semaphore<>& places)
      : places_(places), acquired_(places.try_acquire()) {}
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
