// needs: core/text/*.cpp
// Any bytes through everything that reads text: nothing may crash, hang or break a promise.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/text/analyze.h"
#include "core/text/collate.h"
#include "core/text/fold.h"
#include "core/text/keyboard.h"
#include "core/text/sound.h"
#include "core/text/stem_lv.h"
#include "core/text/transliterate.h"
#include "core/text/utf8.h"

namespace {

void require(bool promise) {
  if (!promise) __builtin_trap();
}

void check_tokens(std::string_view text) {
  std::size_t end = 0;
  for (const auto& token : blakus::analyze(text)) {
    require(token.begin >= end && token.begin < token.end && token.end <= text.size());
    end = token.end;
    for (const auto* form : {&token.folded, &token.accented, &token.stem})
      require(!form->empty() && form->size() <= 64 && blakus::valid_utf8(*form));
    require(token.english.size() <= 64);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  check_tokens(text);
  const auto folded = blakus::fold(text);
  require(blakus::fold(folded) == folded);
  require(blakus::valid_utf8(blakus::nfc(text)));
  std::string word{text};
  blakus::stem_lv(word);
  require(word.size() <= size);
  for (const auto& reading : blakus::layout_readings(text)) require(reading != text);
  require(blakus::cyrillic_readings(text).size() <= 6);
  require(blakus::old_latvian_readings(text).size() <= 2);
  blakus::latin_of(text);
  blakus::sound_key(text);
  blakus::sort_key(text, "lv");
  blakus::has_hidden_character(text);
  return 0;
}
