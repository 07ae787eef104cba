#include "core/text/fold.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "core/text/utf8.h"

namespace blakus {
namespace {

std::string normalized(const icu::Normalizer2& normalizer, std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  std::string result;
  result.reserve(text.size());
  icu::StringByteSink<std::string> sink{&result};
  normalizer.normalizeUTF8(0, icu::StringPiece{text.data(), static_cast<int32_t>(text.size())},
                           sink, nullptr, status);
  if (U_FAILURE(status)) throw std::runtime_error{"ICU cannot normalize"};
  return result;
}

const icu::Normalizer2& case_fold_normalizer() {
  UErrorCode status = U_ZERO_ERROR;
  return *icu::Normalizer2::getNFKCCasefoldInstance(status);
}

const icu::Normalizer2& decomposer() {
  UErrorCode status = U_ZERO_ERROR;
  return *icu::Normalizer2::getNFDInstance(status);
}

bool is_mark(char32_t c) {
  return c >= 0x300 && (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK) != 0;
}

bool is_latin(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(static_cast<UChar32>(c), &status) == USCRIPT_LATIN;
}

/// Latin letters whose stroke or ligature Unicode does not take apart (Unicode 15, chapter 7.1).
std::string_view undecomposed(char32_t c) {
  switch (c) {
    case U'ł':
      return "l";
    case U'ø':
      return "o";
    case U'đ':
      return "d";
    case U'ð':
      return "d";
    case U'þ':
      return "th";
    case U'æ':
      return "ae";
    case U'œ':
      return "oe";
    case U'ı':
      return "i";
    default:
      return {};
  }
}

/// Drops every mark on a Latin letter, and the two dots of ё. Takes and gives decomposed text.
std::string without_latin_marks(std::string_view decomposed) {
  std::string bare;
  bare.reserve(decomposed.size());
  char32_t base = 0;
  for (std::size_t at = 0; at < decomposed.size();) {
    const auto begin = at;
    const auto c = next_code_point(decomposed, at);
    const bool mark = is_mark(c);
    if (!mark) base = c;
    if (mark && (is_latin(base) || (base == U'е' && c == 0x308))) continue;
    if (const auto plain = undecomposed(c); !plain.empty())
      bare += plain;
    else
      bare += decomposed.substr(begin, at - begin);
  }
  return bare;
}

std::string without_marks(std::string_view case_folded) {
  return nfc(without_latin_marks(normalized(decomposer(), case_folded)));
}

/// What one character becomes when its neighbours do not matter.
struct Letter {
  std::array<char, 4> folded{};
  std::array<char, 4> accented{};
  unsigned char folded_size = 0;
  unsigned char accented_size = 0;
  bool alone = false;  ///< never joins with a neighbour
};

constexpr char32_t table_end = 0x530;  // Latin, Greek, Cyrillic

Letter letter_of(char32_t c) {
  Letter letter;
  const auto point = static_cast<UChar32>(c);
  if (is_mark(c) || (c >= 0x80 && !u_isalpha(point) && c != 0xAD)) return letter;
  std::string text;
  append(text, c);
  const auto accented = normalized(case_fold_normalizer(), text);
  const auto folded = without_marks(accented);
  if (accented.size() > 4 || folded.size() > 4) return letter;
  std::copy(folded.begin(), folded.end(), letter.folded.begin());
  std::copy(accented.begin(), accented.end(), letter.accented.begin());
  letter.folded_size = static_cast<unsigned char>(folded.size());
  letter.accented_size = static_cast<unsigned char>(accented.size());
  letter.alone = true;
  return letter;
}

/// Computed with ICU once, so the short way says what the long way says.
const Letter& table_letter(char32_t c) {
  static const auto table = [] {
    std::array<Letter, table_end> letters;
    for (char32_t point = 0; point < table_end; ++point) letters[point] = letter_of(point);
    return letters;
  }();
  return table[c];
}

/// Letters gathered in place before they become a string, so that a short word costs no allocation.
class Gathered {
 public:
  explicit Gathered(std::string& text) : text_{text} {}

  void add(char c) {
    if (size_ == letters_.size()) flush();
    letters_[size_++] = c;
  }
  void add(const std::array<char, 4>& bytes, std::size_t count) {
    if (size_ + bytes.size() > letters_.size()) flush();
    std::copy(bytes.begin(), bytes.end(), letters_.begin() + static_cast<std::ptrdiff_t>(size_));
    size_ += count;
  }
  void flush() {
    text_.append(letters_.data(), size_);
    size_ = 0;
  }

 private:
  std::string& text_;
  std::size_t size_ = 0;
  std::array<char, 64> letters_;
};

/// The short way; false if the text needs the long one.
bool fold_letters(std::string_view text, FoldedWord& word) {
  Gathered folded{word.folded};
  Gathered accented{word.accented};
  for (std::size_t at = 0; at < text.size();) {
    const char byte = text[at];
    if (static_cast<signed char>(byte) >= 0) {
      const char lower = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + ('a' - 'A')) : byte;
      folded.add(lower);
      accented.add(lower);
      ++at;
      continue;
    }
    const auto c = next_code_point(text, at);
    if (c >= table_end) return false;
    const auto& letter = table_letter(c);
    if (!letter.alone) return false;
    folded.add(letter.folded, letter.folded_size);
    accented.add(letter.accented, letter.accented_size);
  }
  folded.flush();
  accented.flush();
  return true;
}

char32_t plain_punctuation(char32_t c) {
  switch (u_charType(static_cast<UChar32>(c))) {
    case U_DASH_PUNCTUATION:
      return U'-';
    case U_INITIAL_PUNCTUATION:
    case U_FINAL_PUNCTUATION:
      return c == U'‘' || c == U'’' || c == U'‹' || c == U'›' ? U'\'' : U'"';
    case U_SPACE_SEPARATOR:
    case U_CONTROL_CHAR:
      return U' ';
    default:
      break;
  }
  if (c == U'„' || c == U'‟') return U'"';
  if (c == U'‚' || c == U'ʼ' || c == U'`') return U'\'';
  return c == U'−' ? U'-' : c;
}

std::string with_plain_punctuation(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto c = plain_punctuation(next_code_point(text, at));
    if (c == U' ' && (plain.empty() || plain.back() == ' ')) continue;
    append(plain, c);
  }
  if (!plain.empty() && plain.back() == ' ') plain.pop_back();
  return plain;
}

}  // namespace

FoldedWord fold_word(std::string_view word) {
  FoldedWord folded;
  if (fold_letters(word, folded)) return folded;
  folded = {};
  const auto sound = valid_utf8(word) ? std::string{word} : to_utf8(code_points(word));
  folded.accented = normalized(case_fold_normalizer(), sound);
  folded.folded = without_marks(folded.accented);
  return folded;
}

std::string fold(std::string_view text) {
  return with_plain_punctuation(fold_word(text).folded);
}

}  // namespace blakus
