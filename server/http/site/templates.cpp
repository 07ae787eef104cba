#include "server/http/site/templates.h"

#include <stdexcept>

#include "core/files/read.h"
#include "server/http/app/json_text.h"

namespace blakus {
namespace {

constexpr std::string_view part_opening = "{{> ";
constexpr std::size_t deepest_part = 8;

void refuse_unescaped(const std::string& text) {
  if (text.find("{{{") != std::string::npos || text.find("{{&") != std::string::npos)
    throw std::runtime_error("unescaped tags are not allowed");
}

}  // namespace

Templates::Templates(const std::filesystem::path& folder, const MessageLookup& words) {
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".mustache") continue;
    const auto name = entry.path().stem().string();
    if (!texts_.emplace(name, required_text(entry.path())).second)
      throw std::runtime_error("two templates are called " + name);
  }
  if (texts_.empty()) throw std::runtime_error("no templates in " + folder.string());
  if (const auto drawings = texts_.find("sprite"); drawings != texts_.end()) {
    sprite_ = Sprite{drawings->second};
    drawings->second = sprite_.frame();
  }
  std::map<std::string, std::string> whole;
  for (const auto& [name, text] : texts_) whole[name] = with_parts(name, 0);
  texts_ = std::move(whole);
  const auto message_of = [&](std::string_view key) -> const MessageHtml& {
    return message(key, words);
  };
  for (const auto& [name, text] : texts_) {
    try {
      refuse_unescaped(text);
      steps_.emplace(name, TemplateSteps{text, message_of});
    } catch (const std::runtime_error& fault) {
      throw std::runtime_error("template " + name + ": " + fault.what());
    }
  }
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

const MessageHtml& Templates::message(std::string_view key, const MessageLookup& words) {
  const std::string name{key};
  if (!words.knows(name)) throw std::runtime_error("no message '" + name + "'");
  if (!words.catalogue(Language::lv).find(name)->second.argument_names().empty())
    throw std::runtime_error("message '" + name + "' needs arguments");
  const auto [found, is_new] = messages_.try_emplace(name);
  if (is_new)
    for (const auto language : all_languages)
      found->second[static_cast<std::size_t>(language)] = html_escaped(words.say(language, name));
  return found->second;
}

TemplateSteps::Rendered Templates::render(const std::string& name, Language language,
                                          std::span<const View* const> views, bool strict) const {
  const auto found = steps_.find(name);
  if (found == steps_.end()) throw std::logic_error("no template '" + name + "'");
  auto rendered = found->second.render(views, language);
  if (strict && !rendered.missing.empty())
    throw std::logic_error("template " + name + " lacks " + rendered.missing);
  sprite_.put_used(rendered.html);
  return rendered;
}

}  // namespace blakus
