#include "server/search/rank/ranking.h"

#include <algorithm>
#include <span>

#include "core/text/folded_words.h"
#include "server/search/index/postings.h"
#include "server/search/rank/contact_match.h"
#include "server/search/rank/left_out.h"
#include "server/search/rank/name_match.h"
#include "server/search/rank/relations.h"
#include "server/search/weights.h"

namespace blakus {

namespace {

/// A concept of so many bodies is broad; a word of so few is rare.
constexpr std::size_t many_bodies = 30;
constexpr std::size_t few_bodies = 2;

bool is_about_disease(const Readings& readings) {
  return is_disease(readings.front()->term->kind);
}

bool is_of(const Readings& readings, Kind kind) {
  return readings.front()->term->kind == kind;
}

class Ranker {
 public:
  Ranker(const Meaning& meaning, const Place& place, const Snapshot& snapshot)
      : meaning_(meaning),
        place_(place),
        snapshot_(snapshot),
        columns_(snapshot.columns()),
        readings_(readings_in(meaning)),
        ranking_{.documents = columns_.none(),
                 .named = columns_.none(),
                 .disability = columns_.none(),
                 .scores = std::vector<float>(columns_.room())} {}

  Ranking rank() {
    const bool about_disease = add_subjects(is_about_disease);
    const bool has_subject = about_disease || add_subjects([](const Readings& readings) {
                               return is_of(readings, Kind::service);
                             });
    if (has_subject) {
      add_wishes(about_disease);
      if (about_disease) add_bodies_for_any_illness();
    } else if (meaning_.contacts.empty()) {
      add_without_subject();
    }
    if (about_disease) temper_bodies_for_children();
    weigh(ranking_.documents, place_, columns_, ranking_.scores);
    add_districts();
    if (meaning_.contacts.empty() || !meaning_.rest.empty())
      add_names(has_subject || !meaning_.contacts.empty());
    add_contacts();
    if (has_subject) add_rest_words();
    add_exact_forms();
    ranking_.documents -= bodies_left_out(meaning_, snapshot_);
    keep_to_the_search();
    return std::move(ranking_);
  }

 private:
  void raise(DocumentNumber document, float by) {
    ranking_.documents.insert(document);
    ranking_.scores[document] += by;
  }
  void raise_known(const Bitset& documents, float by) {
    documents.for_each([&](DocumentNumber document) {
      if (ranking_.documents.contains(document)) ranking_.scores[document] += by;
    });
  }

  void raise_known(const std::vector<DocumentNumber>& documents, float by) {
    for (const auto document : documents)
      if (ranking_.documents.contains(document)) ranking_.scores[document] += by;
  }
  void raise_known(const std::vector<Posting>& postings, float by) {
    for (const auto& posting : postings)
      if (ranking_.documents.contains(posting.document)) ranking_.scores[posting.document] += by;
  }

  /// Scores the readings that are what is looked for; true if there were any.
  template <typename IsSubject>
  bool add_subjects(IsSubject is_subject) {
    bool any = false;
    for (const auto& readings : readings_) {
      if (!is_subject(readings) || is_said_more_closely(readings)) continue;
      add_subject(readings);
      any = true;
    }
    return any;
  }

  /// "gambling addicts": a broader name next to a narrower one adds nothing to it.
  bool is_said_more_closely(const Readings& broad) const {
    const auto is_broader = [&](const Readings& other) {
      const auto above =
          snapshot_.hierarchy().broader(other.front()->term->kind, other.front()->term->id);
      return std::ranges::count(above, broad.front()->term->id) > 0;
    };
    return is_about_disease(broad) && std::ranges::any_of(readings_, is_broader);
  }

  /// "psoriāze un vientulība": who serves the area comes after those for the disease.
  bool names_a_disease() const {
    return std::ranges::any_of(readings_, [](const Readings& readings) {
      return is_of(readings, Kind::diagnosis) && !readings.front()->described;
    });
  }

  /// One name in the query: of its readings and their relations the best counts.
  void add_subject(const Readings& readings) {
    auto seen = columns_.none();
    float factor = is_of(readings, Kind::area) && names_a_disease() ? weights::area_of_need : 1;
    std::vector<Relation> relations;
    for (const auto* reading : readings) {
      for (auto relation : snapshot_.relations().to(*reading->term)) {
        relation.weight *= factor * reading->weight;
        relations.push_back(relation);
      }
      factor *= weights::later_reading;
    }
    std::ranges::stable_sort(relations, std::greater{}, &Relation::weight);
    for (const auto& relation : relations) {
      relation.documents->for_each([&](DocumentNumber document) {
        if (seen.contains(document)) return;
        seen.insert(document);
        add_fit(document, relation.weight);
      });
    }
  }

