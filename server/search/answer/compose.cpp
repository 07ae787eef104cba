#include "server/search/answer/compose.h"

#include <algorithm>
#include <chrono>

#include "core/text/utf8.h"
#include "server/search/answer/fallbacks.h"
#include "server/search/answer/mixed_list.h"
#include "server/search/answer/snippet.h"
#include "server/search/answer/why.h"
#include "server/search/index/records.h"
#include "server/search/rank/distance.h"
#include "server/search/rank/facet_counts.h"

namespace blakus {

namespace {

/// With fewer results than this the ways on are offered as well.
constexpr std::size_t few_results = 3;

/// The query without some of its words.
std::string text_without(const std::vector<std::size_t>& words, const Meaning& meaning) {
  std::string text;
  std::size_t from = 0;
  const auto add = [&](std::string_view part) {
    part = trimmed(part);
    if (!part.empty()) text.append(text.empty() ? "" : " ").append(part);
  };
  for (const auto word : words) {
    add(std::string_view{meaning.text}.substr(from, meaning.words[word].begin - from));
    from = meaning.words[word].end;
  }
  add(std::string_view{meaning.text}.substr(from));
  return text;
}

/// As typed: those that stand together with what is between them, else an ellipsis between.
std::string typed_text(const std::vector<std::size_t>& words, const Meaning& meaning) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto& word = meaning.words[words[i]];
    const bool together = i > 0 && words[i] == words[i - 1] + 1;
    const auto begin = together ? meaning.words[words[i - 1]].end : word.begin;
    if (i > 0 && !together) text += " … ";
    text += meaning.text.substr(begin, word.end - begin);
  }
  return text;
}

Understood understood_of(const Concept& found, const Meaning& meaning, Language language) {
  return {.kind = found.term->kind,
          .id = found.term->id,
          .label = text_for(found.term->label, language),
          .text = typed_text(found.at, meaning),
          .without = text_without(found.at, meaning),
          .ambiguous = found.ambiguous,
          .named = found.named};
}

/// The last "nevis" before a word; none where the text has none.
std::optional<std::size_t> excluding_word(std::size_t word, const Meaning& meaning) {
  std::optional<std::size_t> last;
  for (const auto marker : meaning.excluding)
    if (marker < word) last = marker;
  return last;
}

/// The query without some words that are left out, and without their "nevis" if it is for them
/// alone.
std::string text_without_excluded(std::vector<std::size_t> words, const Meaning& meaning) {
  const auto marker = excluding_word(words.front(), meaning);
  const auto shares = [&](std::size_t word) {
    return std::ranges::find(words, word) == words.end() && excluding_word(word, meaning) == marker;
  };
  const bool alone =
      marker && std::ranges::none_of(meaning.excluded_words, shares) &&
      std::ranges::none_of(meaning.excluded,
                           [&](const Concept& other) { return shares(other.first()); }) &&
      std::ranges::none_of(meaning.excluded_names,
                           [&](const ExcludedName& other) { return shares(other.at.front()); });
  if (alone) words.insert(words.begin(), *marker);
  return text_without(words, meaning);
}

std::vector<Excluded> excluded_of(const Meaning& meaning, Language language) {
  std::vector<Excluded> excluded;
  for (const auto& found : meaning.excluded)
    excluded.push_back({.term = found.term,
                        .label = text_for(found.term->label, language),
                        .text = typed_text(found.at, meaning),
                        .without = text_without_excluded(found.at, meaning)});
  const auto add = [&](const std::vector<std::size_t>& words) {
    const auto text = typed_text(words, meaning);
    excluded.push_back(
        {.label = text, .text = text, .without = text_without_excluded(words, meaning)});
  };
  for (const auto& found : meaning.excluded_names) add(found.at);
  for (const auto word : meaning.excluded_words) add({word});
  return excluded;
}

/// Where nothing is found and nothing was understood, no word was, though records hold each alone.
std::vector<std::size_t> words_not_understood(const Meaning& meaning, std::size_t total) {
  const bool understood = !meaning.concepts.empty() || !meaning.contacts.empty();
  if (total > 0 || understood || !meaning.unread.empty()) return meaning.unread;
  return words_to_find(meaning);
}

std::array<std::size_t, 3> groups_of(const Stages& stages) {
  const auto& place = stages.place;
  std::array<std::size_t, 3> groups{};
  const auto add = [&](Group group, const Bitset& documents) {
    groups[static_cast<std::size_t>(group)] += count_of_both(stages.found, documents);
  };
  add(Group::national, place.national);
  if (!place.given()) {
    groups[static_cast<std::size_t>(Group::local)] =
        stages.found.count() - groups[static_cast<std::size_t>(Group::national)];
    return groups;
  }
  for (const auto* local : {&place.here, &place.municipality, &place.wider})
    add(Group::local, *local);
  add(Group::near, place.near);
  return groups;
}

Match match_of_other(const OtherHit& hit, const Stages& stages, Explainer& explainer) {
  const auto& other = stages.snapshot->others()[hit.number];
  const bool near = stages.place.given() && other.organizer != 0;
  return {.other = &other,
          .group = hit.says_place ? Group::local
                   : near         ? group_in(stages.place, other.organizer)
                                  : Group::national,
          .why = {explainer.plain(hit.reason)}};
}

