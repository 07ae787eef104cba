#include "core/kinds/need/crisis_words.h"

#include <algorithm>

#include "core/kinds/need/phrase.h"
#include "core/record/json_reader.h"
#include "core/record/language.h"
#include "core/record/record_list_reader.h"

namespace blakus {
namespace {

void read_patterns(ObjectReader& reader, CrisisKind kind, std::vector<CrisisPattern>& patterns) {
  reader.object("patterns", [&](ObjectReader& lists) {
    for (const auto language : all_languages) {
      const std::string key{code_of(language)};
      const auto texts = lists.texts(key.c_str());
      for (std::size_t at = 0; at < texts.size(); ++at) {
        const auto fault = fault_of_phrase(texts[at], [](std::string_view) { return false; });
        if (!fault.empty())
          lists.problem(key + "[" + std::to_string(at) + "]", fault,
                        "write words parted by blanks, alternatives parted by |");
        patterns.push_back({.kind = kind, .text = texts[at]});
      }
    }
  });
}

}  // namespace

std::optional<CrisisKind> crisis_kind_of(std::string_view name) {
  const auto found = std::ranges::find(crisis_kind_names, name);
  if (found == crisis_kind_names.end()) return std::nullopt;
  return static_cast<CrisisKind>(found - crisis_kind_names.begin());
}

Checked<std::vector<CrisisPattern>> crisis_patterns_from_json(std::string_view text,
                                                              const std::string& file) {
  Checked<std::vector<CrisisPattern>> result;
  const auto content = parsed_file(text, file, result.problems);
  if (!result.ok()) return result;
  only_records(content, "kinds", file, result.problems);
  each_record(content, "kinds", file, result.problems, [&](ObjectReader& reader) {
    const auto id = reader.required_text("id");
    if (const auto kind = crisis_kind_of(id))
      read_patterns(reader, *kind, result.value);
    else
      reader.problem("id", "'" + id + "' is not known", "write danger, despair or violence");
    reader.finish();
  });
  return result;
}

Phrases phrases_of(const std::vector<CrisisPattern>& patterns) {
  std::vector<PhraseText> phrases;
  for (const auto& [kind, text] : patterns)
    phrases.push_back({.text = text, .meaning = static_cast<std::uint32_t>(kind)});
  return Phrases{phrases};
}

}  // namespace blakus
