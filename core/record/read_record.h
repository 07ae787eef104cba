#pragma once
// Reads a record from JSON by its describe(): each member by its type. Every fault is told with its
// key by the ObjectReader; what is not described is no key of the record.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "core/record/describe.h"
#include "core/record/json_reader.h"
#include "core/record/money.h"
#include "core/record/point.h"
#include "core/record/record_list_reader.h"

namespace blakus {

template <Described Record>
Record read_record(ObjectReader& reader);

/// The visitor of describe() that fills members.
class FieldReader {
 public:
  explicit FieldReader(ObjectReader& reader) : reader_(reader) {}

  void operator()(const char* key, std::string& text, const As& as) const {
    text = as.must == Must::no ? reader_.text(key) : reader_.required_text(key);
  }
  void operator()(const char* key, Localized& text, const As&) const {
    text = reader_.localized(key);
  }
  void operator()(const char* key, std::vector<std::string>& texts, const As&) const {
    texts = reader_.texts(key);
  }
  void operator()(const char* key, std::vector<int>& numbers, const As&) const {
    numbers = reader_.integers(key);
  }
  void operator()(const char* key, std::optional<int>& number, const As&) const {
    number = reader_.integer(key);
  }
  /// Written as the first or the second of its two values; true or false where it has none.
  void operator()(const char* key, bool& yes, const As& as) const {
    if (as.values.empty()) {
      yes = reader_.flag(key);
      return;
    }
    const auto word = reader_.required_text(key);
    yes = word == as.values[1];
    if (!word.empty() && !yes && word != as.values[0])
      reader_.problem(key, "is '" + word + "'",
                      fmt::format("write \"{}\"", fmt::join(as.values, "\" or \"")));
  }
  void operator()(const PointKeys& keys, std::optional<Point>& point, const As&) const {
    point = point_from(reader_, keys);
  }
  void operator()(const char* key, std::optional<Money>& amount, const As&) const {
    amount = reader_.money(key);
  }
  void operator()(const char* key, std::map<std::string, std::string>& texts, const As&) const {
    texts = reader_.text_map(key);
  }
  template <Described Part>
  void operator()(const char* key, Part& part, const As&) const {
    reader_.object(key, [&](ObjectReader& inside) { part = read_record<Part>(inside); });
  }
  template <Described Part>
  void operator()(const char* key, std::vector<Part>& parts, const As&) const {
    parts = reader_.objects<Part>(key, [](ObjectReader& inside) {
      auto part = read_record<Part>(inside);
      if (inside.sound() && part == Part{})
        inside.problem("", "says nothing", "fill it in or leave it out");
      return part;
    });
  }
  template <Described Part>
  void operator()(const char* key, std::map<std::string, Part>& parts, const As&) const {
    reader_.object_map(key, [&](const std::string& name, ObjectReader& inside) {
      parts[name] = read_record<Part>(inside);
    });
  }

 private:
  ObjectReader& reader_;
};

/// Where the record says already what kind it is of.
template <Described Record>
void read_into(Record& record, ObjectReader& reader) {
  describe(record, FieldReader{reader});
}

template <Described Record>
Record read_record(ObjectReader& reader) {
  Record record;
  read_into(record, reader);
  return record;
}

}  // namespace blakus
