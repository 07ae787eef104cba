#pragma once
// How a kind of record says its fields, once. describe(record, field) calls
// `field(key, member, As{…})` for each member in the order of the JSON; whoever goes over the
// fields (reads, writes, checks, posts, makes a JSON Schema) is such a `field`. The type of a
// member says what shape its value has, As what it means. Knows no record and no format.

#include <concepts>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>

#include "core/kinds/kinds.h"

namespace blakus {

/// For the parameter of describe(): `Of<Event> auto& event` takes an Event to fill or to look at.
template <typename Value, typename Record>
concept Of = std::same_as<std::remove_const_t<Value>, Record>;

/// How the text of a value is written; the rows of core/record/forms.h say more.
enum class Form : unsigned char {
  text,
  id,           ///< of a record: [a-z0-9-]{1,80}
  term_id,      ///< of a term: likewise, and _
  web_address,  ///< http or https
  source,       ///< a web address, or "seed:" or "file:" and its name
  email,
  phone,
  date,  ///< "2026", "2026-11" or "2026-11-21"
  registration_number,
  postal_code,
  icd10,
  year,  ///< four digits, of a whole number
  time,  ///< of a day, in Latvia: "09:30", "24:00"
};

/// What a list shows of a record.
enum class Use : unsigned char {
  detail,
  title,      ///< how it is called: one in each record, Localized
  order,      ///< the date that lists are sorted by, as exact as known
  heading,    ///< with the title how every answer begins to speak of a record
  editorial,  ///< for editors and the search: on no page, not in the API
};

/// Texts of which at least one language has to be there, or the Latvian one.
enum class Must : unsigned char { no, be_there, be_latvian };

/// What a member of a record means.
struct As {
  std::string_view about;  ///< what it says, in English; for whoever writes records
  Form form = Form::text;  ///< of a text, of each text of a list, of each value of a map
  std::optional<Kind> of = std::nullopt;  ///< the texts are ids of records or terms of this kind
  Must must = Must::no;
  Use use = Use::detail;
  bool one_line = false;                          ///< of names: no tab, no line end
  std::span<const std::string_view> values = {};  ///< the only ones there are
  std::span<const std::string_view> names = {};   ///< of a map: the only names of its values
  bool limits = true;       ///< of ids of terms: results can be limited by them
  const char* remedy = "";  ///< for what is missing; of a map: for a name that is not right
};

/// Does a type say its fields?
struct NoField {
  void operator()(auto&&...) const {}
};
template <typename Record>
concept Described = requires(Record& record) {
  describe(record, NoField{});
};

}  // namespace blakus
