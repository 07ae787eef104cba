#include "server/http/site/pages/short_link.h"

#include <algorithm>
#include <cstdint>

#include "core/text/ascii.h"
#include "server/search/index/organization_ids.h"

namespace blakus {
namespace {

/// No 0 and O, 1 and l, 5 and s, 2 and z, 8 and b, u and v, g and q; no vowels, so no words.
constexpr std::string_view alphabet = "23456789cdfhjkmnprtwx";
constexpr std::uint64_t base = alphabet.size();
// Of 1,000 organizations two share a code of four letters, and none one of six.
constexpr std::size_t shortest_code = 4;
constexpr std::size_t longest_code = 6;
constexpr std::size_t shortest_region = 3;
constexpr std::size_t longest_region = 8;
// The first letter says language, size of print and length of the codes: for the first three
// languages all of them, as it was printed. Later ones have codes of the longest kind alone.
constexpr std::size_t first_languages = 3;
constexpr std::size_t settings = first_languages * 2;
constexpr std::size_t heads_of_first = settings * (longest_code - shortest_code + 1);
constexpr std::size_t check_letters = 2;
constexpr std::size_t most_codes = 6;
static_assert(heads_of_first + (all_languages.size() - first_languages) * 2 <= base,
              "one letter says them all");

/// FNV-1a, stirred as MurmurHash3 ends: printed addresses hang on it, so it never changes.
std::uint64_t number_of_text(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const unsigned char byte : text) hash = (hash ^ byte) * 0x100000001b3;
  hash = (hash ^ (hash >> 33U)) * 0xff51afd7ed558ccd;
  hash = (hash ^ (hash >> 33U)) * 0xc4ceb9fe1a85ec53;
  return hash ^ (hash >> 33U);
}

std::uint64_t power_of(std::size_t letters) {
  std::uint64_t power = 1;
  while (letters-- > 0) power *= base;
  return power;
}

/// So many letters of a number, the last digit first: a longer code begins with the shorter one.
std::string letters_of(std::uint64_t number, std::size_t count) {
  std::string letters;
  for (; count > 0; --count, number /= base) letters += alphabet[number % base];
  return letters;
}

/// All letters must be of the alphabet.
std::uint64_t number_of_letters(std::string_view letters) {
  std::uint64_t number = 0;
  for (auto at = letters.rbegin(); at != letters.rend(); ++at)
    number = number * base + alphabet.find(*at);
  return number;
}

std::vector<std::uint64_t> numbers_of(const std::vector<std::string>& ids) {
  std::vector<std::uint64_t> numbers;
  numbers.reserve(ids.size());
  for (const auto& id : ids) numbers.push_back(number_of_text(id));
  return numbers;
}

/// The fewest letters, from `shortest` on, by which each id differs from all others; 0 if none.
std::size_t unique_length(const std::vector<std::string>& ids, const std::vector<std::string>& all,
                          std::size_t shortest, std::size_t longest) {
  const auto others = numbers_of(all);
  auto length = shortest;
  for (const auto number : numbers_of(ids))
    for (const auto other : others)
      while (other != number && length <= longest &&
             other % power_of(length) == number % power_of(length))
        ++length;
  return length <= longest ? length : 0;
}

/// The one id of that code; empty if there is none, or more than one.
std::string id_of_code(std::string_view code, const std::vector<std::string>& all) {
  const auto wanted = number_of_letters(code);
  const auto power = power_of(code.size());
  std::string found;
  for (const auto& id : all) {
    if (number_of_text(id) % power != wanted) continue;
    if (!found.empty()) return {};
    found = id;
  }
  return found;
}

std::vector<std::string> region_ids(const Snapshot& snapshot) {
  std::vector<std::string> ids;
  for (const auto* term : snapshot.terms(Kind::region)) ids.push_back(term->id);
  return ids;
}

/// What the first letter says.
struct Head {
  Language language = Language::lv;
  bool large = false;
  std::size_t length = shortest_code;
};

char letter_of(const Head& head) {
  const auto language = static_cast<std::size_t>(head.language);
  const auto setting = 2 * language + (head.large ? 1 : 0);
  if (language < first_languages)
    return alphabet[setting + settings * (head.length - shortest_code)];
  return alphabet[heads_of_first + setting - settings];
}

std::optional<Head> head_of(char letter) {
  const auto at = alphabet.find(letter);
  if (at >= heads_of_first + (all_languages.size() - first_languages) * 2) return std::nullopt;
  const bool first = at < heads_of_first;
  const auto setting = first ? at % settings : at - heads_of_first + settings;
  return Head{.language = all_languages[setting / 2],
              .large = setting % 2 == 1,
              .length = first ? shortest_code + at / settings : longest_code};
}

std::string check_of(char head, const SheetChoice& choice) {
  std::string text{head};
  for (const auto& id : choice.ids) text.append(",").append(id);
  return letters_of(number_of_text(text + ";" + choice.region), check_letters);
}

}  // namespace

