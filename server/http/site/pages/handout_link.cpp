#include "server/http/site/pages/handout_link.h"

#include <algorithm>
#include <set>

#include "core/kinds/taxonomy_term/each_name.h"
#include "core/text/analyze.h"

namespace blakus {
namespace {

/// Of these the sheet takes those that can be reached.
constexpr std::size_t most_for_handout = 12;

/// The stems of all names of one word that a generation has for children.
struct WordsForChildren {
  explicit WordsForChildren(const TaxonomyTerm& children) {
    for (const auto language : all_languages) add(children.label.in(language));
    for (const auto* list : {&children.names, &children.found_by})
      each_name(*list, [&](Language, const std::string& name) { add(name); });
  }
  void add(const std::string& name) {
    const auto words = analyze(name);
    if (words.size() == 1) stems.insert(words.front().stem);
  }
  std::set<std::string> stems;
};

/// Does the text hold a word for a child, in any form: "diabēts bērnam"? Such words are often part
/// of a condition that was understood.
bool names_a_child(const PageContext& context, const std::string& text) {
  if (text.empty()) return false;
  const auto& children = context.snapshot->derived().get<WordsForChildren>(
      [&] { return WordsForChildren{*context.snapshot->term(TermRole::children)}; });
  return std::ranges::any_of(analyze(text),
                             [&](const Token& word) { return children.stems.contains(word.stem); });
}

/// "diabēts bērnam": the help is sought for a child.
bool is_for_a_child(const PageContext& context, const SearchRequest& request,
                    const Answer& answer) {
  const auto* children = context.snapshot->term(TermRole::children);
  if (children == nullptr) return false;
  const auto named = [&](const Understood& one) {
    return one.kind == Kind::audience && one.id == children->id;
  };
  const auto chosen = [&](const Filter& filter) {
    return filter.kind == Kind::audience &&
           std::ranges::find(filter.ids, children->id) != filter.ids.end();
  };
  return std::ranges::any_of(answer.understood, named) ||
         std::ranges::any_of(request.filters, chosen) || names_a_child(context, request.text) ||
         names_a_child(context, answer.corrected.text);
}

}  // namespace

std::string handout_link(const PageContext& context, const SearchRequest& request,
                         const Answer& answer) {
  std::string ids;
  const auto count = std::min(most_for_handout, answer.matches.size());
  for (std::size_t at = 0; at < count; ++at)
    ids += (ids.empty() ? "" : ",") + answer.matches[at].organization->id;
  auto query = "ids=" + ids;
  if (is_for_a_child(context, request, answer))
    query += "&audience=" + context.snapshot->term(TermRole::children)->id;
  if (answer.crisis) query += "&crisis=" + std::string(name_of(*answer.crisis));
  return context.link("/handout", query);
}

}  // namespace blakus
