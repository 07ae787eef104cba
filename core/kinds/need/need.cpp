#include "core/kinds/need/need.h"

#include "core/kinds/need/phrase.h"
#include "core/record/json_reader.h"
#include "core/record/json_writer.h"
#include "core/record/record_list_reader.h"

namespace blakus {

namespace {

/// "body" of "needs/body.json".
std::string stem_of(std::string_view file) {
  const auto begin = file.rfind('/') == std::string_view::npos ? 0 : file.rfind('/') + 1;
  return std::string(file.substr(begin, file.rfind('.') - begin));
}

/// The phrase, or the alternatives of a list, with the names of lists as they are for all files
/// together, and its words marked as English ones where they are.
std::string as_stored(std::string_view phrase, Language language, const std::string& prefix) {
  std::string text;
  bool begins = true;  // a word
  for (const char c : phrase) {
    const bool plain = c != '@' && c != '=' && c != '~' && c != '!' && c != '|' && c != ' ';
    if (begins && plain && language == Language::en) text += '~';
    text += c;
    if (c == '@') text += prefix;
    begins = c == '|' || c == ' ' || c == '!';
  }
  return text;
}

class NeedsReader {
 public:
  NeedsReader(std::string file, Needs& needs) : file_(std::move(file)), needs_(needs) {}

  void read_lists(ObjectReader& reader) {
    for (const auto language : all_languages) {
      const std::string code{code_of(language)};
      for (auto& [name, words] : reader.text_map(code.c_str()))
        needs_.lists.emplace(prefix_of(language) + name,
                             as_stored(words, language, prefix_of(language)));
    }
  }

  void read(ObjectReader& reader) {
    Need need{.id = reader.required_text("id"),
              .label = reader.localized("label"),
              .diagnoses = reader.texts("diagnoses"),
              .areas = reader.texts("areas"),
              .services = reader.texts("services"),
              .audiences = reader.texts("audiences")};
    reader.object("patterns", [&](ObjectReader& lists) {
      for (const auto language : all_languages) read_phrases(lists, language, need);
    });
    reader.finish();
    needs_.needs.push_back(std::move(need));
  }

 private:
  std::string prefix_of(Language language) const {
    return stem_of(file_) + "." + std::string(code_of(language)) + ".";
  }

  void read_phrases(ObjectReader& lists, Language language, Need& need) {
    const std::string key{code_of(language)};
    const auto prefix = prefix_of(language);
    const auto texts = lists.texts(key.c_str());
    for (std::size_t at = 0; at < texts.size(); ++at) {
      const auto fault = fault_of_phrase(texts[at], [&](std::string_view name) {
        return needs_.lists.contains(prefix + std::string(name));
      });
      if (!fault.empty())
        lists.problem(key + "[" + std::to_string(at) + "]", fault,
                      "write words parted by blanks, alternatives parted by |");
      need.phrases.push_back(as_stored(texts[at], language, prefix));
    }
  }

  const std::string file_;
  Needs& needs_;
};

}  // namespace

Checked<Needs> needs_from_json(std::string_view text, const std::string& file) {
  Checked<Needs> result;
  auto content = parsed_file(text, file, result.problems);
  if (!result.ok()) return result;
  NeedsReader reader{file, result.value};
  if (content.is_object() && content.contains("words")) {
    ObjectReader lists{content["words"], {.file = file, .record = "words"}, result.problems};
    reader.read_lists(lists);
    lists.finish();
    content.erase("words");
  }
  only_records(content, "needs", file, result.problems);
  each_record(content, "needs", file, result.problems,
              [&](ObjectReader& record) { reader.read(record); });
  return result;
}

Phrases phrases_of(const Needs& needs) {
  std::vector<PhraseText> phrases;
  for (std::uint32_t number = 0; number < needs.needs.size(); ++number)
    for (const auto& phrase : needs.needs[number].phrases)
      phrases.push_back({.text = phrase, .meaning = number});
  return Phrases{phrases, needs.lists};
}

std::string to_json(const Needs& needs) {
  nlohmann::ordered_json records = nlohmann::ordered_json::array();
  for (const auto& need : needs.needs) {
    JsonWriter writer;
    writer.text("id", need.id);
    writer.localized("label", need.label);
    writer.texts("diagnoses", need.diagnoses);
    writer.texts("areas", need.areas);
    writer.texts("services", need.services);
    writer.texts("audiences", need.audiences);
    records.push_back(writer.take());
  }
  return nlohmann::ordered_json{{"needs", std::move(records)}}.dump();
}

Needs stored_needs(std::string_view text) {
  if (text.empty()) return {};
  return stored_record(text, [](ObjectReader& reader) {
    Needs needs;
    needs.needs = reader.objects<Need>("needs", [](ObjectReader& record) {
      return Need{.id = record.text("id"),
                  .label = record.localized("label"),
                  .diagnoses = record.texts("diagnoses"),
                  .areas = record.texts("areas"),
                  .services = record.texts("services"),
                  .audiences = record.texts("audiences")};
    });
    return needs;
  });
}

}  // namespace blakus
