#pragma once
// The languages of the directory, and texts that exist in some of them. A language is one row here,
// a member of Localized and TermNames, a folder of web/messages/ and names in data/taxonomies/:
// docs/how-to/add-a-language.md.

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace blakus {

enum class Language : unsigned char { lv, en, ru, uk };

struct LanguageRow {
  Language language;
  std::string_view code;        ///< ISO 639-1
  std::string_view short_name;  ///< in the header of a page
  std::string_view own_name;    ///< as its readers write it: "Latviešu"
  std::string_view locale;      ///< of Open Graph: "lv_LV"
  /// Read where a text lacks this one, before Latvian: docs/decisions/0025. Itself: none.
  Language second;
};

inline constexpr std::array language_rows{
    LanguageRow{Language::lv, "lv", "LV", "Latviešu", "lv_LV", Language::lv},
    LanguageRow{Language::en, "en", "EN", "English", "en_GB", Language::en},
    LanguageRow{Language::ru, "ru", "RU", "Русский", "ru_RU", Language::ru},
    LanguageRow{Language::uk, "uk", "UA", "Українська", "uk_UA", Language::ru},
};

constexpr auto languages_of_rows() {
  std::array<Language, language_rows.size()> all{};
  for (std::size_t at = 0; at < all.size(); ++at) all[at] = language_rows[at].language;
  return all;
}

/// In the order of Language.
inline constexpr auto all_languages = languages_of_rows();

constexpr bool are_in_order() {
  for (std::size_t at = 0; at < all_languages.size(); ++at)
    if (all_languages[at] != static_cast<Language>(at)) return false;
  return true;
}
static_assert(are_in_order(), "one row per language, in the order of Language");

constexpr const LanguageRow& row_of(Language language) {
  return language_rows[static_cast<std::size_t>(language)];
}

/// ISO 639-1 code: "lv", "en", "ru", "uk".
constexpr std::string_view code_of(Language language) {
  return row_of(language).code;
}

constexpr std::optional<Language> language_of(std::string_view code) {
  for (const auto language : all_languages)
    if (code_of(language) == code) return language;
  return std::nullopt;
}

constexpr auto codes_of_rows() {
  std::array<std::string_view, language_rows.size()> codes;
  for (std::size_t at = 0; at < codes.size(); ++at) codes[at] = language_rows[at].code;
  return codes;
}

/// In the order of Language: "lv", "en" …
inline constexpr auto language_codes = codes_of_rows();

/// One text in some of the languages; an empty member means "not there".
struct Localized {
  std::string lv;
  std::string en;
  std::string ru;
  std::string uk;

  std::string& in(Language language) { return this->*member(language); }
  const std::string& in(Language language) const { return this->*member(language); }
  bool operator==(const Localized&) const = default;

 private:
  /// Of every language: one that lacks its member ends the build.
  static constexpr std::string Localized::*member(Language language) {
    constexpr std::array members{&Localized::lv, &Localized::en, &Localized::ru, &Localized::uk};
    static_assert(members.size() == all_languages.size(), "a member for each language");
    return members[static_cast<std::size_t>(language)];
  }
};

/// The language a reader of `wanted` is served in: `wanted`, else its second one, else Latvian,
/// else what there is.
inline Language language_for(const Localized& text, Language wanted) {
  if (!text.in(wanted).empty()) return wanted;
  if (!text.in(row_of(wanted).second).empty()) return row_of(wanted).second;
  for (const auto language : all_languages)
    if (!text.in(language).empty()) return language;
  return wanted;
}

inline const std::string& text_for(const Localized& text, Language wanted) {
  return text.in(language_for(text, wanted));
}

}  // namespace blakus
