#pragma once
// Writes JSON straight into one string, keys in the order of the calls. An answer of twenty results
// takes microseconds this way; a tree of nlohmann values would cost more than the search.
// Knows JSON's grammar; never what is said in it.

#include <concepts>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace blakus {

/// The name of a member. What is written into the program needs no escapes.
struct Key {
  template <std::size_t size>
  constexpr Key(const char (&name)[size]) : text(name, size - 1), plain(true) {}
  Key(std::string_view name) : text(name) {}
  Key(const std::string& name) : text(name) {}
  std::string_view text;
  bool plain = false;
};

class JsonText {
 public:
  explicit JsonText(std::size_t expected_bytes = 4096);

  /// What is written between `begin_object()` and `end_object()` belongs to the object; arrays
  /// alike.
  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }

  /// Names the next value.
  void key(Key name) {
    if (name.plain) {
      separate();
      out_ += '"';
      out_ += name.text;
      out_ += "\":";
    } else {
      text(name.text);
      out_ += ':';
    }
    first_ = true;
  }

  void text(std::string_view value);  ///< bytes that are no UTF-8 become U+FFFD
  /// The same of a text known to be UTF-8, as those of the records are: they were read as JSON.
  void valid_text(std::string_view value);
  /// The same of a word of the program, which has nothing to escape either.
  void word(std::string_view value) {
    separate();
    out_ += '"';
    out_ += value;
    out_ += '"';
  }
  void number(std::size_t value);
  void integer(long long value);
  /// With the given digits after the point, trailing zeros left out. Not finite: null.
  void decimal(double value, int digits);
  void cents(long long value);  ///< of money as a number, exact: 1988065 → 19880.65
  void boolean(bool value) { verbatim(value ? "true" : "false"); }
  void null() { verbatim("null"); }
  /// A value that is JSON already, or members of an object, commas between them.
  void verbatim(std::string_view json) {
    separate();
    out_ += json;
  }

  /// Members of an object, written before, and a key: `value` is the key's.
  void members_and_key(std::string_view json) {
    separate();
    out_ += json;
    first_ = true;
  }

  // The same values with their keys.
  void word(Key name, std::string_view value) { key(name), word(value); }
  void text(Key name, std::string_view value) { key(name), text(value); }
  void number(Key name, std::size_t value) { key(name), number(value); }
  void boolean(Key name, bool value) { key(name), boolean(value); }
  /// Null where the text is empty.
  void text_or_null(Key name, std::string_view value);
  template <typename Values>
  void texts(Key name, const Values& values) {
    key(name);
    begin_array();
    for (const auto& value : values) text(value);
    end_array();
  }
  /// An array with one object per value; `write(value)` fills it.
  template <typename Values, typename Write>
  void objects(Key name, Values&& values, Write write) {
    key(name);
    begin_array();
    for (auto&& value : values) {
      begin_object();
      write(value);
      end_object();
    }
    end_array();
  }
  template <std::invocable Write>
  void object(Key name, Write write) {
    key(name);
    begin_object();
    write();
    end_object();
  }

  std::string take() { return std::move(out_); }

 private:
  void open(char bracket) {
    separate();
    out_ += bracket;
    first_ = true;
  }
  void close(char bracket) {
    out_ += bracket;
    first_ = false;
  }
  void separate() {
    if (!first_) out_ += ',';
    first_ = false;
  }

  std::string out_;
  bool first_ = true;  // of its object or array, or right after a key
};

/// `text` with & < > " ' written so that it can stand in HTML.
std::string html_escaped(std::string_view text);
void append_html(std::string& html, std::string_view text);

}  // namespace blakus
