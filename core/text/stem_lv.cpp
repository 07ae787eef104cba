#include "core/text/stem_lv.h"

#include "core/text/homographs.h"
#include "core/text/stem_lv_rules.h"

namespace blakus {

std::string_view stem_lv(std::span<char> word) {
  const char mark = homograph_mark({word.data(), word.size()});
  const auto stem = stem_by_rules(word);
  if (mark == 0 || stem.size() == word.size()) return stem;
  word[stem.size()] = mark;
  return {word.data(), stem.size() + 1};
}

}  // namespace blakus
