#include "core/text/collate.h"

#include <map>
#include <memory>
#include <stdexcept>
#include <string>

#include <unicode/coll.h>
#include <unicode/unistr.h>

namespace blakus {
namespace {

std::unique_ptr<icu::Collator> collator_of(const char* language) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::Collator> collator{
      icu::Collator::createInstance(icu::Locale{language}, status)};
  if (U_FAILURE(status)) throw std::runtime_error{"ICU has no collator"};
  collator->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON,
                         status);  // "2. nodaļa" before "10. nodaļa"
  collator->setAttribute(UCOL_ALTERNATE_HANDLING, UCOL_SHIFTED, status);  // „A" next to A
  collator->setStrength(icu::Collator::TERTIARY);
  if (U_FAILURE(status)) throw std::runtime_error{"ICU's collator refuses its settings"};
  return collator;
}

const icu::Collator& collator_for(std::string_view language) {
  thread_local std::map<std::string, std::unique_ptr<icu::Collator>, std::less<>> made;
  auto known = made.find(language);
  if (known == made.end())
    known = made.emplace(language, collator_of(std::string(language).c_str())).first;
  return *known->second;
}

}  // namespace

std::string sort_key(std::string_view text, std::string_view language) {
  const auto& collator = collator_for(language);
  const auto unicode =
      icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
  std::string key(unicode.isEmpty() ? 8 : static_cast<std::size_t>(unicode.length()) * 4, '\0');
  for (;;) {
    const auto needed = collator.getSortKey(unicode, reinterpret_cast<uint8_t*>(key.data()),
                                            static_cast<int32_t>(key.size()));
    const auto fits = static_cast<std::size_t>(needed) <= key.size();
    key.resize(static_cast<std::size_t>(needed));
    if (fits) break;
  }
  if (!key.empty()) key.pop_back();  // ICU ends the key with a zero byte
  return key;
}

}  // namespace blakus
