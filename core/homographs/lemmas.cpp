#include "core/homographs/lemmas.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>

#include "core/homographs/affixes.h"
#include "core/homographs/usual_words.h"

namespace blakus {
namespace {

constexpr double certain = 1;  // more than any guess
constexpr std::u16string_view marked = u"āčēģīķļņōŗšūž";
constexpr std::u16string_view marked_capital = u"ĀČĒĢĪĶĻŅŌŖŠŪŽ";
constexpr std::u16string_view unmarked = u"acegiklnorsuz";

char16_t lower(char16_t c) {
  if (c >= u'A' && c <= u'Z') return static_cast<char16_t>(c + (u'a' - u'A'));
  const auto at = marked_capital.find(c);
  return at == std::u16string_view::npos ? c : marked[at];
}

char16_t unmark(char16_t c) {
  const auto at = marked.find(c);
  return at == std::u16string_view::npos ? c : unmarked[at];
}

std::u16string without_ending(std::u16string word) {
  for (const std::u16string_view ending :
       {u"is", u"us", u"as", u"es", u"s", u"š", u"a", u"e", u"i"})
    if (word.ends_with(ending) && word.size() >= ending.size() + 2) {
      word.resize(word.size() - ending.size());
      break;
    }
  return word;
}

/// Of "gaidīts" and "gaidītājs" the same. Consonants alternate, vowels do not: their marks stay.
std::u16string root_of(const Lemma& lemma) {
  auto root = without_ending(lemma.word);
  if (lemma.kind == Kind::participle && root.ends_with(u't')) root.pop_back();
  for (const std::u16string_view agent : {u"tāj", u"āj"})
    if (root.ends_with(agent)) {
      root.resize(root.size() - agent.size());
      break;
    }
  constexpr std::u16string_view long_vowels = u"āēīōū";
  for (auto& c : root)
    if (long_vowels.find(c) == std::u16string_view::npos) c = unmark(c);
  return root;
}

std::string only(std::string_view flags, std::string_view wanted) {
  std::string some;
  for (const char flag : flags)
    if (wanted.find(flag) != std::string_view::npos) some += flag;
  return some;
}

struct Entry {
  std::u16string word;
  bool proper = false;
  std::string flags;
  std::string part;  ///< of speech: "lietv5r", "darbv21t"
};

std::vector<Entry> read_entries(const std::filesystem::path& file) {
  std::ifstream stream{file};
  if (!stream) throw std::runtime_error{file.string() + " cannot be read"};
  std::vector<Entry> entries;
  for (std::string line; std::getline(stream, line);) {
    std::istringstream fields{line};
    std::string word, field;
    if (!(fields >> word) || word.front() == '#') continue;
    Entry entry;
    const auto slash = word.find('/');
    if (slash != std::string::npos) entry.flags = word.substr(slash + 1);
    entry.word = utf16(word.substr(0, slash));
    entry.proper = lower(entry.word.front()) != entry.word.front();
    for (auto& c : entry.word) c = lower(c);
    while (fields >> field && entry.part.empty())
      if (field.starts_with("po:")) entry.part = field.substr(3);
    entries.push_back(std::move(entry));
  }
  return entries;
}

/// How many words begin or end with a word, a sign of how usual it is: the dictionary counts no
/// text. Knows all words of it, and all of them backwards.
class Relatives {
 public:
  explicit Relatives(const std::vector<Entry>& entries) {
    for (const auto& entry : entries) {
      words_.push_back(entry.word);
      backwards_.emplace_back(entry.word.rbegin(), entry.word.rend());
    }
    std::sort(words_.begin(), words_.end());
    std::sort(backwards_.begin(), backwards_.end());
  }

  double beginning_with(const std::u16string& word) const { return magnitude(words_, word); }
  double ending_in(const std::u16string& word) const {
    return magnitude(backwards_, {word.rbegin(), word.rend()});
  }

 private:
  static double magnitude(const std::vector<std::u16string>& words, const std::u16string& start) {
    const auto first = std::lower_bound(words.begin(), words.end(), start);
    const auto last = std::lower_bound(first, words.end(), start + u'\uFFFF');
    const auto count = static_cast<unsigned>(last - first);
    return count ? std::bit_width(count) - 1 : 0;
  }

  std::vector<std::u16string> words_, backwards_;
};

bool contains(std::u16string_view words, std::u16string_view word) {
  for (auto at = words.find(word); at != words.npos; at = words.find(word, at + 1)) {
    const auto end = at + word.size();
    if ((at == 0 || words[at - 1] == u' ') && (end == words.size() || words[end] == u' '))
      return true;
  }
  return false;
}

/// The figures were fitted by eye to how many words of each sort a treebank has.
double likelihood(const Lemma& lemma, const Entry& entry, const Relatives& relatives) {
  if (contains(usual_words, lemma.word)) return certain;
  const auto stem = without_ending(lemma.word);
  if (lemma.kind == Kind::participle) return stem.size() <= 4 ? 0.15 : 0.105;
  if (lemma.kind == Kind::diminutive) return lemma.proper ? 0.02 : 0.15;
  if (lemma.kind == Kind::comparative) return 0.01;
  const bool derives = !only(entry.flags, "PRTY").empty();
  auto likely = 0.22 + 0.06 * (relatives.ending_in(lemma.word) +
                               0.7 * relatives.beginning_with(stem) + (derives ? 2 : 0));
  if (stem.size() >= 6) likely *= 0.6;
  if (stem.size() >= 8) likely *= 0.6;
  if (lemma.proper) likely *= 0.9;
  if (lemma.kind == Kind::feminine) likely *= 0.4;
  if (lemma.kind == Kind::adjective) likely *= 1.2;
  if (entry.part.starts_with("lietv3") || (entry.part.starts_with("lietv6") && !lemma.proper))
    likely = std::max(likely, 0.7);
  if (entry.part.starts_with("lietv0")) likely *= 0.6;
  return std::min(likely, 0.95);
}

/// Gathers the lemmas; one that comes twice has the forms of both.
class Gatherer {
 public:
  Gatherer(const Affixes& affixes, const Relatives& relatives)
      : affixes_{affixes}, relatives_{relatives} {}

