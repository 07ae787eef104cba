#include "core/text/snowball.h"

#include <xapian.h>

#include "core/text/utf8.h"

namespace blakus {
namespace {

/// і and ї as и, є as е, ґ as г: Ukrainian endings then are those that the Russian stemmer cuts.
std::string with_russian_letters(std::string_view word) {
  std::string mapped;
  mapped.reserve(word.size());
  for (std::size_t at = 0; at < word.size();) {
    const auto begin = at;
    switch (next_code_point(word, at)) {
      case U'і':
      case U'ї':
        mapped += "и";
        break;
      case U'є':
        mapped += "е";
        break;
      case U'ґ':
        mapped += "г";
        break;
      default:
        mapped += word.substr(begin, at - begin);
    }
  }
  return mapped;
}

}  // namespace

std::string russian_stem(std::string_view word) {
  thread_local const Xapian::Stem stem{"russian"};
  return stem(with_russian_letters(word));
}

std::string english_stem(std::string_view word) {
  thread_local const Xapian::Stem stem{"english"};
  return stem(std::string{word});
}

}  // namespace blakus
