#include "server/http/site/kinds/network/list_filters.h"

#include <algorithm>

#include "server/http/app/listed_records.h"
#include "server/http/site/kinds/network/record_rows.h"

namespace blakus {
namespace {

struct FilterChoice {
  std::string value;
  std::string text;
  std::size_t count = 0;
  bool chosen = false;
};

View filter_view(const PageContext& context, const std::string& name, const char* label,
                 const std::vector<FilterChoice>& choices) {
  View view;
  view["name"] = name;
  view["label"] = context.say(label);
  view["all"] = context.say("list.all");
  view["options"] = list_of(choices, [](const FilterChoice& choice) {
    return option_view(choice.value, choice.text + " (" + std::to_string(choice.count) + ")",
                       choice.chosen);
  });
  return view;
}

/// One value that all have, and that is not chosen, is no choice.
bool is_worth_it(const std::vector<FilterChoice>& choices) {
  return choices.size() > 1 || std::ranges::any_of(choices, &FilterChoice::chosen);
}

std::string text_of_value(const PageContext& context, const ListFilter& filter,
                          const std::string& value) {
  switch (filter.text) {
    case ValueText::named:
      return value_text(context, filter.field, value);
    case ValueText::organization: {
      const auto organization = context.snapshot->organization(value);
      return organization ? text_for(organization->name, context.language) : value;
    }
    case ValueText::as_is:
    case ValueText::year:
      break;
  }
  return value;
}

std::vector<FilterChoice> choices_of(const PageContext& context, const ListFilter& filter,
                                     const ListRequest& request, const FoundRecords& found) {
  std::vector<FilterChoice> choices;
  for (const auto& [value, count, chosen] : counts_of_values(request, found, filter))
    choices.push_back({.value = value,
                       .text = text_of_value(context, filter, value),
                       .count = count,
                       .chosen = chosen});
  return choices;
}

/// Areas and regions are those of the organization, regions also of the record.
std::vector<FilterChoice> choices_of_facet(const Answer& answer, Kind kind) {
  std::vector<FilterChoice> choices;
  for (const auto& facet : answer.facets)
    if (facet.kind == kind)
      for (const auto& value : facet.values)
        if (value.count > 0 || value.selected)
          choices.push_back({.value = std::string(value.id),
                             .text = std::string(value.label),
                             .count = value.count,
                             .chosen = value.selected});
  std::ranges::stable_sort(choices, std::ranges::greater{}, &FilterChoice::count);
  return choices;
}

}  // namespace

View list_filters(const PageContext& context, const ListRequest& request, const FoundRecords& found,
                  const Answer& answer) {
  View filters{View::type::list};
  const auto add = [&](std::string_view name, const char* label,
                       const std::vector<FilterChoice>& choices) {
    if (is_worth_it(choices)) filters << filter_view(context, std::string(name), label, choices);
  };
  add(name_of(Kind::area), "facet.area", choices_of_facet(answer, Kind::area));
  add(name_of(Kind::region), "facet.region", choices_of_facet(answer, Kind::region));
  for (const auto& filter : list_of_kind(request.kind()).filters)
    add(filter.name, filter.label, choices_of(context, filter, request, found));
  return filters;
}

}  // namespace blakus
