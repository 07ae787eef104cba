#pragma once
// The HTML templates of web/templates/, read once at start with their parts put in. Knows files and
// messages; never what a page says.

#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>

#include "core/record/language.h"
#include "server/http/app/message_lookup.h"
#include "server/http/site/sprite.h"
#include "server/http/site/template_steps.h"
#include "server/http/site/view.h"

namespace blakus {

class Templates {
 public:
  /// Reads every *.mustache below `folder`, named by its file alone. Throws std::runtime_error
  /// naming file and fault: a typo, a part that is not there, a message ({{t.key}}) that is not
  /// there, an unescaped tag.
  Templates(const std::filesystem::path& folder, const MessageLookup& words);

  /// The template filled in, with the drawings that it shows. Throws std::logic_error if `strict`
  /// and the views lack a name.
  TemplateSteps::Rendered render(const std::string& name, Language language,
                                 std::span<const View* const> views, bool strict) const;
  std::string render(const std::string& name, Language language, const View& view,
                     bool strict) const {
    const View* const views[]{&view};
    return render(name, language, views, strict).html;
  }

 private:
  std::string with_parts(const std::string& name, std::size_t depth) const;
  const MessageHtml& message(std::string_view key, const MessageLookup& words);

  // The steps point into texts and messages, which maps keep in their place.
  std::map<std::string, std::string> texts_;
  std::map<std::string, MessageHtml, std::less<>> messages_;  ///< those that templates name
  std::map<std::string, TemplateSteps> steps_;
  Sprite sprite_;
};

}  // namespace blakus
