#pragma once
// Which names hold a word, in this or another form: "cerības" stands in "Cerību spārni". Knows
// stems and numbers of names; never what a name belongs to.

#include <cstdint>
#include <span>
#include <vector>

#include "core/record/language.h"
#include "core/text/analyze.h"

namespace blakus {

class NameForms {
 public:
  /// A form of a word of a name, as a number, and the number of the name.
  struct Form {
    std::uint32_t form = 0;
    std::uint32_t name = 0;
    auto operator<=>(const Form&) const = default;
  };
  /// The names that hold one word.
  struct Holders {
    std::span<const Form> by_stem;
    std::span<const Form> by_english_stem;

    std::size_t size() const { return by_stem.size() + by_english_stem.size(); }
    bool contain(std::uint32_t name) const;
  };

  /// An English name is known by its English stems only: as Latvian "virus" would be "vīrs".
  void add(std::uint32_t name, const Token& word, Language language);
  /// To be called after the last `add`.
  void settle();

  Holders holders_of(const Token& word) const;

 private:
  std::span<const Form> with(std::uint32_t form) const;

  std::vector<Form> forms_;  ///< in order
};

}  // namespace blakus
