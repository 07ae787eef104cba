#include "server/http/site/said.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "server/http/site/facet_panel.h"
#include "server/network/unmet_needs.h"

namespace blakus {
namespace {

constexpr std::size_t most_alternatives = 3;
constexpr std::size_t most_words = 3;  ///< that were not understood

/// All that the same words lead to: one thing, or the alternatives of a need.
using SameWords = std::vector<const Understood*>;

std::vector<SameWords> by_words(const Answer& answer) {
  std::vector<SameWords> groups;
  for (const auto& understood : answer.understood) {
    if (understood.ambiguous) continue;
    const auto group = std::ranges::find_if(groups, [&](const SameWords& other) {
      return other.front()->text == understood.text && other.front()->without == understood.without;
    });
    if (group == groups.end())
      groups.push_back({&understood});
    else
      group->push_back(&understood);
  }
  return groups;
}

/// The words are no name of a disease or an area, they only lead to it: the page says so.
bool only_lead_there(const SameWords& group) {
  return std::ranges::any_of(group, [](const auto* one) {
    return (one->kind == Kind::diagnosis || one->kind == Kind::area) && !one->named;
  });
}

bool has_a_disease(const SameWords& group) {
  return std::ranges::any_of(group, [](const auto* one) { return one->kind == Kind::diagnosis; });
}

/// "A", "A or B", "A, B or C", "A, B, C and others".
std::string alternatives_text(const PageContext& context, const std::vector<std::string>& labels) {
  const bool all = labels.size() <= most_alternatives;
  const auto listed = all ? labels.size() - 1 : most_alternatives;
  std::string text;
  for (std::size_t at = 0; at < listed; ++at) text += (at == 0 ? "" : ", ") + labels[at];
  if (!all) return context.say("said.others", {{"all", text}});
  return text.empty() ? labels.back()
                      : context.say("said.or", {{"all", text}, {"last", labels.back()}});
}

/// Of what the words lead to, the most telling: the diseases, else the areas, else whatever comes
/// first. What is wanted for them goes without saying.
std::string label_of(const PageContext& context, const SameWords& group) {
  auto kind = group.front()->kind;
  for (const auto telling : {Kind::area, Kind::diagnosis})
    if (std::ranges::any_of(group, [&](const auto* one) { return one->kind == telling; }))
      kind = telling;
  std::vector<std::string> labels;
  for (const auto* one : group)
    if (one->kind == kind) labels.push_back(one->label);
  return alternatives_text(context, labels);
}

View only_text(const std::string& text) {
  View view;
  view["text"] = text;
  view["href"] = false;
  view["again"] = false;
  return view;
}

/// A way to the results of those words, or only the text where nothing would be asked for.
View way_to_words(const PageContext& context, SearchRequest request, const std::string& words,
                  const std::string& text) {
  request.text = words;
  request.page = 1;
  if (words.empty() && request.filters.empty()) return only_text(text);
  return results_way(context, request, text);
}

SearchRequest without_value(SearchRequest request, Kind kind, const std::string& id) {
  for (auto& filter : request.filters)
    if (filter.kind == kind) std::erase(filter.ids, id);
  std::erase_if(request.filters, [](const Filter& filter) { return filter.ids.empty(); });
  request.page = 1;
  return request;
}

SearchRequest without_near(SearchRequest request) {
  request.near.reset();
  request.radius_km.reset();
  if (request.sort == Sort::distance) request.sort = Sort::relevance;
  request.page = 1;
  return request;
}

void put_understood(View& view, const PageContext& context, const SearchRequest& request,
                    const Answer& answer) {
  View chips{View::type::list};
  View read_as{View::type::list};
  std::set<std::string> said;
  bool disease = false;
  for (const auto& group : by_words(answer)) {
    const auto& without = group.front()->without;
    const auto label = label_of(context, group);
    if (!said.insert(label).second) continue;  // two words for one thing
    auto way = way_to_words(context, request, without, label);
    // A name that is all that was typed stands in the search field.
    const bool is_all = without == answer.text || (without.empty() && request.filters.empty());
    if (only_lead_there(group)) {
      read_as << std::move(way);
      disease = disease || has_a_disease(group);
    } else if (!is_all)
      chips << std::move(way);
  }
  for (const auto& filter : request.filters)
    for (const auto& id : filter.ids)
      chips << results_way(context, without_value(request, filter.kind, id),
                           context.label(filter.kind, id));
  if (request.near) chips << results_way(context, without_near(request), context.say("near.chip"));
  view["chips"] = std::move(chips);
  view["read_as"] = std::move(read_as);
  view["not_diagnosis"] = disease;
}

/// The words in quotation marks, a few of them.
std::string quoted_words(const PageContext& context, const std::vector<std::string>& words) {
  std::string text;
  for (std::size_t at = 0; at < std::min(words.size(), most_words); ++at)
    text += (at == 0 ? "" : ", ") + context.say("quoted", {{"text", words[at]}});
  return text;
}

/// A button for each quoted word that the network may be told of, where the directory takes that.
void put_unread_words(View& view, const PageContext& context, const Answer& answer) {
  View buttons{View::type::list};
  for (std::size_t at = 0; at < std::min(answer.not_understood.size(), most_words); ++at) {
    const auto word =
        context.settings.count_needs ? word_in(answer.not_understood[at]) : std::nullopt;
    if (!word) continue;
    View button;
    button["word"] = *word;
    button["text"] = context.say("needs.tell", {{"word", *word}});
    buttons << std::move(button);
  }
  view["unread_href"] = has_items(buttons) ? View(context.link("/not-understood")) : View(false);
  view["unread_words"] = std::move(buttons);
}

}  // namespace

void put_said(View& view, const PageContext& context, const SearchRequest& request,
              const Answer& answer) {
  put_understood(view, context, request, answer);
  view["left_out"] = list_of(answer.excluded, [&](const Excluded& excluded) {
    return way_to_words(context, request, excluded.without, excluded.label);
  });
  const auto unknown = quoted_words(context, answer.not_understood);
  view["not_understood"] = some(answer.total > 0 ? unknown : "");
  view["not_understood_alone"] = some(answer.total > 0 ? "" : unknown);
  put_unread_words(view, context, answer);
  bool any = answer.total > 0 && !unknown.empty();
  for (const auto* list : {"chips", "read_as", "left_out"}) {
    const auto has = has_items(*view.get(list));
    view["has_" + std::string(list)] = has;
    any = any || has;
  }
  view["has_said"] = any;
}

}  // namespace blakus
