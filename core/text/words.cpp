#include "core/text/words.h"

#include <array>
#include <memory>
#include <stdexcept>

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include "core/text/utf8.h"

namespace blakus {
namespace {

enum class Kind : unsigned char { none, letter, digit, inside, apostrophe, dot, hyphen, dense };

/// `inside` is what a word may hold without ending: combining marks, soft hyphens, zero-width and
/// direction marks. `dense` is a script written without spaces, which ICU's dictionaries part.
Kind kind_by_unicode(char32_t point) {
  const auto c = static_cast<UChar32>(point);
  if (point == U'\'' || point == U'’' || point == U'ʼ') return Kind::apostrophe;
  if (point == U'.') return Kind::dot;
  if (point == U'-' || point == U'‐' || point == U'‑') return Kind::hyphen;
  switch (u_getIntPropertyValue(c, UCHAR_WORD_BREAK)) {
    case U_WB_ALETTER:
    case U_WB_HEBREW_LETTER:
      return Kind::letter;
    case U_WB_NUMERIC:
      return u_isdigit(c) ? Kind::digit : Kind::none;
    case U_WB_EXTEND:
    case U_WB_FORMAT:
    case U_WB_ZWJ:
      return Kind::inside;
    case U_WB_KATAKANA:
      return Kind::dense;
    default:
      break;
  }
  if (u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) return Kind::inside;
  return u_isalpha(c) ? Kind::dense : Kind::none;
}

constexpr char32_t kind_table_end = 0x530;  // Latin, Greek, Cyrillic and the combining marks

Kind kind_of(char32_t c) {
  static const auto table = [] {
    std::array<Kind, kind_table_end> kinds{};
    for (char32_t point = 0; point < kind_table_end; ++point) kinds[point] = kind_by_unicode(point);
    return kinds;
  }();
  if (c == ill_formed) return Kind::none;
  return c < kind_table_end ? table[c] : kind_by_unicode(c);
}

/// Reads a text from left to right, one word at a time.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_{text} {}

  std::vector<WordSpan> words() {
    words_.reserve(text_.size() / 6 + 1);
    while (at_ < text_.size()) step();
    return std::move(words_);
  }

 private:
  struct Run {
    std::size_t end = 0;
    std::size_t letters = 0;
  };

  Kind peek(std::size_t at, std::size_t& after) const {
    after = at;
    return at < text_.size() ? kind_of(next_code_point(text_, after)) : Kind::none;
  }

  void step() {
    std::size_t after = 0;
    switch (peek(at_, after)) {
      case Kind::letter:
        return letters();
      case Kind::digit:
        return number(at_, digits(at_));
      case Kind::dense:
        return dense();
      case Kind::none:
      case Kind::inside:
      case Kind::apostrophe:
      case Kind::dot:
      case Kind::hyphen:
        at_ = after;
    }
  }

  /// Past marks that are part of the character before.
  std::size_t past_inside(std::size_t at) const {
    for (std::size_t after = 0; peek(at, after) == Kind::inside;) at = after;
    return at;
  }

  Run letter_run(std::size_t at) const {
    Run run{.end = at};
    for (std::size_t after = 0;;) {
      auto kind = peek(at, after);
      if (kind == Kind::apostrophe && run.letters > 0) {
        at = past_inside(after);
        kind = peek(at, after);
      }
      if (kind != Kind::letter) return run;
      ++run.letters;
      run.end = at = past_inside(after);
    }
  }

  std::size_t digits(std::size_t at) const {
    for (std::size_t after = 0; peek(at, after) == Kind::digit;) at = past_inside(after);
    return at;
  }

  void letters() {
    const auto run = letter_run(at_);
    if (run.letters == 1) {
      std::size_t after = run.end;
      if (peek(run.end, after) != Kind::hyphen) after = run.end;
      if (const auto end = digits(after); end > after) return number(at_, end);
    }
    add(at_, run.end, false);
  }

  /// From the first digit on: more digits, single letters among them, and dots between digits.
  void number(std::size_t begin, std::size_t end) {
    for (;;) {
      std::size_t after = end;
      if (peek(end, after) == Kind::dot && digits(after) > after) {
        end = digits(after);
        continue;
      }
      const auto run = letter_run(end);
      if (run.letters != 1) break;
      end = digits(run.end);
    }
    add(begin, past_ordinal_ending(end), true);
  }

  /// "2nd"; "2-го": Russian hangs up to three letters of the ending on a figure (А. Мильчин,
  /// Л. Чельцова, Справочник издателя и автора, "Наращение падежного окончания").
  std::size_t past_ordinal_ending(std::size_t end) const {
    const auto english = letter_run(end);
    const auto letters = text_.substr(end, english.end - end);
    for (const auto ending : {"st", "nd", "rd", "th"})
      if (letters == ending) return english.end;
    std::size_t after = 0;
    if (peek(end, after) != Kind::hyphen) return end;
    const auto russian = letter_run(after);
    if (russian.letters == 0 || russian.letters > 3) return end;
    const auto first = next_code_point(text_, after);
    return first >= 0x400 && first < 0x530 ? russian.end : end;
  }

  void dense() {
    auto end = at_;
    for (std::size_t after = 0;; end = after) {
      const auto kind = peek(end, after);
      if (kind != Kind::dense && kind != Kind::inside) break;
    }
    part_by_dictionary(at_, end);
  }

  void part_by_dictionary(std::size_t begin, std::size_t end);

  void add(std::size_t begin, std::size_t end, bool has_digit) {
    words_.push_back({.begin = static_cast<std::uint32_t>(begin),
                      .end = static_cast<std::uint32_t>(end),
                      .has_digit = has_digit});
    at_ = end;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<WordSpan> words_;
};

struct CloseText {
  void operator()(UText* text) const { utext_close(text); }
};

icu::BreakIterator& word_boundaries() {
  thread_local const auto boundaries = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> made{
        icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status)};
    if (U_FAILURE(status)) throw std::runtime_error{"ICU has no word boundaries"};
    return made;
  }();
  return *boundaries;
}

void Scanner::part_by_dictionary(std::size_t begin, std::size_t end) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UText, CloseText> text{utext_openUTF8(
      nullptr, text_.data() + begin, static_cast<std::int64_t>(end - begin), &status)};
  auto& boundaries = word_boundaries();
  boundaries.setText(text.get(), status);
  if (U_FAILURE(status)) throw std::runtime_error{"ICU cannot read the text"};
  auto from = boundaries.first();
  for (auto to = boundaries.next(); to != icu::BreakIterator::DONE; to = boundaries.next()) {
    add(begin + static_cast<std::size_t>(from), begin + static_cast<std::size_t>(to), false);
    from = to;
  }
}

}  // namespace

std::vector<WordSpan> word_spans(std::string_view text) {
  return Scanner{text}.words();
}

}  // namespace blakus
