#include "core/text/mixed_scripts.h"

#include <unicode/uscript.h>

#include "core/text/utf8.h"
#include "core/text/words.h"

namespace blakus {
namespace {

bool mixes_scripts(std::string_view word) {
  auto script = USCRIPT_COMMON;
  for (const auto c : code_points(word)) {
    UErrorCode status = U_ZERO_ERROR;
    const auto its = uscript_getScript(static_cast<UChar32>(c), &status);
    if (U_FAILURE(status) || its == USCRIPT_COMMON || its == USCRIPT_INHERITED) continue;
    if (script != USCRIPT_COMMON && its != script) return true;
    script = its;
  }
  return false;
}

}  // namespace

std::vector<std::string> mixed_script_words(std::string_view text) {
  std::vector<std::string> words;
  for (const auto& span : word_spans(text))
    if (const auto word = text.substr(span.begin, span.end - span.begin); mixes_scripts(word))
      words.emplace_back(word);
  return words;
}

}  // namespace blakus
