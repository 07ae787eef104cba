#pragma once
// Sentences for readers: ICU message patterns with plurals, dates and numbers as each language
// writes them. Knows ICU; never where patterns come from.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace blakus {

/// What a pattern is filled with: {count, plural, …} takes the number, {name} the text.
using MessageValue = std::variant<std::int64_t, std::string>;
using MessageArguments = std::vector<std::pair<std::string, MessageValue>>;

/// One parsed pattern of one language. Safe from any thread.
class Message {
 public:
  /// `language` is "lv", "ru", "uk" or "en". Throws std::invalid_argument naming pattern and fault.
  Message(std::string_view pattern, std::string_view language);
  ~Message();
  Message(const Message&) = delete;
  Message& operator=(const Message&) = delete;
  Message(Message&&) noexcept;
  Message& operator=(Message&&) noexcept;

  /// The sentence. Throws std::invalid_argument if an argument is missing.
  std::string text(const MessageArguments& arguments = {}) const;
  /// Names of its arguments, sorted.
  const std::vector<std::string>& argument_names() const;

 private:
  struct Pattern;
  std::unique_ptr<Pattern> pattern_;
};

/// An ISO date as exact as it is ("2026-11-21", "2026-11" or "2026") in the words of `language`:
/// "21.11.2026.", "21 November 2026", "ноябрь 2026 г.". Anything else comes back unchanged.
std::string date_text(std::string_view iso, std::string_view language);

/// A moment ("2026-11-21T21:05:00Z", UTC) as clocks in Latvia show it, in the words of `language`:
/// "21.11.2026. 23:05". Anything else comes back as date_text gives it.
std::string moment_text(std::string_view iso, std::string_view language);

/// The text with a capital first letter: "в Латгале" → "В Латгале".
std::string capitalized(std::string_view text);
/// As it stands inside a sentence: "Leikoze" → "leikoze"; what begins with two capitals stays
/// ("HIV").
std::string uncapitalized(std::string_view text);

}  // namespace blakus
