#pragma once
// The sentences of the site in every language: the files of web/messages/{lv,en,ru,uk}/, one a
// feature, each a flat object keyed by meaning. Knows nothing of pages.

#include <array>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

#include "core/record/language.h"
#include "core/text/messages.h"

namespace blakus {

class MessageLookup {
 public:
  /// Throws std::runtime_error naming file, key and fault; no key may stand in two files of a
  /// language, and the languages must have the same keys. `own` are sentences of a directory, by
  /// the keys of those that they replace; with arguments of these alone.
  explicit MessageLookup(const std::filesystem::path& folder,
                         const std::map<std::string, Localized>& own = {});

  /// The sentence. Throws std::logic_error if the key or an argument is missing.
  std::string say(Language language, std::string_view key,
                  const MessageArguments& arguments = {}) const;
  bool knows(std::string_view key) const;

  struct KeyHash : std::hash<std::string_view> {
    using is_transparent = void;  // a key is found without being copied
  };
  using Catalogue = std::unordered_map<std::string, Message, KeyHash, std::equal_to<>>;
  const Catalogue& catalogue(Language language) const {
    return catalogues_[static_cast<std::size_t>(language)];
  }

 private:
  void replace(const std::string& key, Language language, const std::string& pattern);

  std::array<Catalogue, all_languages.size()> catalogues_;
};

}  // namespace blakus
