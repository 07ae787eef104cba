#include "core/text/slug.h"

#include "core/text/digits.h"
#include "core/text/fold.h"
#include "core/text/transliterate.h"

namespace blakus {

std::string slug_of(std::string_view name) {
  constexpr std::size_t longest = 60;
  std::string slug;
  for (const char c : fold(latin_of(name))) {
    const bool kept = (c >= 'a' && c <= 'z') || is_digit(c);
    if (kept) slug += c;
    if (!kept && !slug.empty() && slug.back() != '-') slug += '-';
    if (slug.size() == longest) break;
  }
  while (slug.ends_with('-')) slug.pop_back();
  return slug;
}

}  // namespace blakus
