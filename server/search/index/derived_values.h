#pragma once
// Values that callers make of a whole generation, made once and kept with it: tables of an answer
// that the search itself does not need. Knows neither what they are nor who makes them.

#include <cstddef>
#include <map>
#include <memory>
#include <mutex>
#include <typeindex>
#include <utility>

namespace blakus {

class DerivedValues {
 public:
  /// The one value of its type, from `make()` when first asked for. Who asks for the same one
  /// meanwhile waits. `number`: of several of a type, such as one for each language.
  template <typename Value, typename Make>
  const Value& get(Make make, std::size_t number = 0) const {
    auto& kept = kept_of({typeid(Value), number});
    std::call_once(kept.made, [&] { kept.value = std::make_shared<const Value>(make()); });
    return *static_cast<const Value*>(kept.value.get());
  }

 private:
  struct Kept {
    std::once_flag made;
    std::shared_ptr<const void> value;
  };
  using Name = std::pair<std::type_index, std::size_t>;
  Kept& kept_of(Name name) const {
    const std::lock_guard lock{mutex_};
    return values_[name];
  }

  mutable std::mutex mutex_;
  mutable std::map<Name, Kept> values_;
};

}  // namespace blakus
