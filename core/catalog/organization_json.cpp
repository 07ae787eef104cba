#include "core/catalog/organization_json.h"

#include <stdexcept>

#include "core/catalog/json_reader.h"
#include "core/catalog/json_records.h"
#include "core/catalog/json_writer.h"

namespace blakus {

namespace {

Location location_from(ObjectReader& reader) {
  Location location{.name = reader.text("name"),
                    .address_1 = reader.text("address_1"),
                    .city = reader.text("city"),
                    .municipality = reader.text("municipality"),
                    .postal_code = reader.text("postal_code"),
                    .region = reader.text("region"),
                    .point = point_from(reader, "latitude", "longitude"),
                    .hours = reader.text("hours")};
  if (reader.sound() && location == Location{})
    reader.problem("", "says nothing", "fill it in or leave it out");
  return location;
}

bool is_national(ObjectReader& reader) {
  const auto coverage = reader.required_text("coverage");
  if (!coverage.empty() && coverage != "national" && coverage != "regional")
    reader.problem("coverage", "is '" + coverage + "'", "write \"national\" or \"regional\"");
  return coverage == "national";
}

void read_lists(ObjectReader& reader, Organization& organization) {
  organization.short_names = reader.texts("short_names");
  organization.former_names = reader.texts("former_names");
  organization.areas = reader.texts("areas");
  organization.diagnoses = reader.texts("diagnoses");
  organization.area_names = reader.texts("area_names");
  organization.services = reader.texts("services");
  organization.audiences = reader.texts("audiences");
  organization.languages = reader.texts("languages");
  organization.regions = reader.texts("regions");
  organization.coverage_names = reader.texts("coverage_names");
  organization.emails = reader.texts("emails");
  organization.memberships = reader.texts("memberships");
  organization.sources = reader.texts("sources");
}

void read_parts(ObjectReader& reader, Organization& organization) {
  organization.diagnosis_names = reader.objects<SourceName>(
      "diagnosis_names",
      [](ObjectReader& part) { return SourceName{.lv = part.text("lv"), .en = part.text("en")}; });
  organization.locations = reader.objects<Location>("locations", location_from);
  organization.phones = reader.objects<Phone>("phones", [](ObjectReader& part) {
    return Phone{.number = part.required_text("number"), .description = part.text("description")};
  });
  reader.object_map("checked", [&](const std::string& group, ObjectReader& part) {
    organization.checked[group] = {
        .date = part.text("date"), .how = part.required_text("how"), .source = part.text("source")};
  });
}

Organization organization_from(ObjectReader& reader) {
  Organization organization{.id = reader.required_text("id"),
                            .name = reader.localized("name"),
                            .registration_number = reader.text("registration_number"),
                            .legal_status = reader.text("legal_status"),
                            .year_incorporated = reader.integer("year_incorporated"),
                            .type = reader.required_text("type"),
                            .parent_organization_id = reader.text("parent_organization_id"),
                            .description = reader.localized("description"),
                            .national = is_national(reader),
                            .website = reader.text("website"),
                            .social = reader.text_map("social"),
                            .notes = reader.text("notes")};
  read_lists(reader, organization);
  read_parts(reader, organization);
  reader.finish();
  return organization;
}

nlohmann::ordered_json json_of(const Location& location) {
  JsonWriter writer;
  writer.text("name", location.name);
  writer.text("address_1", location.address_1);
  writer.text("city", location.city);
  writer.text("municipality", location.municipality);
  writer.text("postal_code", location.postal_code);
  writer.text("region", location.region);
  if (location.point) {
    writer.value("latitude", location.point->latitude);
    writer.value("longitude", location.point->longitude);
  }
  writer.text("hours", location.hours);
  return writer.take();
}

nlohmann::ordered_json json_of(const Phone& phone) {
  JsonWriter writer;
  writer.text("number", phone.number);
  writer.text("description", phone.description);
  return writer.take();
}

nlohmann::ordered_json json_of(const FactCheck& check) {
  JsonWriter writer;
  writer.text("date", check.date);
  writer.text("how", check.how);
  writer.text("source", check.source);
  return writer.take();
}

nlohmann::ordered_json json_of(const SourceName& name) {
  JsonWriter writer;
  writer.text("lv", name.lv);
  writer.text("en", name.en);
  return writer.take();
}

void write_identity(JsonWriter& writer, const Organization& organization) {
  writer.text("id", organization.id);
  writer.localized("name", organization.name);
  writer.texts("short_names", organization.short_names);
  writer.texts("former_names", organization.former_names);
  writer.text("registration_number", organization.registration_number);
  writer.text("legal_status", organization.legal_status);
  if (organization.year_incorporated)
    writer.value("year_incorporated", *organization.year_incorporated);
  writer.text("type", organization.type);
  writer.text("parent_organization_id", organization.parent_organization_id);
  writer.localized("description", organization.description);
}

void write_help(JsonWriter& writer, const Organization& organization) {
  writer.texts("areas", organization.areas);
  writer.texts("diagnoses", organization.diagnoses);
  writer.list("diagnosis_names", organization.diagnosis_names,
              [](const SourceName& name) { return json_of(name); });
  writer.texts("area_names", organization.area_names);
  writer.texts("services", organization.services);
  writer.texts("audiences", organization.audiences);
  writer.texts("languages", organization.languages);
  writer.text("coverage", organization.national ? "national" : "regional");
  writer.texts("regions", organization.regions);
  writer.texts("coverage_names", organization.coverage_names);
}

void write_contacts(JsonWriter& writer, const Organization& organization) {
  writer.list("locations", organization.locations,
              [](const Location& location) { return json_of(location); });
  writer.list("phones", organization.phones, [](const Phone& phone) { return json_of(phone); });
  writer.texts("emails", organization.emails);
  writer.text("website", organization.website);
  if (!organization.social.empty()) writer.value("social", organization.social);
  writer.texts("memberships", organization.memberships);
}

nlohmann::ordered_json json_of(const Organization& organization) {
  JsonWriter writer;
  write_identity(writer, organization);
  write_help(writer, organization);
  write_contacts(writer, organization);
  JsonWriter checked;  // the whole record before its parts
  if (const auto record = organization.checked.find("record"); record != organization.checked.end())
    checked.value("record", json_of(record->second));
  for (const auto& [group, check] : organization.checked)
    if (group != "record") checked.value(group, json_of(check));
  if (!organization.checked.empty()) writer.value("checked", checked.take());
  writer.texts("sources", organization.sources);
  writer.text("notes", organization.notes);
  return writer.take();
}

}  // namespace

Checked<Organization> organization_from_json(std::string_view text, const std::string& file) {
  auto parsed = parse_json(text);
  Checked<Organization> result;
  result.problems = std::move(parsed.problems);
  for (auto& problem : result.problems) problem.file = file;
  if (!result.ok()) return result;
  const auto& record = parsed.value;
  if (!record.is_object()) {
    result.problems.push_back({.file = file, .what = "is not an object", .remedy = "write { … }"});
    return result;
  }
  const auto id = record.find("id");
  const Problem place{
      .file = file, .record = id != record.end() && id->is_string() ? id->get<std::string>() : ""};
  ObjectReader reader{record, place, result.problems};
  result.value = organization_from(reader);
  return result;
}

Checked<std::vector<Organization>> organizations_from_json(std::string_view text,
                                                           const std::string& file) {
  Checked<std::vector<Organization>> result;
  auto content = parsed_file(text, file, result.problems);
  if (!result.ok()) return result;
  if (content.is_array()) content = nlohmann::json{{"organizations", std::move(content)}};
  if (content.is_object() && content.contains("id"))
    content = nlohmann::json{{"organizations", nlohmann::json::array({std::move(content)})}};
  each_record(content, "organizations", file, result.problems,
              [&](ObjectReader& reader) { result.value.push_back(organization_from(reader)); });
  return result;
}

std::string to_json(const Organization& organization) {
  return json_of(organization).dump();
}

std::string to_file_text(const Organization& organization) {
  return json_of(organization).dump(2) + "\n";
}

Organization stored_organization(std::string_view text) {
  return stored_record(text, [](ObjectReader& reader) { return organization_from(reader); });
}

}  // namespace blakus
