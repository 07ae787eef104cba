#include "core/record/json_reader.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_set>

#include "core/text/utf8.h"

namespace blakus {

using nlohmann::json;

namespace {

/// The deepest nesting of brackets outside strings; a scan that needs no stack.
int depth_of(std::string_view text) {
  int depth = 0;
  int deepest = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (in_string) {
      if (c == '\\') ++i;
      if (c == '"') in_string = false;
    } else if (c == '"') {
      in_string = true;
    } else if (c == '{' || c == '[') {
      deepest = std::max(deepest, ++depth);
    } else if (c == '}' || c == ']') {
      --depth;
    }
  }
  return deepest;
}

/// Where a byte, counted from 1, stands in the text. A text of one line may be any line of a file:
/// there the character says more.
std::string place_in(std::string_view text, std::size_t byte) {
  const auto before = text.substr(0, std::min(byte, text.size()));
  if (text.find('\n') != text.npos)
    return " in line " + std::to_string(1 + std::ranges::count(before, '\n'));
  const auto begins = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
  return " at character " + std::to_string(std::ranges::count_if(before, begins));
}

/// Reads keys only: JSON leaves open what a repeated key means, so none is accepted. A pass of its
/// own: the library's parse with a callback takes quadratic time in the members of an object.
class RepeatedKeys : public nlohmann::json_sax<json> {
 public:
  bool start_object(std::size_t) override {
    open_.emplace_back();
    return true;
  }
  bool end_object() override {
    open_.pop_back();
    return true;
  }
  bool key(string_t& name) override {
    if (!open_.back().insert(name).second && found_.empty()) found_ = name;
    return true;
  }
  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t, const string_t&) override { return true; }
  bool string(string_t&) override { return true; }
  bool binary(binary_t&) override { return true; }
  bool start_array(std::size_t) override { return true; }
  bool end_array() override { return true; }
  /// What is no JSON is reported by the parser proper.
  bool parse_error(std::size_t, const std::string&, const json::exception&) override {
    return false;
  }
  const std::string& found() const { return found_; }

 private:
  std::vector<std::unordered_set<std::string>> open_;
  std::string found_;
};

}  // namespace

Checked<json> parse_json(std::string_view text) {
  const auto fault = [](std::string what, std::string remedy) {
    return Checked<json>{{}, {Problem{.what = std::move(what), .remedy = std::move(remedy)}}};
  };
  if (!valid_utf8(text)) return fault("not valid UTF-8", "save the file as UTF-8");
  if (text.find('\0') != text.npos)  // the library would take it for the end
    return fault("has a null character", "type the record again without it");
  if (depth_of(text) > max_json_depth)
    return fault("nested deeper than " + std::to_string(max_json_depth) + " levels",
                 "flatten the value");
  RepeatedKeys keys;
  try {
    json::sax_parse(text, &keys);
    auto value = json::parse(text);
    if (!keys.found().empty())
      return fault("key '" + keys.found() + "' stands twice in one object", "keep one of them");
    return {std::move(value), {}};
  } catch (const json::exception& error) {
    const auto* place = dynamic_cast<const json::parse_error*>(&error);
    const std::string where = place && !text.empty() ? place_in(text, place->byte) : "";
    return fault("not valid JSON" + where, "look for a missing comma, quote or bracket there");
  }
}

ObjectReader::ObjectReader(const json& object, Problem place, Problems& problems)
    : object_(object),
      place_(std::move(place)),
      problems_(problems),
      reported_before_(problems.size()) {}

std::string ObjectReader::path_of(const std::string& key) const {
  return place_.key.empty() ? key : place_.key + "." + key;
}

void ObjectReader::problem(const std::string& key, std::string what, std::string remedy) {
  Problem found = place_;
  if (!key.empty()) found.key = path_of(key);
  found.what = std::move(what);
  found.remedy = std::move(remedy);
  problems_.push_back(std::move(found));
}

const json* ObjectReader::find(const char* key) {
  asked_.insert(key);
  const auto at = object_.find(key);
  return at == object_.end() || at->is_null() ? nullptr : &*at;
}

const json* ObjectReader::array(const char* key) {
  const auto* value = find(key);
  if (!value) return nullptr;
  if (value->is_array() && value->size() <= max_list_items) return value;
  if (value->is_array())
    problem(key, "has " + std::to_string(value->size()) + " entries",
            "keep at most " + std::to_string(max_list_items));
  else
    problem(key, std::string("is ") + value->type_name() + ", not a list", "write [ … ]");
  return nullptr;
}

bool ObjectReader::is_object(const json& value, const std::string& path) {
  if (value.is_object() && value.size() <= max_list_items) return true;
  Problem found = place_;
  found.key = path;
  found.what = value.is_object() ? "has " + std::to_string(value.size()) + " members"
                                 : std::string("is ") + value.type_name() + ", not an object";
  found.remedy =
      value.is_object() ? "keep at most " + std::to_string(max_list_items) : "write { … }";
  problems_.push_back(std::move(found));
  return false;
}

