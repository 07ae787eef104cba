#pragma once
// Numbers that stand for somebody: telephones, registration numbers, postal codes, as people write
// them into a text. Knows how such numbers are written; never whose they are.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace blakus {

/// A number found in a text.
struct NumberInText {
  std::string name;   ///< normal form as in contact_name.h: "tel:26062077", "reg:…", "post:1024"
  bool sure = false;  ///< written as such a number, whether or not anybody has it
  std::size_t begin = 0;  ///< bytes in the text, "+" and "LV" among them
  std::size_t end = 0;
};

/// In their order, apart from each other.
std::vector<NumberInText> numbers_in(std::string_view text);

/// Digits that stand together, bytes in the text.
struct DigitGroup {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t size() const { return end - begin; }
};
std::vector<DigitGroup> digit_groups_in(std::string_view text);

std::string digits_in(std::string_view text);
/// "tel:26062077" of a number as the directory stores it; of another country with its calling code.
std::string phone_name(std::string_view stored);

}  // namespace blakus
