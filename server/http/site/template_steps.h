#pragma once
// One template as the steps that write it: texts as they stand, values, sections. Knows the tags of
// Mustache (https://mustache.github.io/mustache.5.html) but for parts, lambdas and unescaped
// values; never files or messages.

#include <array>
#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/record/language.h"
#include "server/http/site/view.h"

namespace blakus {

/// A message as it stands in HTML, by the number of its language.
using MessageHtml = std::array<std::string, all_languages.size()>;

class TemplateSteps {
 public:
  /// The message of {{t.key}}. It must outlive the steps.
  using FindMessage = std::function<const MessageHtml&(std::string_view key)>;

  TemplateSteps() = default;
  /// `text` must outlive the steps. Throws std::runtime_error: a tag or a section is not closed.
  TemplateSteps(std::string_view text, const FindMessage& message);

  struct Rendered {
    std::string html;
    std::string missing;    ///< names that the views lack: "title, name"
    bool has_form = false;  ///< another than the search
  };
  /// Filled from the last of the views, what it lacks from the one before.
  Rendered render(std::span<const View* const> views, Language language) const;

 private:
  enum class Kind : unsigned char { text, end_of_tag_line, message, value, section, inverted };
  struct Step {
    Kind kind = Kind::text;
    std::string_view text;       ///< what stands there; of a tag its name
    std::vector<ViewName> path;  ///< of "a.b": a, b; of "." none
    const MessageHtml* message = nullptr;
    std::size_t end = 0;    ///< of a section: the step after its last
    bool has_form = false;  ///< of a text
  };
  class Reader;
  class Writer;

  std::vector<Step> steps_;
  std::size_t length_ = 0;  ///< of the text
};

}  // namespace blakus
