#include "server/http/site/forms/event_fields.h"

#include <algorithm>

#include "core/text/day.h"
#include "server/http/site/forms/event_access.h"
#include "server/http/site/forms/event_form.h"
#include "server/http/site/forms/form_view.h"
#include "server/http/site/terms.h"

namespace blakus {
namespace {

constexpr int months_offered = 24;

bool has_value(const Parameters& fields, std::string_view name, std::string_view value) {
  return std::ranges::any_of(
      fields, [&](const auto& field) { return field.first == name && field.second == value; });
}

View weekday_choices(const PageContext& context, const Parameters& fields) {
  View views{View::type::list};
  for (int number = 1; number <= 7; ++number) {
    const auto value = std::to_string(number);
    auto view =
        choice_view("wd", value, context.say("weekday." + value), has_value(fields, "wd", value));
    view["short"] = context.say("own.weekday_" + value);
    views << std::move(view);
  }
  return views;
}

View place_choices(const PageContext& context, const Parameters& fields,
                   const Organization& organization) {
  View views{View::type::list};
  const auto chosen = value_of(fields, "place");
  const auto places = own_places(organization);
  for (std::size_t at = 0; at < places.size(); ++at) {
    const auto value = std::to_string(at);
    auto view = choice_view(
        "place", value, places[at],
        chosen == value || (chosen.empty() && at == 0 && value_of(fields, "where").empty()));
    view["note"] = context.say("own.place_known");
    views << std::move(view);
  }
  for (const auto special : {elsewhere_place, online_place}) {
    auto view = choice_view(
        "place", std::string(special), context.say("own.place_" + std::string(special)),
        chosen == special || (places.empty() && chosen.empty() && special == elsewhere_place));
    view["note"] = View(false);
    views << std::move(view);
  }
  return views;
}

View term_choices(const PageContext& context, const Parameters& fields, const char* name,
                  Kind kind) {
  const auto chosen = values_of(fields, name);
  return list_of(offered_terms(context, kind, chosen), [&](const TaxonomyTerm* term) {
    return choice_view(name, term->id, text_for(term->label, context.language),
                       has_value(fields, name, term->id));
  });
}

View until_choices(const PageContext& context, const Parameters& fields) {
  constexpr std::size_t digits_to_month = 7;
  const auto this_month = day_in(context.today().substr(0, digits_to_month) + "-01").value();
  auto chosen = value_of(fields, "until");
  constexpr int usual = 6;
  if (chosen.empty()) chosen = iso_text(months_after(this_month, usual)).substr(0, digits_to_month);
  View views{View::type::list};
  for (int step = 0; step < months_offered; ++step) {
    const auto month = iso_text(months_after(this_month, step)).substr(0, digits_to_month);
    views << option_view(month, context.date(month), month == chosen);
  }
  return views;
}

}  // namespace

void put_event_fields(View& view, const PageContext& context, const Parameters& fields,
                      const FormErrors& errors, const Organization& organization) {
  for (const auto* name : {"title", "date", "from", "to", "where", "how", "text", "link", "price"})
    view[std::string("v_") + name] = value_of(fields, name);
  for (const auto* name :
       {"title", "date", "from", "to", "where", "how", "text", "link", "price", "until"})
    view[std::string("e_") + name] = error_of(errors, name);
  view["e_wd"] = error_of(errors, "wd-1");
  view["e_ord"] = error_of(errors, "ord-week");
  view["e_place"] = error_of(errors, own_places(organization).empty() ? "place-other" : "place-0");
  view["repeats"] = value_of(fields, "kind") == "repeat";
  view["weekdays"] = weekday_choices(context, fields);
  view["patterns"] = list_of(event_patterns, [&](const EventPattern& pattern) {
    const std::string name{pattern.name};
    return choice_view("ord", name, context.say("own.often_" + name),
                       has_value(fields, "ord", name));
  });
  view["untils"] = until_choices(context, fields);
  view["places"] = place_choices(context, fields, organization);
  view["audiences"] = term_choices(context, fields, "aud", Kind::audience);
  view["languages_offered"] = term_choices(context, fields, "lng", Kind::language);
  view["accesses"] = list_of(access_kinds, [&](const char* kind) {
    return choice_view("acc", kind, context.say("own.access_" + std::string(kind)),
                       has_value(fields, "acc", kind));
  });
  view["more_open"] = errors.contains("text") || errors.contains("link") ||
                      value_of(fields, "place") == online_place;
  view["offer_open"] = errors.contains("price");
}

}  // namespace blakus
