// Texts of phrases → the arrays of Phrases.

#include <algorithm>
#include <iterator>

#include "core/kinds/need/phrase.h"
#include "core/kinds/need/phrases.h"

namespace blakus {

/// Collects what the texts say, then lays it out.
class PhraseReader {
 public:
  PhraseReader(const std::vector<PhraseText>& phrases, const Phrases::Lists& lists) {
    for (const auto& [name, alternatives] : lists) {
      auto list = read(alternatives);
      numbers_["@" + name] = static_cast<Number>(alternatives_.size());
      alternatives_.push_back(std::move(list));
    }
    for (const auto& phrase : phrases) add(phrase);
  }

  void lay_out(Phrases& phrases) {
    lay_out_forms(phrases);
    for (const auto& [words, sequences] : alternatives_) {
      Phrases::Alternatives laid;
      laid.words = add_forms(phrases, words);
      laid.sequences.begin = static_cast<Number>(phrases.sequences_.size());
      for (const auto& sequence : sequences) {
        Phrases::Range range{.begin = static_cast<Number>(phrases.words_.size())};
        for (const auto& forms : sequence) phrases.words_.push_back(add_forms(phrases, forms));
        range.end = static_cast<Number>(phrases.words_.size());
        phrases.sequences_.push_back(range);
      }
      laid.sequences.end = static_cast<Number>(phrases.sequences_.size());
      phrases.alternatives_.push_back(laid);
    }
    phrases.parts_ = std::move(parts_);
    phrases.phrases_ = std::move(phrases_);
    for (const auto& [form, phrase] : starts_)
      phrases.starts_.push_back({.form = number_of(phrases, form), .phrase = phrase});
    std::ranges::sort(phrases.starts_, {}, [](const Phrases::Start& start) {
      return std::pair{start.form, start.phrase};
    });
  }

 private:
  using Number = Phrases::Number;
  using Forms = std::vector<TermHash>;
  struct Alternatives {
    Forms words;                                ///< of one word each, in order
    std::vector<std::vector<Forms>> sequences;  ///< of words that follow each other
  };

  static Number number_of(const Phrases& phrases, TermHash form) {
    const auto at = std::ranges::lower_bound(phrases.forms_, form);
    return static_cast<Number>(at - phrases.forms_.begin());
  }

  void lay_out_forms(Phrases& phrases) const {
    auto& all = phrases.forms_;
    const auto add = [&](const Forms& forms) { std::ranges::copy(forms, std::back_inserter(all)); };
    for (const auto& [words, sequences] : alternatives_) {
      add(words);
      for (const auto& sequence : sequences)
        for (const auto& forms : sequence) add(forms);
    }
    std::ranges::sort(all);
    const auto repeated = std::ranges::unique(all);
    all.erase(repeated.begin(), repeated.end());
    all.shrink_to_fit();
  }

  static Phrases::Range add_forms(Phrases& phrases, const Forms& forms) {
    auto& all = phrases.forms_of_words_;
    Phrases::Range range{.begin = static_cast<Number>(all.size())};
    for (const auto form : forms) all.push_back(number_of(phrases, form));
    range.end = static_cast<Number>(all.size());
    return range;
  }

  Alternatives read(std::string_view text) const {
    Alternatives alternatives;
    each_piece(text, '|', [&](std::string_view alternative) {
      if (alternative.starts_with('@')) {
        const auto list = numbers_.find(alternative);
        if (list == numbers_.end()) return;
        const auto& named = alternatives_[list->second];
        std::ranges::copy(named.words, std::back_inserter(alternatives.words));
        std::ranges::copy(named.sequences, std::back_inserter(alternatives.sequences));
        return;
      }
      const auto which = alternative.starts_with('=')   ? WordForms::this_one
                         : alternative.starts_with('~') ? WordForms::english
                                                        : WordForms::all;
      if (which != WordForms::all) alternative.remove_prefix(1);
      std::vector<Forms> sequence;
      each_piece(alternative, '_', [&](std::string_view piece) {
        for (const auto& word : analyze(piece)) sequence.push_back(forms_in_phrase(word, which));
      });
      if (sequence.size() == 1)
        std::ranges::copy(sequence.front(), std::back_inserter(alternatives.words));
      else if (!sequence.empty())
        alternatives.sequences.push_back(std::move(sequence));
    });
    std::ranges::sort(alternatives.words);
    const auto repeated = std::ranges::unique(alternatives.words);
    alternatives.words.erase(repeated.begin(), repeated.end());
    return alternatives;
  }

  Phrases::Part part_of(std::string_view text) {
    const bool excluded = text.starts_with('!');
    if (excluded) text.remove_prefix(1);
    auto known = numbers_.find(text);
    if (known == numbers_.end()) {
      auto alternatives = read(text);
      known = numbers_.emplace(text, static_cast<Number>(alternatives_.size())).first;
      alternatives_.push_back(std::move(alternatives));
    }
    return {.alternatives = known->second, .excluded = excluded ? 1U : 0U};
  }

  void add(const PhraseText& text) {
    Phrases::Phrase phrase{.meaning = text.meaning};
    std::vector<Phrases::Part> parts;
    each_piece(text.text, ' ', [&](std::string_view piece) {
      if (piece == nothing_else)
        phrase.nothing_else = 1;
      else
        parts.push_back(part_of(piece));
    });
    std::ranges::stable_sort(parts, {}, &Phrases::Part::excluded);
    const auto choices = [&](const Phrases::Part& part) {
      const auto& alternatives = alternatives_[part.alternatives];
      return part.excluded != 0 ? Phrases::anywhere
                                : alternatives.words.size() + alternatives.sequences.size();
    };
    const auto number = static_cast<Number>(phrases_.size());
    if (const auto rarest = std::ranges::min_element(parts, {}, choices); rarest != parts.end()) {
      const auto& alternatives = alternatives_[rarest->alternatives];
      for (const auto form : alternatives.words) starts_.emplace_back(form, number);
      for (const auto& sequence : alternatives.sequences)
        for (const auto form : sequence.front()) starts_.emplace_back(form, number);
    }
    phrase.parts.begin = static_cast<Number>(parts_.size());
    std::ranges::copy(parts, std::back_inserter(parts_));
    phrase.parts.end = static_cast<Number>(parts_.size());
    phrases_.push_back(phrase);
  }

  std::vector<Alternatives> alternatives_;
  std::map<std::string, Number, std::less<>> numbers_;  ///< of alternatives by their text
  std::vector<Phrases::Part> parts_;
  std::vector<Phrases::Phrase> phrases_;
  std::vector<std::pair<TermHash, Number>> starts_;  ///< form and phrase
};

Phrases::Phrases(const std::vector<PhraseText>& phrases, const Lists& lists) {
  PhraseReader{phrases, lists}.lay_out(*this);
}

}  // namespace blakus
