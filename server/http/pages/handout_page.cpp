#include <algorithm>
#include <set>

#include "server/http/pages/cards.h"
#include "server/http/pages/contacts.h"
#include "server/http/pages/frame.h"
#include "server/http/pages/page_list.h"
#include "server/http/pages/qr.h"
#include "server/http/parameters.h"

namespace blakus {
namespace {

constexpr std::size_t most_organizations = 6;
using Organizations = std::vector<std::shared_ptr<const Organization>>;

/// What is asked for: a sheet of some organizations, in a language and a size of print.
struct Sheet {
  Organizations organizations;
  std::string region;
  Language language = Language::lv;
  bool large = false;
};

std::vector<std::string> ids_of(const Parameters& parameters) {
  std::vector<std::string> ids;
  for (const auto& [name, value] : parameters) {
    if (name != "ids") continue;
    for (std::size_t begin = 0; begin <= value.size();) {
      const auto end = std::min(value.find(',', begin), value.size());
      const auto id = value.substr(begin, end - begin);
      if (!id.empty() && std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
      begin = end + 1;
    }
  }
  return ids;
}

std::set<std::string> regions_around(const Snapshot& snapshot, const std::string& region) {
  const auto around = snapshot.hierarchy().surroundings(region);
  std::set<std::string> regions;
  for (const auto* list : {&around.here, &around.municipality, &around.wider})
    regions.insert(list->begin(), list->end());
  regions.erase("lv");
  return regions;
}

bool works_in(const Organization& organization, const std::set<std::string>& regions) {
  const auto inside = [&](const std::string& region) { return regions.contains(region); };
  return std::any_of(organization.regions.begin(), organization.regions.end(), inside) ||
         std::any_of(organization.locations.begin(), organization.locations.end(),
                     [&](const Location& location) { return inside(location.region); });
}

/// Those of the region first, otherwise as asked for.
void region_first(Organizations& organizations, const Snapshot& snapshot,
                  const std::string& region) {
  if (snapshot.term(Kind::region, region) == nullptr) return;
  const auto regions = regions_around(snapshot, region);
  std::stable_partition(organizations.begin(), organizations.end(),
                        [&](const auto& organization) { return works_in(*organization, regions); });
}

Sheet sheet_of(const Visit& visit) {
  Sheet sheet{.organizations = {},
              .region = visit.parameter("region"),
              .language = language_of(visit.parameter("lang")).value_or(visit.language),
              .large = visit.parameter("large") == "1"};
  for (const auto& id : ids_of(visit.request.parameters)) {
    if (sheet.organizations.size() == most_organizations) break;
    if (auto organization = visit.snapshot->organization(id))
      sheet.organizations.push_back(std::move(organization));
  }
  region_first(sheet.organizations, *visit.snapshot, sheet.region);
  return sheet;
}

std::string query_of(const Sheet& sheet, Language language, bool large) {
  std::string ids;
  for (const auto& organization : sheet.organizations)
    ids += (ids.empty() ? "" : ",") + organization->id;
  auto query = "ids=" + ids;
  if (!sheet.region.empty()) query += "&region=" + percent_encoded(sheet.region);
  query += "&lang=" + std::string(code_of(language));
  return large ? query + "&large=1" : query;
}

std::string first_step(const Visit& reader, const Organization& organization) {
  if (!phones_of(organization).empty()) return reader.say("handout.step_call");
  if (!emails_of(organization).empty()) return reader.say("handout.step_write");
  if (!websites_of(organization).empty()) return reader.say("handout.step_visit");
  return reader.say("handout.step_ask", {{"email", std::string(network_email)}});
}

View entry_of(const Visit& reader, const Organization& organization) {
  View view;
  view["name"] = foreign_text(organization.name, reader.language);
  view["about"] = foreign_text(organization.description, reader.language);
  view["place"] = some(place_text(reader, organization));
  view["languages_text"] = some(languages_text(reader, organization));
  view["phones"] = links_view(phones_of(organization));
  view["emails"] = links_view(emails_of(organization));
  view["websites"] = links_view(websites_of(organization));
  view["step"] = first_step(reader, organization);
  view["checked"] = checked_view(reader, organization);
  return view;
}

View choices_of(const Visit& visit, const Sheet& sheet) {
  return list_of(all_languages, [&](Language language) {
    View view;
    view["text"] = visit.say("language_name." + std::string(code_of(language)));
    view["href"] = visit.link("/handout", query_of(sheet, language, sheet.large));
    view["current"] = language == sheet.language;
    return view;
  });
}

View sheet_view(const Visit& visit, const Sheet& sheet) {
  PageRequest asked = visit.request;
  asked.language = sheet.language;
  const Visit reader{visit.stock, asked};
  const auto address = reader.whole_link("/handout", query_of(sheet, sheet.language, sheet.large));
  const auto qr = qr_code(address);
  View view;
  view["lang"] = std::string(code_of(sheet.language));
  view["large"] = sheet.large;
  view["heading"] = reader.say("handout.heading");
  view["ask"] = reader.say("handout.ask");
  view["entries"] = list_of(sheet.organizations, [&](const auto& organization) {
    return entry_of(reader, *organization);
  });
  view["printed"] = reader.say("handout.printed", {{"date", reader.date(reader.today())}});
  const auto& newest = reader.snapshot->columns().newest_check();
  view["data_date"] =
      newest.empty() ? std::string() : reader.say("handout.data", {{"date", reader.date(newest)}});
  view["publisher"] = reader.say("handout.publisher", {{"email", std::string(network_email)}});
  view["advice"] = reader.say("handout.no_recommendation");
  view["site"] = short_address(visit.stock.base_url);
  view["qr_label"] = reader.say("handout.qr");
  view["qr_path"] = some(qr.path);
  view["qr_size"] = std::to_string(qr.size);
  return view;
}

}  // namespace

Reply handout_page(const Visit& visit) {
  const auto sheet = sheet_of(visit);
  View view;
  view["some"] = !sheet.organizations.empty();
  view["choices"] = choices_of(visit, sheet);
  view["large_href"] = visit.link("/handout", query_of(sheet, sheet.language, !sheet.large));
  view["large_now"] = sheet.large;
  view["sheet"] = sheet_view(visit, sheet);
  const PageFacts facts{.title = visit.say("handout.title"),
                        .path = "/handout",
                        .query = query_of(sheet, sheet.language, sheet.large),
                        .indexed = false};
  return framed(visit, "handout", facts, std::move(view));
}

}  // namespace blakus
