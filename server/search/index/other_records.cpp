#include "server/search/index/other_records.h"

#include <algorithm>
#include <tuple>

#include <xapian.h>

#include "core/index/page_texts.h"
#include "core/index/reader.h"
#include "core/kinds/event/occurrences.h"
#include "core/kinds/network_json.h"
#include "core/text/analyze.h"
#include "core/text/utf8.h"
#include "server/search/index/page_hit.h"
#include "server/search/index/postings.h"
#include "server/search/index/snapshot.h"
#include "server/search/query/find_concepts.h"

namespace blakus {

namespace {

/// Calls `visit` for each text of a record that people read, with its language.
template <typename Visit>
class EachText {
 public:
  explicit EachText(Visit visit) : visit_(visit) {}

  void operator()(std::string_view, const Localized& text, const As& as) const {
    if (as.use == Use::editorial) return;
    for (const auto language : all_languages) visit_(text.in(language), language, as);
  }
  void operator()(std::string_view, const std::string& text, const As& as) const {
    const bool is_text = as.form == Form::text && !as.of && as.values.empty();
    if (is_text && as.use != Use::editorial) visit_(text, Language::lv, as);
  }
  void operator()(std::string_view key, const std::vector<std::string>& texts, const As& as) const {
    for (const auto& text : texts) (*this)(key, text, as);
  }
  void operator()(std::string_view, const auto&, const As&) const {}

