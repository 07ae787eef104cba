#include "server/search/index/postings.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <iterator>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <unordered_map>
#include <unordered_set>

#include <xapian.h>

#include "core/index/reader.h"
#include "core/kinds/organization/contact_name.h"
#include "core/kinds/organization/whole_name.h"
#include "server/search/index/each_term.h"

namespace blakus {

namespace {

constexpr std::size_t shortest_correction = 4;
constexpr std::size_t longest_correction = 40;
constexpr float weight_of_name = 3;
/// As many as threads usually answer; each is five open files.
constexpr std::size_t spare_handles = 16;
// Room for posting lists: for rare words, and for some eight that stand in every document.
constexpr std::size_t kept_bytes = 16 << 20U;
constexpr std::size_t kept_bytes_per_document = 64;

void append_postings(const Xapian::Database& database, const std::string& term,
                     std::vector<Posting>& postings) {
  for (auto at = database.postlist_begin(term); at != database.postlist_end(term); ++at)
    postings.push_back({.document = *at, .wdf = at.get_wdf()});
}

/// One posting per document, the larger count of two; both parts are in order.
void merge(std::vector<Posting>& postings, std::size_t middle) {
  std::inplace_merge(postings.begin(), postings.begin() + static_cast<std::ptrdiff_t>(middle),
                     postings.end(), [](const Posting& a, const Posting& b) {
                       return a.document != b.document ? a.document < b.document : a.wdf > b.wdf;
                     });
  const auto repeated = std::ranges::unique(postings, {}, &Posting::document);
  postings.erase(repeated.begin(), repeated.end());
}

/// The terms of the word in two fields, of its stem and of its English one.
std::vector<std::string> terms_in(Field stems, Field english, const Token& word) {
  std::vector<std::string> terms{index_term(stems, word.stem)};
  if (!word.english.empty()) terms.push_back(index_term(english, word.english));
  return terms;
}

/// Contacts that any words of a query are looked up as.
constexpr std::array<std::string_view, 3> guessed_prefixes{whole_name_prefix, found_name_prefix,
                                                           address_part_prefix};

bool may_be_any_word(std::string_view contact_name) {
  return std::ranges::any_of(
      guessed_prefixes, [&](std::string_view prefix) { return contact_name.starts_with(prefix); });
}

void add_terms(const Xapian::Database& database, const std::string& prefix, TermSet& terms) {
  for (auto at = database.allterms_begin(prefix); at != database.allterms_end(prefix); ++at)
    terms.add(hash_of_term(*at));
}

std::uint64_t next_serial() {
  static std::atomic<std::uint64_t> last{0};
  return ++last;
}

bool may_correct(std::string_view word) {
  const auto has_digit = [](char c) { return c >= '0' && c <= '9'; };
  return word.size() >= shortest_correction && word.size() <= longest_correction &&
         std::ranges::none_of(word, has_digit);
}

}  // namespace

std::vector<std::string> terms_of_word(const Token& word) {
  std::vector<std::string> terms{index_term(Field::text, word.stem),
                                 index_term(Field::text_form, word.folded)};
  if (!word.english.empty()) terms.push_back(index_term(Field::text_english, word.english));
  std::ranges::move(terms_in(Field::found_name, Field::found_name_english, word),
                    std::back_inserter(terms));
  return terms;
}

struct Postings::Spare {
  std::mutex mutex;
  std::vector<Xapian::Database> handles;

