#include "core/text/homographs.h"

namespace blakus {

char homograph_mark(std::string_view form) {
  const auto table = homograph_table();
  const auto wanted = homograph_key(form);
  for (auto at = wanted.slot(table.size()); table[at] != 0; at = (at + 1) & (table.size() - 1))
    if ((table[at] & ~HomographKey::mark_bits) == wanted.tag())
      return static_cast<char>('0' + (table[at] & HomographKey::mark_bits));
  return 0;
}

}  // namespace blakus
