#include "server/search/searcher.h"

#include <algorithm>
#include <stdexcept>

#include "core/catalog/day.h"
#include "core/index_folder.h"
#include "server/search/compose.h"
#include "server/search/stages.h"
#include "server/search/suggest.h"

namespace blakus {

namespace {

std::shared_ptr<const Snapshot> opened(const std::filesystem::path& index, const std::string& day) {
  std::string fault = "there is no index at " + index.string() + ": run blakus-index build first";
  if (const auto current = current_generation(index)) {
    try {
      return std::make_shared<const Snapshot>(*current, day);
    } catch (const std::exception& error) {
      fault = error.what();  // the older generation may still be whole
    }
    for (const auto& generation : generations(index))
      if (generation != *current && !damage_of(generation))
        return std::make_shared<const Snapshot>(generation, day);
  }
  throw std::runtime_error(fault);
}

}  // namespace

Searcher::Searcher(std::filesystem::path index, std::string fixed_day)
    : index_(std::move(index)), fixed_day_(std::move(fixed_day)) {
  snapshot_ = opened(index_, today());
}

Searcher::~Searcher() = default;

std::shared_ptr<const Snapshot> Searcher::snapshot() const {
  return std::atomic_load(&snapshot_);
}

bool Searcher::refresh() {
  const auto current = current_generation(index_);
  const auto present = snapshot();
  const auto day = today();
  if (!current || (current->filename().string() == present->name() && day == present->day()))
    return false;
  auto fresh = std::make_shared<const Snapshot>(*current, day);
  fresh->settle();  // nobody waits for the new one: the old one answers until it is whole
  std::atomic_store(&snapshot_, std::shared_ptr<const Snapshot>{std::move(fresh)});
  return true;
}

std::string Searcher::today() const {
  return fixed_day_.empty() ? system_day() : fixed_day_;
}

Answer Searcher::search(const SearchRequest& request) const {
  return answer_of(stages_of(request, snapshot()), request);
}

std::vector<std::shared_ptr<const Organization>> Searcher::every(
    const SearchRequest& request) const {
  const auto stages = stages_of(request, snapshot());
  auto whole = request;
  whole.page = 1;
  whole.size = std::max<std::size_t>(1, stages.found.count());
  auto documents = window_of(stages, whole);
  // A page with a place shows its matches in groups.
  for (std::size_t at = 0; stages.place.given() && at < documents.size(); at += request.size) {
    const auto page = documents.begin() + static_cast<std::ptrdiff_t>(at);
    const auto size = std::min(request.size, documents.size() - at);
    std::ranges::stable_sort(page, page + static_cast<std::ptrdiff_t>(size), {},
                             [&](auto document) { return group_in(stages.place, document); });
  }
  std::vector<std::shared_ptr<const Organization>> organizations;
  organizations.reserve(documents.size());
  for (const auto document : documents)
    organizations.push_back(stages.snapshot->organization(document));
  return organizations;
}

std::vector<Suggestion> Searcher::suggest(const std::string& text, Language language,
                                          std::size_t limit) const {
  const auto current = snapshot();
  return current->suggestions().suggest(text, language, limit, *current);
}

std::shared_ptr<const Organization> Searcher::organization(const std::string& id) const {
  return snapshot()->organization(id);
}

std::vector<std::shared_ptr<const Organization>> Searcher::organizations(Language language) const {
  const auto current = snapshot();
  const auto& columns = current->columns();
  std::vector<DocumentNumber> documents;
  columns.organizations().for_each([&](DocumentNumber number) { documents.push_back(number); });
  std::ranges::sort(documents, {},
                    [&](DocumentNumber number) { return columns.name_rank(language, number); });
  std::vector<std::shared_ptr<const Organization>> result;
  result.reserve(documents.size());
  for (const auto number : documents) result.push_back(current->organization(number));
  return result;
}

}  // namespace blakus
