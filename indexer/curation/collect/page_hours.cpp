#include "indexer/curation/collect/page_hours.h"

#include <algorithm>
#include <array>

#include "core/text/digits.h"
#include "core/text/fold.h"
#include "core/text/utf8.h"
#include "indexer/curation/collect/contact_words.h"
#include "indexer/curation/collect/page_mail.h"
#include "indexer/curation/collect/page_phones.h"

namespace blakus {
namespace {

bool has_weekday(std::string_view text) {
  static constexpr auto long_names = std::to_array<std::string_view>(
      {"pirmdien", "otrdien",  "tresdien", "ceturtdien", "piektdien", "sestdien",  "svetdien",
       "darbdien", "понедел",  "вторник",  "сред",       "четверг",   "пятниц",    "суббот",
       "воскрес",  "ежеднев",  "будн",     "monday",     "tuesday",   "wednesday", "thursday",
       "friday",   "saturday", "sunday",   "dien",       "weekdays"});
  static constexpr auto short_names = std::to_array<std::string_view>(
      {"p",  "o",  "t",  "c",  "pk", "s",  "sv",  "pr",  "ot",  "tr",  "ce",  "se",  "пн",
       "вт", "ср", "чт", "пт", "сб", "вс", "mon", "tue", "wed", "thu", "fri", "sat", "sun"});
  return std::ranges::any_of(page_words(text), [&](const PageWord& word) {
    return std::ranges::count(short_names, word.folded) > 0 ||
           std::ranges::any_of(
               long_names, [&](auto name) { return word.folded.find(name) != std::string::npos; });
  });
}

/// "9.00", "9:00", "9–17", "no 9 līdz 17".
bool has_time(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_digit(text[at]) || (at > 0 && is_digit(text[at - 1]))) continue;
    auto end = at;
    while (end < text.size() && is_digit(text[end])) ++end;
    if (end - at > 2) continue;
    const auto behind = text.substr(end);
    const auto digit_at = [&](std::size_t place) {
      return place < behind.size() && is_digit(behind[place]);
    };
    if ((behind.starts_with(':') || behind.starts_with('.')) && digit_at(1) && digit_at(2))
      return true;
    for (const std::string_view mark : {"-", "–", " - ", " – ", "—", " līdz ", " lidz ", " до "})
      if (behind.starts_with(mark) && digit_at(mark.size())) return true;
  }
  return false;
}

std::size_t hours_label_end(std::string_view text) {
  static constexpr auto labels =
      std::to_array<std::string_view>({"darba laik",        "darbalaik",
                                       "pienemsanas laik",  "pienemsana",
                                       "atverts",           "pienemam",
                                       "biroja laik",       "zvanu laik",
                                       "konsultaciju laik", "opening hours",
                                       "office hours",      "working hours",
                                       "business hours",    "hours",
                                       "часы работы",       "время работы",
                                       "часы прием",        "режим работы",
                                       "график работы",     "прием посет",
                                       "darba stundas",     "darba dienas un laiki",
                                       "apmekletaju laik",  "atvertas durvis"});
  const auto words = page_words(text);
  std::string folded;
  for (std::size_t at = 0; at < words.size(); ++at) {
    folded += (at ? " " : "") + words[at].folded;
    for (const auto label : labels) {
      const auto found = folded.find(label);
      if (found == folded.npos) continue;
      if (found != 0 && folded[found - 1] != ' ') continue;
      return words[at].end;
    }
  }
  return std::string_view::npos;
}

/// Up to the first contact of another kind.
std::string_view until_contact(std::string_view text) {
  auto end = text.size();
  for (const auto& word : page_words(text))
    if (const auto label = label_of(word, text);
        label == Label::phone || label == Label::fax || announces_address(word.folded))
      end = std::min(end, word.begin);
  for (const auto& mail : mails_in(text)) end = std::min(end, mail.begin);
  for (const auto& phone : phones_in(text)) end = std::min(end, phone.begin);
  return text.substr(0, end);
}

std::string tidy(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text.substr(at).starts_with(" | ")) {
      result += ' ';
      at += 2;
      continue;
    }
    result += text[at];
  }
  std::string_view trim = result;
  while (trim.starts_with(' ') || trim.starts_with(':') || trim.starts_with('-') ||
         trim.starts_with(',') || trim.starts_with('.') || trim.starts_with('|'))
    trim.remove_prefix(1);
  while (trim.ends_with(' ') || trim.ends_with(',') || trim.ends_with(';') || trim.ends_with('|'))
    trim.remove_suffix(1);
  return std::string(trim);
}

constexpr std::size_t longest_hours = 300;

}  // namespace

std::string hours_at(const std::vector<PageLine>& lines, std::size_t at) {
  const auto& line = lines[at].text;
  if (line.size() > 400) return "";
  const auto label = hours_label_end(line);
  if (label == std::string::npos) return "";
  const auto behind = line.substr(label);
  auto own =
      tidy(until_contact(behind.find(':') <= 12 ? behind.substr(behind.find(':') + 1) : behind));
  if (has_time(own) && has_weekday(own)) return std::string(cut_to(own, longest_hours));
  std::string hours = has_weekday(own) || has_time(own) ? own : "";
  for (auto next = at + 1; next < lines.size() && next <= at + 8; ++next) {
    const auto& text = lines[next].text;
    const auto folded = fold(text);
    const bool closed =
        folded.find("slegts") != folded.npos || folded.find("brivs") != folded.npos ||
        folded.find("closed") != folded.npos || folded.find("выходн") != folded.npos;
    const auto piece = tidy(until_contact(text));
    if (text.size() > 120 || piece.empty() || !has_weekday(piece) || !(has_time(piece) || closed))
      break;
    hours += (hours.empty() ? "" : "; ") + piece;
  }
  return has_time(hours) && has_weekday(hours) ? std::string(cut_to(hours, longest_hours)) : "";
}

}  // namespace blakus
