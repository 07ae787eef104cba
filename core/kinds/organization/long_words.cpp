#include "core/kinds/organization/long_words.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/text/words.h"

namespace blakus {
namespace {

/// Are there so many bytes without a blank? Seldom; words are looked for only there.
bool may_have_long_word(std::string_view text) {
  std::size_t begin = 0;
  while (text.size() - begin > max_word_bytes) {
    const auto end = std::min(text.find_first_of(" \t\r\n", begin), text.size());
    if (end - begin > max_word_bytes) return true;
    begin = std::min(end + 1, text.size());
  }
  return false;
}

std::size_t longest_word(std::string_view text) {
  std::size_t longest = 0;
  if (!may_have_long_word(text)) return longest;
  for (const auto& word : word_spans(text))
    longest = std::max<std::size_t>(longest, word.end - word.begin);
  return longest;
}

/// Notes on one organization.
class Notes {
 public:
  Notes(const std::string& file, const std::string& record, ManyProblems& notes)
      : file_(file), record_(record), notes_(notes) {}

  void text(const std::string& key, std::string_view text) {
    const auto longest = longest_word(text);
    if (longest <= max_word_bytes) return;
    notes_.add({.file = file_,
                .record = record_,
                .key = key,
                .what = fmt::format("has a word of {} bytes, found by its beginning only", longest),
                .remedy = "look whether a blank is missing"});
  }
  void text(const char* key, const Localized& text) {
    for (const auto language : all_languages)
      this->text(fmt::format("{}.{}", key, code_of(language)), text.in(language));
  }
  void texts(const char* key, const std::vector<std::string>& values) {
    for (std::size_t i = 0; i < values.size(); ++i) text(fmt::format("{}[{}]", key, i), values[i]);
  }

 private:
  const std::string& file_;
  const std::string& record_;
  ManyProblems& notes_;
};

}  // namespace

ManyProblems long_words(const std::vector<Organization>& organizations,
                        const std::vector<std::string>& files) {
  ManyProblems found;
  for (std::size_t i = 0; i < organizations.size(); ++i) {
    const auto& organization = organizations[i];
    Notes notes{files[i], organization.id, found};
    notes.text("name", organization.name);
    notes.texts("short_names", organization.short_names);
    notes.texts("former_names", organization.former_names);
    notes.text("description", organization.description);
    notes.texts("coverage_names", organization.coverage_names);
    for (std::size_t part = 0; part < organization.diagnosis_names.size(); ++part) {
      const auto& name = organization.diagnosis_names[part];
      notes.text(fmt::format("diagnosis_names[{}].lv", part), name.lv);
      notes.text(fmt::format("diagnosis_names[{}].en", part), name.en);
    }
    for (std::size_t part = 0; part < organization.locations.size(); ++part) {
      const auto& place = organization.locations[part];
      notes.text(fmt::format("locations[{}].city", part), place.city);
      notes.text(fmt::format("locations[{}].municipality", part), place.municipality);
    }
  }
  return found;
}

}  // namespace blakus
