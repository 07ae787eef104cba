// The directory as files to take along: every record as it stands in data/, the vocabulary, and the
// text that explains them.

#include "core/exchange/columns.h"
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
void write_origin(JsonText& json, const Visit& visit) {
  json.text("title", visit.say("site"));
  json.text("licence", data_licence);
  json.text("licence_url", data_licence_url);
  json.text("url", visit.own_link("/"));
  json.text("date", data_day(visit));
  json.text("generation", visit.snapshot->name());
}

/// "diagnoses", as the files of data/taxonomies/ are called.
std::string list_name(Kind kind) {
  auto file = taxonomy_file(kind);
  const auto begin = file.rfind('/') + 1;
  return file.substr(begin, file.rfind('.') - begin);
}

Reply all_organizations_json(const Visit& visit) {
  const auto& snapshot = *visit.snapshot;
  const auto documents = all_records(snapshot);
  JsonText json;
  json.begin_object();
  write_origin(json, visit);
  json.number("total", documents.count());
  json.key("organizations");
  json.begin_array();
  documents.for_each(
      [&](DocumentNumber document) { json.verbatim(snapshot.organization_data(document)); });
  json.end_array();
  json.end_object();
  return data_file(visit, "application/json", "organizations.json", json.take());
}

Reply all_organizations_lines(const Visit& visit) {
  std::string lines;
  all_records(*visit.snapshot).for_each([&](DocumentNumber document) {
    lines += visit.snapshot->organization_data(document) + "\n";
  });
  return data_file(visit, "application/x-ndjson", "organizations.ndjson", std::move(lines));
}

Reply vocabulary_json(const Visit& visit) {
  JsonText json;
  json.begin_object();
  write_origin(json, visit);
  for (const auto kind : taxonomy_kinds) {
    json.key(list_name(kind));
    json.begin_array();
    for (const auto* term : visit.snapshot->terms(kind)) json.verbatim(published_json(*term));
    json.end_array();
  }
  json.end_object();
  return data_file(visit, "application/json", "vocabulary.json", json.take());
}

Reply data_readme(const Visit& visit) {
  const auto site = visit.say("site");
  std::string text = site + "\n" + visit.own_link("/") + "\n\n";
  const auto say = [&](const std::string& sentence) { text += sentence + "\n\n"; };
  const auto newest = visit.date(visit.snapshot->columns().newest_check());
  if (!newest.empty()) say(visit.say("csv.readme_date", {{"date", newest}}));
  say(visit.say("csv.readme_licence", {{"url", std::string(data_licence_url)}}));
  say(visit.say("csv.readme_cite", {{"date", newest}, {"url", visit.own_link("/")}}));
  say(visit.say("csv.readme_form"));
  say(visit.say("csv.readme_guard"));
  say(visit.say("csv.readme_kinds"));
  for (const auto& column : exported_columns())
    text += "- " + std::string(column.header[static_cast<std::size_t>(visit.language)]) + "\n";
  return {.content_type = "text/plain; charset=utf-8", .body = std::move(text), .headers = {}};
}

}  // namespace

std::span<const Route> data_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/data/organizations.json", .page = all_organizations_json},
      {.pattern = "/data/organizations.ndjson", .page = all_organizations_lines},
      {.pattern = "/data/vocabulary.json", .page = vocabulary_json},
      {.pattern = "/data/README.txt", .page = data_readme},
  });
  return routes;
}

}  // namespace blakus
