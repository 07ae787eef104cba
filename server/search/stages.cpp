#include "server/search/stages.h"

#include <algorithm>
#include <unordered_map>

#include "server/search/distance.h"
#include "server/search/postings.h"

namespace blakus {

namespace {

Meaning meaning_in(const SearchRequest& request, const Snapshot& snapshot) {
  const Knowledge knowledge{
      .vocabulary = snapshot.vocabulary(),
      .spelling = snapshot.spelling(),
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

}  // namespace

Stages stages_of(const SearchRequest& request, std::shared_ptr<const Snapshot> snapshot) {
  auto meaning = meaning_in(request, *snapshot);
  auto place = place_of(regions_asked_for(request, meaning), *snapshot);
  auto ranking = rank(meaning, place, *snapshot);
  keep_within_radius(ranking.documents, request, snapshot->columns());
  Filters filters{request, place, *snapshot};
  auto found = filters.apply(ranking.documents);
  return {.snapshot = std::move(snapshot),
          .meaning = std::move(meaning),
          .place = std::move(place),
          .ranking = std::move(ranking),
          .filters = std::move(filters),
          .found = std::move(found)};
}

std::vector<DocumentNumber> window_of(const Stages& stages, const SearchRequest& request) {
  const auto& columns = stages.snapshot->columns();
  const auto& scores = stages.ranking.scores;
  std::vector<DocumentNumber> documents;
  stages.found.for_each([&](DocumentNumber document) { documents.push_back(document); });

  std::unordered_map<DocumentNumber, double> distances;
  if (request.sort == Sort::distance)
    for (const auto document : documents)
      distances[document] = distance_km(document, request, columns).value_or(1e9);
  const auto name_rank = [&](DocumentNumber document) {
    return columns.name_rank(request.language, document);
  };
  const auto stands_before = [&](DocumentNumber a, DocumentNumber b) {
    if (request.sort == Sort::name) return name_rank(a) < name_rank(b);
    if (request.sort == Sort::distance && distances[a] != distances[b])
      return distances[a] < distances[b];
    if (request.sort == Sort::checked && columns.checked(a) != columns.checked(b))
      return columns.checked(a) > columns.checked(b);
    if (scores[a] != scores[b]) return scores[a] > scores[b];
    return name_rank(a) < name_rank(b);
  };

  const auto first = std::min((request.page - 1) * request.size, documents.size());
  const auto last = std::min(first + request.size, documents.size());
  const auto end = documents.begin() + static_cast<std::ptrdiff_t>(last);
  std::partial_sort(documents.begin(), end, documents.end(), stands_before);
  return {documents.begin() + static_cast<std::ptrdiff_t>(first), end};
}

}  // namespace blakus
