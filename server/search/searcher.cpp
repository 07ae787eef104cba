#include "server/search/searcher.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include <xapian.h>

#include "core/index_folder.h"
#include "server/search/distance.h"
#include "server/search/facets.h"
#include "server/search/instead.h"
#include "server/search/postings.h"
#include "server/search/ranking.h"
#include "server/search/snippet.h"
#include "server/search/stages.h"
#include "server/search/suggest.h"
#include "server/search/why.h"

namespace blakus {

namespace {

/// With fewer results than this the ways on are offered as well.
constexpr std::size_t few_results = 3;

/// Throws std::runtime_error for whatever is wrong: the library's own errors are no std::exception.
std::shared_ptr<const Snapshot> loaded(const std::filesystem::path& generation) {
  try {
    return std::make_shared<const Snapshot>(generation);
  } catch (const Xapian::Error& error) {
    throw std::runtime_error("the index is damaged: " + generation.string() + ": " +
                             error.get_description() + "; run blakus-index build again");
  }
}

std::shared_ptr<const Snapshot> opened(const std::filesystem::path& index) {
  std::string fault = "there is no index at " + index.string() + ": run blakus-index build first";
  if (const auto current = current_generation(index)) {
    try {
      return loaded(*current);
    } catch (const std::exception& error) {
      fault = error.what();  // the older generation may still be whole
    }
    for (const auto& generation : generations(index))
      if (generation != *current && !damage_of(generation)) return loaded(generation);
  }
  throw std::runtime_error(fault);
}

/// The one stretch of words all readings of a concept share, and the query without it.
Understood understood_of(const Concept& found, const Meaning& meaning, Language language) {
  const auto begin = meaning.words[found.first].begin;
  const auto end = meaning.words[found.first + found.words - 1].end;
  auto before = meaning.text.substr(0, begin);
  const auto after = meaning.text.substr(end);
  while (!before.empty() && before.back() == ' ') before.pop_back();
  const auto rest = after.find_first_not_of(' ');
  const auto tail = rest == std::string::npos ? "" : after.substr(rest);
  return {.kind = found.term->kind,
          .id = found.term->id,
          .label = text_for(found.term->label, language),
          .text = meaning.text.substr(begin, end - begin),
          .without = before + (before.empty() || tail.empty() ? "" : " ") + tail,
          .ambiguous = found.ambiguous};
}

Match match_of(DocumentNumber document, const SearchRequest& request, const Stages& stages,
               const Explainer& explainer, const std::set<std::string>& marked) {
  Match match{.organization = stages.snapshot->organization(document),
              .group = group_in(stages.place, document),
              .distance_km = distance_km(document, request, stages.snapshot->columns()),
              .why = explainer.why(document),
              .score = stages.ranking.scores[document]};
  match.snippet = snippet_of(match.organization->description, request.language, marked);
  return match;
}

}  // namespace

Searcher::Searcher(std::filesystem::path index) : index_(std::move(index)) {
  const auto current = current_generation(index_);
  auto identity = current ? identity_of(*current) : "";
  snapshot_ = opened(index_);
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
  if (identity == identity_) return false;
  std::atomic_store(&snapshot_, loaded(*current));
  identity_ = std::move(identity);
  return true;
}

Answer Searcher::search(const SearchRequest& request) const {
  const auto stages = stages_of(request, snapshot());
  const auto& snapshot = *stages.snapshot;
  const auto& meaning = stages.meaning;
  const Explainer explainer{meaning, stages.place, stages.ranking.named, snapshot,
                            request.language};

  Answer answer{.text = request.text,
                .corrected = meaning.corrected,
                .total = stages.found.count(),
                .page = request.page,
                .size = request.size,
                .place = stages.place.given() ? stages.place.regions.front() : ""};
  for (const auto& found : meaning.concepts)
    answer.understood.push_back(understood_of(found, meaning, request.language));
  answer.pages = (answer.total + request.size - 1) / request.size;
  stages.found.for_each([&](DocumentNumber document) {
    ++answer.groups[static_cast<std::size_t>(group_in(stages.place, document))];
  });
  const auto marked = marked_terms(meaning);
  for (const auto document : window_of(stages, request))
    answer.matches.push_back(match_of(document, request, stages, explainer, marked));
  answer.facets = facets_of(stages.ranking.documents, stages.filters, request, snapshot);

  const bool disease = std::ranges::any_of(
      meaning.concepts, [](const Concept& found) { return found.term->kind == Kind::diagnosis; });
  answer.known_but_nobody =
      disease && !explainer.somebody_for_the_disease(snapshot.columns().organizations());
  if (answer.total < few_results || answer.known_but_nobody)
    answer.instead =
        ways_on(meaning, request, stages.place, stages.ranking.documents.count(), snapshot);
  return answer;
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
