#include "core/text/snowball.h"

#include <xapian.h>

namespace blakus {

std::string russian_stem(std::string_view word) {
  thread_local const Xapian::Stem stem{"russian"};
  return stem(std::string{word});
}

std::string english_stem(std::string_view word) {
  thread_local const Xapian::Stem stem{"english"};
  return stem(std::string{word});
}

}  // namespace blakus
