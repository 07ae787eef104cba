#include "core/text/messages.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <mutex>
#include <stdexcept>
#include <unordered_map>

#include <unicode/dtptngen.h>
#include <unicode/messagepattern.h>
#include <unicode/msgfmt.h>
#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>
#include <unicode/uchar.h>

#include "core/text/day.h"
#include "core/text/utf8.h"

namespace blakus {
namespace {

// British dates are the European ones: "21 November 2026".
icu::Locale locale_of(std::string_view language) {
  if (language == "en") return icu::Locale("en", "GB");
  return icu::Locale(std::string(language).c_str());
}

icu::UnicodeString unicode(std::string_view text) {
  return icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

std::string utf8(const icu::UnicodeString& text) {
  std::string bytes;
  text.toUTF8String(bytes);
  return bytes;
}

icu::Formattable formattable(const MessageValue& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) return icu::Formattable(*number);
  return icu::Formattable(unicode(std::get<std::string>(value)));
}

}  // namespace

struct Message::Pattern {
  std::string source;
  std::vector<std::string> names;
  std::unique_ptr<icu::MessageFormat> format;
  std::mutex one_at_a_time;  // ICU: "MessageFormats are not synchronized"
  /// Where all arguments are put in as they are: the text before each of them and after the last.
  std::vector<std::string> between;
  std::vector<std::string> puts_in;  ///< names of these arguments, as they stand
  /// Sentences of one number that were asked for: pages count to the same few again and again.
  std::unordered_map<std::int64_t, std::string> counted;

  std::string formatted(const MessageArguments& arguments);
  std::string formatted_or_kept(const MessageArguments& arguments);
  void take_apart();
};

namespace {

/// Has the pattern nothing but plain arguments: "{label}", no plurals, numbers and dates?
bool is_plain(const std::string& source) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::MessagePattern parts{unicode(source), nullptr, status};
  for (std::int32_t i = 0; U_SUCCESS(status) && i < parts.countParts(); ++i) {
    const auto type = parts.getPartType(i);
    const bool has_a_type = type == UMSGPAT_PART_TYPE_ARG_START &&
                            parts.getPart(i).getArgType() != UMSGPAT_ARG_TYPE_NONE;
    if (has_a_type || type == UMSGPAT_PART_TYPE_ARG_NUMBER) return false;
  }
  return U_SUCCESS(status);
}

const MessageValue* value_of(const MessageArguments& arguments, std::string_view name) {
  for (const auto& [given, value] : arguments)
    if (given == name) return &value;
  return nullptr;
}

/// A text that ICU would put in byte for byte; it writes numbers as the language does.
const std::string* plain_text(const MessageValue* value) {
  const auto* text = std::get_if<std::string>(value);
  return text != nullptr && valid_utf8(*text) ? text : nullptr;
}

}  // namespace

std::string Message::Pattern::formatted(const MessageArguments& arguments) {
  std::vector<icu::UnicodeString> given;
  std::vector<icu::Formattable> values;
  for (const auto& [name, value] : arguments) {
    given.push_back(unicode(name));
    values.push_back(formattable(value));
  }
  icu::UnicodeString sentence;
  UErrorCode status = U_ZERO_ERROR;
  const std::lock_guard lock{one_at_a_time};
  format->format(given.data(), values.data(), static_cast<std::int32_t>(given.size()), sentence,
                 status);
  if (U_FAILURE(status))
    throw std::invalid_argument("message '" + source + "': " + u_errorName(status));
  return utf8(sentence);
}

std::string Message::Pattern::formatted_or_kept(const MessageArguments& arguments) {
  constexpr std::size_t most_kept = 256;
  const auto* const number =
      arguments.size() == 1 ? std::get_if<std::int64_t>(&arguments.front().second) : nullptr;
  if (number == nullptr) return formatted(arguments);
  {
    const std::lock_guard lock{one_at_a_time};
    if (const auto kept = counted.find(*number); kept != counted.end()) return kept->second;
  }
  auto sentence = formatted(arguments);
  const std::lock_guard lock{one_at_a_time};
  if (counted.size() < most_kept) counted.emplace(*number, sentence);
  return sentence;
}

/// ICU formats the pattern once, each argument a mark that no text has; what stands between the
/// marks stays the same for all arguments.
void Message::Pattern::take_apart() {
  constexpr char mark = '\x01';
  if (!is_plain(source) || source.find(mark) != source.npos) return;
  MessageArguments marks;
  for (const auto& name : names) marks.emplace_back(name, mark + name + mark);
  const auto whole = formatted(marks);
  std::size_t at = 0;
  for (auto next = whole.find(mark); next != whole.npos; next = whole.find(mark, at)) {
    const auto end = whole.find(mark, next + 1);
    between.push_back(whole.substr(at, next - at));
    puts_in.push_back(whole.substr(next + 1, end - next - 1));
    at = end + 1;
  }
  between.push_back(whole.substr(at));
}

Message::Message(std::string_view pattern, std::string_view language)
    : pattern_(std::make_unique<Pattern>()) {
  pattern_->source = pattern;
  UErrorCode status = U_ZERO_ERROR;
  UParseError where{};
  pattern_->format =
      std::make_unique<icu::MessageFormat>(unicode(pattern), locale_of(language), where, status);
  if (U_FAILURE(status))
    throw std::invalid_argument("message pattern '" + pattern_->source +
                                "': " + u_errorName(status) + " at character " +
                                std::to_string(where.offset));
  const std::unique_ptr<icu::StringEnumeration> names{pattern_->format->getFormatNames(status)};
  if (U_FAILURE(status) || !names) return;
  while (const auto* name = names->snext(status)) pattern_->names.push_back(utf8(*name));
  std::sort(pattern_->names.begin(), pattern_->names.end());
  pattern_->take_apart();
}

