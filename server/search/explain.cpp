// Searcher::explain: every stage of one search, as a person can read it, each with its time.

#include <fmt/format.h>

#include "core/index/schema.h"
#include "core/text/analyze.h"
#include "server/search/answer/compose.h"
#include "server/search/rank/ranking.h"
#include "server/search/rank/relations.h"
#include "server/search/rank/stages.h"
#include "server/search/searcher.h"

namespace blakus {

namespace {

std::string tokens_of(const std::string& text) {
  std::string line;
  for (const auto& word : analyze(text))
    line += fmt::format("  {} → {}{}\n", text.substr(word.begin, word.end - word.begin), word.stem,
                        word.english.empty() ? "" : ", " + word.english);
  return line;
}

/// The postings that are walked, as terms of the index with their weights.
std::string query_of(const Meaning& meaning, const Snapshot& snapshot) {
  std::string lines;
  for (const auto& readings : readings_in(meaning))
    for (const auto* reading : readings) {
      if (reading->term->kind == Kind::region) {
        lines += fmt::format("  place {}\n", index_term(Field::region, reading->term->id));
        continue;
      }
      for (const auto& relation : snapshot.relations().to(*reading->term)) {
        const auto term = relation.via ? index_term(field_of(relation.via->kind), relation.via->id)
                                       : index_term(Field::coverage, coverage_everyone);
        lines += fmt::format("  {:5.0f} × {}  ({} documents)\n", relation.weight, term,
                             relation.documents->count());
      }
    }
  for (const auto word : meaning.rest)
    lines += fmt::format("  {}\n", index_term(Field::text, meaning.words[word].stem));
  return lines;
}

std::string matches_of(const Answer& answer) {
  std::string lines;
  for (const auto& match : answer.matches) {
    lines +=
        fmt::format("  {:7.2f} {:8} {}", match.score,
                    group_names[static_cast<std::size_t>(match.group)], match.organization->id);
    for (const auto& why : match.why)
      lines += fmt::format("  [{}{}{}]", name_of(why->reason), why->term ? " " : "",
                           why->term ? why->term->id : "");
    lines += '\n';
  }
  return lines;
}

}  // namespace

std::string Searcher::explain(const SearchRequest& request) const {
  const auto stages = stages_of(request, snapshot());
  const auto answer = answer_of(stages, request);
  const auto& times = answer.times;
  return fmt::format(
      "request\n  {}\ntokens\n{}understood\n{}query\n{}matches: {} (local {}, national {}, near "
      "{})\n{}times\n  understand {:.0f} µs, rank {:.0f} µs, matches {:.0f} µs, facets {:.0f} µs\n",
      request.text, tokens_of(request.text), to_string(stages.meaning),
      query_of(stages.meaning, *stages.snapshot), answer.total, answer.groups[0], answer.groups[1],
      answer.groups[2], matches_of(answer), times.understand, times.rank, times.matches,
      times.facets);
}

}  // namespace blakus
