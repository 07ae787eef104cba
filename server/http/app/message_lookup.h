#pragma once
// The sentences of the site in three languages: the files of web/messages/{lv,en,ru}/, one a
// feature, each a flat object keyed by meaning. Knows nothing of pages.

#include <array>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "core/record/language.h"
#include "core/text/messages.h"

namespace blakus {

class MessageLookup {
 public:
  /// Throws std::runtime_error naming file, key and fault; no key may stand in two files of a
  /// language, and the languages must have the same keys.
  explicit MessageLookup(const std::filesystem::path& folder);

  /// The sentence. Throws std::logic_error if the key or an argument is missing.
  std::string say(Language language, std::string_view key,
                  const MessageArguments& arguments = {}) const;
  bool knows(std::string_view key) const;

  using Catalogue = std::map<std::string, Message, std::less<>>;
  const Catalogue& catalogue(Language language) const {
    return catalogues_[static_cast<std::size_t>(language)];
  }

 private:
  std::array<Catalogue, all_languages.size()> catalogues_;
};

}  // namespace blakus
