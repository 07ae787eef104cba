#include "core/homographs/split.h"

#include <algorithm>
#include <set>
#include <utility>

namespace blakus {
namespace {

// The gain of a pair of forms in one group is what one expects of a text: pairs of a lemma that
// find each other, less pairs of unrelated words that do so wrongly.
constexpr double usual_words_first = 1;  // a usual word is asked for more often
constexpr double of_relatives = 0.3;     // ārsts finds ārste
constexpr double least_gain = 3;         // for less no group is kept apart
constexpr int most_rounds = 8;

/// One spelling with its marks: "zili" and "zīli" are two of the form "zili".
struct Spelling {
  std::vector<const Lemma*> lemmas;
  double likely = 0;
};

struct Form {
  std::string folded;
  std::map<std::u16string, Spelling> spellings;
};

bool are_related(const Lemma& one, const Lemma& other) {
  if (&one == &other) return true;
  if (one.proper || other.proper || one.root != other.root) return false;
  const auto derives = [](Kind kind) {
    return kind == Kind::feminine || kind == Kind::adjective || kind == Kind::participle;
  };
  return derives(one.kind) || derives(other.kind);
}

double weight(const Lemma& lemma) {
  return lemma.likely * (1 + usual_words_first * lemma.likely * lemma.likely);
}

double gain_of(const Spelling& one, const Spelling& other) {
  double shared = 0;
  bool related = false;
  for (const auto* lemma : one.lemmas)
    for (const auto* second : other.lemmas) {
      if (lemma == second) shared = std::max(shared, weight(*lemma));
      related = related || are_related(*lemma, *second);
    }
  if (shared > 0) return shared;
  return (related ? of_relatives : -1) * std::min(one.likely, 1.0) * std::min(other.likely, 1.0);
}

double gain_of(const Form& one, const Form& other) {
  double gain = 0;
  for (const auto& [text, spelling] : one.spellings)
    for (const auto& [second_text, second] : other.spellings) gain += gain_of(spelling, second);
  return gain;
}

/// The forms of one stem, and the groups that they fall into.
class Division {
 public:
  explicit Division(const std::vector<Form>& forms)
      : forms_{forms}, gains_(forms.size(), std::vector<double>(forms.size())) {
    for (std::size_t a = 0; a < forms.size(); ++a)
      for (std::size_t b = 0; b < a; ++b) gains_[a][b] = gains_[b][a] = gain_of(forms[a], forms[b]);
    start_with_relatives();
    for (int round = 0; round < most_rounds; ++round) {
      const bool moved = move_forms();
      if (!join_groups() && !moved) break;
    }
  }

  /// Of each form, 0 for the most usual group.
  std::vector<int> ranks() const {
    std::map<std::size_t, double> usual;
    for (std::size_t i = 0; i < forms_.size(); ++i)
      for (const auto& [text, spelling] : forms_[i].spellings) usual[groups_[i]] += spelling.likely;
    std::vector<std::pair<double, std::size_t>> order;
    for (const auto& [group, likely] : usual) order.emplace_back(-likely, group);
    std::sort(order.begin(), order.end());
    std::vector<int> ranks;
    for (const auto group : groups_) {
      const auto at = std::find_if(order.begin(), order.end(),
                                   [&](const auto& one) { return one.second == group; });
      ranks.push_back(static_cast<int>(at - order.begin()));
    }
    return ranks;
  }

 private:
  /// A form goes to the family of its most usual lemma.
  void start_with_relatives() {
    std::vector<const Lemma*> lemmas;
    for (const auto& form : forms_)
      for (const auto& [text, spelling] : form.spellings)
        lemmas.insert(lemmas.end(), spelling.lemmas.begin(), spelling.lemmas.end());
    const auto more_usual = [](const Lemma* a, const Lemma* b) {
      return std::pair{-a->likely, a} < std::pair{-b->likely, b};
    };
    std::sort(lemmas.begin(), lemmas.end(), more_usual);
    lemmas.erase(std::unique(lemmas.begin(), lemmas.end()), lemmas.end());
    std::map<const Lemma*, std::size_t> family;
    for (const auto* lemma : lemmas) {
      auto number = family.size();
      for (const auto& [other, others] : family)
        if (are_related(*lemma, *other)) number = others;
      family[lemma] = number;
    }
    for (const auto& form : forms_) {
      const Lemma* first = nullptr;
      for (const auto& [text, spelling] : form.spellings)
        for (const auto* lemma : spelling.lemmas)
          if (!first || more_usual(lemma, first)) first = lemma;
      groups_.push_back(family[first]);
    }
  }

