#include "core/kinds/organization/contact_beginning.h"

#include <algorithm>

#include "core/kinds/organization/contact_name.h"
#include "core/record/number_in_text.h"
#include "core/record/web_address.h"
#include "core/text/ascii.h"
#include "core/text/digits.h"

namespace blakus {

namespace {

// Fewer digits begin the numbers of very many, fewer letters the addresses.
constexpr std::size_t fewest_digits = 6;
constexpr std::size_t fewest_digits_marked = 4;  ///< behind the calling code or "LV"
constexpr std::size_t fewest_letters = 4;

constexpr std::string_view latvia = "371";

/// Without the words that announce a contact, lower case.
std::string announced_in(std::string_view text) {
  std::size_t begin = 0;
  for (const auto& word : analyze(text)) {
    if (!announces_contact(word)) break;
    begin = word.end;
  }
  text.remove_prefix(begin);
  const std::string_view between = begin == 0 ? " " : " .:-/";
  text.remove_prefix(std::min(text.find_first_not_of(between), text.size()));
  return lower_ascii(text.substr(0, text.find_last_not_of(' ') + 1));
}

bool take(std::string& text, std::string_view beginning) {
  if (!text.starts_with(beginning)) return false;
  text.erase(0, beginning.size());
  return true;
}

bool is_of_number(char c) {
  return is_digit(c) || std::string_view{" -().+/"}.find(c) != std::string_view::npos;
}

bool is_of_address(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') ||
         std::string_view{".@-_+/?=%"}.find(c) != std::string_view::npos;
}

ContactBeginning number_begun(std::string text) {
  const bool company = take(text, "lv");
  const bool abroad = text.starts_with('+') || text.starts_with("00");
  auto digits = digits_in(text);
  if (abroad) take(digits, "00");
  // Nobody's number of eight digits begins with the calling code.
  const bool called = !company && (abroad || digits.size() > 8) && take(digits, latvia);
  if (digits.size() < (company || called ? fewest_digits_marked : fewest_digits)) return {};
  ContactBeginning begun{.sure = true};
  if (!company) begun.names.push_back("tel:" + digits);
  if (!abroad && !called) begun.names.push_back("reg:" + digits);
  return begun;
}

ContactBeginning address_begun(std::string text) {
  const auto typed = text.size();
  take(text, "mailto:");
  text = std::string(bare_address(text));
  const bool mailbox = text.find('@') != text.npos;
  const bool marked = text.size() < typed || mailbox || text.find('.') != text.npos;
  if (text.size() < fewest_letters || !std::ranges::all_of(text, is_of_address)) return {};
  ContactBeginning begun{.sure = marked};
  if (!mailbox) begun.names.push_back("web:" + text);
  begun.names.push_back("mail:" + text);
  return begun;
}

}  // namespace

ContactBeginning contact_beginning(std::string_view text) {
  auto typed = announced_in(text);
  const auto begin = typed.starts_with("lv") ? typed.begin() + 2 : typed.begin();
  const bool number = begin != typed.end() && std::all_of(begin, typed.end(), is_of_number);
  return number ? number_begun(std::move(typed)) : address_begun(std::move(typed));
}

}  // namespace blakus
