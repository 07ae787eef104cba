#include "server/search/searcher.h"

#include <algorithm>
#include <stdexcept>

#include "core/index_folder.h"
#include "server/search/compose.h"
#include "server/search/stages.h"
#include "server/search/suggest.h"

namespace blakus {

namespace {

std::shared_ptr<const Snapshot> opened(const std::filesystem::path& index) {
  std::string fault = "there is no index at " + index.string() + ": run blakus-index build first";
  if (const auto current = current_generation(index)) {
    try {
      return std::make_shared<const Snapshot>(*current);
    } catch (const std::exception& error) {
      fault = error.what();  // the older generation may still be whole
    }
    for (const auto& generation : generations(index))
      if (generation != *current && !damage_of(generation))
        return std::make_shared<const Snapshot>(generation);
  }
  throw std::runtime_error(fault);
}

}  // namespace

Searcher::Searcher(std::filesystem::path index) : index_(std::move(index)) {
  snapshot_ = opened(index_);
}

Searcher::~Searcher() = default;

std::shared_ptr<const Snapshot> Searcher::snapshot() const {
  return std::atomic_load(&snapshot_);
}

bool Searcher::refresh() {
  const auto current = current_generation(index_);
  if (!current || current->filename().string() == snapshot()->name()) return false;
  std::atomic_store(&snapshot_, std::make_shared<const Snapshot>(*current));
  return true;
}

Answer Searcher::search(const SearchRequest& request) const {
  return answer_of(stages_of(request, snapshot()), request);
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
