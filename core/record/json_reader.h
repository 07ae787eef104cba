#pragma once
// Reads foreign JSON without trusting it: bytes → a value that is safe to walk, and typed access
// that reports every fault with its key. Never throws for what the bytes hold.

#include <initializer_list>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/record/language.h"
#include "core/record/money.h"
#include "core/record/problem.h"

namespace blakus {

/// Objects and arrays nested deeper than this are refused before a tree is built.
inline constexpr int max_json_depth = 32;
/// Longer texts and lists are refused: no page could show them.
inline constexpr std::size_t max_text_bytes = 64UL * 1024;
inline constexpr std::size_t max_list_items = 1'000;

/// The parsed text, or the one problem that stopped it: not UTF-8, not JSON, too deep, a key twice.
Checked<nlohmann::json> parse_json(std::string_view text);

/// One object being read. Remembers which keys were asked for; `finish` reports the others.
class ObjectReader {
 public:
  /// `place` carries file and record; its key is the path of this object, "" at the top.
  ObjectReader(const nlohmann::json& object, Problem place, Problems& problems);

  /// Is there a value, of whatever type?
  bool has(const char* key) const;
  std::string text(const char* key);
  std::string required_text(const char* key);
  bool flag(const char* key);  ///< true or false; false where there is none
  std::optional<int> integer(const char* key);
  std::optional<double> number(const char* key);
  /// An amount of money: from 0 up, at most two decimals.
  std::optional<Money> money(const char* key);
  /// What is no text stays empty, so that the others keep their places.
  std::vector<std::string> texts(const char* key);
  std::vector<int> integers(const char* key);
  Localized localized(const char* key);
  std::map<std::string, std::string> text_map(const char* key);
  std::map<std::string, Localized> localized_map(const char* key);

  /// Calls `read(ObjectReader&)` for the object at `key`; nothing where there is none.
  template <typename Read>
  void object(const char* key, Read read) {
    if (const auto* value = find(key)) read_nested(*value, path_of(key), read);
  }
  /// What `read(ObjectReader&)` gives of each object of the array at `key`. What is no object
  /// stays empty, so that the others keep their places.
  template <typename Value, typename Read>
  std::vector<Value> objects(const char* key, Read read) {
    const auto* values = array(key);
    std::vector<Value> result(values ? values->size() : 0);
    for (std::size_t i = 0; i < result.size(); ++i)
      read_nested((*values)[i], path_of(key) + "[" + std::to_string(i) + "]",
                  [&](ObjectReader& reader) { result[i] = read(reader); });
    return result;
  }
  /// Calls `read(name, ObjectReader&)` for each member of the object at `key`.
  template <typename Read>
  void object_map(const char* key, Read read) {
    const auto* value = find(key);
    if (!value || !is_object(*value, path_of(key))) return;
    for (const auto& [name, member] : value->items())
      read_nested(member, path_of(key) + "." + name,
                  [&, &member_name = name](ObjectReader& reader) { read(member_name, reader); });
  }

  /// No fault in this object so far.
  bool sound() const { return problems_.size() == reported_before_; }
  /// Was there a fault at this key of the object?
  bool reported(const std::string& key) const;
  /// As problems name this record.
  const std::string& record() const { return place_.record; }
  void problem(const std::string& key, std::string what, std::string remedy);
  /// Keys that are known but not read here.
  void ignore(std::initializer_list<const char*> keys);
  /// Reports each key that was not read. Called once, last.
  void finish();

 private:
  const nlohmann::json* find(const char* key);
  const nlohmann::json* array(const char* key);
  bool is_object(const nlohmann::json& value, const std::string& path);
  std::optional<std::string> text_of(const nlohmann::json& value, const std::string& path);
  std::string path_of(const std::string& key) const;

  template <typename Read>
  void read_nested(const nlohmann::json& value, const std::string& path, Read read) {
    if (!is_object(value, path)) return;
    Problem place = place_;
    place.key = path;
    ObjectReader reader{value, place, problems_};
    read(reader);
    reader.finish();
  }

  const nlohmann::json& object_;
  Problem place_;
  Problems& problems_;
  const std::size_t reported_before_;
  std::set<std::string, std::less<>> asked_;
};

}  // namespace blakus
