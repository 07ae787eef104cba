#include "server/search/query/icd_range.h"

#include <algorithm>

#include "core/text/ascii.h"
#include "core/text/digits.h"

namespace blakus {

bool looks_like_icd10(std::string_view folded) {
  const auto digit = [&](std::size_t i) { return is_digit(folded[i]); };
  if (folded.size() < 3 || folded[0] < 'a' || folded[0] > 'z' || !digit(1) || !digit(2))
    return false;
  if (folded.size() == 3) return true;
  if (folded[3] != '.' || folded.size() < 5 || folded.size() > 6) return false;
  return digit(4) && (folded.size() == 5 || digit(5));
}

IcdRange::IcdRange(std::string_view text) {
  const auto dash = text.find('-');
  first_ = lower_ascii(text.substr(0, dash));
  last_ = dash == std::string_view::npos ? first_ : lower_ascii(text.substr(dash + 1));
}

bool IcdRange::holds(std::string_view folded_code) const {
  return folded_code.size() >= first_.size() && folded_code.substr(0, first_.size()) >= first_ &&
         folded_code.substr(0, last_.size()) <= last_;
}

int IcdRange::span() const {
  const auto position = [](const std::string& code) {
    if (code.size() < 3) return 0;
    int value = (code[0] - 'a') * 1000 + (code[1] - '0') * 100 + (code[2] - '0') * 10;
    if (code.size() > 4) value += code[4] - '0';
    return value;
  };
  const int rest = last_.size() > 3 ? 1 : 10;
  return position(last_) + rest - position(first_);
}

}  // namespace blakus