Message::~Message() = default;
Message::Message(Message&&) noexcept = default;
Message& Message::operator=(Message&&) noexcept = default;

const std::vector<std::string>& Message::argument_names() const {
  return pattern_->names;
}

std::string Message::text(const MessageArguments& arguments) const {
  for (const auto& wanted : pattern_->names)
    if (value_of(arguments, wanted) == nullptr)
      throw std::invalid_argument("message '" + pattern_->source + "' lacks {" + wanted + "}");
  if (pattern_->between.empty()) return pattern_->formatted_or_kept(arguments);
  auto sentence = pattern_->between.front();
  for (std::size_t i = 0; i < pattern_->puts_in.size(); ++i) {
    const auto* const text = plain_text(value_of(arguments, pattern_->puts_in[i]));
    if (text == nullptr) return pattern_->formatted(arguments);
    sentence.append(*text).append(pattern_->between[i + 1]);
  }
  return sentence;
}

namespace {

/// How a language writes a day, or a month of a year.
std::unique_ptr<icu::SimpleDateFormat> date_format(std::string_view language,
                                                   const char* skeleton) {
  const auto locale = locale_of(language);
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::DateTimePatternGenerator> patterns{
      icu::DateTimePatternGenerator::createInstance(locale, status)};
  if (U_FAILURE(status)) throw std::runtime_error("ICU has no date patterns");
  const auto pattern = patterns->getBestPattern(unicode(skeleton), status);
  auto format = std::make_unique<icu::SimpleDateFormat>(pattern, locale, status);
  if (U_FAILURE(status)) throw std::runtime_error("ICU has no dates");
  format->setTimeZone(*icu::TimeZone::getGMT());
  return format;
}

UDate icu_date(std::chrono::sys_seconds moment) {
  return static_cast<UDate>(std::chrono::milliseconds{moment.time_since_epoch()}.count());
}

/// One way to write days. Keeps what it wrote: pages show the same few days again and again.
class DateFormat {
 public:
  DateFormat(std::string_view language, const char* skeleton)
      : format_(date_format(language, skeleton)) {}

  const std::string& text(std::chrono::sys_days day) {
    if (written_.size() >= most_kept) written_.clear();
    auto& text = written_[day.time_since_epoch().count()];
    if (text.empty()) {
      icu::UnicodeString written;
      format_->format(icu_date(day), written);
      text = utf8(written);
    }
    return text;
  }

 private:
  static constexpr std::size_t most_kept = 1024;
  std::unique_ptr<icu::SimpleDateFormat> format_;
  std::unordered_map<std::int64_t, std::string> written_;
};

struct DateFormats {
  explicit DateFormats(std::string_view language)
      : day(language, language == "en" ? "yMMMMd" : "yMd"), month(language, "yMMMM") {}
  DateFormat day;
  DateFormat month;
};

/// Made once a thread: making one costs a thousand times what using it does.
DateFormats& date_formats(std::string_view language) {
  thread_local std::map<std::string, DateFormats, std::less<>> made;
  const auto known = made.find(language);
  return known != made.end() ? known->second
                             : made.try_emplace(std::string(language), language).first->second;
}

/// What clocks in Latvia show at a moment.
std::chrono::sys_seconds in_latvia(std::chrono::sys_seconds moment) {
  thread_local const std::unique_ptr<icu::TimeZone> zone{
      icu::TimeZone::createTimeZone("Europe/Riga")};
  std::int32_t standard = 0;  // milliseconds
  std::int32_t summer = 0;
  UErrorCode status = U_ZERO_ERROR;
  zone->getOffset(icu_date(moment), 0, standard, summer, status);
  if (U_FAILURE(status)) throw std::runtime_error("ICU does not know the time in Latvia");
  return moment + std::chrono::floor<std::chrono::seconds>(std::chrono::milliseconds{standard} +
                                                           std::chrono::milliseconds{summer});
}

}  // namespace

std::string date_text(std::string_view iso, std::string_view language) {
  auto& formats = date_formats(language);
  if (const auto day = day_in(iso.substr(0, 10))) return formats.day.text(*day);
  const auto month = day_in(std::string(iso.substr(0, 7)).append("-01"));
  return month ? formats.month.text(*month) : std::string(iso);
}

std::string moment_text(std::string_view iso, std::string_view language) {
  const auto moment = moment_in(iso);
  if (!moment) return date_text(iso, language);
  const auto shown = in_latvia(*moment);
  const auto day = std::chrono::floor<std::chrono::days>(shown);
  const std::chrono::hh_mm_ss time{shown - day};
  const auto two = [](auto number) {
    return (number.count() < 10 ? "0" : "") + std::to_string(number.count());
  };
  return date_formats(language).day.text(day) + (language == "lv" ? " " : ", ") +
         two(time.hours()) + ":" + two(time.minutes());
}

std::string capitalized(std::string_view text) {
  auto letters = unicode(text);
  if (letters.isEmpty()) return {};
  const auto first = letters.char32At(0);
  letters.replace(0, letters.moveIndex32(0, 1), icu::UnicodeString(u_toupper(first)));
  return utf8(letters);
}

std::string uncapitalized(std::string_view text) {
  auto letters = unicode(text);
  if (letters.length() < 2 || !u_islower(letters.char32At(letters.moveIndex32(0, 1))))
    return std::string(text);
  const auto first = letters.char32At(0);
  letters.replace(0, letters.moveIndex32(0, 1), icu::UnicodeString(u_tolower(first)));
  return utf8(letters);
}

}  // namespace blakus