std::optional<std::string> ObjectReader::text_of(const json& value, const std::string& path) {
  Problem found = place_;
  found.key = path;
  if (!value.is_string()) {
    found.what = std::string("is ") + value.type_name() + ", not a text";
    found.remedy = "write it in quotes";
    problems_.push_back(std::move(found));
    return std::nullopt;
  }
  const auto& text = value.get_ref<const std::string&>();
  if (text.size() > max_text_bytes) {
    found.what = "is " + std::to_string(text.size()) + " bytes long";
    found.remedy = "shorten it to " + std::to_string(max_text_bytes) + " at most";
    problems_.push_back(std::move(found));
    return std::nullopt;
  }
  if (has_hidden_character(text)) {
    found.what = "has a control, text-direction or zero-width character";
    found.remedy = "type the text again without it";
    problems_.push_back(std::move(found));
    return std::nullopt;
  }
  return nfc(text);
}

bool ObjectReader::has(const char* key) const {
  const auto at = object_.find(key);
  return at != object_.end() && !at->is_null();
}

bool ObjectReader::reported(const std::string& key) const {
  const auto path = path_of(key);
  return std::any_of(problems_.begin() + static_cast<std::ptrdiff_t>(reported_before_),
                     problems_.end(), [&](const Problem& one) { return one.key == path; });
}

std::string ObjectReader::text(const char* key) {
  const auto* value = find(key);
  return value ? text_of(*value, path_of(key)).value_or("") : "";
}

std::string ObjectReader::required_text(const char* key) {
  const auto before = problems_.size();
  auto value = text(key);
  if (value.empty() && problems_.size() == before) problem(key, "is missing", "add it");
  return value;
}

bool ObjectReader::flag(const char* key) {
  const auto* value = find(key);
  if (value == nullptr || value->is_boolean()) return value != nullptr && value->get<bool>();
  problem(key, "is neither true nor false", "write true or false, without quotes");
  return false;
}

std::optional<int> ObjectReader::integer(const char* key) {
  const auto* value = find(key);
  if (!value) return std::nullopt;
  const bool fits = value->is_number_integer() && value->get<double>() >= 0 &&
                    value->get<double>() <= std::numeric_limits<int>::max();
  if (fits) return value->get<int>();
  problem(key, "is not a whole number from 0 up", "write digits without quotes");
  return std::nullopt;
}

std::optional<double> ObjectReader::number(const char* key) {
  const auto* value = find(key);
  if (!value) return std::nullopt;
  if (value->is_number() && std::isfinite(value->get<double>())) return value->get<double>();
  problem(key, "is not a number", "write digits without quotes");
  return std::nullopt;
}

std::optional<Money> ObjectReader::money(const char* key) {
  const auto* value = find(key);
  if (!value) return std::nullopt;
  constexpr double most = 1e13;  // each cent below it has a double of its own
  const auto amount = value->is_number() ? value->get<double>() : -1;
  if (amount >= 0 && amount < most) {
    const Money money{std::llround(amount * 100)};
    if (static_cast<double>(money.cents) / 100 == amount) return money;
  }
  problem(key, "is not an amount of money", "write digits with at most two decimals: 19880.65");
  return std::nullopt;
}

std::vector<std::string> ObjectReader::texts(const char* key) {
  std::vector<std::string> result;
  const auto* values = array(key);
  for (std::size_t i = 0; values && i < values->size(); ++i) {
    const auto path = path_of(key) + "[" + std::to_string(i) + "]";
    result.push_back(text_of((*values)[i], path).value_or(""));
  }
  return result;
}

std::vector<int> ObjectReader::integers(const char* key) {
  std::vector<int> result;
  const auto* values = array(key);
  for (std::size_t i = 0; values && i < values->size(); ++i) {
    const auto& value = (*values)[i];
    if (value.is_number_integer() && value > 0 && value <= std::numeric_limits<int>::max())
      result.push_back(value.get<int>());
    else
      problem(std::string(key) + "[" + std::to_string(i) + "]", "is not a positive whole number",
              "write digits without quotes");
  }
  return result;
}

Localized ObjectReader::localized(const char* key) {
  Localized result;
  object(key, [&](ObjectReader& reader) {
    for (const auto language : all_languages)
      result.in(language) = reader.text(std::string(code_of(language)).c_str());
  });
  return result;
}

std::map<std::string, std::string> ObjectReader::text_map(const char* key) {
  std::map<std::string, std::string> result;
  const auto* value = find(key);
  if (!value || !is_object(*value, path_of(key))) return result;
  for (const auto& [name, member] : value->items())
    if (auto text = text_of(member, path_of(key) + "." + name)) result[name] = std::move(*text);
  return result;
}

std::map<std::string, Localized> ObjectReader::localized_map(const char* key) {
  std::map<std::string, Localized> result;
  object(key, [&](ObjectReader& reader) {
    for (const auto& [name, member] : reader.object_.items())
      result[name] = reader.localized(name.c_str());
  });
  return result;
}

void ObjectReader::ignore(std::initializer_list<const char*> keys) {
  for (const auto* key : keys) asked_.insert(key);
}

void ObjectReader::finish() {
  if (!is_object(object_, place_.key)) return;
  for (const auto& [name, value] : object_.items())
    if (!asked_.contains(name))
      problem(name, "is not a key of this kind of record",
              "correct its spelling or remove it; data/schemas lists the keys");
}

}  // namespace blakus
