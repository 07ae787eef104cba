#include "core/exchange/cell_text.h"

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>

#include "core/text/ascii.h"
#include "core/text/characters.h"
#include "core/text/digits.h"
#include "core/text/utf8.h"

namespace blakus {
namespace {

struct Entity {
  std::string_view name;
  std::string_view text;
};
/// Those that every writer of HTML or XML puts in by itself; letters have numbers ("&#299;").
constexpr std::array<Entity, 6> entities{
    {{"amp", "&"}, {"lt", "<"}, {"gt", ">"}, {"quot", "\""}, {"apos", "'"}, {"nbsp", "\u00a0"}}};

bool is_character(std::uint32_t c) {
  return c != 0 && c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF);
}

/// What "#299" or "amp" stands for; nothing where it is neither.
std::optional<std::string> entity_text(std::string_view name) {
  if (!name.starts_with('#')) {
    const auto* const known = std::ranges::find(entities, name, &Entity::name);
    return known == entities.end() ? std::nullopt : std::optional(std::string(known->text));
  }
  name.remove_prefix(1);
  const bool hex = name.starts_with('x') || name.starts_with('X');
  if (hex) name.remove_prefix(1);
  std::uint32_t c = 0;
  const auto [end, error] =
      std::from_chars(name.data(), name.data() + name.size(), c, hex ? 16 : 10);
  if (error != std::errc{} || end != name.data() + name.size() || !is_character(c))
    return std::nullopt;
  std::string text;
  append(text, c);
  return text;
}

/// The name of an entity at a "&": letters or digits up to a semicolon; "AT&T;" is none.
std::string_view entity_name(std::string_view text) {
  constexpr std::size_t longest_name = 10;
  const auto end = text.find(';');
  if (end == std::string_view::npos || end < 3 || end > longest_name) return {};
  const auto name = text.substr(1, end - 1);
  const auto rest = name.substr(name.front() == '#' ? 1 : 0);
  const bool plain = !rest.empty() && std::ranges::all_of(rest, [](char c) {
    return is_ascii_letter(c) || is_digit(c);
  });
  return plain ? name : std::string_view{};
}

/// "<p>", "</div>", "<br/>", "<a href=…>"; empty where none is left.
std::string_view first_tag(std::string_view text) {
  for (auto at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    auto name = at + 1;
    if (text.substr(name).starts_with('/')) ++name;
    auto end = name;
    while (end < text.size() && (is_ascii_letter(text[end]) || is_digit(text[end]))) ++end;
    const auto close = text.find('>', end);
    if (end == name || !is_ascii_letter(text[name]) || close == std::string_view::npos) continue;
    if (std::string_view{" />\t\r\n"}.find(text[end]) != std::string_view::npos)
      return text.substr(at, close + 1 - at);
  }
  return {};
}

/// What a spreadsheet shows where it could not calculate.
bool is_spreadsheet_error(std::string_view text) {
  constexpr auto errors = std::to_array<std::string_view>(
      {"#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!"});
  return std::ranges::find(errors, text) != errors.end();
}

/// "=HYPERLINK(…)", "=A1+B2": a name that merely begins with "=" is none.
bool is_formula(std::string_view text) {
  if (!text.starts_with('=')) return false;
  const auto rest = text.substr(1);
  const auto word = std::min(
      static_cast<std::size_t>(
          std::ranges::find_if_not(rest, [](char c) { return is_ascii_letter(c) || c == '.'; }) -
          rest.begin()),
      rest.size());
  if (word == 0 || word == rest.size()) return false;
  return rest[word] == '(' || (word <= 3 && is_digit(rest[word]));
}

/// The text with its entities as characters, once; nothing, and a problem, for one unknown.
std::optional<std::string> decoded_entities(std::string_view text, Problems& problems) {
  std::string decoded;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto name = text[at] == '&' ? entity_name(text.substr(at)) : std::string_view{};
    if (name.empty()) {
      decoded += text[at];
      continue;
    }
    const auto meant = entity_text(name);
    if (!meant) {
      problems.push_back({.what = fmt::format("has '&{};', a mark of web pages", name),
                          .remedy = "type the character that is meant"});
      return std::nullopt;
    }
    decoded += *meant;
    at += name.size() + 1;
  }
  return decoded;
}

}  // namespace

std::optional<std::string> meant_text(std::string_view cell, Problems& problems) {
  const auto refuse = [&](std::string what, std::string remedy) {
    problems.push_back({.what = std::move(what), .remedy = std::move(remedy)});
    return std::nullopt;
  };
  const auto decoded = decoded_entities(cell, problems);
  if (!decoded) return std::nullopt;
  const auto text = without_zero_width(*decoded);
  if (!valid_utf8(text) || has_hidden_character(text))
    return refuse("has a control or text-direction character", "type the text again without it");
  if (const auto tag = first_tag(text); !tag.empty())
    return refuse(fmt::format("has '{}', a mark of web pages", tag), "take the mark out");
  const auto meant = without_outer_blanks(text);
  if (is_spreadsheet_error(meant) || is_formula(meant))
    return refuse(fmt::format("'{}' is a formula or an error of a spreadsheet", meant),
                  "write what it should have given");
  return nfc(meant);
}

}  // namespace blakus
