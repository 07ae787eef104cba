#include "server/http/api/hsds/hsds_records.h"

#include <fmt/format.h>

#include "core/kinds/organization/fact_checks.h"
#include "core/kinds/paths.h"
#include "server/http/api/hsds/hsds_schedules.h"
#include "server/http/api/hsds/hsds_services.h"
#include "server/http/api/json_parts.h"
#include "server/http/app/uuid.h"

namespace blakus {
namespace {

using Json = HsdsWriter::Json;

void put_text(Json& json, const char* key, const std::string& text) {
  if (!text.empty()) json[key] = text;
}

void put_list(Json& json, const char* key, Json list) {
  if (!list.empty()) json[key] = std::move(list);
}

/// Of many texts one: "HML; hroniska mieloleikoze".
std::string joined(const std::vector<std::string>& texts) {
  return fmt::format("{}", fmt::join(texts, "; "));
}

Json phones_of(const std::string& owner, const std::vector<Phone>& phones) {
  Json list = Json::array();
  for (const auto& phone : phones) {
    Json json{{"id", uuid_of("phone:" + owner + ":" + phone.number + phone.description)},
              {"number", phone.number}};
    put_text(json, "description", phone.description);
    list.push_back(std::move(json));
  }
  return list;
}

/// The first address stands in the record itself.
Json further_emails_of(const std::string& owner, const std::vector<std::string>& emails) {
  Json list = Json::array();
  for (std::size_t at = 1; at < emails.size(); ++at)
    list.push_back({{"id", uuid_of("contact:" + owner + ":" + emails[at])}, {"email", emails[at]}});
  return list;
}

void put_contacts(Json& json, const std::string& owner, const Organization& record) {
  put_list(json, "phones", phones_of(owner, record.phones));
  put_list(json, "contacts", further_emails_of(owner, record.emails));
}

/// The standard wants all parts of an address; where one is not known it has none.
Json addresses_of(const std::string& place, const Location& location, const std::string& region,
                  const std::string& country) {
  const auto street = street_line(location);
  if (street.empty() || location.city.empty() || location.postal_code.empty()) return Json::array();
  const auto& around = location.municipality.empty() ? region : location.municipality;
  if (around.empty() || country.empty()) return Json::array();
  return {{{"id", uuid_of("address:" + place)},
           {"address_1", street},
           {"city", location.city},
           {"state_province", around},
           {"postal_code", location.postal_code},
           {"country", country},
           {"address_type", "physical"}}};
}

/// The code of a region that is most widely known: ISO 3166, else ATVK of Latvia, else NUTS.
void put_extent(Json& json, const RegionFacts& region) {
  const std::pair<const char*, const std::string*> codes[] = {
      {"iso3166", &region.iso}, {"atvk", &region.atvk}, {"nuts", &region.nuts}};
  for (const auto& [type, code] : codes) {
    if (code->empty()) continue;
    json["extent"] = *code;
    json["extent_type"] = type;
    return;
  }
}

const TaxonomyTerm* country_of(const Snapshot& snapshot) {
  for (const auto* term : snapshot.terms(Kind::region))
    if (term->region.type == "country") return term;
  return nullptr;
}

/// Names in the other languages and codes: "Leukaemia; лейкемия; ICD-10 C91-C95".
std::string description_of(const TaxonomyTerm& term) {
  std::vector<std::string> parts;
  for (const auto language : all_languages)
    if (const auto& label = term.label.in(language); !label.empty()) parts.push_back(label);
  if (!term.icd10.empty()) parts.push_back(fmt::format("ICD-10 {}", fmt::join(term.icd10, ", ")));
  if (!term.orpha.empty()) parts.push_back(fmt::format("ORPHA {}", fmt::join(term.orpha, ", ")));
  return joined(parts);
}

void put_status(Json& json, const HsdsBody& body) {
  json["status"] = hsds_status_names[static_cast<std::size_t>(body.status)];
}

/// The day of the check of what it offers, where it is known to the day.
void put_assurance(Json& json, const Organization& record) {
  const auto* const own = check_of(record, Fact::services);
  const auto* const check = own ? own : chief_check(record);
  if (check != nullptr && day_in(check->date)) json["assured_date"] = check->date;
}

}  // namespace

std::string ascii_address(std::string_view address) {
  constexpr std::string_view unfit = " <>\"{}|\\^`";
  std::string ascii;
  for (const char c : address) {
    const auto byte = static_cast<unsigned char>(c);
    const bool fits = byte > ' ' && byte < 0x7F && unfit.find(c) == std::string_view::npos;
    ascii += fits ? std::string(1, c) : fmt::format("%{:02X}", byte);
  }
  return ascii;
}

std::string HsdsWriter::page_of(Kind kind, std::string_view id) const {
  return own_address_.empty() ? "" : ascii_address(own_address_ + path_of(kind, id));
}

/// All that is said of a body that left the directory.
Json HsdsWriter::gone(const HsdsBody& body) const {
  Json json;
  json["name"] = body.change.name.empty() ? body.id : body.change.name;
  json["description"] = say(body.change.last == Change::merged ? "hsds.merged" : "hsds.closed");
  put_status(json, body);
  if (!body.change.successor.empty())
    json["successor_id"] = uuid_of(Kind::organization, body.change.successor);
  json["last_modified"] = body.change.modified;
  return json;
}

Json HsdsWriter::json(const HsdsBody& body, HsdsDepth depth) const {
  Json json{{"id", body.uuid}};
  if (depth == HsdsDepth::minimal) {
    put_status(json, body);
    json["last_modified"] = body.change.modified;
    return json;
  }
  if (body.document == 0) {
    json.update(gone(body));
    return json;
  }
  const auto record = snapshot_.organization_in_passing(body.document);
  json["name"] = text_for(record->name, language_);
  put_text(json, "alternate_name", joined(record->short_names));
  const auto& description = text_for(record->description, language_);
  json["description"] = description.empty() ? text_for(record->name, language_) : description;
  if (!record->emails.empty()) json["email"] = record->emails.front();
  put_text(json, "website", ascii_address(record->website));
  if (record->year_incorporated) json["year_incorporated"] = *record->year_incorporated;
  put_text(json, "legal_status", record->legal_status);
  put_text(json, "uri", page_of(Kind::organization, body.id));
  if (!record->parent_organization_id.empty())
    json["parent_organization_id"] = uuid_of(Kind::organization, record->parent_organization_id);
  json["last_modified"] = body.change.modified;
  if (depth == HsdsDepth::full) put_organization_parts(json, body, *record);
  return json;
}

void HsdsWriter::put_organization_parts(Json& json, const HsdsBody& body,
                                        const Organization& record) const {
  if (!record.registration_number.empty())
    json["organization_identifiers"] = {{{"id", uuid_of("identifier:" + body.uuid)},
                                         {"organization_id", body.uuid},
                                         {"identifier_scheme", "LV-RE"},
                                         {"identifier_type", "LV-RE"},
                                         {"identifier", record.registration_number}}};
  put_contacts(json, body.uuid, record);
  Json services = Json::array();
  Json locations = Json::array();
  const auto number = *table_.body_of(body.id);
  for (const auto service : table_.services_of_body(number))
    services.push_back(this->json(table_.services[service], HsdsDepth::basic));
  const auto& own = table_.services_of_body(number);
  for (const auto& place : table_.places)
    if (!own.empty() && place.service == own.front())
      locations.push_back(location_of(place, record.locations[place.location]));
  put_list(json, "locations", std::move(locations));
  put_list(json, "services", std::move(services));
}

Json HsdsWriter::json(const HsdsService& service, HsdsDepth depth) const {
  const auto& body = body_of(service);
  Json json{{"id", service.uuid}};
  if (depth == HsdsDepth::minimal || body.document == 0) {
    if (depth == HsdsDepth::minimal) {
      put_status(json, body);
      json["last_modified"] = body.change.modified;
      return json;
    }
    json["organization_id"] = body.uuid;
    json.update(gone(body));
    json["organization"] = this->json(body, HsdsDepth::basic);
    return json;
  }
  const auto record = snapshot_.organization_in_passing(body.document);
  const auto offered = hsds_offers_of(*record)[service.number];
  json["organization_id"] = body.uuid;
  const auto* const kind = snapshot_.term(Kind::service, offered.kind);
  json["name"] = text_for(offered.name.lv.empty() && kind ? kind->label : offered.name, language_);
  put_text(json, "description", text_for(offered.description, language_));
  put_text(json, "application_process", text_for(offered.how_to_begin, language_));
  put_text(json, "fees_description", text_for(offered.fees, language_));
  put_text(json, "url", ascii_address(record->website));
  if (!record->emails.empty()) json["email"] = record->emails.front();
  put_status(json, body);
  put_assurance(json, *record);
  json["last_modified"] = body.change.modified;
  json["organization"] = this->json(body, HsdsDepth::basic);
  if (depth == HsdsDepth::full) put_service_parts(json, service, *record, offered);
  return json;
}

void HsdsWriter::put_service_parts(Json& json, const HsdsService& service,
                                   const Organization& record, const HsdsOffer& offered) const {
  put_contacts(json, service.uuid, record);
  put_list(json, "schedules", schedules_of(service.uuid, offered.opening_hours, language_));
  put_list(json, "service_areas", areas_of(service, record));
  put_list(json, "languages", languages_of(service.uuid, offered.languages));
  put_list(json, "attributes", attributes_of(service));
  Json places = Json::array();
  const auto number = static_cast<std::size_t>(&service - table_.services.data());
  for (const auto& place : table_.places)
    if (place.service == number) places.push_back(service_at(place));
  put_list(json, "service_at_locations", std::move(places));
}

Json HsdsWriter::areas_of(const HsdsService& service, const Organization& record) const {
  std::vector<const TaxonomyTerm*> regions;
  if (record.national) {
    regions.push_back(country_of(snapshot_));
  } else {
    for (const auto& id : record.regions) regions.push_back(snapshot_.term(Kind::region, id));
  }
  Json list = Json::array();
  for (const auto* region : regions) {
    if (region == nullptr) continue;
    Json json{{"id", uuid_of("area:" + service.uuid + ":" + region->id)},
              {"name", text_for(region->label, language_)}};
    put_extent(json, region->region);
    put_text(json, "uri", page_of(Kind::region, region->id));
    list.push_back(std::move(json));
  }
  return list;
}

Json HsdsWriter::languages_of(const std::string& owner, const std::vector<std::string>& ids) const {
  Json list = Json::array();
  for (const auto& id : ids) {
    const auto* const term = snapshot_.term(Kind::language, id);
    list.push_back({{"id", uuid_of("language:" + owner + ":" + id)},
                    {"name", term ? text_for(term->label, language_) : id},
                    {"code", id}});
  }
  return list;
}

Json HsdsWriter::attributes_of(const HsdsService& service) const {
  Json list = Json::array();
  for (const auto* term : service.terms) {
    const auto uuid = uuid_of(term->kind, term->id);
    list.push_back({{"id", uuid_of("attribute:" + service.uuid + ":" + uuid)},
                    {"link_id", service.uuid},
                    {"link_entity", "service"},
                    {"link_type", name_of(term->kind)},
                    {"taxonomy_term_id", uuid},
                    {"taxonomy_term", json(HsdsTerm{uuid, term}, HsdsDepth::basic)}});
  }
  return list;
}

Json HsdsWriter::location_of(const HsdsPlace& place, const Location& location) const {
  const auto id = uuid_of("location:" + place.uuid);
  Json json{{"id", id},
            {"location_type", location.address_kind == "online_only" ? "virtual" : "physical"}};
  put_text(json, "name", location.name.empty() ? location.city : location.name);
  if (location.has_exact_point()) {
    json["latitude"] = location.point->latitude;
    json["longitude"] = location.point->longitude;
  }
  const auto* const region = snapshot_.term(Kind::region, location.region);
  const auto* const country = country_of(snapshot_);
  put_list(json, "addresses",
           addresses_of(id, location, region ? region->label.lv : "",
                        country ? country->region.iso : ""));
  auto schedules = schedules_of(id, location.opening_hours, language_);
  if (!location.hours.empty())
    schedules.push_back({{"id", uuid_of("schedule:" + id)}, {"description", location.hours}});
  put_list(json, "schedules", std::move(schedules));
  return json;
}

Json HsdsWriter::service_at(const HsdsPlace& place) const {
  const auto& service = table_.services[place.service];
  const auto record = snapshot_.organization_in_passing(body_of(service).document);
  auto location = location_of(place, record->locations[place.location]);
  return {{"id", place.uuid},
          {"service_id", service.uuid},
          {"location_id", location["id"]},
          {"location", std::move(location)}};
}

Json HsdsWriter::json(const HsdsPlace& place, HsdsDepth depth) const {
  if (depth == HsdsDepth::minimal) {
    const auto& body = body_of(table_.services[place.service]);
    return {{"id", place.uuid}, {"last_modified", body.change.modified}};
  }
  auto json = service_at(place);
  json["service"] = this->json(table_.services[place.service], depth);
  return json;
}

Json HsdsWriter::json(const HsdsTerm& term, HsdsDepth depth) const {
  if (depth == HsdsDepth::minimal) return {{"id", term.uuid}};
  const auto& own = *term.term;
  Json json{{"id", term.uuid},
            {"code", own.icd10.size() == 1 ? own.icd10.front() : own.id},
            {"name", text_for(own.label, language_)},
            {"description", description_of(own)}};
  if (!own.parent.empty()) json["parent_id"] = uuid_of(own.kind, own.parent);
  json["taxonomy"] = say("hsds.taxonomy_" + std::string(name_of(own.kind)));
  json["taxonomy_id"] = uuid_of_taxonomy(own.kind);
  json["language"] = code_of(language_for(own.label, language_));
  put_text(json, "term_uri", page_of(own.kind, own.id));
  if (depth == HsdsDepth::full)
    json["taxonomy_detail"] =
        this->json(HsdsTaxonomy{uuid_of_taxonomy(own.kind), own.kind}, HsdsDepth::basic);
  return json;
}

Json HsdsWriter::json(const HsdsTaxonomy& taxonomy, HsdsDepth depth) const {
  if (depth == HsdsDepth::minimal) return {{"id", taxonomy.uuid}};
  const std::string key = "hsds.taxonomy_" + std::string(name_of(taxonomy.kind));
  Json json{{"id", taxonomy.uuid}, {"name", say(key)}, {"description", say(key + "_about")}};
  if (!own_address_.empty()) json["uri"] = own_address_ + "/data/vocabulary.json";
  json["version"] = snapshot_.built();
  return json;
}

}  // namespace blakus
