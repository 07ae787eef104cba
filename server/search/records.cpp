#include "server/search/records.h"

#include "core/catalog/organization_json.h"
#include "core/text/analyze.h"
#include "server/search/postings.h"

namespace blakus {

namespace {

/// Kept at most, each in its slot by its number: about 6 KB each, 45 MB in all.
constexpr std::size_t slot_count = 8192;

std::shared_ptr<const Record> read(const std::string& stored) {
  auto record = std::make_shared<Record>();
  record->organization = stored_organization(stored);
  for (const auto language : all_languages)
    record->words[static_cast<std::size_t>(language)] =
        words_of(record->organization.description.in(language));
  return record;
}

}  // namespace

std::vector<TextWord> words_of(std::string_view text) {
  std::vector<TextWord> words;
  for (const auto& token : analyze(text))
    words.push_back({.begin = token.begin,
                     .end = token.end,
                     .stem = hash_of_term(token.stem),
                     .english = token.english.empty() ? 0 : hash_of_term(token.english)});
  return words;
}

Records::Records(const Postings& postings)
    : postings_(postings), slots_(std::make_unique<Slot[]>(slot_count)) {}

Records::~Records() = default;

std::shared_ptr<const Record> Records::record(DocumentNumber document) const {
  auto& slot = slots_[document % slot_count];
  {
    const std::lock_guard lock{slot.mutex};
    if (slot.document == document) return slot.record;
  }
  auto record = read(postings_.data(document));
  const std::lock_guard lock{slot.mutex};
  slot.document = document;
  slot.record = record;
  return record;
}

}  // namespace blakus
