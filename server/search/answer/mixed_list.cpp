#include "server/search/answer/mixed_list.h"

#include <algorithm>
#include <tuple>

namespace blakus {

namespace {

const OtherRecord& record_of(const OtherHit& hit, const Stages& stages) {
  return stages.snapshot->others()[hit.number];
}

Group group_of(const OtherHit& hit, const Stages& stages) {
  const auto organizer = record_of(hit, stages).organizer;
  if (hit.says_place) return Group::local;
  if (stages.place.given()) return group_in(stages.place, organizer);
  const bool national = organizer == 0 || stages.place.national.contains(organizer);
  return national ? Group::national : Group::local;
}

/// Where a result stands; the smaller is the earlier.
struct Standing {
  Group group = Group::local;
  bool unnamed = true;
  Kind kind = Kind::organization;
  std::size_t order = 0;
  Listed listed;

  auto key() const { return std::tuple{group, unnamed, kind, order}; }
};

std::vector<Standing> all_standings(const Stages& stages, const SearchRequest& request) {
  const bool grouped = request.sort == Sort::relevance && stages.place.given();
  const bool by_name = request.sort == Sort::relevance;
  std::vector<Standing> all;
  if (request.asks_for(Kind::organization) && !stages.found.empty()) {
    auto whole = request;
    whole.page = 1;
    whole.size = stages.found.count();
    for (const auto document : window_of(stages, whole))
      all.push_back({.group = grouped ? group_in(stages.place, document) : Group::local,
                     .unnamed = !by_name || !stages.ranking.named.contains(document),
                     .order = all.size(),
                     .listed = {.organization = document, .other = {}}});
  }
  for (const auto& hit : stages.others)
    if (const auto kind = record_of(hit, stages).kind; request.asks_for(kind))
      all.push_back({.group = grouped ? group_of(hit, stages) : Group::local,
                     .unnamed = !by_name || hit.reason != Reason::name,
                     .kind = kind,
                     .order = hit.number,
                     .listed = {.organization = 0, .other = hit}});
  return all;
}

}  // namespace

std::vector<KindCount> kind_counts(const Stages& stages, const SearchRequest& request) {
  std::vector<KindCount> counts;
  for (const auto kind : searched_kinds)
    counts.push_back({.kind = kind, .count = 0, .selected = request.asks_for(kind)});
  counts.front().count = stages.found.count();
  for (const auto& hit : stages.others)
    ++std::ranges::find(counts, record_of(hit, stages).kind, &KindCount::kind)->count;
  return counts;
}

std::array<std::size_t, 3> groups_of_others(const Stages& stages, const SearchRequest& request) {
  std::array<std::size_t, 3> groups{};
  for (const auto& hit : stages.others)
    if (request.asks_for(record_of(hit, stages).kind))
      ++groups[static_cast<std::size_t>(group_of(hit, stages))];
  return groups;
}

std::vector<Listed> mixed_window(const Stages& stages, const SearchRequest& request) {
  auto all = all_standings(stages, request);
  std::ranges::sort(all, {}, &Standing::key);
  const auto first = std::min(all.size(), (request.page - 1) * request.size);
  const auto last = std::min(all.size(), first + request.size);
  std::vector<Listed> page;
  for (auto at = first; at < last; ++at) page.push_back(all[at].listed);
  return page;
}

}  // namespace blakus
