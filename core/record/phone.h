#pragma once
// Telephone numbers: how people type them, the one form in which they are stored, how they are
// dialled and read. The only place that knows what numbers of Latvia look like.

#include <cstddef>
#include <string>
#include <string_view>

namespace blakus {

/// Whose short numbers are taken: four digits are nearly always the beginning of a longer number,
/// so only an editor enters a short number that the rule does not know.
enum class ShortNumbers : unsigned char {
  known,  ///< 110, 112, 113 and 116xxx
  all,    ///< those of services too: 1xxx and 8xxx
};

enum class PhoneFault : unsigned char {
  none,
  characters,  ///< letters, a day, or nothing to dial
  digits,      ///< too few or too many
  beginning,   ///< eight digits, but no number of Latvia begins so
};

struct TypedPhone {
  std::string number;  ///< as stored; empty where there is a fault
  PhoneFault fault = PhoneFault::none;
  std::size_t digits = 0;  ///< typed, the calling code of Latvia apart
};

/// "2 123 45 67", "+371 21234567", "0037121234567" → "+371 21234567"; numbers of other countries
/// without blanks: "+44 20 7946 0000" → "+442079460000"; short ones as they are: "116123".
TypedPhone typed_phone(std::string_view typed, ShortNumbers taken = ShortNumbers::known);
/// Likewise; empty if it cannot be a number.
std::string stored_phone(std::string_view typed, ShortNumbers taken = ShortNumbers::known);

/// What a record may hold: "+371 29235677", "+371-67222922", "29235677", "116123", "+442079460000".
bool is_phone(std::string_view text);
/// What is wrong with a number of a record, for an editor; empty if nothing is.
std::string phone_fault(std::string_view number);

/// For a tel: link: "+37129235677", "116123"; empty if it is no number.
std::string dialled_phone(std::string_view number);
/// "2923 5677" for a Latvian number, "116 123" for a short one, else as it is; no line breaks
/// inside.
std::string readable_phone(std::string_view number);

/// A number and what is said of it in one text: "+371 29235677 (jurists)".
std::string with_note(std::string_view number, std::string_view note);
/// Views into the text.
struct NotedPhone {
  std::string_view number;  ///< as typed
  std::string_view note;    ///< what stands in brackets at the end; empty without them
};
NotedPhone parted_from_note(std::string_view text);

}  // namespace blakus
