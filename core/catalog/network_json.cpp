#include "core/catalog/network_json.h"

#include <algorithm>
#include <stdexcept>

#include "core/catalog/check.h"
#include "core/catalog/json_records.h"
#include "core/catalog/json_writer.h"

namespace blakus {

namespace {

/// As an index keeps it, whatever its kind.
constexpr NetworkFile stored{"index", "", "title", "date"};

std::string date_from(ObjectReader& reader, const std::string& key) {
  if (key != "year") return reader.text(key.c_str());
  const auto year = reader.integer("year");
  return year ? std::to_string(*year) : "";
}

/// The first web address among the sources.
std::string address_in_sources(ObjectReader& reader) {
  const auto sources = reader.texts("sources");
  std::string address;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    const auto key = "sources[" + std::to_string(i) + "]";
    if (!is_source(sources[i]) && !reader.told(key))
      reader.problem(key, "'" + sources[i] + "' is not right",
                     "write a web address, or seed: and the name of a file");
    if (address.empty() && is_web_address(sources[i])) address = sources[i];
  }
  return address;
}

NetworkItem item_from(ObjectReader& reader, const NetworkFile& file, std::string kind) {
  NetworkItem item{.kind = std::move(kind),
                   .id = reader.required_text("id"),
                   .title = reader.localized(file.title),
                   .date = date_from(reader, file.date),
                   .url = reader.text("url"),
                   .place = reader.text("place"),
                   .note = reader.text("notes"),
                   .organization_id = reader.text("organization_id")};
  if (item.id.empty()) item.id = reader.record();
  const auto address = address_in_sources(reader);
  if (item.url.empty() && !reader.told("url")) item.url = address;
  reader.ignore({"kind", "status", "programme", "funder", "number", "end_date", "budget_eur",
                 "regions", "region_names", "description", "summary", "organization_name"});
  reader.finish();
  return item;
}

}  // namespace

const NetworkFile& network_file_of(std::string_view kind) {
  const auto file = std::ranges::find(network_files, kind, &NetworkFile::kind);
  if (file == network_files.end()) throw std::invalid_argument("no kind of network item");
  return *file;
}

Checked<std::vector<NetworkItem>> network_items_from_json(std::string_view text,
                                                          const NetworkFile& file) {
  Checked<std::vector<NetworkItem>> result;
  const auto content = parsed_file(text, file.path, result.problems);
  if (!result.ok()) return result;
  only_records(content, "items", file.path, result.problems);
  each_record(content, "items", file.path, result.problems, [&](ObjectReader& reader) {
    result.value.push_back(item_from(reader, file, file.kind));
  });
  return result;
}

std::string to_json(const NetworkItem& item) {
  JsonWriter writer;
  writer.text("kind", item.kind);
  writer.text("id", item.id);
  writer.localized("title", item.title);
  writer.text("date", item.date);
  writer.text("url", item.url);
  writer.text("place", item.place);
  writer.text("notes", item.note);
  writer.text("organization_id", item.organization_id);
  return writer.take().dump();
}

NetworkItem stored_network_item(std::string_view text) {
  return stored_record(text, [](ObjectReader& reader) {
    auto kind = reader.required_text("kind");
    return item_from(reader, stored, std::move(kind));
  });
}

}  // namespace blakus
