#include "server/http/api/json_network.h"

#include <algorithm>

#include "core/kinds/paths.h"
#include "server/http/api/json_fields.h"
#include "server/http/api/json_search.h"
#include "server/search/rank/field_filters.h"

namespace blakus {
namespace {

void write_record_of_network(JsonText& json, const OtherRecord& other, Language language,
                             const Snapshot& snapshot) {
  json.text("path", path_of(other.kind, id_of(other.record)));
  json.text("name", text_for(title_of(other.record), language));
  write_localized(json, "names", title_of(other.record));
  json.text_or_null("day", other.order);
  json.boolean("to_come", other.to_come);
  write_whose(json, snapshot.organization(organization_id_of(other.record)).get(), language);
  std::visit(
      [&](const auto& one) {
        describe(one, FieldsOfApi{json, language, snapshot});
      },
      other.record);
}

std::string label_of_value(const ListFilter& filter, const std::string& value, Language language,
                           const Snapshot& snapshot, const MessageLookup& words) {
  if (filter.text == ValueText::organization) {
    const auto organization = snapshot.organization(value);
    return organization ? text_for(organization->name, language) : value;
  }
  const auto key = "value." + std::string(filter.field) + "." + value;
  return filter.text == ValueText::named && words.knows(key) ? words.say(language, key) : value;
}

void write_counts(JsonText& json, const ListRequest& request, const ListedRecords& listed,
                  const Answer& answer, const MessageLookup& words) {
  const auto language = request.search.language;
  for (const auto& facet : answer.facets)
    if (facet.kind == Kind::area || facet.kind == Kind::region)
      write_facet(json, facet, answer, language);
  for (const auto& filter : list_of_kind(request.kind()).filters)
    json.objects(
        filter.name, counts_of_values(request, listed.found, filter), [&](const ValueCount& one) {
          json.text("id", one.value);
          json.text("label",
                    label_of_value(filter, one.value, language, *listed.found.snapshot, words));
          json.number("count", one.count);
          json.boolean("selected", one.selected);
        });
  write_kind_counts(json, answer, language, words);
}

/// What the found ones cost in all; null for kinds without amounts.
void write_sum(JsonText& json, const ListRequest& request, const RecordsOfList& records) {
  json.key("amounts");
  if (!list_of_kind(request.kind()).has_amounts) return json.null();
  const auto [cents, unknown] = sum_of_amounts(records);
  json.begin_object();
  json.key("sum_eur");
  json.cents(cents);
  json.number("unknown", unknown);
  json.end_object();
}

}  // namespace

std::string record_json(const OtherRecord& other, Language language, const Snapshot& snapshot) {
  JsonText json;
  json.begin_object();
  write_record_of_network(json, other, language, snapshot);
  json.end_object();
  return json.take();
}

std::string records_json(const ListRequest& request, const ListedRecords& listed,
                         const Answer& answer, const MessageLookup& words) {
  const auto& search = request.search;
  const auto total = listed.records.size();
  JsonText json;
  json.begin_object();
  write_question(json, answer, search, words);
  json.number("total", total);
  json.number("page", search.page);
  json.number("size", search.size);
  json.number("pages", (total + search.size - 1) / search.size);
  json.text_or_null("place", answer.place);
  write_sum(json, request, listed.records);
  json.objects("items", window_of(listed.records, search), [&](const OtherRecord* one) {
    write_record_of_network(json, *one, search.language, *listed.found.snapshot);
  });
  json.object("facets", [&] { write_counts(json, request, listed, answer, words); });
  json.end_object();
  return json.take();
}

}  // namespace blakus
