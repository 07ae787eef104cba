#include "server/http/site/facet_panel.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "server/http/app/parameters.h"

namespace blakus {
namespace {

constexpr std::size_t values_shown_at_once = 4;
constexpr std::size_t facets_open = 2;

struct SortChoice {
  Sort sort;
  const char* key;
};
constexpr auto sort_choices = std::to_array<SortChoice>({{Sort::relevance, "sort.relevance"},
                                                         {Sort::distance, "sort.distance"},
                                                         {Sort::name, "sort.name"},
                                                         {Sort::checked, "sort.checked"}});

/// The kind and name of its input are the panel's.
View value_view(const FacetValue& value) {
  View view;
  view["value"] = std::string(value.id);
  view["text"] = std::string(value.label);
  view["checked"] = value.selected;
  view["count"] = std::to_string(value.count);
  return view;
}

/// Nationwide bodies count for every place: a town without a body of its own is no choice. The
/// large regions always are.
void leave_out_places_without_a_body(std::vector<FacetValue>& values) {
  const auto fewest = std::ranges::min_element(values, {}, &FacetValue::count);
  if (fewest == values.end() || !fewest->term || fewest->term->kind != Kind::region) return;
  const auto nationwide = fewest->count;
  std::erase_if(values, [&](const FacetValue& value) {
    return value.count == nationwide && !value.selected &&
           value.term->region.type != "planning_region";
  });
}

/// Those one would get something by, or that are chosen; the most helpful first.
std::vector<FacetValue> worth_choosing(std::vector<FacetValue> values) {
  leave_out_places_without_a_body(values);
  std::erase_if(values,
                [](const FacetValue& value) { return value.count == 0 && !value.selected; });
  std::stable_sort(values.begin(), values.end(),
                   [](const FacetValue& a, const FacetValue& b) { return a.count > b.count; });
  return values;
}

const Facet* facet_of(const Answer& answer, Kind kind) {
  for (const auto& facet : answer.facets)
    if (facet.kind == kind) return &facet;
  return nullptr;
}

/// Its values are inputs of that type ("checkbox"), all of one name.
struct Inputs {
  const char* type;
  std::string_view name;
};

View facet_frame(const PageContext& context, const Inputs& inputs, bool open) {
  View view;
  view["type"] = inputs.type;
  view["name"] = std::string(inputs.name);
  view["heading"] = context.say(fmt::format("facet.{}", inputs.name));
  view["open"] = open;
  view["note"] = View(false);
  view["more"] = View(false);
  view["values"] = View{View::type::list};
  return view;
}

void put_values(View& view, const PageContext& context, const std::vector<FacetValue>& values) {
  View shown{View::type::list};
  View rest{View::type::list};
  auto chosen_in_rest = false;
  for (std::size_t at = 0; at < values.size(); ++at) {
    chosen_in_rest = chosen_in_rest || (at >= values_shown_at_once && values[at].selected);
    (at < values_shown_at_once ? shown : rest) << value_view(values[at]);
  }
  view["values"] = std::move(shown);
  if (!has_items(rest)) return;
  View more;
  more["text"] = context.count("facet.more", values.size() - values_shown_at_once);
  more["open"] = chosen_in_rest;
  more["rest"] = std::move(rest);
  view["more"] = std::move(more);
}

View facet_view(const PageContext& context, const std::vector<FacetValue>& values, Kind kind,
                bool open) {
  const auto chosen = std::any_of(values.begin(), values.end(),
                                  [](const FacetValue& value) { return value.selected; });
  auto view = facet_frame(context, {"checkbox", name_of(kind)}, open || chosen);
  put_values(view, context, values);
  return view;
}

View sort_view(const PageContext& context, const SearchRequest& request) {
  auto view = facet_frame(context, {"radio", "sort"}, request.sort != Sort::relevance);
  View choices{View::type::list};
  for (const auto& choice : sort_choices) {
    if (choice.sort == Sort::distance && !request.near) continue;
    const auto label = context.say(choice.key);
    auto value = value_view({.id = sort_names[static_cast<std::size_t>(choice.sort)],
                             .label = label,
                             .count = 1,
                             .selected = choice.sort == request.sort});
    value["count"] = View(false);
    choices << std::move(value);
  }
  view["values"] = std::move(choices);
  return view;
}

}  // namespace

std::string results_link(const PageContext& context, const SearchRequest& request) {
  return context.link("/", query_string(request));
}

View results_way(const PageContext& context, const SearchRequest& request,
                 const std::string& text) {
  const bool by_post = context.settings.search_by_post;
  View view;
  view["text"] = text;
  view["href"] = by_post ? View(false) : View(results_link(context, request));
  view["again"] = by_post ? View(query_string(request)) : View(false);
  return view;
}

std::size_t chosen_filters(const SearchRequest& request) {
  std::size_t count = 0;
  for (const auto& filter : request.filters) count += filter.ids.size();
  return count;
}

View facets_of(const PageContext& context, const SearchRequest& request, const Answer& answer) {
  View facets{View::type::list};
  std::size_t shown = 0;
  for (const auto kind : counted_kinds) {
    const auto* facet = facet_of(answer, kind);
    if (facet == nullptr) continue;
    const auto values = worth_choosing(facet->values);
    const auto unknown = facet->unknown;
    if (values.empty() && (unknown == 0 || may_lack(kind))) continue;
    auto view = facet_view(context, values, kind, shown < facets_open);
    if (unknown > 0)
      view["note"] = context.count(
          kind == Kind::language ? "facet.language_unknown" : "facet.unknown", unknown);
    facets << std::move(view);
    ++shown;
  }
  facets << sort_view(context, request);
  return facets;
}

}  // namespace blakus
