#pragma once
// Builds one JSON object with its keys in the order of the calls; what is empty is left out.

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/record/language.h"

namespace blakus {

class JsonWriter {
 public:
  template <typename Value>
  void value(const std::string& key, const Value& value) {
    object_[key] = value;
  }
  void text(const std::string& key, const std::string& value) {
    if (!value.empty()) object_[key] = value;
  }
  void texts(const std::string& key, const std::vector<std::string>& values) {
    if (!values.empty()) object_[key] = values;
  }
  void localized(const std::string& key, const Localized& value) {
    JsonWriter languages;
    for (const auto language : all_languages)
      languages.text(std::string(code_of(language)), value.in(language));
    if (!languages.object_.empty()) object_[key] = std::move(languages.object_);
  }
  template <typename Value, typename Write>
  void list(const std::string& key, const std::vector<Value>& values, Write write) {
    if (values.empty()) return;
    auto& array = object_[key] = nlohmann::ordered_json::array();
    for (const auto& value : values) array.push_back(write(value));
  }
  nlohmann::ordered_json take() { return std::move(object_); }

 private:
  nlohmann::ordered_json object_ = nlohmann::ordered_json::object();
};

}  // namespace blakus
