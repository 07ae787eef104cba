#include "server/http/app/message_lookup.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include <nlohmann/json.hpp>

#include "core/files/read.h"
#include "core/record/json_reader.h"

namespace blakus {
namespace {

void read(const std::filesystem::path& file, Language language,
          MessageLookup::Catalogue& catalogue) {
  const auto text = required_text(file);
  try {
    const auto json = parse_json(text);
    if (!json.ok()) throw std::runtime_error(json.problems.front().what);
    for (const auto& [key, pattern] : json.value.items()) {
      try {
        Message message{pattern.get<std::string>(), code_of(language)};
        if (!catalogue.emplace(key, std::move(message)).second)
          throw std::invalid_argument("stands in another file, too");
      } catch (const std::invalid_argument& fault) {
        throw std::runtime_error(key + ": " + fault.what());
      }
    }
  } catch (const std::exception& fault) {
    throw std::runtime_error(file.string() + ": " + fault.what());
  }
}

MessageLookup::Catalogue read_folder(const std::filesystem::path& folder, Language language) {
  MessageLookup::Catalogue catalogue;
  for (const auto& entry : std::filesystem::recursive_directory_iterator{folder})
    if (entry.path().extension() == ".json") read(entry.path(), language, catalogue);
  return catalogue;
}

void require_same(const MessageLookup::Catalogue& one, const MessageLookup::Catalogue& other,
                  const std::filesystem::path& other_folder) {
  for (const auto& [key, message] : one) {
    const auto found = other.find(key);
    if (found == other.end())
      throw std::runtime_error(other_folder.string() + ": no message '" + key + "'");
    if (found->second.argument_names() != message.argument_names())
      throw std::runtime_error(other_folder.string() + ": '" + key +
                               "' has other arguments than in another language");
  }
}

}  // namespace

MessageLookup::MessageLookup(const std::filesystem::path& folder,
                             const std::map<std::string, Localized>& own) {
  const auto part = [&](Language language) { return folder / code_of(language); };
  for (const auto language : all_languages)
    catalogues_[static_cast<std::size_t>(language)] = read_folder(part(language), language);
  for (const auto language : all_languages) {
    require_same(catalogue(Language::lv), catalogue(language), part(language));
    require_same(catalogue(language), catalogue(Language::lv), part(Language::lv));
  }
  for (const auto& [key, text] : own)
    for (const auto language : all_languages)
      if (!text.in(language).empty()) replace(key, language, text.in(language));
}

void MessageLookup::replace(const std::string& key, Language language, const std::string& pattern) {
  const auto fault = [&](const std::string& what) {
    return std::runtime_error("site.json: words." + key + ": " + what);
  };
  auto& catalogue = catalogues_[static_cast<std::size_t>(language)];
  const auto usual = catalogue.find(key);
  if (usual == catalogue.end()) throw fault("there is no such message");
  try {
    Message message{pattern, code_of(language)};
    if (!std::ranges::includes(usual->second.argument_names(), message.argument_names()))
      throw fault("has arguments that the message does not have");
    usual->second = std::move(message);
  } catch (const std::invalid_argument& unreadable) {
    throw fault(unreadable.what());
  }
}

std::string MessageLookup::say(Language language, std::string_view key,
                               const MessageArguments& arguments) const {
  const auto found = catalogue(language).find(key);
  if (found == catalogue(language).end())
    throw std::logic_error("no message '" + std::string(key) + "'");
  return found->second.text(arguments);
}

bool MessageLookup::knows(std::string_view key) const {
  return catalogue(Language::lv).contains(key);
}

}  // namespace blakus
