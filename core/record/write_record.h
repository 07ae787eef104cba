#pragma once
// Writes a record as JSON by its describe(): members in its order, what is empty is left out.

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/record/describe.h"
#include "core/record/json_writer.h"
#include "core/record/money.h"
#include "core/record/point.h"

namespace blakus {

template <Described Record>
nlohmann::ordered_json json_of(const Record& record);

/// The visitor of describe() that writes members.
class FieldWriter {
 public:
  void operator()(const char* key, const std::string& text, const As&) { writer_.text(key, text); }
  void operator()(const char* key, const Localized& text, const As&) {
    writer_.localized(key, text);
  }
  void operator()(const char* key, const std::vector<std::string>& texts, const As&) {
    writer_.texts(key, texts);
  }
  void operator()(const char* key, const std::vector<int>& numbers, const As&) {
    if (!numbers.empty()) writer_.value(key, numbers);
  }
  void operator()(const char* key, const std::optional<int>& number, const As&) {
    if (number) writer_.value(key, *number);
  }
  void operator()(const char* key, bool yes, const As& as) {
    if (!as.values.empty()) writer_.value(key, as.values[yes ? 1 : 0]);
    if (as.values.empty() && yes) writer_.value(key, yes);
  }
  void operator()(const PointKeys& keys, const std::optional<Point>& point, const As&) {
    if (!point) return;
    writer_.value(keys.latitude, point->latitude);
    writer_.value(keys.longitude, point->longitude);
  }
  /// Of at most two decimals a double keeps each cent up to 10¹³ euro, and is written without
  /// others.
  void operator()(const char* key, const std::optional<Money>& amount, const As&) {
    if (!amount) return;
    if (amount->cents % 100 == 0)
      writer_.value(key, amount->cents / 100);
    else
      writer_.value(key, static_cast<double>(amount->cents) / 100);
  }
  void operator()(const char* key, const std::map<std::string, std::string>& texts, const As&) {
    if (!texts.empty()) writer_.value(key, texts);
  }
  template <Described Part>
  void operator()(const char* key, const Part& part, const As&) {
    if (auto json = json_of(part); !json.empty()) writer_.value(key, std::move(json));
  }
  template <Described Part>
  void operator()(const char* key, const std::vector<Part>& parts, const As&) {
    writer_.list(key, parts, [](const Part& part) { return json_of(part); });
  }
  /// As the names of the field stand in its list, else by the alphabet.
  template <Described Part>
  void operator()(const char* key, const std::map<std::string, Part>& parts, const As& as) {
    if (parts.empty()) return;
    JsonWriter members;
    for (const auto name : as.names)
      if (const auto part = parts.find(std::string(name)); part != parts.end())
        members.value(part->first, json_of(part->second));
    for (const auto& [name, part] : parts)
      if (std::ranges::find(as.names, name) == as.names.end()) members.value(name, json_of(part));
    writer_.value(key, members.take());
  }
  nlohmann::ordered_json take() { return writer_.take(); }

 private:
  JsonWriter writer_;
};

template <Described Record>
nlohmann::ordered_json json_of(const Record& record) {
  FieldWriter writer;
  describe(record, writer);
  return writer.take();
}

}  // namespace blakus