  bool move_forms() {
    bool moved = false;
    for (std::size_t i = 0; i < groups_.size(); ++i) {
      std::map<std::size_t, double> gains{{groups_[i], 0}};
      for (std::size_t other = 0; other < groups_.size(); ++other)
        if (other != i) gains[groups_[other]] += gains_[i][other];
      auto best = groups_[i];
      for (const auto& [group, gain] : gains)
        if (gain > gains[best] + 1e-9) best = group;
      moved = moved || best != groups_[i];
      groups_[i] = best;
    }
    return moved;
  }

  bool join_groups() {
    for (bool joined = false;; joined = true) {
      std::map<std::pair<std::size_t, std::size_t>, double> gains;
      for (std::size_t a = 0; a < groups_.size(); ++a)
        for (std::size_t b = 0; b < a; ++b)
          if (groups_[a] != groups_[b]) gains[std::minmax(groups_[a], groups_[b])] += gains_[a][b];
      const auto best =
          std::max_element(gains.begin(), gains.end(),
                           [](const auto& a, const auto& b) { return a.second < b.second; });
      if (best == gains.end() || best->second <= -least_gain) return joined;
      std::replace(groups_.begin(), groups_.end(), best->first.second, best->first.first);
    }
  }

  const std::vector<Form>& forms_;
  std::vector<std::vector<double>> gains_;
  std::vector<std::size_t> groups_;
};

using Stems = std::map<std::string, std::map<std::string, Form>>;

Stems stems_of(const std::vector<Lemma>& lemmas, std::string (*stem_of)(std::string)) {
  Stems stems;
  for (const auto& lemma : lemmas)
    for (const auto& text : lemma.forms) {
      const auto folded = fold_latvian(text);
      if (folded.empty()) continue;
      auto& form = stems[stem_of(folded)][folded];
      form.folded = folded;
      auto& spelling = form.spellings[text];
      spelling.lemmas.push_back(&lemma);
      spelling.likely = std::max(spelling.likely, lemma.likely);
    }
  return stems;
}

bool has_strangers(const std::vector<Form>& forms) {
  const auto& first = *forms.front().spellings.begin()->second.lemmas.front();
  for (const auto& form : forms)
    for (const auto& [text, spelling] : form.spellings)
      for (const auto* lemma : spelling.lemmas)
        if (!are_related(first, *lemma)) return true;
  return false;
}

void keep_apart(const std::vector<Lemma>& lemmas, Marks& marks) {
  constexpr int mark = 9;
  std::set<std::string> of_usual;
  for (const auto& lemma : lemmas)
    if (lemma.likely >= 1 && !lemma.apart)
      for (const auto& form : lemma.forms) of_usual.insert(fold_latvian(form));
  for (const auto& lemma : lemmas)
    if (lemma.apart)
      for (const auto& form : lemma.forms)
        if (const auto folded = fold_latvian(form); !of_usual.contains(folded))
          marks[folded] = mark;
}

}  // namespace

Marks split_stems(const std::vector<Lemma>& lemmas, std::string (*stem_of)(std::string)) {
  Marks marks;
  for (auto& [stem, by_form] : stems_of(lemmas, stem_of)) {
    std::vector<Form> forms;
    for (auto& [folded, form] : by_form) forms.push_back(std::move(form));
    if (!has_strangers(forms)) continue;
    const auto ranks = Division{forms}.ranks();
    for (std::size_t i = 0; i < forms.size(); ++i)
      if (ranks[i] >= 1 && ranks[i] < 9 && forms[i].folded.size() > stem.size())
        marks[forms[i].folded] = ranks[i];
  }
  keep_apart(lemmas, marks);
  return marks;
}

}  // namespace blakus
