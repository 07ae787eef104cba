#include "indexer/curation/collect/page_phones.h"

#include <algorithm>
#include <optional>

#include "core/record/number_in_text.h"
#include "core/record/phone.h"
#include "core/text/digits.h"
#include "core/text/fold.h"

namespace blakus {
namespace {

constexpr std::size_t most_groups_in_line = 120;  ///< more are a table of figures

bool is_letter_byte(char c) {
  return std::isalpha(static_cast<unsigned char>(c)) != 0;
}

bool is_year(std::string_view digits) {
  return digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
}

int number_of(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

/// What the words before a number announce.
struct Announced {
  Label label = Label::none;
  bool fax_alone = false;
};

class LineReader {
 public:
  LineReader(std::string_view line, std::string_view before)
      : line_(line), before_(before), groups_(digit_groups_in(line)), words_(page_words(line)) {}

  std::vector<PhoneInText> phones() {
    std::vector<PhoneInText> found;
    if (groups_.size() > most_groups_in_line) return found;
    for (std::size_t first = 0; first < groups_.size();) {
      const auto count = longest(first);
      if (count == 0) {
        ++first;
        continue;
      }
      if (auto phone = phone_of(first, count)) found.push_back(std::move(*phone));
      first += count;
    }
    return found;
  }

 private:
  std::string_view group(std::size_t at) const {
    return line_.substr(groups_[at].begin, groups_[at].size());
  }
  std::string_view between(std::size_t at) const {
    return line_.substr(groups_[at].end, groups_[at + 1].begin - groups_[at].end);
  }
  static bool joins(std::string_view marks) {
    return marks == " " || marks == "-" || marks == "." || marks == "–" || marks == "" ||
           marks == ") " || marks == ")" || marks == " (" || marks == "(" || marks == " - ";
  }
  std::string digits(std::size_t first, std::size_t count) const {
    return digits_in(
        line_.substr(groups_[first].begin, groups_[first + count - 1].end - groups_[first].begin));
  }
  bool has_plus(std::size_t first) const {
    return groups_[first].begin > 0 && line_[groups_[first].begin - 1] == '+';
  }

  bool stands_alone(std::size_t first, std::size_t count) const {
    const auto begin = groups_[first].begin;
    const auto end = groups_[first + count - 1].end;
    const char before = begin == 0 ? ' ' : line_[begin - 1];
    const char after = end == line_.size() ? ' ' : line_[end];
    const bool slash =
        before == '/' && begin > 1 && (is_letter_byte(line_[begin - 2]) || line_[begin - 2] == '/');
    const bool word_before =
        is_letter_byte(before) && begin > 1 && is_letter_byte(line_[begin - 2]);
    const bool glued = before == '_' || before == '=' || before == '@' || before == '#';
    return !slash && !word_before && !glued && after != '@' && after != '_' && after != '%';
  }

  /// How many groups from that one on are one number; 0: none begins there.
  std::size_t longest(std::size_t first) const {
    std::size_t size = 0;
    for (std::size_t count = 1; first + count <= groups_.size() && count <= 6; ++count) {
      if (count > 1 && !joins(between(first + count - 2))) return 0;
      size += groups_[first + count - 1].size();
      const bool country =
          has_plus(first) || group(first).starts_with("00371") || (group(first).starts_with("371"));
      const std::size_t want = group(first).starts_with("00371") ? 13 : country ? 11 : 8;
      if (country && has_plus(first) && !digits(first, count).starts_with("371") && size >= 3) {
        if (size >= 10 && stands_alone(first, count)) return count;
        if (size > 15) return 0;
        continue;
      }
      if (size == want && stands_alone(first, count) && !is_date(first, count)) return count;
      if (size > want) return 0;
    }
    return short_number(first) ? 1 : 0;
  }

  /// 116xxx and 8xxx of services, where they are announced as telephones.
  bool short_number(std::size_t first) const {
    const auto text = group(first);
    const bool service = text.size() == 6 && text.starts_with("116");
    return service && stands_alone(first, 1) && announced(first).label == Label::phone;
  }

  /// "20.11.2026", "2019-2023", "20261130", "20.11.26 10".
  bool is_date(std::size_t first, std::size_t count) const {
    if (has_plus(first)) return false;
    if (count == 2 && is_year(group(first)) && is_year(group(first + 1)))
      return announced(first).label != Label::phone;
    if (count == 3 && (is_year(group(first)) || is_year(group(first + 2)))) return true;
    if (count == 4 && between(first) == ".") return announced(first).label != Label::phone;
    const auto all = digits(first, count);
    const int month = number_of(std::string_view(all).substr(4, 2));
    const int day = number_of(std::string_view(all).substr(6, 2));
    const bool day_of_year = count == 1 && all.size() == 8 && all.starts_with("20") && month >= 1 &&
                             month <= 12 && day >= 1 && day <= 31;
    return day_of_year && announced(first).label != Label::phone;
  }

  /// "LV12 HABA 0551 2612 3456 7", "4000 8012 345".
  bool is_part_of_longer(std::size_t first, std::size_t count) const {
    const auto near = [](std::string_view marks) { return marks == " " || marks == "-"; };
    if (count == 1 && groups_[first].size() == 8) {
      const bool behind = first > 0 && near(between(first - 1)) && groups_[first - 1].size() >= 4 &&
                          announced(first).label == Label::other_number;
      return behind;
    }
    const bool after = first + count < groups_.size() && near(between(first + count - 1)) &&
                       groups_[first + count].size() >= 3 && longest(first + count) == 0;
    return after && !has_plus(first);
  }

  /// Between "LV12 HABA" and the end of its 21 signs.
  bool is_inside_account(std::size_t first) const {
    for (auto at = line_.find("LV"); at != line_.npos; at = line_.find("LV", at + 1)) {
      std::size_t signs = 0;
      auto end = at;
      for (; end < line_.size() && signs < 21; ++end) {
        const char c = line_[end];
        if (c == ' ') continue;
        const bool capital = c >= 'A' && c <= 'Z';
        if (!capital && !is_digit(c)) break;
        ++signs;
      }
      const auto begin = groups_[first].begin;
      if (signs >= 16 && begin >= at && begin < end) return true;
    }
    return false;
  }

  Announced announced(std::size_t first) const {
    const auto begin = groups_[first].begin;
    auto result = announced_in(line_, words_, begin);
    if (result.label == Label::none && !before_.empty() && before_.size() <= 60 &&
        before_.find_first_of("0123456789@") == before_.npos) {
      const bool first_on_line = line_.substr(0, begin).find_first_of("0123456789") == line_.npos;
      if (first_on_line) result = announced_in(before_, page_words(before_), before_.size());
    }
    return result;
  }

  static Announced announced_in(std::string_view text, const std::vector<PageWord>& words,
                                std::size_t until) {
    Announced result;
    std::size_t phone_end = std::string_view::npos;
    for (const auto& word : words) {
      if (word.begin >= until) break;
      auto label = label_of(word, text);
      if (label == Label::none && word.folded == "nr" && result.label == Label::none)
        label = Label::other_number;
      if (label == Label::none) continue;
      const bool near_phone =
          phone_end != std::string_view::npos && word.begin >= phone_end &&
          word.begin - phone_end <= 5 &&
          text.substr(phone_end, word.begin - phone_end).find_first_of("0123456789") ==
              std::string_view::npos;
      result.label = label;
      result.fax_alone = label == Label::fax && !near_phone;
      if (label == Label::phone) phone_end = word.end;
    }
    if (result.label == Label::fax && !result.fax_alone) result.label = Label::phone;
    // Signs that stand for the word.
    for (const std::string_view sign : {"☎", "📞", "📱", "✆", "📲"})
      if (result.label == Label::none && text.substr(0, until).find(sign) != text.npos)
        result.label = Label::phone;
    return result;
  }

  /// "67123456 (fakss)"
  bool fax_behind(std::size_t last) const {
    const auto rest = line_.substr(groups_[last].end);
    const auto close = rest.find(')');
    const bool brackets = rest.starts_with(" (") || rest.starts_with("(");
    const auto note = fold(brackets && close != rest.npos ? rest.substr(0, close) : rest);
    const bool fax = note.find("fak") != note.npos || note.find("fax") != note.npos ||
                     note.find("факс") != note.npos;
    const bool phone = note.find("tal") != note.npos || note.find("tel") != note.npos ||
                       note.find("тел") != note.npos;
    const bool to_end =
        !brackets && note.size() < 14 && note.find_first_of("0123456789,;|") == note.npos;
    return fax && !phone && (brackets ? close < 40 : to_end);
  }

  std::optional<PhoneInText> phone_of(std::size_t first, std::size_t count) const {
    const bool plus = has_plus(first);
    const auto typed = (plus ? "+" : "") + digits(first, count);
    const auto stored = stored_phone(typed);
    if (stored.empty() || is_inside_account(first) || is_part_of_longer(first, count))
      return std::nullopt;
    const auto said = announced(first);
    PhoneInText phone{.number = stored,
                      .begin = groups_[first].begin - (plus ? 1 : 0),
                      .end = groups_[first + count - 1].end,
                      .label = said.label,
                      .fax_alone = said.fax_alone,
                      .with_country = plus || typed.size() > 8};
    if (fax_behind(first + count - 1)) phone.fax_alone = true;
    const auto marks = line_.substr(phone.begin, phone.end - phone.begin);
    phone.sure_form = marks.find('.') == marks.npos;
    return phone;
  }

  std::string_view line_;
  std::string_view before_;
  std::vector<DigitGroup> groups_;
  std::vector<PageWord> words_;
};

/// "120380-12345", as personal codes are written.
bool is_personal_code(std::string_view digits, std::string_view next, std::string_view marks) {
  return digits.size() == 6 && next.size() == 5 && (marks == "-" || marks == " - " || marks == "–");
}

}  // namespace

std::vector<PhoneInText> phones_in(std::string_view line, std::string_view before) {
  return LineReader{line, before}.phones();
}

std::string without_numbers(std::string_view line, std::string_view keep) {
  std::string result{line};
  auto groups = digit_groups_in(line);
  for (auto at = groups.size(); at-- > 0;) {
    const auto text = line.substr(groups[at].begin, groups[at].size());
    const bool code =
        at + 1 < groups.size() &&
        is_personal_code(text, line.substr(groups[at + 1].begin, groups[at + 1].size()),
                         line.substr(groups[at].end, groups[at + 1].begin - groups[at].end));
    if (code) result.replace(groups[at].begin, groups[at + 1].end - groups[at].begin, "…");
  }
  for (const auto& phone : phones_in(line)) {
    const auto written = line.substr(phone.begin, phone.end - phone.begin);
    const auto at = result.find(written);
    if (at != result.npos && digits_in(phone.number) != keep)
      result.replace(at, written.size(), "…");
  }
  return result;
}

std::string registration_number_in(std::string_view line) {
  const auto folded = fold(line);
  const bool announced = folded.find("reg") != folded.npos || folded.find("vrn") != folded.npos ||
                         folded.find("рег") != folded.npos;
  if (!announced) return "";
  for (const auto& number : numbers_in(line))
    if (number.name.starts_with("reg:4000") || number.name.starts_with("reg:5000"))
      return number.name.substr(4);
  return "";
}

}  // namespace blakus
