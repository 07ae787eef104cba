#pragma once
// What a template is filled with: a tree of texts, lists and yes/no. Knows no template.

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace blakus {

/// The name of a member of a View, kept as its hash (FNV-1a, 64 bits): two names are compared in
/// one step, and the compiler hashes those that stand in the code. Two names of one hash are not
/// to be expected: a site has some thousand of them.
class ViewName {
 public:
  template <std::size_t size>
  consteval ViewName(const char (&name)[size])  // NOLINT: view["name"]
      : hash_(hash_of({name, size - 1})) {}
  ViewName(const std::string& name) : hash_(hash_of(name)) {}  // NOLINT
  template <std::same_as<const char*> Text>             // no literal: one that stands in a table
  ViewName(const Text& name) : hash_(hash_of(name)) {}  // NOLINT
  constexpr explicit ViewName(std::string_view name) : hash_(hash_of(name)) {}

  constexpr bool operator==(const ViewName&) const = default;

 private:
  static constexpr std::uint64_t hash_of(std::string_view name) {
    constexpr std::uint64_t offset_basis = 0xcbf29ce484222325;
    constexpr std::uint64_t prime = 0x100000001b3;
    auto hash = offset_basis;
    for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * prime;
    return hash;
  }

  std::uint64_t hash_;
};

class View {
 public:
  enum class type : unsigned char { object, list };
  using List = std::vector<View>;

  View();  ///< an object without members
  explicit View(type kind);
  View(std::same_as<bool> auto yes) : value_(bool{yes}) {}  // NOLINT: view["open"] = true
  View(std::string text);                                   // NOLINT
  View(const char* text);                                   // NOLINT
  ~View();
  View(const View&);
  View& operator=(const View&);
  View(View&&) noexcept;
  View& operator=(View&&) noexcept;

  bool is_object() const { return std::holds_alternative<Members>(value_); }
  bool is_string() const { return std::holds_alternative<std::string>(value_); }
  bool is_list() const { return std::holds_alternative<List>(value_); }
  bool is_true() const { return is(true); }
  bool is_false() const { return is(false); }

  /// Of an object; a member that is not there yet is an empty object.
  View& operator[](ViewName name);
  /// Null where this is no object or has no such member.
  const View* get(ViewName name) const;
  /// Appends to a list.
  View& operator<<(View item);

  const List& list_value() const { return std::get<List>(value_); }
  const std::string& string_value() const { return std::get<std::string>(value_); }

 private:
  struct Member;
  using Members = std::vector<Member>;  // few: looking at each is quicker than any table
  bool is(bool wanted) const {
    const auto* yes = std::get_if<bool>(&value_);
    return yes != nullptr && *yes == wanted;
  }

  std::variant<Members, std::string, List, bool> value_;
};

struct View::Member {
  ViewName name;
  View value;
};

/// A text, or "no" where it is empty: an empty text would open a section, "no" does not.
inline View some(const std::string& text) {
  return text.empty() ? View(false) : View(text);
}

/// A list made from anything one can walk over, in its order.
template <typename Values, typename Make>
View list_of(const Values& values, Make make) {
  View list{View::type::list};
  for (const auto& value : values) list << make(value);
  return list;
}

/// One of the choices of a <select> or of radio buttons.
inline View option_view(std::string value, std::string text, bool chosen) {
  View option;
  option["value"] = std::move(value);
  option["text"] = std::move(text);
  option["chosen"] = chosen;
  return option;
}

/// Is it a list with something in it? {{#has}} around a heading and its list.
inline bool has_items(const View& list) {
  return list.is_list() && !list.list_value().empty();
}

}  // namespace blakus
