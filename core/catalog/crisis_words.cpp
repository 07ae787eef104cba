#include "core/catalog/crisis_words.h"

#include <algorithm>

#include "core/catalog/json_reader.h"
#include "core/catalog/json_records.h"
#include "core/catalog/language.h"

namespace blakus {
namespace {

/// A pattern of nothing but excluded words would hold for every query.
bool asks_for_a_word(std::string_view pattern) {
  for (std::size_t begin = 0; begin < pattern.size();) {
    const auto end = std::min(pattern.find(' ', begin), pattern.size());
    if (end > begin && pattern[begin] != '!') return true;
    begin = end + 1;
  }
  return false;
}

void read_patterns(ObjectReader& reader, CrisisKind kind, std::vector<CrisisPattern>& patterns) {
  reader.object("patterns", [&](ObjectReader& lists) {
    for (const auto language : all_languages) {
      const std::string key{code_of(language)};
      const auto texts = lists.texts(key.c_str());
      for (std::size_t at = 0; at < texts.size(); ++at) {
        if (!asks_for_a_word(texts[at]) || texts[at].find_first_of("\t\r\n") != std::string::npos)
          lists.problem(key + "[" + std::to_string(at) + "]", "asks for no word",
                        "write words parted by blanks, alternatives parted by |");
        patterns.push_back({.kind = kind, .text = texts[at]});
      }
    }
  });
}

}  // namespace

Checked<std::vector<CrisisPattern>> crisis_patterns_from_json(std::string_view text,
                                                              const std::string& file) {
  Checked<std::vector<CrisisPattern>> result;
  const auto content = parsed_file(text, file, result.problems);
  if (!result.ok()) return result;
  only_records(content, "kinds", file, result.problems);
  each_record(content, "kinds", file, result.problems, [&](ObjectReader& reader) {
    const auto id = reader.required_text("id");
    const auto found = std::ranges::find(crisis_kind_names, id);
    if (found == crisis_kind_names.end())
      reader.problem("id", "'" + id + "' is not known", "write danger, despair or violence");
    else
      read_patterns(reader, static_cast<CrisisKind>(found - crisis_kind_names.begin()),
                    result.value);
    reader.finish();
  });
  return result;
}

}  // namespace blakus
