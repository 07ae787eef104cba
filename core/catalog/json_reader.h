#pragma once
// Reads foreign JSON without trusting it: bytes → a value that is safe to walk, and typed access
// that notes every fault with its key. Never throws for what the bytes hold.

#include <initializer_list>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/catalog/language.h"
#include "core/catalog/problem.h"

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

  std::string text(const char* key);
  std::string required_text(const char* key);
  std::optional<int> integer(const char* key);
  std::optional<double> number(const char* key);
  std::vector<std::string> texts(const char* key);
  std::vector<int> integers(const char* key);
  Localized localized(const char* key);
  std::map<std::string, std::string> text_map(const char* key);

  /// Calls `read(ObjectReader&)` for the object at `key`; nothing where there is none.
  template <typename Read>
  void object(const char* key, Read read) {
    if (const auto* value = find(key)) read_nested(*value, path_of(key), read);
  }
  /// Calls `read(ObjectReader&)` for each object of the array at `key`.
  template <typename Read>
  void objects(const char* key, Read read) {
    const auto* values = array(key);
    for (std::size_t i = 0; values && i < values->size(); ++i)
      read_nested((*values)[i], path_of(key) + "[" + std::to_string(i) + "]", read);
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

  void problem(const std::string& key, std::string what, std::string remedy);
  /// Keys that are known but not read here.
  void ignore(std::initializer_list<const char*> keys);
  /// Reports each key that nobody asked for. Called once, last.
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
  std::set<std::string, std::less<>> asked_;
};

}  // namespace blakus
