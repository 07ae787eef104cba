#include "server/http/pages/words.h"

#include <stdexcept>

#include <nlohmann/json.hpp>

#include "core/files/read.h"

namespace blakus {
namespace {

Words::Catalogue read(const std::filesystem::path& file, Language language) {
  const auto text = required_text(file);
  Words::Catalogue catalogue;
  try {
    const auto json = nlohmann::json::parse(text);
    for (const auto& [key, pattern] : json.items()) {
      try {
        catalogue.emplace(key, Message(pattern.get<std::string>(), code_of(language)));
      } catch (const std::invalid_argument& fault) {
        throw std::runtime_error(key + ": " + fault.what());
      }
    }
  } catch (const std::exception& fault) {
    throw std::runtime_error(file.string() + ": " + fault.what());
  }
  return catalogue;
}

void require_same(const Words::Catalogue& one, const Words::Catalogue& other,
                  const std::filesystem::path& other_file) {
  for (const auto& [key, message] : one) {
    const auto found = other.find(key);
    if (found == other.end())
      throw std::runtime_error(other_file.string() + ": no message '" + key + "'");
    if (found->second.argument_names() != message.argument_names())
      throw std::runtime_error(other_file.string() + ": '" + key +
                               "' has other arguments than in another language");
  }
}

}  // namespace

Words::Words(const std::filesystem::path& folder) {
  const auto file = [&](Language language) {
    return folder / (std::string(code_of(language)) + ".json");
  };
  for (const auto language : all_languages)
    catalogues_[static_cast<std::size_t>(language)] = read(file(language), language);
  for (const auto language : all_languages) {
    require_same(catalogue(Language::lv), catalogue(language), file(language));
    require_same(catalogue(language), catalogue(Language::lv), file(Language::lv));
  }
}

std::string Words::say(Language language, std::string_view key,
                       const MessageArguments& arguments) const {
  const auto found = catalogue(language).find(key);
  if (found == catalogue(language).end())
    throw std::logic_error("no message '" + std::string(key) + "'");
  return found->second.text(arguments);
}

bool Words::knows(std::string_view key) const {
  return catalogue(Language::lv).contains(key);
}

}  // namespace blakus
