#include "core/kinds/organization/organization_json.h"

#include <stdexcept>

#include "core/record/read_record.h"
#include "core/record/record_list_reader.h"
#include "core/record/write_record.h"

namespace blakus {

namespace {

Organization organization_from(ObjectReader& reader) {
  auto organization = read_record<Organization>(reader);
  reader.finish();
  return organization;
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
