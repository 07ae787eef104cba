#include "server/search/rank/find_others.h"

#include <algorithm>
#include <iterator>

#include "server/search/index/snapshot.h"
#include "server/search/rank/relations.h"

namespace blakus {

namespace {

bool is_place(const Concept& found) {
  return found.term->kind == Kind::region;
}

class OtherFinder {
 public:
  OtherFinder(const Meaning& meaning, const Place& place, const Ranking& ranking,
              const Snapshot& snapshot)
      : meaning_(meaning),
        place_(place),
        ranking_(ranking),
        snapshot_(snapshot),
        records_(snapshot.others()),
        readings_(readings_in(meaning)),
        words_(words_to_find(meaning)) {
    about_disease_ = std::ranges::any_of(
        meaning.concepts, [](const Concept& found) { return is_disease(found.term->kind); });
    std::erase_if(readings_, [](const Readings& readings) { return is_place(*readings.front()); });
    for (const auto& readings : readings_) speaking_.push_back(who_speaks_of(readings));
    for (const auto& word : meaning.words) {
      in_title_.push_back(records_.titles_with(word));
      in_text_.push_back(records_.texts_with(word));
    }
  }

  std::vector<OtherHit> find() const {
    std::vector<OtherHit> hits;
    for (OtherRecords::Number number = 0; number < records_.size(); ++number) {
      const auto reason = reason_of(number);
      if (!reason) continue;
      hits.push_back(
          {.number = number, .reason = *reason, .says_place = is_in_place(records_[number])});
    }
    return hits;
  }

 private:
  /// None where it does not answer.
  std::optional<Reason> reason_of(OtherRecords::Number number) const {
    if (meaning_.words.empty()) return Reason::filter;
    if (answers_by_words(number)) return is_titled(number) ? Reason::name : Reason::words;
    if (answers_by_organizer(records_[number])) return Reason::organizer;
    return std::nullopt;
  }

  /// Whoever holds it is there for what was asked; to serve all patients is not enough for a
  /// disease, and words of another record say nothing of this one.
  bool answers_by_organizer(const OtherRecord& other) const {
    const auto organizer = other.organizer;
    if (!ranking_.documents.contains(organizer)) return false;
    if (ranking_.named.contains(organizer)) return true;
    if (meaning_.concepts.empty()) return words_.empty();
    return !about_disease_ || is_closer_than_everyone(organizer);
  }
  bool is_closer_than_everyone(DocumentNumber organizer) const {
    return std::ranges::any_of(meaning_.concepts, [&](const Concept& found) {
      return is_disease(found.term->kind) && serves(organizer, *found.term);
    });
  }
  bool serves(DocumentNumber organizer, const TaxonomyTerm& term) const {
    return std::ranges::any_of(snapshot_.relations().to(term), [&](const Relation& relation) {
      return relation.reason != Reason::everyone && relation.documents->contains(organizer);
    });
  }

  /// All that was asked for is in its own texts, or partly with whoever holds it.
  bool answers_by_words(OtherRecords::Number number) const {
    const auto& other = records_[number];
    bool by_itself = words_.empty() && readings_.empty() && is_in_place(other);
    for (const auto word : words_) {
      if (!in_text_[word][number]) return false;
      by_itself = true;
    }
    for (std::size_t at = 0; at < readings_.size(); ++at) {
      const bool itself = speaking_[at][number] || holds_name(number, readings_[at]);
      by_itself = by_itself || itself;
      if (!itself && !is_served(other.organizer, readings_[at])) return false;
    }
    return by_itself && !is_left_out(other.organizer);
  }
  bool is_served(DocumentNumber organizer, const Readings& readings) const {
    return organizer != 0 && std::ranges::any_of(readings, [&](const Concept* reading) {
             return serves(organizer, *reading->term);
           });
  }
  bool is_left_out(DocumentNumber organizer) const {
    const bool excludes = !meaning_.excluded.empty() || !meaning_.excluded_words.empty() ||
                          !meaning_.excluded_names.empty();
    return excludes && !ranking_.documents.contains(organizer);
  }

  /// By record: its title or place names one of them, a kind of it, or a disease of the area.
  std::vector<bool> who_speaks_of(const Readings& readings) const {
    std::vector<bool> speaking(records_.size());
    for (const auto* reading : readings) {
      const auto& wanted = *reading->term;
      const auto meant = with_narrower(wanted);
      for (OtherRecords::Number number = 0; number < records_.size(); ++number)
        for (const auto* term : records_[number].terms)
          if (std::ranges::binary_search(meant, term) ||
              (wanted.kind == Kind::area && std::ranges::count(term->areas, wanted.id) > 0))
            speaking[number] = true;
    }
    return speaking;
  }
  /// The term and its kinds, in the order of their places in memory, as records hold theirs.
  std::vector<const TaxonomyTerm*> with_narrower(const TaxonomyTerm& wanted) const {
    std::vector<const TaxonomyTerm*> terms{&wanted};
    for (const auto& id : snapshot_.hierarchy().narrower(wanted.kind, wanted.id))
      if (const auto* narrower = snapshot_.term(wanted.kind, id)) terms.push_back(narrower);
    std::ranges::sort(terms);
    return terms;
  }
  /// "vientulība" in a longer text.
  bool holds_name(OtherRecords::Number number, const Readings& readings) const {
    return std::ranges::all_of(readings.front()->at,
                               [&](std::size_t word) { return in_text_[word][number]; });
  }

  bool is_titled(OtherRecords::Number number) const {
    return std::ranges::all_of(in_title_,
                               [&](const std::vector<bool>& titled) { return titled[number]; });
  }

  bool is_in_place(const OtherRecord& other) const {
    return std::ranges::any_of(place_.regions, [&](const std::string& region) {
      const auto& here = snapshot_.hierarchy().surroundings(region).here;
      return std::ranges::any_of(other.terms, [&](const TaxonomyTerm* term) {
        return term->kind == Kind::region && std::ranges::count(here, term->id) > 0;
      });
    });
  }

  const Meaning& meaning_;
  const Place& place_;
  const Ranking& ranking_;
  const Snapshot& snapshot_;
  const OtherRecords& records_;
  std::vector<Readings> readings_;           ///< but those of places
  std::vector<std::vector<bool>> speaking_;  ///< by reading and record
  std::vector<std::vector<bool>> in_title_;  ///< by word of what is asked, and record
  std::vector<std::vector<bool>> in_text_;
  const std::vector<std::size_t> words_;
  bool about_disease_ = false;
};

}  // namespace

std::vector<OtherHit> find_others(const Meaning& meaning, const Place& place,
                                  const Ranking& ranking, const Snapshot& snapshot) {
  if (snapshot.others().empty()) return {};
  return OtherFinder{meaning, place, ranking, snapshot}.find();
}

std::vector<OtherHit> within(const std::vector<OtherHit>& hits, const Filters& filters,
                             const OtherRecords& records, std::optional<Kind> without) {
  std::vector<OtherHit> kept;
  std::ranges::copy_if(hits, std::back_inserter(kept), [&](const OtherHit& hit) {
    return filters.admit(records[hit.number].organizer, hit.says_place, without);
  });
  return kept;
}

}  // namespace blakus
