#include "core/text/encoding.h"

#include <algorithm>
#include <array>
#include <memory>

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>

#include "core/text/utf8.h"

namespace blakus {
namespace {

struct Mark {
  std::string_view bytes;
  const char* encoding;
};
constexpr std::array<Mark, 3> marks{{{"\xEF\xBB\xBF", "UTF-8"},
                                     {std::string_view{"\xFF\xFE", 2}, "UTF-16LE"},
                                     {std::string_view{"\xFE\xFF", 2}, "UTF-16BE"}}};

std::string converted(std::string_view bytes, const char* encoding) {
  const icu::UnicodeString text{bytes.data(), static_cast<std::int32_t>(bytes.size()), encoding};
  std::string utf8;
  text.toUTF8String(utf8);
  return utf8;
}

struct CloseDetector {
  void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

/// UTF-16 without a byte order mark, recognised by its many zero bytes; "" for all else.
std::string wide_encoding_of(std::string_view bytes) {
  if (bytes.find('\0') == std::string_view::npos) return "";
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, CloseDetector> detector{ucsdet_open(&status)};
  ucsdet_setText(detector.get(), bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
  const auto* match = ucsdet_detect(detector.get(), &status);
  const char* name = match ? ucsdet_getName(match, &status) : nullptr;
  if (U_FAILURE(status) || !name) return "";
  const std::string_view found = name;
  return found == "UTF-16LE" || found == "UTF-16BE" ? std::string(found) : "";
}

/// Letters beyond ASCII that Latvian writes, less those it does not.
int latvian_letters(std::string_view utf8) {
  constexpr std::u32string_view latvian = U"āčēģīķļņōŗšūžĀČĒĢĪĶĻŅŌŖŠŪŽ";
  int score = 0;
  for (const auto c : code_points(utf8)) {
    const bool letter = c >= 0xC0 && c < 0x180;
    if (letter) score += latvian.find(c) != std::u32string_view::npos ? 1 : -1;
  }
  return score;
}

/// Cyrillic letters next to each other, less those next to Latin ones: no word mixes the two.
int russian_letters(std::string_view utf8) {
  const auto is_cyrillic = [](char32_t c) { return c >= 0x400 && c < 0x460; };
  const auto is_latin = [](char32_t c) { return (c | 32U) >= 'a' && (c | 32U) <= 'z'; };
  int score = 0;
  char32_t before = ' ';
  for (const auto c : code_points(utf8)) {
    if (is_cyrillic(c) && is_cyrillic(before)) ++score;
    if ((is_cyrillic(c) && is_latin(before)) || (is_latin(c) && is_cyrillic(before))) --score;
    before = c;
  }
  return score;
}

}  // namespace

DecodedText decoded(std::string_view bytes) {
  for (const auto& mark : marks)
    if (bytes.starts_with(mark.bytes))
      return {converted(bytes.substr(mark.bytes.size()), mark.encoding), mark.encoding};
  if (const auto wide = wide_encoding_of(bytes); !wide.empty())
    return {converted(bytes, wide.c_str()), wide};
  if (valid_utf8(bytes)) return {std::string(bytes), "UTF-8"};
  auto baltic = converted(bytes, "windows-1257");
  auto cyrillic = converted(bytes, "windows-1251");
  if (russian_letters(cyrillic) > latvian_letters(baltic))
    return {std::move(cyrillic), "windows-1251"};
  return {std::move(baltic), "windows-1257"};
}

DecodedText decoded(std::string_view bytes, const std::string& declared) {
  constexpr std::array<const char*, 4> not_believed{"UTF-8", "US-ASCII", "ISO-8859-1",
                                                    "windows-1252"};
  const auto is = [&](const char* name) { return ucnv_compareNames(name, declared.c_str()) == 0; };
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter{
      declared.empty() ? nullptr : ucnv_open(declared.c_str(), &status), ucnv_close};
  if (!converter || U_FAILURE(status) || std::ranges::any_of(not_believed, is))
    return decoded(bytes);
  return {converted(bytes, declared.c_str()), declared};
}

}  // namespace blakus
