#include "server/search/index/columns.h"

#include <algorithm>

#include <xapian.h>

#include "core/index/reader.h"
#include "server/search/index/each_term.h"
#include "server/search/weights.h"

namespace blakus {

namespace {

Bitset documents_of(const Xapian::Database& database, const std::string& term, std::size_t room) {
  Bitset documents{room};
  for (auto at = database.postlist_begin(term); at != database.postlist_end(term); ++at)
    documents.insert(*at);
  return documents;
}

/// What a slot says of each document; an empty value where it says nothing.
template <Slot slot>
auto column_of(const Xapian::Database& database, std::size_t room) {
  std::vector<decltype(SlotCodec<slot>::decode({}))> column(room);
  each_value<slot>(
      database, [&](DocumentNumber document, auto value) { column[document] = std::move(value); });
  return column;
}

}  // namespace

Columns::Columns(const Xapian::Database& database, std::string_view today)
    : room_(database.get_lastdocid() + 1) {
  load_sets(database);
  load_values(database);
  load_reach(database);
  load_freshness(database, today);
  weigh_records();
  let_intake_lapse(database, today);
  take_out_archived();
  load_name_ranks(database);
}

void Columns::load_sets(const Xapian::Database& database) {
  organizations_ =
      documents_of(database, index_term(Field::kind, name_of(Kind::organization)), room_);
  national_ = documents_of(database, index_term(Field::coverage, coverage_national), room_);
  everyone_ = documents_of(database, index_term(Field::coverage, coverage_everyone), room_);
  for (const auto kind : taxonomy_kinds)
    each_term(database, field_of(kind), [&](const std::string& id, const Xapian::TermIterator& at) {
      with_[{kind, id}] = documents_of(database, *at, room_);
    });
}

void Columns::load_reach(const Xapian::Database& database) {
  reachable_by_.fill(none());
  reach_checks_.resize(room_);
  each_value<Slot::ways>(database, [&](DocumentNumber document, const std::vector<Fact>& ways) {
    for (const auto way : ways) reachable_by_[static_cast<std::size_t>(way)].insert(document);
    reachable_by_[static_cast<std::size_t>(Fact::contacts)].insert(document);
  });
  each_value<Slot::reach_check>(database, [&](DocumentNumber document, FactCheck check) {
    reach_checks_[document] = std::move(check);
  });
  each_value<Slot::newest_check>(database, [&](DocumentNumber, const std::string& date) {
    newest_check_ = std::max(newest_check_, date);
  });
}

void Columns::load_freshness(const Xapian::Database& database, std::string_view today) {
  const auto contacts = column_of<Slot::contacts_checked>(database, room_);
  const auto phones = column_of<Slot::phones_checked>(database, room_);
  freshness_.resize(room_, Freshness::unknown);
  archived_ = none();
  organizations_.for_each([&](DocumentNumber document) {
    freshness_[document] = freshness_of(
        {.record = checked_[document], .contacts = contacts[document], .phones = phones[document]},
        today);
    if (freshness_[document] == Freshness::archived) archived_.insert(document);
  });
}

void Columns::weigh_records() {
  merit_.resize(room_);
  for (DocumentNumber document = 0; document < room_; ++document)
    merit_[document] = weights::merit(quality_[document], freshness_[document]);
}

/// What was said of new people too long ago, or until now, is a question again.
void Columns::let_intake_lapse(const Xapian::Database& database, std::string_view today) {
  auto lapsed = none();
  each_value<Slot::intake_ends>(database, [&](DocumentNumber document, const std::string& end) {
    if (!end.empty() && end <= today) lapsed.insert(document);
  });
  auto said = none();
  for (auto& [key, documents] : with_) {
    if (key.first != Kind::intake) continue;
    said |= documents;
    documents -= lapsed;
  }
  lapsed &= said;
  if (lapsed.count() == 0) return;
  const auto ask = with_.try_emplace({Kind::intake, std::string(intake_ask)}, none()).first;
  ask->second |= lapsed;
}

/// Every set loses them here, so that counts, facets and suggestions agree with the results.
void Columns::take_out_archived() {
  for (auto* set : {&organizations_, &national_, &everyone_}) *set -= archived_;
  for (auto& [key, documents] : with_) documents &= organizations_;  // other kinds have terms too
  for (auto& documents : reachable_by_) documents -= archived_;
  size_ = organizations_.count();
  without_diagnosis_ = organizations_;
  for (const auto kind : facet_kinds)
    if (keeps_unknown(kind)) without_[static_cast<std::size_t>(kind)] = organizations_;
  for (const auto& [key, documents] : with_) {
    if (key.first == Kind::diagnosis) without_diagnosis_ -= documents;
    if (keeps_unknown(key.first)) without_[static_cast<std::size_t>(key.first)] -= documents;
  }
}

void Columns::load_values(const Xapian::Database& database) {
  checked_ = column_of<Slot::checked>(database, room_);
  checked_how_ = column_of<Slot::checked_how>(database, room_);
  points_ = column_of<Slot::points>(database, room_);
  name_words_ = column_of<Slot::name_words>(database, room_);
  quality_.resize(room_);
  each_value<Slot::quality>(database, [&](DocumentNumber document, double quality) {
    quality_[document] = static_cast<float>(quality);
  });
}

void Columns::load_name_ranks(const Xapian::Database& database) {
  for (const auto language : all_languages) {
    std::vector<std::pair<std::string, DocumentNumber>> keys;
    keys.reserve(size_);
    each_value(database, name_slot(language), [&](DocumentNumber document, const std::string& key) {
      keys.emplace_back(key, document);
    });
    std::ranges::sort(keys);
    auto& ranks = name_rank_[static_cast<std::size_t>(language)];
    ranks.resize(room_);
    for (std::uint32_t rank = 0; rank < keys.size(); ++rank) ranks[keys[rank].second] = rank;
  }
}

const Bitset* Columns::with(Kind kind, std::string_view id) const {
  const auto found = with_.find(KindAndId{kind, id});
  return found == with_.end() ? nullptr : &found->second;
}

}  // namespace blakus
