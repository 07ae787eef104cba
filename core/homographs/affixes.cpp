#include "core/homographs/affixes.h"

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace blakus {

/// The dictionary has no letter beyond U+07FF, so two bytes are the most.
std::u16string utf16(std::string_view utf8) {
  std::u16string text;
  for (std::size_t at = 0; at < utf8.size(); ++at) {
    const auto lead = static_cast<unsigned char>(utf8[at]);
    if (lead < 0x80) {
      text += static_cast<char16_t>(lead);
    } else if (lead < 0xE0 && at + 1 < utf8.size()) {
      const auto trail = static_cast<unsigned char>(utf8[++at]);
      text += static_cast<char16_t>((lead & 0x1F) << 6 | (trail & 0x3F));
    } else {
      text += u'?';
    }
  }
  return text;
}

std::vector<Affixes::Letter> Affixes::letters_of(std::string_view condition) {
  std::vector<Letter> letters;
  const auto text = utf16(condition);
  for (std::size_t at = 0; at < text.size(); ++at) {
    Letter letter;
    if (text[at] == u'[') {
      letter.negated = text[at + 1] == u'^';
      const auto end = text.find(u']', at);
      const auto first = at + (letter.negated ? 2 : 1);
      letter.of = text.substr(first, end - first);
      at = end;
    } else if (text[at] != u'.') {
      letter.of = text[at];
    }
    letters.push_back(letter);
  }
  return letters;
}

Affixes::Affixes(const std::filesystem::path& file) {
  std::ifstream stream{file};
  if (!stream) throw std::runtime_error{file.string() + " cannot be read"};
  for (std::string line; std::getline(stream, line);) {
    std::istringstream fields{line};
    std::string type, flag, strip, add, condition, tag;
    fields >> type >> flag >> strip >> add >> condition >> tag;
    if (type != "SFX" || add.empty() || strip == "Y") continue;
    if (flag == "O" && tag == "is:vpv") continue;
    if (condition.find(':') != std::string::npos) condition.clear();
    const auto slash = add.find('/');
    Rule rule;
    if (slash != std::string::npos) rule.flags = add.substr(slash + 1);
    add.resize(std::min(slash, add.size()));
    if (strip != "0") rule.strip = utf16(strip);
    if (add != "0") rule.add = utf16(add);
    rule.condition = letters_of(condition);
    rules_[flag.front()].push_back(std::move(rule));
  }
}

bool Affixes::fits(const Rule& rule, const std::u16string& word) {
  if (word.size() < rule.condition.size() || !word.ends_with(rule.strip)) return false;
  const auto first = word.size() - rule.condition.size();
  for (std::size_t i = 0; i < rule.condition.size(); ++i) {
    const auto& letter = rule.condition[i];
    if (letter.of.empty()) continue;
    if ((letter.of.find(word[first + i]) != std::u16string::npos) == letter.negated) return false;
  }
  return true;
}

std::vector<Affixed> Affixes::apply(const std::u16string& word, std::string_view flags) const {
  std::vector<Affixed> affixed;
  for (const char flag : flags) {
    const auto rules = rules_.find(flag);
    if (rules == rules_.end()) continue;
    for (const auto& rule : rules->second)
      if (fits(rule, word))
        affixed.push_back({word.substr(0, word.size() - rule.strip.size()) + rule.add, rule.flags});
  }
  return affixed;
}

}  // namespace blakus
