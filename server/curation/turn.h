#pragma once
// Work that only so many may do at a time; others are told to come back instead of waiting.

#include <semaphore>

namespace blakus {

/// A turn at one of the places while it lives, if one was free.
class Turn {
 public:
  explicit Turn(std::counting_semaphore<>& places)
      : places_(places), taken_(places.try_acquire()) {}
  ~Turn() {
    if (taken_) places_.release();
  }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;
  Turn(Turn&&) = delete;
  Turn& operator=(Turn&&) = delete;
  bool taken() const { return taken_; }

 private:
  std::counting_semaphore<>& places_;
  const bool taken_;
};

}  // namespace blakus
