// The directory as files for download: every record as it stands in data/, the vocabulary, and the
// text that explains them.

#include "core/exchange/table_columns.h"
#include "core/kinds/taxonomy_term/taxonomy_json.h"
#include "server/http/app/json_text.h"
#include "server/http/app/route.h"
#include "server/http/site/table.h"

namespace blakus {
namespace {

/// Archived records are data too; they left the search, not the directory.
Bitset all_records(const Snapshot& snapshot) {
  auto documents = snapshot.columns().organizations();
  documents |= snapshot.columns().archived();
  return documents;
}

/// What every file says of itself before its records.
void write_origin(JsonText& json, const PageContext& context) {
  json.text("title", context.site_name());
  json.text("licence", data_licence);
  json.text("licence_url", data_licence_url);
  json.text("url", context.own_link("/"));
  json.text("date", data_day(context));
  json.text("generation", context.snapshot->name());
}

/// "diagnoses", as the files of data/taxonomies/ are called.
std::string list_name(Kind kind) {
  auto file = taxonomy_file(kind);
  const auto begin = file.rfind('/') + 1;
  return file.substr(begin, file.rfind('.') - begin);
}

Reply all_organizations_json(const PageContext& context) {
  const auto& snapshot = *context.snapshot;
  const auto documents = all_records(snapshot);
  JsonText json;
  json.begin_object();
  write_origin(json, context);
  json.number("total", documents.count());
  json.key("organizations");
  json.begin_array();
  documents.for_each(
      [&](DocumentNumber document) { json.verbatim(snapshot.organization_data(document)); });
  json.end_array();
  json.end_object();
  return data_file(context, "application/json", "organizations.json", json.take());
}

Reply all_organizations_lines(const PageContext& context) {
  std::string lines;
  all_records(*context.snapshot).for_each([&](DocumentNumber document) {
    lines += context.snapshot->organization_data(document) + "\n";
  });
  return data_file(context, "application/x-ndjson", "organizations.ndjson", std::move(lines));
}

Reply vocabulary_json(const PageContext& context) {
  JsonText json;
  json.begin_object();
  write_origin(json, context);
  for (const auto kind : taxonomy_kinds) {
    json.key(list_name(kind));
    json.begin_array();
    for (const auto* term : context.snapshot->terms(kind)) json.verbatim(published_json(*term));
    json.end_array();
  }
  json.end_object();
  return data_file(context, "application/json", "vocabulary.json", json.take());
}

Reply data_readme(const PageContext& context) {
  const auto site = context.site_name();
  std::string text = site + "\n" + context.own_link("/") + "\n\n";
  const auto say = [&](const std::string& sentence) { text += sentence + "\n\n"; };
  const auto newest = context.date(context.snapshot->columns().newest_check());
  if (!newest.empty()) say(context.say("csv.readme_date", {{"date", newest}}));
  say(context.say("csv.readme_licence", {{"url", std::string(data_licence_url)}}));
  say(context.say("csv.readme_cite", {{"date", newest}, {"url", context.own_link("/")}}));
  say(context.say("csv.readme_form"));
  say(context.say("csv.readme_guard"));
  say(context.say("csv.readme_kinds"));
  for (const auto& column : exported_columns())
    text += "- " + std::string(column.header[static_cast<std::size_t>(context.language)]) + "\n";
  return {.content_type = "text/plain; charset=utf-8", .body = std::move(text), .headers = {}};
}

}  // namespace

std::span<const Route> data_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/data/organizations.json", .page = all_organizations_json, .costly = true},
      {.pattern = "/data/organizations.ndjson", .page = all_organizations_lines, .costly = true},
      {.pattern = "/data/vocabulary.json", .page = vocabulary_json},
      {.pattern = "/data/README.txt", .page = data_readme},
  });
  return routes;
}

}  // namespace blakus
