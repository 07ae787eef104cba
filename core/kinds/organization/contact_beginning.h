#pragma once
// Contacts of which only a part is typed yet: "+371 2906 17", "www.onko", "info@sa". Knows how
// contacts are written; never whose they are.

#include <string>
#include <string_view>
#include <vector>

namespace blakus {

struct ContactBeginning {
  /// Beginnings of normal forms, see contact_name.h: "tel:290617", "reg:290617", "web:onko",
  /// "mail:info@sa". Empty where the text begins no contact.
  std::vector<std::string> names;
  /// Written as a contact; else it may be a word as well.
  bool sure = false;
};

/// Of the whole text; words that announce a contact ("tālr.", "reģ. nr.") may stand before it.
ContactBeginning contact_beginning(std::string_view text);

}  // namespace blakus
