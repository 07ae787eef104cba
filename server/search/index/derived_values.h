#pragma once
// Values that callers make of a whole generation, made once and kept with it: tables of an answer
// that the search itself does not need. Knows neither what they are nor who makes them.

#include <map>
#include <memory>
#include <mutex>
#include <typeindex>

namespace blakus {

class DerivedValues {
 public:
  /// The one value of its type, from `make()` when first asked for. Who asks for the same one
  /// meanwhile waits.
  template <typename Value, typename Make>
  const Value& get(Make make) const {
    auto& kept = kept_of(typeid(Value));
    std::call_once(kept.made, [&] { kept.value = std::make_shared<const Value>(make()); });
    return *static_cast<const Value*>(kept.value.get());
  }

 private:
  struct Kept {
    std::once_flag made;
    std::shared_ptr<const void> value;
  };
  Kept& kept_of(std::type_index type) const {
    const std::lock_guard lock{mutex_};
    return values_[type];
  }

  mutable std::mutex mutex_;
  mutable std::map<std::type_index, Kept> values_;
};

}  // namespace blakus
