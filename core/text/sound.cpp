#include "core/text/sound.h"

#include <algorithm>
#include <memory>
#include <stdexcept>

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include "core/text/fold.h"
#include "core/text/transliterate.h"

namespace blakus {
namespace {

struct Sound {
  std::string_view letters;
  std::string_view key;
};

// Latin letters that spell one Russian or Latvian sound, longest first. The hissing consonants have
// lost their marks by now: š is s, č is c, ž is z.
constexpr Sound sounds[] = {
    {"tch", "c"}, {"tsh", "c"}, {"ts", "c"}, {"tz", "c"}, {"ch", "c"}, {"cz", "c"},
    {"ck", "k"},  {"sh", "s"},  {"zh", "z"}, {"kh", "h"}, {"ph", "f"}, {"th", "t"},
    {"qu", "kv"}, {"x", "ks"},  {"w", "v"},  {"q", "k"},  {"j", "i"},  {"y", "i"},
};

bool is_key(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<signed char>(c) < 0;
}

bool all_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<signed char>(c) >= 0; });
}

/// The Cyrillic letters that Russian has not, and the Greek ones, by ICU. Any-Latin would read
/// every script, but takes half a second to load.
std::string romanized(std::string_view text) {
  thread_local const auto romanizer = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> made{icu::Transliterator::createInstance(
        "Cyrillic-Latin; Greek-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status)};
    if (U_FAILURE(status)) throw std::runtime_error{"ICU cannot romanize"};
    return made;
  }();
  auto unicode = icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
  romanizer->transliterate(unicode);
  std::string latin;
  return unicode.toUTF8String(latin);
}

std::string with_sounds(std::string_view text) {
  std::string key;
  while (!text.empty()) {
    const auto sound = std::find_if(std::begin(sounds), std::end(sounds),
                                    [text](const Sound& s) { return text.starts_with(s.letters); });
    if (sound != std::end(sounds)) {
      key += sound->key;
      text.remove_prefix(sound->letters.size());
    } else {
      if (is_key(text.front())) key += text.front();
      text.remove_prefix(1);
    }
  }
  return key;
}

}  // namespace

std::string sound_key(std::string_view word) {
  auto latin = fold(latin_of(fold(word)));
  if (!all_ascii(latin)) latin = fold(romanized(latin));
  auto key = with_sounds(latin);
  const auto doubled = [](char a, char b) { return a == b && static_cast<signed char>(a) >= 0; };
  key.erase(std::unique(key.begin(), key.end(), doubled), key.end());  // nn, and the ii of "ij"
  if (key.starts_with("ie")) key.erase(0, 1);  // Евгений: Jevgenijs, Evgeny
  return key;
}

}  // namespace blakus