std::optional<std::string> short_code(const SheetChoice& choice, const Snapshot& snapshot) {
  if (choice.ids.empty() || choice.ids.size() > most_codes) return std::nullopt;
  const auto all = organization_ids(snapshot);
  const bool is_first = static_cast<std::size_t>(choice.language) < first_languages;
  const auto length =
      unique_length(choice.ids, all, is_first ? shortest_code : longest_code, longest_code);
  if (length == 0) return std::nullopt;
  const char head =
      letter_of({.language = choice.language, .large = choice.large, .length = length});
  std::string code{head};
  for (const auto& id : choice.ids) code += letters_of(number_of_text(id), length);
  code += check_of(head, choice);
  if (choice.region.empty()) return code;
  const auto of_region =
      unique_length({choice.region}, region_ids(snapshot), shortest_region, longest_region);
  if (of_region == 0) return std::nullopt;
  return code + "-" + letters_of(number_of_text(choice.region), of_region);
}

std::optional<Language> language_of_code(std::string_view code) {
  if (code.empty()) return std::nullopt;
  const auto head = head_of(lower_ascii(code.substr(0, 1)).front());
  if (!head) return std::nullopt;
  return head->language;
}

std::optional<ReadCode> choice_of(std::string_view code, const Snapshot& snapshot) {
  const auto typed = lower_ascii(code);
  const std::string_view whole{typed};
  const auto body = whole.substr(0, whole.find('-'));
  const auto region = whole.substr(std::min(whole.size(), body.size() + 1));
  const auto foreign = [](char letter) { return alphabet.find(letter) == std::string_view::npos; };
  if (body.empty() || std::ranges::any_of(body, foreign) || std::ranges::any_of(region, foreign) ||
      region.size() > longest_region)
    return std::nullopt;

  const auto head = head_of(body.front());
  if (!head || body.size() < 1 + head->length + check_letters) return std::nullopt;
  const auto length = head->length;
  const auto codes = body.substr(1, body.size() - 1 - check_letters);
  if (codes.size() % length != 0 || codes.size() / length > most_codes) return std::nullopt;

  ReadCode read;
  read.choice.language = head->language;
  read.choice.large = head->large;
  const auto all = organization_ids(snapshot);
  for (std::size_t at = 0; at < codes.size(); at += length) {
    auto id = id_of_code(codes.substr(at, length), all);
    if (id.empty())
      ++read.missing;
    else
      read.choice.ids.push_back(std::move(id));
  }
  if (!region.empty()) read.choice.region = id_of_code(region, region_ids(snapshot));
  if (read.choice.ids.empty()) return std::nullopt;
  const auto check = body.substr(body.size() - check_letters);
  if (read.missing == 0 && check != check_of(body.front(), read.choice)) return std::nullopt;
  return read;
}

}  // namespace blakus
