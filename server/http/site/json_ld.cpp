#include "server/http/site/json_ld.h"

#include <algorithm>
#include <array>
#include <ranges>
#include <string_view>

#include "core/kinds/paths.h"
#include "server/http/app/json_text.h"
#include "server/http/site/contacts.h"
#include "server/http/site/neutral_line.h"

namespace blakus {
namespace {

constexpr int digits_of_degrees = 7;  ///< a centimetre

void write_list(JsonText& json, const PageContext& context, const Breadcrumbs& breadcrumbs) {
  json.word("@type", "BreadcrumbList");
  std::size_t position = 0;
  json.objects("itemListElement", breadcrumbs, [&](const auto& step) {
    json.word("@type", "ListItem");
    json.number("position", ++position);
    json.text("name", step.first);
    json.text("item", context.whole_link(step.second));
  });
}

void write_address(JsonText& json, const Location& location) {
  json.word("@type", "PostalAddress");
  json.word("addressCountry", "LV");
  if (const auto street = street_line(location); !street.empty())
    json.text("streetAddress", street);
  if (!location.city.empty()) json.text("addressLocality", location.city);
  if (!location.postal_code.empty()) json.text("postalCode", location.postal_code);
}

/// schema.org's days, in the order of opening_days.
constexpr auto schema_days = std::to_array<std::string_view>(
    {"https://schema.org/Monday", "https://schema.org/Tuesday", "https://schema.org/Wednesday",
     "https://schema.org/Thursday", "https://schema.org/Friday", "https://schema.org/Saturday",
     "https://schema.org/Sunday", "https://schema.org/PublicHolidays"});

std::vector<std::string_view> days_of(const OpeningHours& line) {
  std::vector<std::string_view> days;
  for (std::size_t day = 0; day < opening_days.size(); ++day)
    if (is_for(line, opening_days[day])) days.push_back(schema_days[day]);
  return days;
}

bool is_at_set_hours(const OpeningHours& line) {
  return !line.by_arrangement;
}

/// What is closed opens and closes at midnight (schema.org, OpeningHoursSpecification).
void write_hours(JsonText& json, Key key, const std::vector<OpeningHours>& hours) {
  json.objects(key, hours | std::views::filter(is_at_set_hours), [&](const OpeningHours& line) {
    json.word("@type", "OpeningHoursSpecification");
    if (const auto days = days_of(line); days.size() > 0) json.texts("dayOfWeek", days);
    json.text("opens", line.opens.empty() ? "00:00" : line.opens);
    json.text("closes", line.opens.empty() ? "00:00" : line.closes);
    if (line.date.empty()) return;
    json.text("validFrom", line.date);
    json.text("validThrough", line.date);
  });
}

/// A place of its own: hours are those of a place (schema.org).
void write_place(JsonText& json, const Location& location) {
  json.word("@type", "Place");
  json.object("address", [&] { write_address(json, location); });
  if (location.has_exact_point())
    json.object("geo", [&] {
      json.word("@type", "GeoCoordinates");
      json.key("latitude");
      json.decimal(location.point->latitude, digits_of_degrees);
      json.key("longitude");
      json.decimal(location.point->longitude, digits_of_degrees);
    });
  if (std::ranges::any_of(location.opening_hours, is_at_set_hours))
    write_hours(json, "openingHoursSpecification", location.opening_hours);
}

bool can_be_visited(const Organization& organization) {
  return !organization.locations.empty() && organization.locations.front().address_kind.empty();
}

void write_reach(JsonText& json, const Organization& organization) {
  for (const auto& website : websites_of(organization)) json.text("url", website.href);
  constexpr std::string_view scheme = "tel:";
  if (const auto phones = phones_of(organization); !phones.empty())
    json.text("telephone", phones.front().href.substr(scheme.size()));
  if (const auto emails = emails_of(organization); !emails.empty())
    json.text("email", emails.front().text);
  if (can_be_visited(organization)) {
    const auto& place = organization.locations.front();
    json.object("address", [&] { write_address(json, place); });
    if (!place.opening_hours.empty() || place.has_exact_point())
      json.object("location", [&] { write_place(json, place); });
  }
  const auto has_hours = [](const Phone& phone) { return !phone.opening_hours.empty(); };
  if (!std::ranges::any_of(organization.phones, has_hours)) return;
  json.objects("contactPoint", organization.phones | std::views::filter(has_hours),
               [&](const Phone& phone) {
                 json.word("@type", "ContactPoint");
                 json.text("telephone", phone.number);
                 write_hours(json, "hoursAvailable", phone.opening_hours);
               });
}

void write_ngo(JsonText& json, const PageContext& context, const Organization& organization) {
  json.word("@type", "NGO");
  json.text("@id", context.settings.base_url + path_of(Kind::organization, organization.id));
  json.text("name", text_for(organization.name, context.language));
  json.text("description", plain_description(context, organization));
  if (!organization.short_names.empty()) json.texts("alternateName", organization.short_names);
  write_reach(json, organization);
  if (organization.national)
    json.object("areaServed", [&] {
      json.word("@type", "Country");
      json.word("name", "Latvia");
    });
  if (organization.year_incorporated)
    json.text("foundingDate", std::to_string(*organization.year_incorporated));
  std::vector<std::string> same;
  for (const auto& link : social_of(organization)) same.push_back(link.href);
  if (!same.empty()) json.texts("sameAs", same);
}

constexpr std::string_view vocabulary = "https://schema.org";

}  // namespace

std::string site_json_ld(const PageContext& context) {
  JsonText json;
  json.begin_object();
  json.word("@context", vocabulary);
  json.word("@type", "WebSite");
  json.text("name", context.site_name());
  json.text("url", context.whole_link("/"));
  json.word("inLanguage", code_of(context.language));
  if (!context.settings.search_by_post)
    json.object("potentialAction", [&] {
      json.word("@type", "SearchAction");
      json.text("target", context.whole_link("/") + "?q={search_term_string}");
      json.word("query-input", "required name=search_term_string");
    });
  json.end_object();
  return json.take();
}

std::string organization_json_ld(const PageContext& context, const Organization& organization,
                                 const Breadcrumbs& breadcrumbs) {
  JsonText json;
  json.begin_object();
  json.word("@context", vocabulary);
  json.key("@graph");
  json.begin_array();
  json.begin_object();
  write_ngo(json, context, organization);
  json.end_object();
  json.begin_object();
  write_list(json, context, breadcrumbs);
  json.end_object();
  json.end_array();
  json.end_object();
  return json.take();
}

std::string breadcrumbs_json_ld(const PageContext& context, const Breadcrumbs& breadcrumbs) {
  JsonText json;
  json.begin_object();
  write_list(json, context, breadcrumbs);
  json.word("@context", vocabulary);
  json.end_object();
  return json.take();
}

View breadcrumbs_view(const PageContext& context, const Breadcrumbs& breadcrumbs) {
  return list_of(breadcrumbs, [&](const auto& step) {
    View view;
    view["text"] = step.first;
    view["href"] = context.link(step.second);
    return view;
  });
}

}  // namespace blakus
