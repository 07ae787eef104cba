#include "core/catalog/network_json.h"

#include "core/catalog/json_records.h"
#include "core/catalog/json_writer.h"

namespace blakus {

namespace {

std::string first_of(const std::string& a, const std::string& b) {
  return a.empty() ? b : a;
}

NetworkItem item_from(ObjectReader& reader, std::string kind) {
  NetworkItem item{.kind = std::move(kind),
                   .id = reader.required_text("id"),
                   .title = reader.localized("title"),
                   .date = reader.text("date"),
                   .url = reader.text("url"),
                   .place = reader.text("place"),
                   .note = reader.text("notes"),
                   .organization_id = reader.text("organization_id")};
  if (item.title == Localized{}) item.title = reader.localized("field");  // of an expert
  const auto start = reader.text("start_date");
  const auto year = reader.integer("year");
  item.date = first_of(item.date, first_of(start, year ? std::to_string(*year) : ""));
  const auto sources = reader.texts("sources");
  for (const auto& source : sources)
    if (item.url.empty() && source.starts_with("http")) item.url = source;
  reader.ignore({"field", "kind", "status", "programme", "funder", "number", "end_date",
                 "budget_eur", "regions", "region_names", "description", "summary",
                 "organization_name"});
  reader.finish();
  return item;
}

}  // namespace

Checked<std::vector<NetworkItem>> network_items_from_json(std::string_view text,
                                                          const NetworkFile& file) {
  Checked<std::vector<NetworkItem>> result;
  const auto content = parsed_file(text, file.path, result.problems);
  if (!result.ok()) return result;
  each_record(content, "items", file.path, result.problems,
              [&](ObjectReader& reader) { result.value.push_back(item_from(reader, file.kind)); });
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
    return item_from(reader, std::move(kind));
  });
}

}  // namespace blakus
