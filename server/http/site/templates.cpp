#include "server/http/site/templates.h"

#include <algorithm>
#include <stdexcept>

#include "core/files/read.h"

namespace blakus {
namespace {

constexpr std::string_view part_opening = "{{> ";
constexpr std::string_view message_opening = "{{t.";
constexpr std::size_t deepest_part = 8;

void refuse_unescaped(const std::string& name, const std::string& text) {
  if (text.find("{{{") != std::string::npos || text.find("{{&") != std::string::npos)
    throw std::runtime_error("template " + name + ": unescaped tags are not allowed");
}

void require_messages(const std::string& name, const std::string& text,
                      const MessageLookup& words) {
  for (auto at = text.find(message_opening); at != std::string::npos;
       at = text.find(message_opening, at)) {
    at += message_opening.size();
    const auto key = text.substr(at, text.find("}}", at) - at);
    if (!words.knows(key))
      throw std::runtime_error("template " + name + ": no message '" + key + "'");
    if (!words.catalogue(Language::lv).find(key)->second.argument_names().empty())
      throw std::runtime_error("template " + name + ": message '" + key + "' needs arguments");
  }
}

/// Stands for a blank while a template is parsed: the library makes a component of each blank, and
/// so of each word, which took 19 MB. No page holds this character.
constexpr char bound_blank = '\x1F';

/// The text with blanks bound, but for those inside tags.
std::string with_blanks_bound(std::string text) {
  bool in_tag = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text.compare(at, 2, "{{") == 0) in_tag = true;
    if (text.compare(at, 2, "}}") == 0) in_tag = false;
    if (!in_tag && text[at] == ' ') text[at] = bound_blank;
  }
  return text;
}

/// Looks names up as Mustache says, {{t.key}} among the messages; remembers what was not there.
class Names : public kainjow::mustache::basic_context<std::string> {
 public:
  Names(const View& view, const View& messages) : messages_(messages), levels_{&view} {}

  void push(const View* view) override { levels_.push_back(view); }
  void pop() override { levels_.pop_back(); }
  const View* get(const std::string& name) const override {
    if (name == ".") return levels_.back();
    const auto* found = name.starts_with("t.") ? messages_.get(name.substr(2)) : value(name);
    // A part of the map that the vocabulary does not have is simply not drawn.
    if (found == nullptr && !name.starts_with("part."))
      missing_.append(missing_.empty() ? "" : ", ").append(name);
    return found;
  }
  const View* get_partial(const std::string&) const override { return nullptr; }
  const std::string& missing() const { return missing_; }

 private:
  const View* value(const std::string& name) const {
    const auto dot = name.find('.');
    const auto first = name.substr(0, dot);
    for (auto level = levels_.rbegin(); level != levels_.rend(); ++level) {
      const auto* found = (*level)->get(first);
      if (found == nullptr) continue;
      return dot == std::string::npos ? found : inside(found, name.substr(dot + 1));
    }
    return nullptr;
  }
  static const View* inside(const View* view, const std::string& path) {
    const auto dot = path.find('.');
    const auto* found = view->get(path.substr(0, dot));
    if (found == nullptr || dot == std::string::npos) return found;
    return inside(found, path.substr(dot + 1));
  }

  const View& messages_;
  std::vector<const View*> levels_;
  mutable std::string missing_;
};

}  // namespace

Templates::Templates(const std::filesystem::path& folder, const MessageLookup& words) {
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".mustache") continue;
    const auto name = entry.path().stem().string();
    if (!texts_.emplace(name, required_text(entry.path())).second)
      throw std::runtime_error("two templates are called " + name);
  }
  if (texts_.empty()) throw std::runtime_error("no templates in " + folder.string());
  std::map<std::string, std::string> whole;
  for (const auto& [name, text] : texts_) whole[name] = with_parts(name, 0);
  texts_ = std::move(whole);
  for (const auto& [name, text] : texts_) {
    refuse_unescaped(name, text);
    require_messages(name, text, words);
    kainjow::mustache::mustache parsed{with_blanks_bound(text)};
    if (!parsed.is_valid())
      throw std::runtime_error("template " + name + ": " + parsed.error_message());
    parsed_.emplace(name, std::move(parsed));
  }
  for (const auto language : all_languages)
    for (const auto& [key, message] : words.catalogue(language))
      if (message.argument_names().empty())
        messages_[static_cast<std::size_t>(language)].set(key, message.text());
}

std::string Templates::with_parts(const std::string& name, std::size_t depth) const {
  const auto found = texts_.find(name);
  if (found == texts_.end()) throw std::runtime_error("template part '" + name + "' is not there");
  if (depth > deepest_part) throw std::runtime_error("template part '" + name + "' holds itself");
  auto text = found->second;
  for (auto at = text.find(part_opening); at != std::string::npos;
       at = text.find(part_opening, at)) {
    const auto begin = at + part_opening.size();
    const auto end = text.find("}}", begin);
    if (end == std::string::npos) throw std::runtime_error("template " + name + ": open tag");
    auto part = with_parts(text.substr(begin, end - begin), depth + 1);
    if (!part.empty() && part.back() == '\n') part.pop_back();
    text.replace(at, end + 2 - at, part);
    at += part.size();
  }
  return text;
}

std::string Templates::render(const std::string& name, Language language, const View& view,
                              bool strict) const {
  const auto found = parsed_.find(name);
  if (found == parsed_.end()) throw std::logic_error("no template '" + name + "'");
  Names names{view, messages_[static_cast<std::size_t>(language)]};
  auto html = found->second.render(names);
  std::ranges::replace(html, bound_blank, ' ');
  if (strict && !names.missing().empty())
    throw std::logic_error("template " + name + " lacks " + names.missing());
  return html;
}

std::vector<std::string> Templates::names() const {
  std::vector<std::string> names;
  for (const auto& [name, text] : texts_) names.push_back(name);
  return names;
}

}  // namespace blakus
