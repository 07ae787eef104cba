#include "core/record/number_in_text.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "core/record/formats.h"
#include "core/record/phone.h"
#include "core/text/digits.h"

namespace blakus {

namespace {

constexpr std::size_t phone_digits = 8;  ///< of Latvia, without its calling code
constexpr std::size_t registration_digits = 11;
/// Register of Enterprises: 4 and 5; public bodies of the State Revenue Service: 9. A telephone
/// number with the calling code of Latvia begins with 3.
constexpr std::string_view registration_beginnings = "459";
constexpr std::size_t most_groups = 8;  ///< of digits in one number

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

class NumberReader {
 public:
  explicit NumberReader(std::string_view text) : text_(text), groups_(digit_groups_in(text)) {}

  std::vector<NumberInText> numbers() {
    for (std::size_t first = 0; first < groups_.size();) {
      const auto count = read(first);
      first += std::max<std::size_t>(count, 1);
    }
    return std::move(found_);
  }

 private:
  /// The longest number from that group on; how many groups it has.
  std::size_t read(std::size_t first) {
    if (read_postal_code(first)) return 1;
    if (stands_in_a_word(first)) return 0;
    const auto most = std::min(most_groups, groups_.size() - first);
    for (auto count = most; count >= 1; --count)
      if (hold_together(first, count) && !continues_as_a_word(first + count - 1))
        if (auto contact = contact_of(first, count)) {
          found_.push_back(std::move(*contact));
          return count;
        }
    return 0;
  }

  std::string_view between(std::size_t group) const {
    return text_.substr(groups_[group].end, groups_[group + 1].begin - groups_[group].end);
  }
  static bool is_separator(std::string_view marks) {
    return marks == "\u00a0" || marks == "–" ||
           (marks.size() <= 3 && marks.find_first_not_of(" -().") == marks.npos);
  }
  bool hold_together(std::size_t first, std::size_t count) const {
    for (auto group = first; group + 1 < first + count; ++group)
      if (!is_separator(between(group))) return false;
    return true;
  }

  /// "LV", "lv-" or "LV " before the group: as many bytes.
  std::size_t country_before(std::size_t group) const {
    const auto before = text_.substr(0, groups_[group].begin);
    const std::size_t mark = before.ends_with('-') || before.ends_with(' ') ? 1 : 0;
    if (before.size() < mark + 2) return 0;
    const auto at = before.size() - mark - 2;
    const bool country = (before[at] | 0x20) == 'l' && (before[at + 1] | 0x20) == 'v';
    const bool alone = at == 0 || !(is_letter(before[at - 1]) || before[at - 1] == '.');
    return country && alone ? mark + 2 : 0;
  }
  bool stands_in_a_word(std::size_t group) const {
    const auto begin = groups_[group].begin;
    return begin > 0 && country_before(group) == 0 && is_letter(text_[begin - 1]) &&
           !text_.substr(0, begin).ends_with("\u00a0");
  }
  bool continues_as_a_word(std::size_t group) const {
    const auto after = text_.substr(groups_[group].end);
    return !after.empty() && is_letter(after[0]) && !after.starts_with("\u00a0") &&
           !after.starts_with("–") && !after.starts_with("”");
  }

  bool read_postal_code(std::size_t group) {
    const auto country = country_before(group);
    if (country == 0 || groups_[group].size() != 4) return false;
    found_.push_back({.name = "post:" + digits_of(group, 1),
                      .sure = true,
                      .begin = groups_[group].begin - country,
                      .end = groups_[group].end});
    return true;
  }

  std::string digits_of(std::size_t first, std::size_t count) const {
    const auto begin = groups_[first].begin;
    return digits_in(text_.substr(begin, groups_[first + count - 1].end - begin));
  }

  std::optional<NumberInText> contact_of(std::size_t first, std::size_t count) const {
    const auto digits = digits_of(first, count);
    const auto begin = groups_[first].begin;
    const bool plus = begin > 0 && text_[begin - 1] == '+';
    NumberInText contact{.sure = true, .end = groups_[first + count - 1].end};
    if (!plus && digits.size() == registration_digits &&
        registration_beginnings.find(digits[0]) != registration_beginnings.npos) {
      contact.name = "reg:" + digits;
      contact.begin = begin - country_before(first);
      return contact;
    }
    const auto typed = (plus ? "+" : "") + digits;
    const auto stored = stored_phone(typed, count == 1 ? ShortNumbers::all : ShortNumbers::known);
    if (stored.empty() || is_date(first, count)) return std::nullopt;
    contact.name = phone_name(stored);
    contact.begin = plus ? begin - 1 : begin;
    contact.sure = digits.size() > 4;  // "110" and "8000" are the numbers of many things
    return contact;
  }

  /// "21.11.2026", "2026-11-21".
  bool is_date(std::size_t first, std::size_t count) const {
    if (count != 3 || between(first) != between(first + 1) || between(first) == " ") return false;
    const auto is_year = [&](std::size_t group) {
      const auto year = text_.substr(groups_[group].begin, groups_[group].size());
      return year.size() == 4 && (year.starts_with("19") || year.starts_with("20"));
    };
    return is_year(first) || is_year(first + 2);
  }

  std::string_view text_;
  std::vector<DigitGroup> groups_;
  std::vector<NumberInText> found_;
};

}  // namespace

std::string digits_in(std::string_view text) {
  std::string digits;
  std::ranges::copy_if(text, std::back_inserter(digits), is_digit);
  return digits;
}

std::string phone_name(std::string_view stored) {
  const auto digits = digits_in(stored);
  const bool latvian = stored.starts_with("+371") && digits.size() > phone_digits;
  return "tel:" + (latvian ? digits.substr(digits.size() - phone_digits) : digits);
}

std::vector<DigitGroup> digit_groups_in(std::string_view text) {
  std::vector<DigitGroup> groups;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_digit(text[at])) continue;
    const auto begin = at;
    while (at < text.size() && is_digit(text[at])) ++at;
    groups.push_back({.begin = begin, .end = at});
  }
  return groups;
}

std::vector<NumberInText> numbers_in(std::string_view text) {
  return NumberReader{text}.numbers();
}

}  // namespace blakus