  /// Of several things asked for the one that a body is closest to counts; that it is there for a
  /// further one as well lifts it above its equals.
  void add_fit(DocumentNumber document, float weight) {
    ranking_.documents.insert(document);
    auto& score = ranking_.scores[document];
    score = std::max(score, weight) + weights::further_subject * std::min(score, weight);
  }

  /// What is wanted beside the subject orders those of one fit: all wishes together lift nobody
  /// over the next closer one.
  void add_wishes(bool about_disease) {
    std::vector<float> lift;  // by document, once anything is wanted
    for (const auto& readings : readings_) {
      const auto kind = readings.front()->term->kind;
      if (is_disease(kind) || kind == Kind::region) continue;
      if (kind == Kind::service && !about_disease) continue;
      lift.resize(columns_.room());
      for (const auto* reading : readings) {
        const auto* with = columns_.with(kind, reading->term->id);
        if (!with) continue;
        with->for_each([&](DocumentNumber document) { lift[document] += weights::wished(kind); });
      }
    }
    if (lift.empty()) return;
    ranking_.documents.for_each([&](DocumentNumber document) {
      ranking_.scores[document] += weights::wishes_together(lift[document]);
    });
  }

  /// A child's illness is also a matter for those who serve all ill children. The disability bodies
  /// of a place help any ill person there, but not for this need: they stand beside the results.
  void add_bodies_for_any_illness() {
    const auto* child_health = columns_.with(snapshot_.term(TermRole::any_ill_child));
    if (speaks_of_a_child() && child_health) raise_at_least(*child_health, weights::any_ill_child);
    const auto* disability = columns_.with(snapshot_.term(TermRole::disability));
    if (!place_.given() || !disability) return;
    ranking_.disability = place_.here;
    ranking_.disability |= place_.municipality;
    ranking_.disability &= *disability;
    ranking_.disability -= columns_.national();
  }
  /// Also where the word is part of a disease's name: "bērns nerunā".
  bool speaks_of_a_child() const {
    return std::ranges::any_of(meaning_.words, [&](const Token& word) {
      const auto names = snapshot_.vocabulary().names(std::span{&word, 1});
      return std::ranges::any_of(names, [](const NameMatch& match) {
        return has_role(*match.name->term, TermRole::children);
      });
    });
  }
  void raise_at_least(const Bitset& documents, float weight) {
    documents.for_each([&](DocumentNumber document) {
      ranking_.documents.insert(document);
      ranking_.scores[document] = std::max(ranking_.scores[document], weight);
    });
  }

  /// Only a place, an audience, a language, or plain words were typed.
  void add_without_subject() {
    if (!words_to_find(meaning_).empty()) {
      add_plain_words();
    } else if (const auto* audience = first_of(Kind::audience)) {
      add_subject(*audience);
    } else if (const auto* other = first_soft()) {
      add_subject(*other);
    } else {
      ranking_.documents = columns_.organizations();
      columns_.organizations().for_each(
          [&](DocumentNumber document) { ranking_.scores[document] = weights::words_alone; });
    }
    add_wishes(false);
  }

  const Readings* first_of(Kind kind) const {
    for (const auto& readings : readings_)
      if (is_of(readings, kind)) return &readings;
    return nullptr;
  }
  const Readings* first_soft() const {
    for (const auto kind : facet_kinds)
      if (const auto* readings = keeps_unknown(kind) || may_lack(kind) ? first_of(kind) : nullptr;
          readings && is_known_of_somebody(*readings))
        return readings;
    return first_of(Kind::type);
  }

  /// Else the words leave everybody: a way of help that no record tells of is no subject.
  bool is_known_of_somebody(const Readings& readings) const {
    return !may_lack(readings.front()->term->kind) ||
           std::ranges::any_of(readings, [&](const auto* reading) {
             const auto* with = columns_.with(reading->term);
             return with != nullptr && with->count() > 0;
           });
  }

  /// Organizations whose record holds all of the words.
  void add_plain_words() {
    const auto words = words_to_find(meaning_);
    auto all = columns_.organizations();
    std::vector<float> share(columns_.room());
    for (const auto number : words) {
      auto with_word = columns_.none();
      const auto postings = snapshot_.postings().anywhere(meaning_.words[number]);
      for (const auto& posting : *postings) {
        with_word.insert(posting.document);
        share[posting.document] += static_cast<float>(std::min(posting.wdf, 8U)) / 8.0F;
      }
      all &= with_word;
    }
    all.for_each([&](DocumentNumber document) {
      const float weight = share[document] / static_cast<float>(words.size());
      raise(document, weights::words_alone * (0.5F + 0.5F * weight));
    });
  }

