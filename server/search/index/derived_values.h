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
  /// The one value of its type, from `make()` when first asked for. Who asks meanwhile waits;
  /// `make` must not ask for another one.
  template <typename Value, typename Make>
  const Value& get(Make make) const {
    const std::lock_guard lock{mutex_};
    auto& kept = values_[typeid(Value)];
    if (!kept) kept = std::make_shared<const Value>(make());
    return *static_cast<const Value*>(kept.get());
  }

 private:
  mutable std::mutex mutex_;
  mutable std::map<std::type_index, std::shared_ptr<const void>> values_;
};

}  // namespace blakus
