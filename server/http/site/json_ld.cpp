#include "server/http/site/json_ld.h"

#include <array>

#include <nlohmann/json.hpp>

#include "core/kinds/paths.h"
#include "server/http/site/contacts.h"
#include "server/http/site/neutral_line.h"

namespace blakus {
namespace {

using Json = nlohmann::ordered_json;

std::string written(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json list_json(const PageContext& context, const Breadcrumbs& breadcrumbs) {
  Json items = Json::array();
  for (const auto& [label, path] : breadcrumbs)
    items.push_back({{"@type", "ListItem"},
                     {"position", items.size() + 1},
                     {"name", label},
                     {"item", context.whole_link(path)}});
  return {{"@type", "BreadcrumbList"}, {"itemListElement", items}};
}

Json address_json(const Location& location) {
  Json json{{"@type", "PostalAddress"}, {"addressCountry", "LV"}};
  if (const auto street = street_line(location); !street.empty()) json["streetAddress"] = street;
  if (!location.city.empty()) json["addressLocality"] = location.city;
  if (!location.postal_code.empty()) json["postalCode"] = location.postal_code;
  return json;
}

/// schema.org's days, in the order of opening_days.
constexpr auto schema_days =
    std::to_array<const char*>({"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
                                "Sunday", "PublicHolidays"});

/// What is closed opens and closes at midnight (schema.org, OpeningHoursSpecification).
Json hours_json(const std::vector<OpeningHours>& hours) {
  Json list = Json::array();
  for (const auto& line : hours) {
    if (line.by_arrangement) continue;
    Json json{{"@type", "OpeningHoursSpecification"}};
    for (std::size_t day = 0; day < opening_days.size(); ++day)
      if (is_for(line, opening_days[day]))
        json["dayOfWeek"].push_back(std::string("https://schema.org/") + schema_days[day]);
    json["opens"] = line.opens.empty() ? "00:00" : line.opens;
    json["closes"] = line.opens.empty() ? "00:00" : line.closes;
    if (!line.date.empty()) {
      json["validFrom"] = line.date;
      json["validThrough"] = line.date;
    }
    list.push_back(std::move(json));
  }
  return list;
}

/// A place of its own: hours are those of a place (schema.org).
Json place_json(const Location& location) {
  Json json{{"@type", "Place"}, {"address", address_json(location)}};
  if (location.has_exact_point())
    json["geo"] = {{"@type", "GeoCoordinates"},
                   {"latitude", location.point->latitude},
                   {"longitude", location.point->longitude}};
  if (auto hours = hours_json(location.opening_hours); !hours.empty())
    json["openingHoursSpecification"] = std::move(hours);
  return json;
}

Json contact_json(const Phone& phone) {
  return {{"@type", "ContactPoint"},
          {"telephone", phone.number},
          {"hoursAvailable", hours_json(phone.opening_hours)}};
}

bool can_be_visited(const Organization& organization) {
  return !organization.locations.empty() && organization.locations.front().address_kind.empty();
}

Json ngo_json(const PageContext& context, const Organization& organization) {
  Json json{{"@type", "NGO"},
            {"@id", context.settings.base_url + path_of(Kind::organization, organization.id)},
            {"name", text_for(organization.name, context.language)},
            {"description", plain_description(context, organization)}};
  if (!organization.short_names.empty()) json["alternateName"] = organization.short_names;
  for (const auto& website : websites_of(organization)) json["url"] = website.href;
  for (const auto& phone : phones_of(organization))
    if (!json.contains("telephone")) json["telephone"] = phone.href.substr(4);
  for (const auto& email : emails_of(organization))
    if (!json.contains("email")) json["email"] = email.text;
  if (can_be_visited(organization)) {
    const auto& place = organization.locations.front();
    json["address"] = address_json(place);
    if (!place.opening_hours.empty() || place.has_exact_point())
      json["location"] = place_json(place);
  }
  for (const auto& phone : organization.phones)
    if (!phone.opening_hours.empty()) json["contactPoint"].push_back(contact_json(phone));
  if (organization.national) json["areaServed"] = {{"@type", "Country"}, {"name", "Latvia"}};
  if (organization.year_incorporated)
    json["foundingDate"] = std::to_string(*organization.year_incorporated);
  Json same = Json::array();
  for (const auto& link : social_of(organization)) same.push_back(link.href);
  if (!same.empty()) json["sameAs"] = same;
  return json;
}

}  // namespace

std::string site_json_ld(const PageContext& context) {
  nlohmann::ordered_json json{{"@context", "https://schema.org"},
                              {"@type", "WebSite"},
                              {"name", context.site_name()},
                              {"url", context.whole_link("/")},
                              {"inLanguage", std::string(code_of(context.language))}};
  if (!context.settings.search_by_post)
    json["potentialAction"] = {{"@type", "SearchAction"},
                               {"target", context.whole_link("/") + "?q={search_term_string}"},
                               {"query-input", "required name=search_term_string"}};
  return written(json);
}

std::string organization_json_ld(const PageContext& context, const Organization& organization,
                                 const Breadcrumbs& breadcrumbs) {
  return written({{"@context", "https://schema.org"},
                  {"@graph", {ngo_json(context, organization), list_json(context, breadcrumbs)}}});
}

std::string breadcrumbs_json_ld(const PageContext& context, const Breadcrumbs& breadcrumbs) {
  auto json = list_json(context, breadcrumbs);
  json["@context"] = "https://schema.org";
  return written(json);
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