  /// Above a word in another form stands the very form, typed with its diacritics or without.
  void add_exact_forms() {
    const auto words = words_to_find(meaning_);
    for (const auto number : words)
      raise_known(*snapshot_.postings().exactly(meaning_.words[number]),
                  weights::exact_form / static_cast<float>(words.size()));
  }

  /// Beside a concept the other words only order what was found: a word of one body much, one of
  /// many hardly. A concept of very many bodies says less than a word of one or two; beside it they
  /// are found by the word alone.
  void add_rest_words() {
    const auto count = static_cast<float>(meaning_.rest.size());
    const bool broad = ranking_.documents.count() >= many_bodies && meaning_.rest.size() <= 2;
    for (const auto number : meaning_.rest) {
      const auto postings = snapshot_.postings().anywhere(meaning_.words[number]);
      const float rare = weights::rare_word(postings->size());
      if (broad && postings->size() <= few_bodies)
        for (const auto& posting : *postings) find_by_rare_word(posting.document);
      raise_known(*postings, std::max(weights::words_beside_meaning / count,
                                      rare / std::max(1.0F, count - 1)));
    }
  }
  void find_by_rare_word(DocumentNumber document) {
    if (ranking_.documents.contains(document)) return;
    raise(document, weights::very_thing * weights::one_town + columns_.merit(document));
  }

  /// "Ķengarags" is Rīga, and a part of it.
  void add_districts() {
    for (const auto& found : meaning_.concepts) {
      if (found.term->kind != Kind::region) continue;
      const auto* bodies =
          snapshot_.districts().find(found.term->id, folded_words(analyze(found.name)));
      if (!bodies) continue;
      raise_known(bodies->inside, weights::in_district);
      raise_known(bodies->around, weights::around_district);
    }
  }

  void temper_bodies_for_children() {
    for (const auto& readings : readings_)
      for (const auto* reading : readings)
        if (speaks_of_children(*reading->term)) return;
    const auto* children = columns_.with(snapshot_.term(TermRole::children));
    if (!children) return;
    auto only = *children;
    for (const auto* other : snapshot_.terms(TermRole::grown_ups))
      if (const auto* with = columns_.with(other)) only -= *with;
    only.for_each(
        [&](DocumentNumber document) { ranking_.scores[document] *= weights::for_children_only; });
  }

  bool speaks_of_children(const TaxonomyTerm& term) const {
    const auto* area = snapshot_.term(TermRole::mother_and_child);
    return has_role(term, TermRole::with_children) ||
           (area && std::ranges::count(term.areas, area->id) > 0);
  }

  void add_names(bool has_subject) {
    for (const auto& match : match_names(meaning_, snapshot_)) {
      if (match.whole) ranking_.named.insert(match.document);
      const bool known = ranking_.documents.contains(match.document);
      const bool asked_for = match.whole || match.nearly > 0;
      if (!asked_for && !known && (has_subject || match.share < 0.5F)) continue;
      if (!known) raise(match.document, columns_.merit(match.document));
      raise(match.document, weight_of(match));
    }
  }
  static float weight_of(const NameHit& match) {
    if (match.whole) return weights::whole_name * match.coverage;
    return std::max(weights::whole_name * match.coverage * match.nearly,
                    weights::part_of_name * match.share);
  }

  /// Whoever is reached by a contact in the query is asked for as by name.
  void add_contacts() {
    for (const auto document : reached_by_contacts(meaning_, snapshot_)) {
      if (!ranking_.documents.contains(document)) raise(document, columns_.merit(document));
      raise(document, weights::whole_name);
      ranking_.named.insert(document);
    }
  }

  /// Postings hold the words of archived records too.
  void keep_to_the_search() {
    ranking_.documents &= columns_.organizations();
    ranking_.named &= columns_.organizations();
  }

  const Meaning& meaning_;
  const Place& place_;
  const Snapshot& snapshot_;
  const Columns& columns_;
  std::vector<Readings> readings_;
  Ranking ranking_;
};

}  // namespace

Ranking rank(const Meaning& meaning, const Place& place, const Snapshot& snapshot) {
  return Ranker{meaning, place, snapshot}.rank();
}

}  // namespace blakus
