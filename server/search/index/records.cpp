#include "server/search/index/records.h"

#include <algorithm>

#include "core/kinds/organization/organization_json.h"
#include "core/text/analyze.h"
#include "core/text/sentence.h"
#include "server/search/index/postings.h"

namespace blakus {

namespace {

/// Four records in each: about 6 KB a record, 45 MB in all.
constexpr std::size_t set_count = 2048;

std::vector<TextWord> words_of(std::string_view text) {
  std::vector<TextWord> words;
  for (const auto& token : analyze(text))
    words.push_back({.begin = token.begin,
                     .end = token.end,
                     .stem = hash_of_term(token.stem),
                     .english = token.english.empty() ? 0 : hash_of_term(token.english)});
  return words;
}

}  // namespace

TextParts parts_of(std::string_view text) {
  return {.words = words_of(text), .sentences = sentence_starts(text)};
}

const TextParts& Record::description(Language language) const {
  auto& slot = descriptions_[static_cast<std::size_t>(language)];
  std::call_once(slot.once, [&] { slot.parts = parts_of(organization.description.in(language)); });
  return slot.parts;
}

Records::Records(const Postings& postings)
    : postings_(postings), sets_(std::make_unique<Set[]>(set_count)) {}

Records::~Records() = default;

std::shared_ptr<const Record> Records::record(DocumentNumber document) const {
  auto& set = sets_[document % set_count];
  if (auto kept = kept_in(set, document)) return kept;
  auto record = read(document);
  const std::lock_guard lock{set.mutex};
  set.kept[set.next] = {.document = document, .record = record};
  set.next = (set.next + 1) % set.kept.size();
  return record;
}

std::shared_ptr<const Record> Records::in_passing(DocumentNumber document) const {
  auto& set = sets_[document % set_count];
  if (auto kept = kept_in(set, document)) return kept;
  auto record = read(document);
  const std::lock_guard lock{set.mutex};
  const auto free = std::ranges::find(set.kept, nullptr, &Kept::record);
  if (free != set.kept.end()) *free = {.document = document, .record = record};
  return record;
}

std::shared_ptr<const Record> Records::kept_in(Set& set, DocumentNumber document) {
  const std::lock_guard lock{set.mutex};
  const auto kept = std::ranges::find(set.kept, document, &Kept::document);
  return kept == set.kept.end() ? nullptr : kept->record;
}

std::shared_ptr<const Record> Records::read(DocumentNumber document) const {
  return std::make_shared<const Record>(stored_organization(postings_.data(document)));
}

}  // namespace blakus