 private:
  Visit visit_;
};

template <typename Visit>
void each_text(const NetworkRecord& record, Visit visit) {
  std::visit([&](const auto& one) { describe(one, EachText<Visit>{visit}); }, record);
}

void add_regions(OtherRecord& other, const Snapshot& snapshot) {
  std::visit(
      [&](const auto& one) {
        if constexpr (requires { one.regions; })
          for (const auto& id : one.regions)
            if (const auto* region = snapshot.term(Kind::region, id)) other.terms.push_back(region);
      },
      other.record);
}

/// Titles and places are short: what they name they are about. Longer texts mention this and that.
void add_terms(OtherRecord& other, const Snapshot& snapshot) {
  const Knowledge knowledge{.vocabulary = snapshot.vocabulary()};
  const auto understand_text = [&](const std::string& text) {
    for (const auto& found : find_concepts(text, analyze(text), knowledge))
      other.terms.push_back(found.term);
  };
  const auto& title = title_of(other.record);
  for (const auto language : all_languages) understand_text(title.in(language));
  if (const auto* event = std::get_if<Event>(&other.record)) understand_text(event->place);
  add_regions(other, snapshot);
  std::ranges::sort(other.terms);
  const auto repeated = std::ranges::unique(other.terms);
  other.terms.erase(repeated.begin(), repeated.end());
}

/// Events and deadlines that are not over; of what recurs the next or the last date.
void settle_day(OtherRecord& other, const std::string& today) {
  if (other.kind == Kind::call) other.to_come = is_to_come(other.order, today);
  const auto* event = std::get_if<Event>(&other.record);
  if (!event) return;
  const auto next = next_day(*event, today);
  other.to_come = !next.empty();
  if (other.to_come)
    other.order = next;
  else if (recurs(*event))
    other.order = last_day_before(*event, today);
}

/// Of events and calls those to come first, the next before all; of others and of what is over the
/// latest.
bool stands_before(const OtherRecord& a, const OtherRecord& b) {
  if (a.kind != b.kind) return a.kind < b.kind;
  if (a.to_come != b.to_come) return a.to_come;
  if (a.order != b.order) return a.to_come ? a.order < b.order : a.order > b.order;
  return id_of(a.record) < id_of(b.record);
}

/// What stands around the first of the marks, cut between words.
Marked around_first(const std::string& text, const std::vector<Span>& marks) {
  constexpr std::size_t before = 90;
  constexpr std::size_t longest = 260;
  const std::size_t at = marks.front().begin;
  std::size_t start = at < before ? 0 : text.find_first_of(" \n", at - before);
  if (start == std::string::npos || start > at) start = at;
  if (start > 0) ++start;
  start = std::min(start, at);
  const auto cut = cut_to(std::string_view(text).substr(start), longest);
  Marked around;
  around.text = std::string(cut);
  std::ranges::replace(around.text, '\n', ' ');
  for (const auto& mark : marks)
    if (mark.begin >= start && mark.end <= start + cut.size())
      around.marks.push_back({.begin = static_cast<std::uint32_t>(mark.begin - start),
                              .end = static_cast<std::uint32_t>(mark.end - start)});
  return around;
}

/// Where the words stand in a text, and how many different ones.
struct MarksOfPage {
  std::vector<Span> marks;
  std::size_t different = 0;
};
MarksOfPage marks_in_page(const std::string& text, const std::vector<Token>& wanted) {
  MarksOfPage found;
  std::vector<bool> seen(wanted.size());
  for (const auto& word : analyze(text))
    for (std::size_t at = 0; at < wanted.size(); ++at) {
      if (word.stem != wanted[at].stem) continue;
      found.marks.push_back({.begin = static_cast<std::uint32_t>(word.begin),
                             .end = static_cast<std::uint32_t>(word.end)});
      found.different += seen[at] ? 0 : 1;
      seen[at] = true;
      break;
    }
  return found;
}

}  // namespace

std::optional<PageHit> page_hit(const Snapshot& snapshot, std::string_view document_id,
                                const std::string& words) {
  const auto wanted = analyze(words);
  std::optional<PageHit> best;
  std::size_t most = 0;
  if (wanted.empty()) return best;
  each_page_text(snapshot.postings().database(), document_id,
                 [&](std::size_t page, const std::string& text) {
                   const auto [marks, different] = marks_in_page(text, wanted);
                   if (different <= most) return;
                   most = different;
                   best = PageHit{.page = page, .text = around_first(text, marks)};
                 });
  return best;
}

OtherRecords::OtherRecords(const Xapian::Database& database, const Snapshot& snapshot) {
  read(database, snapshot);
  std::ranges::sort(records_,
                    [](const OtherRecord& a, const OtherRecord& b) { return stands_before(a, b); });
  for (Number number = 0; number < records_.size(); ++number) {
    by_id_.emplace(std::pair{records_[number].kind, id_of(records_[number].record)}, number);
    add_words(number);
    if (records_[number].kind != Kind::document) continue;
    each_page_text(database, id_of(records_[number].record),
                   [&](std::size_t, const std::string& text) {
                     for (const auto& word : analyze(text))
                       texts_.emplace_back(hash_of_term(word.stem), number);
                   });
  }
  sort_by_organization();
  for (auto* words : {&titles_, &texts_}) {
    std::ranges::sort(*words);
    const auto repeated = std::ranges::unique(*words);
    words->erase(repeated.begin(), repeated.end());
    words->shrink_to_fit();
  }
}

void OtherRecords::read(const Xapian::Database& database, const Snapshot& snapshot) {
  for (const auto kind : network_kinds) {
    const auto term = index_term(Field::kind, name_of(kind));
    for (auto at = database.postlist_begin(term); at != database.postlist_end(term); ++at) {
      const auto document = database.get_document(*at);
      OtherRecord other{
          .record = stored_network_record(document.get_data(), kind),
          .kind = kind,
          .document = *at,
          .order = SlotCodec<Slot::order>::decode(document.get_value(number_of(Slot::order)))};
      const auto& organization = organization_id_of(other.record);
      const auto organizer =
          snapshot.postings().document(id_value(Kind::organization, organization));
      if (snapshot.columns().organizations().contains(organizer)) other.organizer = organizer;
      settle_day(other, snapshot.day());
      add_terms(other, snapshot);
      records_.push_back(std::move(other));
    }
  }
}

/// Of one day the one that stands first in the index.
void OtherRecords::sort_by_organization() {
  for (Number number = 0; number < records_.size(); ++number)
    by_organization_[organization_id_of(records_[number].record)].push_back(number);
  for (auto& [id, numbers] : by_organization_) {
    std::ranges::sort(numbers, {}, [&](Number number) { return records_[number].document; });
    std::ranges::stable_sort(numbers, std::ranges::greater{},
                             [&](Number number) { return date_of(records_[number].record); });
  }
  by_organization_.erase("");
}

const OtherRecord* OtherRecords::find(Kind kind, std::string_view id) const {
  const auto found = by_id_.find(std::pair{kind, std::string(id)});
  return found == by_id_.end() ? nullptr : &records_[found->second];
}

std::span<const OtherRecord> OtherRecords::of_kind(Kind kind) const {
  return std::ranges::equal_range(records_, kind, {}, &OtherRecord::kind);
}

std::span<const OtherRecords::Number> OtherRecords::of_organization(std::string_view id) const {
  const auto found = by_organization_.find(id);
  return found == by_organization_.end() ? std::span<const Number>{} : found->second;
}

void OtherRecords::add_words(Number number) {
  for (const auto& year : field_values(records_[number].record, "year"))
    for (const auto& word : analyze(year)) texts_.emplace_back(hash_of_term(word.stem), number);
  each_text(records_[number].record, [&](const std::string& text, Language language, const As& as) {
    for (const auto& word : analyze(text)) {
      const bool english = language == Language::en && !word.english.empty();
      const auto stem = english ? hash_of_english_stem(word.english) : hash_of_term(word.stem);
      texts_.emplace_back(stem, number);
      if (as.use == Use::title) titles_.emplace_back(stem, number);
    }
  });
}

std::vector<bool> OtherRecords::holding(const Words& words, const Token& word) const {
  std::vector<bool> held(records_.size());
  const auto mark = [&](TermHash stem) {
    for (const auto& [hash, number] :
         std::ranges::equal_range(words, stem, {}, &Words::value_type::first))
      held[number] = true;
  };
  mark(hash_of_term(word.stem));
  if (!word.english.empty()) mark(hash_of_english_stem(word.english));
  return held;
}

}  // namespace blakus
