#include "server/search/columns.h"

#include <algorithm>
#include <charconv>

#include <xapian.h>

#include "core/index/schema.h"
#include "server/search/each_term.h"
#include "server/search/weights.h"

namespace blakus {

namespace {

Bitset documents_of(const Xapian::Database& database, const std::string& term, std::size_t room) {
  Bitset documents{room};
  for (auto at = database.postlist_begin(term); at != database.postlist_end(term); ++at)
    documents.insert(*at);
  return documents;
}

/// "56.95,24.11 57.31,25.27 " as written by the indexer.
std::vector<Point> points_from(std::string_view text) {
  std::vector<Point> points;
  while (!text.empty()) {
    const auto end = text.find(' ');
    const auto pair = text.substr(0, end);
    const auto comma = pair.find(',');
    Point point;
    if (comma != std::string_view::npos) {
      std::from_chars(pair.data(), pair.data() + comma, point.latitude);
      std::from_chars(pair.data() + comma + 1, pair.data() + pair.size(), point.longitude);
      points.push_back(point);
    }
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return points;
}

template <typename Visit>
void each_value(const Xapian::Database& database, Slot slot, Visit visit) {
  const auto number = number_of(slot);
  for (auto at = database.valuestream_begin(number); at != database.valuestream_end(number); ++at)
    visit(at.get_docid(), *at);
}

}  // namespace

Columns::Columns(const Xapian::Database& database, std::string_view today)
    : room_(database.get_lastdocid() + 1) {
  load_sets(database);
  load_values(database);
  load_reach(database);
  load_freshness(database, today);
  weigh_records();
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
  each_value(database, Slot::ways, [&](DocumentNumber document, const std::string& names) {
    for (const auto way : ways_to_reach)
      if (names.find(name_of(way)) != std::string::npos)
        reachable_by_[static_cast<std::size_t>(way)].insert(document);
    reachable_by_[static_cast<std::size_t>(Fact::contacts)].insert(document);
  });
  each_value(database, Slot::reach_check, [&](DocumentNumber document, const std::string& value) {
    const auto blank = std::min(value.find(' '), value.size());
    reach_checks_[document] = {.date = value.substr(0, blank),
                               .how = value.substr(std::min(blank + 1, value.size()))};
  });
  each_value(database, Slot::newest_check, [&](DocumentNumber, const std::string& date) {
    newest_check_ = std::max(newest_check_, date);
  });
}

void Columns::load_freshness(const Xapian::Database& database, std::string_view today) {
  std::vector<std::string> contacts(room_);
  std::vector<std::string> phones(room_);
  each_value(database, Slot::contacts_checked,
             [&](DocumentNumber document, const std::string& date) { contacts[document] = date; });
  each_value(database, Slot::phones_checked,
             [&](DocumentNumber document, const std::string& date) { phones[document] = date; });
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

/// Every set loses them here, so that counts, facets and suggestions agree with the results.
void Columns::take_out_archived() {
  for (auto* set : {&organizations_, &national_, &everyone_}) *set -= archived_;
  for (auto& [key, documents] : with_) documents -= archived_;
  for (auto& documents : reachable_by_) documents -= archived_;
  size_ = organizations_.count();
  without_diagnosis_ = organizations_;
  without_language_ = organizations_;
  for (const auto& [key, documents] : with_) {
    if (key.first == Kind::diagnosis) without_diagnosis_ -= documents;
    if (key.first == Kind::language) without_language_ -= documents;
  }
}

void Columns::load_values(const Xapian::Database& database) {
  quality_.resize(room_);
  checked_.resize(room_);
  checked_how_.resize(room_);
  points_.resize(room_);
  name_words_.resize(room_);
  each_value(database, Slot::quality, [&](DocumentNumber document, const std::string& value) {
    quality_[document] = static_cast<float>(Xapian::sortable_unserialise(value));
  });
  each_value(database, Slot::checked, [&](DocumentNumber document, const std::string& value) {
    checked_[document] = value;
  });
  each_value(database, Slot::checked_how, [&](DocumentNumber document, const std::string& value) {
    checked_how_[document] = value;
  });
  each_value(database, Slot::points, [&](DocumentNumber document, const std::string& value) {
    points_[document] = points_from(value);
  });
  each_value(database, Slot::name_words, [&](DocumentNumber document, const std::string& value) {
    name_words_[document] = static_cast<std::uint8_t>(value.front());
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
