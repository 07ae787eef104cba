#include "server/search/index/snapshot.h"

#include <algorithm>
#include <future>

#include <malloc.h>
#include <xapian.h>

#include "core/index/reader.h"
#include "core/kinds/taxonomy_term/taxonomy_json.h"
#include "core/text/analyze.h"
#include "server/search/answer/autocomplete.h"
#include "server/search/index/postings.h"
#include "server/search/index/records.h"
#include "server/search/rank/filter_sets.h"
#include "server/search/rank/relations.h"

namespace blakus {

namespace {

std::shared_ptr<const Organization> organization_of(std::shared_ptr<const Record> record) {
  const auto* const organization = &record->organization;
  return {std::move(record), organization};
}

}  // namespace

/// Of a server's four threads or more: the others answer those who need no such table.
constexpr int most_waiting = 2;

/// Who types waits for the suggestions alone.
struct Snapshot::Tables {
  struct Words {
    Spelling spelling;
    TermSet of_records;
  };
  AutocompleteTable suggestions;
  std::unique_ptr<const BackgroundValue<Words>> words;
};

Snapshot::Snapshot(const std::filesystem::path& generation, std::string day)
    : name_(generation.filename().string()), day_(std::move(day)) {
  require_whole(generation);
  postings_ = std::make_unique<const Postings>(generation);
  const auto& database = postings_->database();
  require_present_format(database);
  built_ = metadata_of<Metadata::built>(database);
  revision_ = metadata_of<Metadata::revision>(database);
  redirects_ = metadata_of<Metadata::redirects>(database);
  changes_ = metadata_of<Metadata::changes>(database);
  site_ = metadata_of<Metadata::site>(database);
  logo_ = metadata_of<Metadata::logo>(database);
  // Two threads: the columns take about as long as the terms and their names.
  auto columns = std::async(std::launch::async, [this] {
    return Columns{postings_->database(), day_};
  });
  load_terms();
  columns_ = columns.get();
  records_ = std::make_unique<const Records>(*postings_);
  relations_ = std::make_unique<const Relations>(terms_, *this);
  filter_sets_ = std::make_unique<const FilterSets>(terms_, *this);
  if (has_part(site_, "network")) others_ = OtherRecords{database, *this};
  // One after the other: a machine of two cores keeps one for those who ask meanwhile.
  tables_ = std::make_unique<const BackgroundValue<Tables>>([this] { return make_tables(); });
}

Snapshot::Tables Snapshot::make_tables() const {
  const WordMemory memory;
  auto suggestions = AutocompleteTable{*this};
  auto words = [this]() -> Tables::Words {
    Tables::Words made{.spelling = Spelling{known_words(*vocabulary_, *postings_)},
                       .of_records = postings_->terms_of_words()};
    ::malloc_trim(0);  // what loading took goes back to the system
    return made;
  };
  return {.suggestions = std::move(suggestions),
          .words = std::make_unique<const BackgroundValue<Tables::Words>>(words)};
}

void Snapshot::load_terms() {
  const auto& database = postings_->database();
  for (const auto kind : taxonomy_kinds)
    each_document(database, kind,
                  [&](const std::string& data) { terms_.push_back(stored_term(data, kind)); });
  each_document(database, Kind::federation,
                [&](const std::string& data) { federations_.push_back(stored_federation(data)); });
  ready_ = std::make_unique<const ReadyText[]>(terms_.size());
  counts_plus_one_ = std::vector<std::atomic<std::uint32_t>>(terms_.size());
  for (const auto& term : terms_) {
    by_kind_[term.kind].push_back(&term);
    by_id_[{term.kind, term.id}] = &term;
    for (const auto role : term.roles) by_role_[static_cast<std::size_t>(role)].push_back(&term);
  }
  hierarchy_ = std::make_unique<const Hierarchy>(terms_);
  const WordMemory memory;
  vocabulary_ =
      std::make_unique<const Vocabulary>(terms_, metadata_of<Metadata::ambiguous>(database));
  crisis_words_ = CrisisWords{metadata_of<Metadata::crisis>(database)};
  districts_ = Districts{metadata_of<Metadata::districts>(database), *postings_};
  need_words_ = NeedWords{metadata_of<Metadata::needs>(database),
                          metadata_of<Metadata::need_phrases>(database),
                          [this](Kind kind, std::string_view id) { return term(kind, id); }};
}

Snapshot::~Snapshot() = default;

bool Snapshot::is_settled() const {
  return tables_->ready() && tables_->get().words->ready();
}

void Snapshot::settle() const {
  tables_->get().words->get();
}

const Spelling& Snapshot::spelling() const {
  const auto& tables = tables_->get_unless_crowded(most_waiting);
  return tables.words->get_unless_crowded(most_waiting).spelling;
}

bool Snapshot::holds(const Token& word) const {
  if (!is_settled()) return postings_->holds(word);
  const auto& words = tables_->get().words->get().of_records;
  return std::ranges::any_of(terms_of_word(word), [&](const std::string& term) {
    return words.contains(hash_of_term(term));
  });
}

const AutocompleteTable& Snapshot::autocomplete_table() const {
  return tables_->get_unless_crowded(most_waiting).suggestions;
}

const TaxonomyTerm* Snapshot::term(Kind kind, std::string_view id) const {
  const auto found = by_id_.find(KindAndId{kind, id});
  return found == by_id_.end() ? nullptr : found->second;
}

const std::vector<const TaxonomyTerm*>& Snapshot::terms(Kind kind) const {
  static const std::vector<const TaxonomyTerm*> none;
  const auto found = by_kind_.find(kind);
  return found == by_kind_.end() ? none : found->second;
}

std::size_t Snapshot::organizations_of(Kind kind, std::string_view id) const {
  const auto* known = term(kind, id);
  if (known == nullptr) return count_organizations_of(kind, id);
  auto& kept = counts_plus_one_[static_cast<std::size_t>(known - terms_.data())];
  if (const auto count = kept.load(std::memory_order_relaxed); count > 0) return count - 1;
  const auto count = count_organizations_of(kind, id);
  kept.store(static_cast<std::uint32_t>(count) + 1, std::memory_order_relaxed);
  return count;
}

std::size_t Snapshot::count_organizations_of(Kind kind, std::string_view id) const {
  auto documents = columns_.none();
  const auto add = [&](std::string_view term) {
    if (const auto* with = columns_.with(kind, term)) documents |= *with;
  };
  add(id);
  for (const auto& narrower : hierarchy_->narrower(kind, id)) add(narrower);
  return documents.count();
}

const TaxonomyTerm* Snapshot::nearest_served(const TaxonomyTerm& diagnosis) const {
  if (organizations_of(diagnosis.kind, diagnosis.id) > 0) return &diagnosis;
  for (const auto& id : hierarchy_->broader(diagnosis.kind, diagnosis.id))
    if (organizations_of(diagnosis.kind, id) > 0) return term(diagnosis.kind, id);
  return nullptr;
}

LastChange Snapshot::change_of(const Organization& organization) const {
  const auto known = changes_.find(organization.id);
  return known == changes_.end() ? first_seen(organization, built()) : known->second;
}

std::shared_ptr<const Organization> Snapshot::organization(std::string_view id) const {
  const auto moved = redirects_.find(id);
  const auto& present = moved == redirects_.end() ? std::string(id) : moved->second;
  const auto document = postings_->document(id_value(Kind::organization, present));
  return document == 0 ? nullptr : organization(document);
}

std::shared_ptr<const Record> Snapshot::record(DocumentNumber document) const {
  return records_->record(document);
}

std::shared_ptr<const Organization> Snapshot::organization(DocumentNumber document) const {
  return organization_of(record(document));
}

std::shared_ptr<const Organization> Snapshot::organization_in_passing(
    DocumentNumber document) const {
  return organization_of(records_->in_passing(document));
}

std::string Snapshot::organization_data(DocumentNumber document) const {
  return postings_->data(document);
}

}  // namespace blakus
