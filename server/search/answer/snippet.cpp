#include "server/search/answer/snippet.h"

#include <algorithm>

#include "core/text/common_words.h"
#include "core/text/utf8.h"

namespace blakus {

namespace {

constexpr std::size_t longest_snippet = 260;  ///< bytes, about 220 Latvian letters

std::vector<Span> marks_in(const std::vector<TextWord>& words, const TermSet& terms) {
  std::vector<Span> marks;
  for (const auto& word : words)
    if (terms.contains(word.stem) || (word.english != 0 && terms.contains(word.english)))
      marks.push_back({.begin = word.begin, .end = word.end});
  return marks;
}

/// The start of the sentence that shows most marks; the first of equals.
std::size_t best_start(const std::vector<std::uint32_t>& sentences,
                       const std::vector<Span>& marks) {
  std::size_t best = 0;
  std::ptrdiff_t most = 0;
  for (const auto start : sentences) {
    const auto shown = std::ranges::count_if(marks, [&](const Span& mark) {
      return mark.begin >= start && mark.end <= start + longest_snippet;
    });
    if (shown > most) {
      most = shown;
      best = start;
    }
  }
  return best;
}

/// Cuts before the last blank that fits.
std::size_t end_from(std::string_view text, std::size_t start) {
  if (text.size() - start <= longest_snippet) return text.size();
  const auto cut = cut_to(text.substr(start), longest_snippet);
  const auto blank = cut.rfind(' ');
  return start + (blank == std::string_view::npos ? cut.size() : blank);
}

}  // namespace

TermSet marked_terms(const Meaning& meaning, const Vocabulary& vocabulary) {
  TermSet terms;
  for (const auto& word : meaning.words) {
    if (is_common_word(word)) continue;
    terms.add(hash_of_term(word.stem));
    if (!word.english.empty()) terms.add(hash_of_term(word.english));
  }
  for (const auto& found : meaning.concepts) terms.add(vocabulary.marks_of(*found.term));
  terms.settle();
  return terms;
}

Marked snippet_of(const Record& record, Language language, const TermSet& terms) {
  const auto& description = record.organization.description;
  Marked snippet{.language = language_for(description, language)};
  const std::string_view text = description.in(snippet.language);
  const auto& parts = record.description(snippet.language);
  const auto marks = marks_in(parts.words, terms);
  const auto start = best_start(parts.sentences, marks);
  const auto end = end_from(text, start);
  const std::string_view before = start > 0 ? "… " : "";
  snippet.text.append(before).append(text.substr(start, end - start));
  if (end < text.size()) snippet.text.append(" …");
  for (const auto& mark : marks) {
    if (mark.begin < start || mark.end > end) continue;
    const auto shift = static_cast<std::uint32_t>(start - before.size());
    snippet.marks.push_back({.begin = mark.begin - shift, .end = mark.end - shift});
  }
  return snippet;
}

}  // namespace blakus