std::vector<Match> matches_of(const std::vector<DocumentNumber>& documents, const Stages& stages,
                              const SearchRequest& request, Explainer& explainer) {
  const auto marked = marked_terms(stages.meaning, stages.snapshot->vocabulary());
  std::vector<Match> matches;
  for (const auto document : documents) {
    auto record = stages.snapshot->record(document);
    const auto distance = distance_km(document, request, stages.snapshot->columns());
    matches.push_back(
        {.record = record,
         .organization = {record, &record->organization},
         .group = group_in(stages.place, document),
         .distance_km = distance,
         .distance_is_exact = distance && is_exact(*distance, *request.near, record->organization),
         .snippet = snippet_of(*record, request.language, marked),
         .why = explainer.why(document),
         .score = stages.ranking.scores[document]});
  }
  return matches;
}

std::vector<Match> mixed_matches_of(const Stages& stages, const SearchRequest& request,
                                    Explainer& explainer) {
  std::vector<Match> matches;
  for (const auto& listed : mixed_window(stages, request))
    matches.push_back(
        listed.organization == 0
            ? match_of_other(listed.other, stages, explainer)
            : std::move(matches_of({listed.organization}, stages, request, explainer).front()));
  return matches;
}

/// Without the organizations where they are not asked for, and with the records that are.
void count_kinds(Answer& answer, const Stages& stages, const SearchRequest& request) {
  answer.kinds = kind_counts(stages, request);
  if (request.asks_for_organizations_alone()) return;
  if (!request.asks_for(Kind::organization)) answer.groups = {};
  const auto others = groups_of_others(stages, request);
  for (std::size_t group = 0; group < others.size(); ++group) answer.groups[group] += others[group];
  answer.total = 0;
  for (const auto& kind : answer.kinds) answer.total += kind.selected ? kind.count : 0;
}

/// A disease was recognised, and no body is there for it or a kind of it: is anybody there for a
/// broader one?
void say_who_serves(Answer& answer, const Stages& stages) {
  const TaxonomyTerm* broader = nullptr;
  bool disease = false;
  for (const auto& found : stages.meaning.concepts) {
    if (found.term->kind != Kind::diagnosis) continue;
    disease = true;
    const auto* served = stages.snapshot->nearest_served(*found.term);
    if (served == found.term) return;
    if (!broader) broader = served;
  }
  answer.served_by_broader = broader;
  answer.known_but_nobody = disease && !broader;
}

}  // namespace

Answer answer_of(const Stages& stages, const SearchRequest& request) {
  using Clock = std::chrono::steady_clock;
  const auto& snapshot = *stages.snapshot;
  const auto& meaning = stages.meaning;
  Explainer explainer{meaning, stages.place, stages.ranking.named, snapshot, request.language};
  Answer answer{.snapshot = stages.snapshot,
                .times = stages.times,
                .text = request.text,
                .corrected = meaning.corrected,
                .total = stages.found.count(),
                .page = request.page,
                .size = request.size,
                .groups = groups_of(stages),
                .place = stages.place.given() ? stages.place.regions.front() : ""};
  count_kinds(answer, stages, request);
  if (!stages.crisis.empty()) answer.crisis = stages.crisis.front();
  answer.needs_somebody = stages.needs_somebody();
  // It would read "suicide" back to the person.
  if (!answer.crisis)
    for (const auto& found : meaning.concepts)
      answer.understood.push_back(understood_of(found, meaning, request.language));
  answer.asks_where = !meaning.near_me.empty() && !stages.place.given() && !request.near;
  if (!answer.crisis) {
    answer.excluded = excluded_of(meaning, request.language);
    for (const auto word : words_not_understood(meaning, answer.total))
      answer.not_understood.push_back(typed_text({word}, meaning));
  }
  answer.pages = (answer.total + request.size - 1) / request.size;
  const auto began = Clock::now();
  answer.matches = request.asks_for_organizations_alone()
                       ? matches_of(window_of(stages, request), stages, request, explainer)
                       : mixed_matches_of(stages, request, explainer);
  auto beside = request.asks_for(Kind::organization)
                    ? disability_bodies_of(stages, request.language)
                    : std::vector<DocumentNumber>{};
  answer.disability_count = beside.size();
  beside.resize(std::min(beside.size(), max_page_size));
  answer.disability = matches_of(beside, stages, request, explainer);
  const auto matched = Clock::now();
  answer.facets = facets_of({.documents = stages.ranking.documents, .others = stages.other_hits},
                            stages.filters, request, snapshot);
  const auto counted = Clock::now();
  using Microseconds = std::chrono::duration<double, std::micro>;
  answer.times.matches = Microseconds(matched - began).count();
  answer.times.facets = Microseconds(counted - matched).count();
  say_who_serves(answer, stages);
  if (request.asks_for(Kind::organization) &&
      (answer.total < few_results || answer.known_but_nobody))
    answer.fallbacks =
        fallbacks_for(meaning, request, stages.place, stages.ranking.documents.count(), snapshot);
  return answer;
}

}  // namespace blakus
