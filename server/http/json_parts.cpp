#include "server/http/json_parts.h"

#include <algorithm>

#include "core/catalog/paths.h"

namespace blakus {
namespace {

/// Where the sentence that starts the text ends: after ".", "!" or "?" before a space and anything
/// but a small letter or a digit ("u. c. pacientiem", "2. tipa" go on).
std::size_t sentence_end(std::string_view text) {
  constexpr std::string_view closing = "\"')»”";
  for (std::size_t at = text.find_first_of(".!?"); at != std::string_view::npos;
       at = text.find_first_of(".!?", at + 1)) {
    const auto next = text.find_first_not_of(closing, at + 1);
    if (next == std::string_view::npos) return text.size();
    if (text[next] != ' ' || next + 1 >= text.size()) continue;
    const char following = text[next + 1];
    const bool goes_on = (following >= 'a' && following <= 'z') || following == '(';
    const bool numbered = at > 0 && text[at - 1] >= '0' && text[at - 1] <= '9';
    const bool initial = at < 2 || text[at - 2] == ' ' || text[at - 2] == '.';
    if (!goes_on && !numbered && !initial) return next;
  }
  return text.size();
}

/// The byte after the given number of characters.
std::size_t bytes_of_characters(std::string_view text, std::size_t characters) {
  std::size_t at = 0;
  for (; at < text.size(); ++at) {
    const bool starts_character = (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
    if (starts_character && characters-- == 0) break;
  }
  return at;
}

}  // namespace

void write_term(JsonText& json, std::string_view name, Kind kind, const std::string& id,
                Language language, const Snapshot& snapshot) {
  json.key(name);
  if (id.empty()) return json.null();
  const auto* const term = snapshot.term(kind, id);
  json.begin_object();
  json.text("id", id);
  json.text("label", term ? text_for(term->label, language) : id);
  json.end_object();
}

void write_terms(JsonText& json, std::string_view name, Kind kind,
                 const std::vector<std::string>& ids, Language language, const Snapshot& snapshot) {
  json.objects(name, ids, [&](const std::string& id) {
    const auto* const term = snapshot.term(kind, id);
    json.text("id", id);
    json.text("label", term ? text_for(term->label, language) : id);
  });
}

void write_localized(JsonText& json, std::string_view name, const Localized& text) {
  json.object(name, [&] {
    for (const auto language : all_languages)
      if (!text.in(language).empty()) json.text(code_of(language), text.in(language));
  });
}

void write_names(JsonText& json, const Organization& organization, Language language) {
  json.text("id", organization.id);
  json.text("url", path_of(Kind::organization, organization.id));
  json.text("name", text_for(organization.name, language));
  write_localized(json, "names", organization.name);
  json.texts("short_names", organization.short_names);
}

const FactCheck* chief_check(const Organization& organization) {
  const auto& checks = organization.checked;
  if (const auto record = checks.find("record"); record != checks.end()) return &record->second;
  const auto latest = std::max_element(
      checks.begin(), checks.end(), [](auto& a, auto& b) { return a.second.date < b.second.date; });
  return latest == checks.end() ? nullptr : &latest->second;
}

std::string_view opening_sentence(std::string_view text) {
  return text.substr(0, sentence_end(text));
}

std::string first_sentence(std::string_view text) {
  const auto sentence = opening_sentence(text);
  const auto longest = bytes_of_characters(sentence, max_summary_characters);
  if (longest == sentence.size()) return std::string(sentence);
  const auto space = sentence.rfind(' ', longest);
  return std::string(sentence.substr(0, space == std::string_view::npos ? longest : space)) + " …";
}

}  // namespace blakus
