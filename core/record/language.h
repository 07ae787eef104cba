#pragma once
// The three languages of the directory, and texts that exist in some of them.

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace blakus {

enum class Language : unsigned char { lv, en, ru };

// What is written out for each language asserts that there are three: with a fourth the build ends
// there, instead of serving its readers in Russian.
inline constexpr std::array all_languages{Language::lv, Language::en, Language::ru};

/// ISO 639-1 code: "lv", "en", "ru".
constexpr std::string_view code_of(Language language) {
  constexpr std::array<std::string_view, 3> codes{"lv", "en", "ru"};
  static_assert(codes.size() == all_languages.size(), "a code for each language");
  return codes[static_cast<std::size_t>(language)];
}

constexpr std::optional<Language> language_of(std::string_view code) {
  for (const auto language : all_languages)
    if (code_of(language) == code) return language;
  return std::nullopt;
}

/// One text in up to three languages; an empty member means "not there".
struct Localized {
  std::string lv;
  std::string en;
  std::string ru;

  std::string& in(Language language) {
    return language == Language::lv ? lv : language == Language::en ? en : ru;
  }
  const std::string& in(Language language) const {
    return language == Language::lv ? lv : language == Language::en ? en : ru;
  }
  bool operator==(const Localized&) const = default;
};
static_assert(all_languages.size() == 3, "a member of Localized for each language");

/// The language a reader of `wanted` is served in: `wanted`, else Latvian, else what there is.
inline Language language_for(const Localized& text, Language wanted) {
  if (!text.in(wanted).empty()) return wanted;
  for (const auto language : all_languages)
    if (!text.in(language).empty()) return language;
  return wanted;
}

inline const std::string& text_for(const Localized& text, Language wanted) {
  return text.in(language_for(text, wanted));
}

}  // namespace blakus
