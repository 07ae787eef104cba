// A meaning in words, one line for each thing in it: tests/server/search/understand.tsv holds what
// queries mean in this form, and --explain shows it.

#include <fmt/format.h>

#include "server/search/query/understand.h"

namespace blakus {

namespace {

std::string term_name(const Concept& found) {
  return fmt::format("{}:{}", name_of(found.term->kind), found.term->id);
}

std::string line_of(const Concept& found) {
  return fmt::format("{} by \"{}\"{}{}{}\n", term_name(found), found.name,
                     found.described ? " (need)" : "",
                     found.named || found.described ? "" : " (no name)",
                     found.ambiguous ? " (one of several)" : "");
}

/// "rest: atbalsts, grupa"; nothing where there are no such words.
std::string line_of(std::string_view label, const std::vector<std::size_t>& at,
                    const Meaning& meaning) {
  std::string words;
  for (const auto word : at) words += (words.empty() ? " " : ", ") + meaning.words[word].folded;
  return words.empty() ? "" : fmt::format("{}:{}\n", label, words);
}

}  // namespace

std::string to_string(const Meaning& meaning) {
  std::string lines;
  if (!meaning.corrected.text.empty()) lines += "corrected: " + meaning.corrected.text + '\n';
  for (const auto& found : meaning.concepts) lines += line_of(found);
  for (const auto& found : meaning.excluded) lines += "without " + term_name(found) + '\n';
  for (const auto& found : meaning.excluded_names)
    lines += "without the name: " + found.name + '\n';
  lines += line_of("without the words", meaning.excluded_words, meaning);
  for (const auto& contact : meaning.contacts)
    lines += "contact: " + (contact.names.empty() ? "nobody's" : contact.names.front()) + '\n';
  if (!meaning.near_me.empty()) lines += "near me\n";
  lines += line_of("rest", meaning.rest, meaning);
  lines += line_of("unread", meaning.unread, meaning);
  return lines + line_of("unknown", meaning.unknown, meaning);
}

}  // namespace blakus
