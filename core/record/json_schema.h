#pragma once
// A kind's fields as JSON Schema (2020-12), by its describe(): what data/schemas/ shows to whoever
// writes records, and openapi.json to whoever reads them.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/record/describe.h"
#include "core/record/forms.h"
#include "core/record/language.h"
#include "core/record/money.h"
#include "core/record/point.h"

namespace blakus {

/// {"type": "object", "properties": …, "required": […], "additionalProperties": false}
template <Described Record>
nlohmann::ordered_json object_schema(const Record& record = {});

/// The visitor of describe() that says the shape of members.
class FieldSchema {
 public:
  using Json = nlohmann::ordered_json;

  void operator()(const char* key, const std::string&, const As& as) {
    put(key, as, text_schema(as));
  }
  void operator()(const char* key, const Localized&, const As& as) {
    Json languages;
    for (const auto language : all_languages)
      languages[std::string(code_of(language))] = text_schema({});
    Json schema{{"type", "object"}, {"properties", std::move(languages)}};
    if (as.must == Must::be_latvian)
      schema["required"] = {"lv"};
    else
      schema["minProperties"] = 1;
    schema["additionalProperties"] = false;
    put(key, as, std::move(schema));
  }
  void operator()(const char* key, const std::vector<std::string>&, const As& as) {
    put(key, as, list_of(text_schema(as)));
  }
  void operator()(const char* key, const std::vector<int>&, const As& as) {
    put(key, as, list_of({{"type", "integer"}, {"minimum", 1}}));
  }
  void operator()(const char* key, const std::optional<int>&, const As& as) {
    Json schema{{"type", "integer"}, {"minimum", 0}};
    if (as.form == Form::year)
      schema = {{"type", "integer"}, {"minimum", first_year}, {"maximum", last_year}};
    put(key, as, std::move(schema));
  }
  void operator()(const char* key, bool, const As& as) {
    put(key, as, as.values.empty() ? Json{{"type", "boolean"}} : text_schema(as));
  }
  void operator()(const PointKeys& keys, const std::optional<Point>&, const As& as) {
    put(keys.latitude, as, {{"type", "number"}, {"minimum", -90}, {"maximum", 90}});
    put(keys.longitude, as, {{"type", "number"}, {"minimum", -180}, {"maximum", 180}});
  }
  void operator()(const char* key, const std::optional<Money>&, const As& as) {
    put(key, as, {{"type", "number"}, {"minimum", 0}});
  }
  void operator()(const char* key, const std::map<std::string, std::string>&, const As& as) {
    put(key, as,
        {{"type", "object"},
         {"propertyNames", {{"pattern", row_of(Form::term_id).pattern}}},
         {"additionalProperties", text_schema(as)}});
  }
  template <Described Part>
  void operator()(const char* key, const Part&, const As& as) {
    put(key, as, object_schema<Part>());
  }
  template <Described Part>
  void operator()(const char* key, const std::vector<Part>&, const As& as) {
    auto part = object_schema<Part>();
    part["minProperties"] = 1;
    put(key, as, list_of(std::move(part)));
  }
  template <Described Part>
  void operator()(const char* key, const std::map<std::string, Part>&, const As& as) {
    Json members;
    for (const auto name : as.names) members[std::string(name)] = object_schema<Part>();
    put(key, as,
        {{"type", "object"}, {"properties", std::move(members)}, {"additionalProperties", false}});
  }

  Json take() {
    Json schema{{"type", "object"}, {"properties", std::move(properties_)}};
    if (!required_.empty()) schema["required"] = std::move(required_);
    schema["additionalProperties"] = false;
    return schema;
  }

 private:
  static Json text_schema(const As& as) {
    Json schema{{"type", "string"}};
    if (!as.values.empty()) {
      schema = {{"enum", Json::array()}};
      for (const auto value : as.values) schema["enum"].push_back(value);
    } else {
      schema["pattern"] = pattern_of(as);
    }
    return schema;
  }
  /// Ids of terms may have a _, ids of records not.
  static const char* pattern_of(const As& as) {
    if (!as.of) return row_of(as.form).pattern;
    return row_of(row_of(*as.of).role == Role::taxonomy ? Form::term_id : Form::id).pattern;
  }
  static Json list_of(Json items) {
    return {{"type", "array"}, {"items", std::move(items)}, {"uniqueItems", true}};
  }
  void put(const char* key, const As& as, Json schema) {
    if (!as.about.empty()) schema["description"] = as.about;
    properties_[key] = std::move(schema);
    if (as.must != Must::no) required_.push_back(key);
  }

  Json properties_ = Json::object();
  Json required_ = Json::array();
};

/// Of the fields that `record` has: of a term those of its kind.
template <Described Record>
nlohmann::ordered_json object_schema(const Record& record) {
  FieldSchema fields;
  describe(record, fields);
  return fields.take();
}

}  // namespace blakus
