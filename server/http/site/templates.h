#pragma once
// The HTML templates of web/templates/, parsed once at start with their parts put in. Knows
// Mustache; never what a page says.

#include <array>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/record/language.h"
#include "server/http/app/message_lookup.h"
#include "server/http/site/view.h"

namespace blakus {

class Templates {
 public:
  /// Reads every *.mustache below `folder`, named by its file alone. Throws std::runtime_error
  /// naming file and fault: a typo, a part that is not there, a message ({{t.key}}) that is not
  /// there, an unescaped tag.
  Templates(const std::filesystem::path& folder, const MessageLookup& words);

  /// The template filled in. Throws std::logic_error if `strict` and the view lacks a name.
  std::string render(const std::string& name, Language language, const View& view,
                     bool strict) const;
  std::vector<std::string> names() const;
  /// The template's text with its parts put in.
  const std::string& text(const std::string& name) const { return texts_.at(name); }

 private:
  std::string with_parts(const std::string& name, std::size_t depth) const;

  std::map<std::string, std::string> texts_;
  // Rendering changes nothing in a template without parts and lambdas, and may run in many
  // threads; the library only does not say "const".
  mutable std::map<std::string, kainjow::mustache::mustache> parsed_;
  std::array<View, all_languages.size()> messages_;  ///< those without arguments, for {{t.key}}
};

}  // namespace blakus
