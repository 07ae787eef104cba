#include "server/search/rank/stages.h"

#include <algorithm>
#include <chrono>
#include <numeric>
#include <span>
#include <utility>

#include "server/search/index/postings.h"
#include "server/search/rank/distance.h"
#include "server/search/rank/field_filters.h"
#include "server/search/rank/filter_sets.h"
#include "server/search/rank/name_match.h"
#include "server/search/weights.h"

namespace blakus {

namespace {

using Clock = std::chrono::steady_clock;

Meaning meaning_in(const SearchRequest& request, const Snapshot& snapshot) {
  const Knowledge knowledge{
      .vocabulary = snapshot.vocabulary(),
      .needs = &snapshot.need_words(),
      .spelling = [&]() -> const Spelling& { return snapshot.spelling(); },
      .in_records = [&](const Token& word) { return snapshot.holds(word); },
      .has_contact =
          [&](const std::string& contact) {
            return !snapshot.postings().by_contact(contact)->empty();
          },
      .in_one_name = [&](std::span<const Token> words) { return any_name_holds(words, snapshot); }};
  return understand(request.text, request.exactly, knowledge);
}

std::vector<std::string> regions_asked_for(const SearchRequest& request, const Meaning& meaning) {
  const auto* filter = filter_of(request, Kind::region);
  if (filter && !filter->ids.empty()) return filter->ids;
  std::vector<std::string> regions;
  for (const auto& found : meaning.concepts)
    if (found.term->kind == Kind::region) regions.push_back(found.term->id);
  return regions;
}

/// Within the radius, or nationwide: help by telephone is near everywhere.
void keep_within_radius(Bitset& documents, const SearchRequest& request, const Columns& columns) {
  if (!request.near || !request.radius_km) return;
  auto kept = columns.none();
  documents.for_each([&](DocumentNumber document) {
    const auto distance = distance_km(document, request, columns);
    const bool near = distance && *distance <= *request.radius_km;
    if (near || columns.national().contains(document)) kept.insert(document);
  });
  documents = std::move(kept);
}

void keep_only_the_named(Bitset& documents, const SearchRequest& request,
                         const Snapshot& snapshot) {
  if (!request.only) return;
  auto named = snapshot.columns().none();
  for (const auto& id : *request.only)
    if (const auto document = snapshot.postings().document(id_value(Kind::organization, id)))
      named.insert(document);
  documents &= named;
}

double microseconds_since(Clock::time_point& mark) {
  const auto now = Clock::now();
  const std::chrono::duration<double, std::micro> span = now - std::exchange(mark, now);
  return span.count();
}

/// A filter of languages keeps bodies whose languages are not known; those who speak it stand above
/// them. Likewise the others that keep the unknown.
void prefer_known(Ranking& ranking, const SearchRequest& request, const Columns& columns) {
  for (const auto& filter : request.filters) {
    if (!keeps_unknown(filter.kind)) continue;
    for (const auto& id : filter.ids)
      if (const auto* known = columns.with(filter.kind, id))
        known->for_each([&](DocumentNumber document) {
          ranking.scores[document] += weights::wished(filter.kind);
        });
  }
}

/// In a crisis nothing is mended.
SearchRequest as_typed_in(const std::vector<CrisisKind>& crisis, SearchRequest request) {
  request.exactly = request.exactly || !crisis.empty();
  return request;
}

/// What a person in despair needs, whatever the words: those who prevent suicide; after them those
/// for the illness or the need that the words speak of as well.
Meaning meaning_in_crisis(const SearchRequest& request, const Snapshot& snapshot) {
  auto meaning = meaning_in(request, snapshot);
  Meaning calm{.text = request.text, .words = std::move(meaning.words)};
  const auto* need = snapshot.term(TermRole::crisis);
  if (need) {
    std::vector<std::size_t> all(calm.words.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    calm.concepts.push_back(
        {.term = need, .at = std::move(all), .name = need->label.lv, .named = false});
  }
  for (auto& found : meaning.concepts) {
    if (found.term == need) continue;
    found.weight *= weights::beside_a_crisis;
    calm.concepts.push_back(std::move(found));
  }
  return calm;
}

/// However much of what else was typed fits another body.
void put_first_who_is_there_in_despair(Ranking& ranking, const Snapshot& snapshot) {
  const auto* need = snapshot.term(TermRole::crisis);
  if (!need) return;
  snapshot.filter_sets().of(*need).for_each(
      [&](DocumentNumber document) { ranking.scores[document] += weights::there_in_despair; });
}

Stages ranked(const SearchRequest& request, const std::shared_ptr<const Snapshot>& snapshot) {
  auto mark = Clock::now();
  Stages stages{.snapshot = snapshot,
                .crisis = snapshot->crisis_words().kinds_of(analyze(request.text))};
  stages.meaning = stages.needs_somebody()
                       ? meaning_in_crisis(as_typed_in(stages.crisis, request), *snapshot)
                       : meaning_in(as_typed_in(stages.crisis, request), *snapshot);
  stages.times.understand = microseconds_since(mark);
  stages.place = place_of(regions_asked_for(request, stages.meaning), *snapshot);
  stages.ranking = rank(stages.meaning, stages.place, *snapshot);
  if (stages.needs_somebody()) put_first_who_is_there_in_despair(stages.ranking, *snapshot);
  prefer_known(stages.ranking, request, snapshot->columns());
  stages.times.rank = microseconds_since(mark);
  return stages;
}

/// Where a document stands in the order asked for.
struct SortKey {
  double value = 0;        ///< the higher, the earlier
  std::uint32_t rank = 0;  ///< among equals, the lower the earlier
  DocumentNumber document = 0;

  /// The earlier is the smaller.
  bool operator<(const SortKey& other) const {
    return value != other.value ? value > other.value : rank < other.rank;
  }
};

/// The earliest of many standings, so many and no more.
class TopK {
 public:
  explicit TopK(std::size_t count) : count_(count) {}

  /// Does a standing of that value come too late whatever its rank?
  bool is_late(double value) const { return full_ && value < latest_.value; }
  void add(const SortKey& sort_key) {
    if (full_ && !(sort_key < latest_)) return;
    standings_.push_back(sort_key);
    if (standings_.size() >= 2 * count_) drop_the_late();
  }
  /// Those from `first` on, in order. To be called once.
  std::span<const SortKey> from(std::size_t first) {
    if (standings_.size() > count_) drop_the_late();
    const auto begin = standings_.begin() + static_cast<std::ptrdiff_t>(first);
    std::nth_element(standings_.begin(), begin, standings_.end());
    std::sort(begin, standings_.end());
    return std::span{standings_}.subspan(first);
  }

 private:
  void drop_the_late() {
    const auto last = standings_.begin() + static_cast<std::ptrdiff_t>(count_ - 1);
    std::nth_element(standings_.begin(), last, standings_.end());
    standings_.resize(count_);
    full_ = true;
    latest_ = standings_.back();
  }

  const std::size_t count_;
  std::vector<SortKey> standings_;
  bool full_ = false;
  SortKey latest_;  ///< of those kept, once it is full
};

/// "2026-11-21" as 20261121; what is not known counts as zero.
double number_of_date(std::string_view date) {
  double number = 0;
  std::size_t digits = 0;
  for (const char c : date)
    if (c >= '0' && c <= '9' && ++digits <= 8) number = number * 10 + (c - '0');
  for (; digits < 8; ++digits) number *= 10;
  return number;
}

/// Further apart than any two scores.
constexpr double between_groups = 1e6;

double value_of(DocumentNumber document, const SearchRequest& request, const Stages& stages) {
  const auto& columns = stages.snapshot->columns();
  switch (request.sort) {
    case Sort::relevance: {
      const double score = stages.ranking.scores[document];
      if (!stages.place.given()) return score;
      return score - between_groups * static_cast<double>(group_in(stages.place, document));
    }
    case Sort::name:
      return 0;
    case Sort::checked:
      return number_of_date(columns.checked(document));
    case Sort::distance:
      return -distance_km(document, request, columns).value_or(1e9);
  }
  return 0;
}

/// Who is in despair looks for somebody, not for a report.
void add_others(Stages& stages, const SearchRequest& request) {
  const auto& snapshot = *stages.snapshot;
  if (stages.needs_somebody() || request.only || snapshot.others().empty()) return;
  stages.other_hits = find_others(stages.meaning, stages.place, stages.ranking, snapshot);
  keep_with_fields(stages.other_hits, request.fields, snapshot.others());
  if (request.near && request.radius_km) {
    auto near = snapshot.columns().organizations();
    keep_within_radius(near, request, snapshot.columns());
    std::erase_if(stages.other_hits, [&](const OtherHit& hit) {
      return !near.contains(snapshot.others()[hit.number].organizer);
    });
  }
  stages.others = within(stages.other_hits, stages.filters, snapshot.others());
}

}  // namespace

bool Stages::needs_somebody() const {
  return std::ranges::any_of(crisis, [](CrisisKind kind) { return kind != CrisisKind::danger; });
}

Stages stages_of(const SearchRequest& request, std::shared_ptr<const Snapshot> snapshot) {
  auto stages = ranked(request, snapshot);
  if (!stages.meaning.corrected.text.empty() && stages.ranking.documents.empty()) {
    auto as_typed = request;  // a correction that finds nothing is of no use
    as_typed.exactly = true;
    stages = ranked(as_typed, snapshot);
  }
  keep_within_radius(stages.ranking.documents, request, snapshot->columns());
  keep_only_the_named(stages.ranking.documents, request, *snapshot);
  stages.filters = Filters{request, stages.place, *snapshot};
  stages.found = stages.filters.apply(stages.ranking.documents);
  add_others(stages, request);
  return stages;
}

std::vector<DocumentNumber> window_of(const Stages& stages, const SearchRequest& request) {
  const auto& columns = stages.snapshot->columns();
  const auto first = (request.page - 1) * request.size;
  if (first >= stages.found.count()) return {};
  TopK top{first + request.size};
  stages.found.for_each([&](DocumentNumber document) {
    const auto value = value_of(document, request, stages);
    if (top.is_late(value)) return;
    top.add({.value = value,
             .rank = columns.name_rank(request.language, document),
             .document = document});
  });
  std::vector<DocumentNumber> documents;
  for (const auto& sort_key : top.from(first)) documents.push_back(sort_key.document);
  return documents;
}

std::vector<DocumentNumber> disability_bodies_of(const Stages& stages, Language language) {
  auto beside = stages.filters.apply(stages.ranking.disability);
  beside -= stages.found;
  std::vector<DocumentNumber> documents;
  beside.for_each([&](DocumentNumber document) { documents.push_back(document); });
  std::ranges::sort(documents, {}, [&](DocumentNumber document) {
    return stages.snapshot->columns().name_rank(language, document);
  });
  return documents;
}

}  // namespace blakus
