#include "core/kinds/network_json.h"

#include <type_traits>
#include <variant>

#include "core/record/read_record.h"
#include "core/record/record_list_reader.h"
#include "core/record/write_record.h"

namespace blakus {

namespace {

NetworkRecord record_from(ObjectReader& reader, Kind kind) {
  const auto read = [&](const auto& empty) -> NetworkRecord {
    auto record = read_record<std::decay_t<decltype(empty)>>(reader);
    if (record.id.empty()) record.id = reader.record();
    reader.finish();
    return record;
  };
  return std::visit(read, record_of(kind));
}

}  // namespace

std::string network_file(Kind kind) {
  return "network/" + std::string(plural_of(kind)) + ".json";
}

std::string network_folder(Kind kind) {
  return "network/" + std::string(plural_of(kind));
}

Checked<std::vector<NetworkRecord>> network_records_from_json(std::string_view text, Kind kind) {
  Checked<std::vector<NetworkRecord>> result;
  const auto file = network_file(kind);
  const auto content = parsed_file(text, file, result.problems);
  if (!result.ok()) return result;
  only_records(content, "items", file, result.problems);
  each_record(content, "items", file, result.problems,
              [&](ObjectReader& reader) { result.value.push_back(record_from(reader, kind)); });
  return result;
}

Checked<NetworkRecord> network_record_from_json(std::string_view text, Kind kind,
                                                const std::string& file) {
  Checked<NetworkRecord> result{.value = record_of(kind), .problems = {}};
  const auto content = parsed_file(text, file, result.problems);
  if (!result.ok()) return result;
  if (!content.is_object()) {
    result.problems.push_back({.file = file, .what = "is not an object", .remedy = "write { … }"});
    return result;
  }
  ObjectReader reader{content, {.file = file, .record = id_in(content)}, result.problems};
  result.value = record_from(reader, kind);
  return result;
}

std::string network_file_with(std::string_view text, const std::vector<NetworkRecord>& records) {
  auto items = nlohmann::ordered_json::array();
  for (const auto& record : records)
    items.push_back(std::visit([](const auto& one) { return json_of(one); }, record));
  auto content = nlohmann::ordered_json::parse(text.empty() ? "{}" : text);
  content["items"] = std::move(items);
  return content.dump(2) + "\n";
}

std::string network_record_file(const NetworkRecord& record) {
  return std::visit([](const auto& one) { return json_of(one).dump(2); }, record) + "\n";
}

std::string to_json(const NetworkRecord& record) {
  return std::visit([](const auto& one) { return json_of(one).dump(); }, record);
}

NetworkRecord stored_network_record(std::string_view text, Kind kind) {
  return stored_record(text, [&](ObjectReader& reader) { return record_from(reader, kind); });
}

}  // namespace blakus
