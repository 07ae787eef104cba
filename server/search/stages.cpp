#include "server/search/stages.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "server/search/distance.h"
#include "server/search/postings.h"

namespace blakus {

namespace {

using Clock = std::chrono::steady_clock;

Meaning meaning_in(const SearchRequest& request, const Snapshot& snapshot) {
  const Knowledge knowledge{
      .vocabulary = snapshot.vocabulary(),
      .spelling = [&]() -> const Spelling& { return snapshot.spelling(); },
      .in_records = [&](const Token& word) { return snapshot.postings().holds(word); }};
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

double microseconds_since(Clock::time_point& mark) {
  const auto now = Clock::now();
  const std::chrono::duration<double, std::micro> span = now - std::exchange(mark, now);
  return span.count();
}

Stages ranked(const SearchRequest& request, const std::shared_ptr<const Snapshot>& snapshot) {
  auto mark = Clock::now();
  Stages stages{.snapshot = snapshot, .meaning = meaning_in(request, *snapshot)};
  stages.times.understand = microseconds_since(mark);
  stages.place = place_of(regions_asked_for(request, stages.meaning), *snapshot);
  stages.ranking = rank(stages.meaning, stages.place, *snapshot);
  stages.times.rank = microseconds_since(mark);
  return stages;
}

/// Where a document stands in the order asked for.
struct Standing {
  double value = 0;        ///< the higher, the earlier
  std::uint32_t rank = 0;  ///< among equals, the lower the earlier
  DocumentNumber document = 0;

  bool operator<(const Standing& other) const {
    return value != other.value ? value > other.value : rank < other.rank;
  }
};

/// "2026-11-21" as 20261121; what is not known counts as nought.
double number_of_date(std::string_view date) {
  double number = 0;
  std::size_t digits = 0;
  for (const char c : date)
    if (c >= '0' && c <= '9' && ++digits <= 8) number = number * 10 + (c - '0');
  for (; digits < 8; ++digits) number *= 10;
  return number;
}

double value_of(DocumentNumber document, const SearchRequest& request, const Stages& stages) {
  const auto& columns = stages.snapshot->columns();
  switch (request.sort) {
    case Sort::name:
      return 0;
    case Sort::checked:
      return number_of_date(columns.checked(document));
    case Sort::distance:
      return -distance_km(document, request, columns).value_or(1e9);
    default:
      return stages.ranking.scores[document];
  }
}

}  // namespace

Stages stages_of(const SearchRequest& request, std::shared_ptr<const Snapshot> snapshot) {
  auto stages = ranked(request, snapshot);
  if (!stages.meaning.corrected.text.empty() && stages.ranking.documents.empty()) {
    auto as_typed = request;  // a correction that finds nothing helps nobody
    as_typed.exactly = true;
    stages = ranked(as_typed, snapshot);
  }
  keep_within_radius(stages.ranking.documents, request, snapshot->columns());
  stages.filters = Filters{request, stages.place, *snapshot};
  stages.found = stages.filters.apply(stages.ranking.documents);
  return stages;
}

std::vector<DocumentNumber> window_of(const Stages& stages, const SearchRequest& request) {
  const auto& columns = stages.snapshot->columns();
  std::vector<Standing> standings;
  standings.reserve(stages.found.count());
  stages.found.for_each([&](DocumentNumber document) {
    auto value = value_of(document, request, stages);
    standings.push_back({.value = value,
                         .rank = columns.name_rank(request.language, document),
                         .document = document});
  });
  const auto first = std::min((request.page - 1) * request.size, standings.size());
  const auto last = std::min(first + request.size, standings.size());
  const auto begin = standings.begin() + static_cast<std::ptrdiff_t>(first);
  const auto end = standings.begin() + static_cast<std::ptrdiff_t>(last);
  if (first > 0) std::nth_element(standings.begin(), begin, standings.end());
  std::partial_sort(begin, end, standings.end());
  std::vector<DocumentNumber> documents;
  for (auto at = first; at < last; ++at) documents.push_back(standings[at].document);
  return documents;
}

}  // namespace blakus
