#include "server/search/searcher.h"

#include <algorithm>
#include <cerrno>
#include <stdexcept>
#include <system_error>

#include <xapian.h>

#include "core/index/folder.h"
#include "core/index/reader.h"
#include "core/text/day.h"
#include "server/search/answer/autocomplete.h"
#include "server/search/answer/compose.h"
#include "server/search/rank/stages.h"

namespace blakus {

namespace {

/// Throws std::runtime_error for whatever is wrong: the library's own errors are no std::exception.
std::shared_ptr<const Snapshot> loaded(const std::filesystem::path& generation,
                                       const std::string& day) {
  try {
    return std::make_shared<const Snapshot>(generation, day);
  } catch (const Xapian::Error& error) {
    const char* const cause = error.get_error_string();
    if (cause && std::generic_category().message(EMFILE) == cause)
      throw std::runtime_error(
          "the index " + generation.string() +
          " is whole but cannot be read: no file can be opened any more; raise "
          "the limit of open files (LimitNOFILE, ulimit -n)");
    throw std::runtime_error("the index is damaged: " + generation.string() + ": " +
                             error.get_description() + "; run blakus-index build again");
  }
}

/// The same with all its tables: so that no request waits while a newer generation loads.
std::shared_ptr<const Snapshot> settled(const std::filesystem::path& generation,
                                        const std::string& day) {
  auto snapshot = loaded(generation, day);
  try {
    snapshot->settle();
  } catch (const Xapian::Error& error) {
    throw std::runtime_error("the index went away: " + generation.string() + ": " +
                             error.get_description());
  }
  return snapshot;
}

std::shared_ptr<const Snapshot> opened(const std::filesystem::path& index, const std::string& day) {
  const auto served = served_generation(index);
  std::string fault;
  try {
    return loaded(served, day);
  } catch (const std::exception& error) {
    fault = error.what();  // the older generation may still be whole
  }
  for (const auto& generation : generations(index))
    if (generation != served && !damage_of(generation)) return loaded(generation, day);
  throw std::runtime_error(fault);
}

}  // namespace

Searcher::Searcher(std::filesystem::path index, std::string fixed_day)
    : index_(std::move(index)), fixed_day_(std::move(fixed_day)) {
  const auto current = current_generation(index_);
  auto identity = current ? identity_of(*current) : "";
  snapshot_ = opened(index_, today());
  // A damaged one that an older one stands in for is looked at again.
  if (current && snapshot_->name() == current->filename()) identity_ = std::move(identity);
}

Searcher::~Searcher() = default;

std::shared_ptr<const Snapshot> Searcher::snapshot() const {
  return std::atomic_load(&snapshot_);
}

bool Searcher::refresh() const {
  const std::lock_guard lock{refreshing_};
  const auto current = current_generation(index_);
  if (!current) return false;
  auto identity = identity_of(*current);
  const auto day = today();
  if (identity == identity_ && day == snapshot()->day()) return false;
  std::atomic_store(&snapshot_, settled(*current, day));
  identity_ = std::move(identity);
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
  const auto documents = window_of(stages, whole);
  std::vector<std::shared_ptr<const Organization>> organizations;
  organizations.reserve(documents.size());
  for (const auto document : documents)
    organizations.push_back(stages.snapshot->organization_in_passing(document));
  return organizations;
}

FoundRecords Searcher::records(const SearchRequest& request) const {
  const auto stages = stages_of(request, snapshot());
  FoundRecords found{.snapshot = stages.snapshot, .records = {}, .in_place = {}};
  for (const auto& hit : stages.others) {
    const auto& record = stages.snapshot->others()[hit.number];
    if (!request.asks_for(record.kind)) continue;
    found.records.push_back(&record);
    if (hit.says_place && stages.place.given()) found.in_place.insert(&record);
  }
  return found;
}

std::vector<Autocompletion> Searcher::autocomplete(const std::string& text, Language language,
                                                   std::size_t limit) const {
  const auto current = snapshot();
  return current->autocomplete_table().autocomplete(text, language, limit, *current);
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
  for (const auto number : documents) result.push_back(current->organization_in_passing(number));
  return result;
}

}  // namespace blakus