  void add(const Entry& entry) {
    if (entry.part.starts_with("darb"))
      add_participles(entry);
    else if (entry.part.starts_with("lietv") || entry.part.starts_with("īpv") ||
             (entry.part.empty() && !only(entry.flags, "OSQ").empty()))
      add_nominal(entry);
  }

  std::vector<Lemma> lemmas() && {
    for (auto& lemma : lemmas_) {
      std::sort(lemma.forms.begin(), lemma.forms.end());
      lemma.forms.erase(std::unique(lemma.forms.begin(), lemma.forms.end()), lemma.forms.end());
    }
    return std::move(lemmas_);
  }

 private:
  void put(const Entry& entry, Lemma lemma, const std::vector<Affixed>& forms) {
    lemma.proper = entry.proper;
    lemma.forms = {lemma.word};
    for (const auto& form : forms) lemma.forms.push_back(form.word);
    // A feminine noun is the same, whether the dictionary has it or derives it (ārsts, ārste).
    const auto kind = lemma.kind == Kind::feminine ? Kind::noun : lemma.kind;
    const auto [known, added] =
        index_.try_emplace({lemma.word, kind, lemma.word.back()}, lemmas_.size());
    if (!added) {
      auto& other = lemmas_[known->second];
      other.forms.insert(other.forms.end(), lemma.forms.begin(), lemma.forms.end());
      if (lemma.kind == Kind::feminine) other.kind = Kind::feminine;
      return;
    }
    lemma.root = root_of(lemma);
    lemma.apart = contains(words_apart, lemma.word);
    lemma.likely = likelihood(lemma, entry, relatives_);
    lemmas_.push_back(std::move(lemma));
  }

  void add_nominal(const Entry& entry) {
    auto flags = only(entry.flags, "OoQqSsW");
    // Texts have plurals that the dictionary has not.
    if (!entry.proper)
      for (const auto* pair : {"Oo", "Qq", "Ss"})
        if (only(flags, pair) == std::string(1, pair[0])) flags += pair[1];
    const auto kind = entry.part.starts_with("īpv") ? Kind::adjective : Kind::noun;
    put(entry, {.word = entry.word, .kind = kind}, affixes_.apply(entry.word, flags));
    derive(entry, "PpRrTt", Kind::diminutive);
    derive(entry, "Y", Kind::comparative);
    for (const auto& feminine : affixes_.apply(entry.word, only(entry.flags, "x")))
      if (!feminine.flags.empty())
        put(entry, {.word = feminine.word, .kind = Kind::feminine},
            affixes_.apply(feminine.word, "Ss"));
  }

  void derive(const Entry& entry, std::string_view flags, Kind kind) {
    const auto forms = affixes_.apply(entry.word, only(entry.flags, flags));
    if (!forms.empty()) put(entry, {.word = forms.front().word, .kind = kind}, forms);
  }

  /// Participles and the nouns in -šana.
  void add_participles(const Entry& entry) {
    for (const auto& derived : affixes_.apply(entry.word, entry.flags)) {
      if (derived.flags.find(']') != std::string::npos) continue;
      const auto flags = only(derived.flags, "W6Ss");
      if (flags.empty()) continue;
      const auto kind = flags.front() == 'S' ? Kind::noun : Kind::participle;
      put(entry, {.word = derived.word, .kind = kind}, affixes_.apply(derived.word, flags));
    }
  }

  const Affixes& affixes_;
  const Relatives& relatives_;
  std::vector<Lemma> lemmas_;
  std::map<std::tuple<std::u16string, Kind, char16_t>, std::size_t> index_;
};

}  // namespace

std::string fold_latvian(const std::u16string& word) {
  std::string folded;
  for (const auto c : word) {
    const auto bare = unmark(c);
    if (bare < u'a' || bare > u'z') return {};
    folded += static_cast<char>(bare);
  }
  return folded;
}

std::vector<Lemma> read_lemmas(const std::filesystem::path& affix_file,
                               const std::filesystem::path& word_file) {
  const Affixes affixes{affix_file};
  const auto entries = read_entries(word_file);
  const Relatives relatives{entries};
  Gatherer gatherer{affixes, relatives};
  for (const auto& entry : entries) gatherer.add(entry);
  return std::move(gatherer).lemmas();
}

}  // namespace blakus