  std::optional<Xapian::Database> take() {
    const std::lock_guard lock{mutex};
    if (handles.empty()) return std::nullopt;
    auto handle = std::move(handles.back());
    handles.pop_back();
    return handle;
  }
};

Postings::Postings(const std::filesystem::path& generation)
    : generation_(generation), spare_(std::make_unique<Spare>()), serial_(next_serial()) {
  for (std::size_t i = 0; i < spare_handles; ++i) spare_->handles.emplace_back(generation.string());
  const auto& first = spare_->handles.front();
  uuid_ = first.get_uuid();
  kept_ =
      std::make_unique<PostingsCache>(kept_bytes + kept_bytes_per_document * first.get_doccount());
  for (const auto prefix : guessed_prefixes)
    add_terms(first, index_term(Field::contact, prefix), guessed_);
  guessed_.settle();
  for (const auto field : {Field::found_name, Field::found_name_english})
    add_terms(first, std::string(prefix_of(field)), found_words_);
  found_words_.settle();
}

Postings::~Postings() = default;

const Xapian::Database& Postings::database() const {
  struct Handle {
    std::uint64_t serial = 0;
    Xapian::Database database;
  };
  thread_local Handle handle;
  if (handle.serial == serial_) return handle.database;
  handle = {};
  try {
    auto spare = spare_->take();
    Xapian::Database database = spare ? std::move(*spare) : Xapian::Database{generation_.string()};
    if (database.get_uuid() != uuid_)
      throw std::runtime_error("the index at " + generation_.string() + " was replaced");
    handle = {.serial = serial_, .database = std::move(database)};
  } catch (const Xapian::Error& error) {  // replaced twice since: the next request sees the newer
    throw std::runtime_error(error.get_description());
  }
  return handle.database;
}

/// The documents of any of the terms.
PostingList Postings::of(const std::vector<std::string>& terms) const {
  std::string key;
  for (const auto& term : terms) key.append(term).push_back('\n');
  if (auto kept = kept_->find(key)) return kept;
  std::vector<Posting> postings;
  for (const auto& term : terms) {
    const auto before = postings.size();
    append_postings(database(), term, postings);
    if (before > 0 && postings.size() > before) merge(postings, before);
  }
  auto list = std::make_shared<const std::vector<Posting>>(std::move(postings));
  kept_->keep(key, list);
  return list;
}

PostingList Postings::in_names(const Token& word) const {
  return of(terms_in(Field::name, Field::name_english, word));
}

PostingList Postings::anywhere(const Token& word) const {
  return of(terms_in(Field::text, Field::text_english, word));
}

PostingList Postings::in_all_names(const Token& word) const {
  auto terms = terms_in(Field::name, Field::name_english, word);
  for (auto& term : terms_in(Field::found_name, Field::found_name_english, word))
    if (found_words_.contains(hash_of_term(term))) terms.push_back(std::move(term));
  return of(terms);
}

PostingList Postings::exactly(const Token& word) const {
  return of({index_term(Field::text_form, word.accented)});
}

PostingList Postings::in_district(const std::string& district) const {
  return of({index_term(Field::district, district)});
}

PostingList Postings::by_contact(const std::string& contact_name) const {
  const auto term = index_term(Field::contact, contact_name);
  // Any word of any query may be one, and hardly one is.
  if (may_be_any_word(contact_name) && !guessed_.contains(hash_of_term(term))) {
    static const auto none = std::make_shared<const std::vector<Posting>>();
    return none;
  }
  return of({term});
}

std::vector<std::string> Postings::contacts_beginning(const std::string& beginning,
                                                      std::size_t most) const {
  const auto& base = database();
  const auto term = index_term(Field::contact, beginning);
  std::vector<std::string> contacts;
  for (auto at = base.allterms_begin(term); at != base.allterms_end(term); ++at) {
    if (contacts.size() == most) return {};
    contacts.push_back((*at).substr(prefix_of(Field::contact).size()));
  }
  return contacts;
}

bool Postings::holds(const Token& word) const {
  const auto& base = database();
  return std::ranges::any_of(terms_of_word(word),
                             [&](const std::string& term) { return base.term_exists(term); });
}

TermSet Postings::terms_of_words() const {
  TermSet terms;
  const auto& base = database();
  for (const auto field : {Field::text, Field::text_form, Field::text_english, Field::found_name,
                           Field::found_name_english})
    each_term(base, field, [&](const std::string&, const Xapian::TermIterator& at) {
      terms.add(hash_of_term(*at));
    });
  terms.settle();
  return terms;
}

DocumentNumber Postings::document(const std::string& id_value) const {
  const auto term = index_term(Field::id, id_value);
  const auto at = database().postlist_begin(term);
  return at == database().postlist_end(term) ? 0 : *at;
}

std::string Postings::data(DocumentNumber document) const {
  return database().get_document(document).get_data();
}

void Postings::each_name(const std::function<void(const NameInIndex&)>& visit) const {
  each_value<Slot::names>(database(), [&](DocumentNumber document, const auto& names) {
    for (std::size_t number = 0; number < names.size(); ++number)
      visit({.document = document,
             .number = number,
             .text = names[number].text,
             .use = names[number].use});
  });
}

namespace {

/// Words of names, too. A typo is never corrected to a word that may not be shown, for the
/// corrected text is shown: of the words a term is only found by, those count that are a form of a
/// shown one.
void add_names(const Vocabulary& vocabulary, std::unordered_map<std::string, float>& weights) {
  std::unordered_set<std::string> shown_stems;
  for (const bool shown : {true, false})
    for (const auto& name : vocabulary.all_names()) {
      if (name.shown != shown) continue;
      for (const auto& token : analyze(name.text)) {
        if (shown) shown_stems.insert(token.stem);
        if (may_correct(token.folded) && (shown || shown_stems.contains(token.stem)))
          weights[token.folded] = std::max(weights[token.folded], weight_of_name);
      }
    }
}

}  // namespace

std::vector<KnownWord> known_words(const Vocabulary& vocabulary, const Postings& postings) {
  std::unordered_map<std::string, float> weights;
  const auto weigh = [&](const std::string& word, const Xapian::TermIterator& at) {
    if (may_correct(word)) weights[word] = 1 + std::log10(static_cast<float>(at.get_termfreq()));
  };
  each_term(postings.database(), Field::text_form, weigh);
  add_names(vocabulary, weights);
  std::vector<KnownWord> words;
  words.reserve(weights.size());
  for (const auto& [text, weight] : weights) words.push_back({.text = text, .weight = weight});
  std::ranges::sort(words, {}, &KnownWord::text);
  return words;
}

}  // namespace blakus
