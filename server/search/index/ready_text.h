#pragma once
// Serialized form of a snapshot's object, made on first use and cached with it. Knows neither the
// thing nor the format.

#include <array>
#include <mutex>
#include <string>

#include "core/record/language.h"

namespace blakus {

/// One text per language, made when first asked for.
class ReadyText {
 public:
  template <typename Make>
  const std::string& in(Language language, Make make) const {
    auto& slot = slots_[static_cast<std::size_t>(language)];
    std::call_once(slot.once, [&] { slot.text = make(); });
    return slot.text;
  }

 private:
  struct Slot {
    std::once_flag once;
    std::string text;
  };
  mutable std::array<Slot, all_languages.size()> slots_;
};

}  // namespace blakus
