#pragma once
// Work that only so many may do at a time; others are told to come back instead of waiting.

#include <semaphore>

namespace blakus {

/// A place while it lives, if there was one.
class Place {
 public:
  explicit Place(std::counting_semaphore<>& places)
      : places_(places), taken_(places.try_acquire()) {}
  ~Place() {
    if (taken_) places_.release();
  }
  Place(const Place&) = delete;
  Place& operator=(const Place&) = delete;
  Place(Place&&) = delete;
  Place& operator=(Place&&) = delete;
  bool taken() const { return taken_; }

 private:
  std::counting_semaphore<>& places_;
  const bool taken_;
};

}  // namespace blakus
