#include "server/records/common_passphrases.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>

namespace blakus {
namespace {

/// What long common passphrases are made of, by the lists of leaked ones
/// (https://github.com/danielmiessler/SecLists, 10k-most-common.txt, in the order of its heads):
/// one or two of these words, runs of keys, and digits or marks between them.
constexpr std::array<std::string_view, 62> words{
    "password",       "passw0rd", "passphrase", "qwertyuiop", "qwerty",
    "asdfghjkl",      "asdfgh",   "zxcvbnm",    "zxcvbn",     "1qaz2wsx",
    "qazwsx",         "letmein",  "welcome",    "admin",      "administrator",
    "administrators", "login",    "master",     "monkey",     "dragon",
    "iloveyou",       "sunshine", "princess",   "football",   "baseball",
    "trustno1",       "superman", "batman",     "michael",    "jennifer",
    "jordan",         "charlie",  "shadow",     "freedom",    "whatever",
    "computer",       "internet", "secret",     "hello",      "abc",
    "test",           "changeme", "default",    "root",       "user",
    "guest",          "blakus",   "parole",     "mana",       "latvija",
    "riga",           "katalogs", "pacients",   "pacienti",   "correct",
    "horse",          "battery",  "staple",     "parol",      "privet",
    "lubov",          "the"};

/// The rest of a text after all words of the list are taken out, longest first.
std::string without_words(std::string text) {
  auto longest_first = words;
  std::ranges::sort(longest_first, std::greater{}, &std::string_view::size);
  for (const auto word : longest_first)
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word))
      text.replace(at, word.size(), " ");
  return text;
}

bool is_run(std::string_view text) {
  const auto steps_by = [&](int step) {
    for (std::size_t at = 1; at < text.size(); ++at)
      if (text[at] - text[at - 1] != step) return false;
    return true;
  };
  return steps_by(1) || steps_by(-1) || steps_by(0);
}

}  // namespace

bool is_common_passphrase(std::string_view folded) {
  const std::set<char> distinct{folded.begin(), folded.end()};
  if (distinct.size() < 5 || is_run(folded)) return true;
  const auto rest = without_words(std::string(folded));
  return std::ranges::none_of(
      rest, [](char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; });
}

}  // namespace blakus
