#include "server/http/api/api_schema.h"

#include <cctype>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/kinds/network_record.h"
#include "core/kinds/organization/organization.h"
#include "server/http/app/kind_lists.h"

namespace blakus {
namespace {

using Json = nlohmann::ordered_json;

Json named(const char* schema) {
  return {{"$ref", std::string("#/components/schemas/") + schema}};
}
Json or_null(const char* type) {
  return {{"type", {type, "null"}}};
}
Json or_null(Json schema) {
  return {{"oneOf", {{{"type", "null"}}, std::move(schema)}}};
}
Json array_of(Json items) {
  return {{"type", "array"}, {"items", std::move(items)}};
}

/// The visitor of describe(), a pendant of FieldsOfApi.
class FieldsOfApiSchema {
 public:
  explicit FieldsOfApiSchema(Json& schema) : schema_(schema) {}

  void operator()(const char* key, const std::string&, const As& as) const {
    if (refers_to_term(as)) return put(key, as, or_null(named("Labelled")));
    put(key, as, as.must == Must::be_there ? Json{{"type", "string"}} : or_null("string"));
  }
  void operator()(const char* key, const Localized&, const As& as) const {
    put(key, as, named("Localized"));
  }
  void operator()(const char* key, const std::vector<std::string>&, const As& as) const {
    put(key, as, array_of(refers_to_term(as) ? named("Labelled") : Json{{"type", "string"}}));
  }
  void operator()(const char* key, bool, const As& as) const {
    if (as.values.empty()) return put(key, as, {{"type", "boolean"}});
    Json values = Json::array();
    for (const auto value : as.values) values.push_back(value);
    put(key, as, {{"type", "string"}, {"enum", std::move(values)}});
  }
  void operator()(const char* key, const std::optional<int>&, const As& as) const {
    put(key, as, or_null("integer"));
  }
  void operator()(const char* key, const std::optional<Money>&, const As& as) const {
    put(key, as, or_null("number"));
  }
  void operator()(const PointKeys& keys, const std::optional<Point>&, const As& as) const {
    const Json degrees{{"type", "number"}};
    put("point", as,
        or_null(Json{{"type", "object"},
                     {"required", {keys.latitude, keys.longitude}},
                     {"properties", {{keys.latitude, degrees}, {keys.longitude, degrees}}}}));
  }
  void operator()(const char* key, const std::map<std::string, std::string>&, const As& as) const {
    put(key, as, {{"type", "object"}, {"additionalProperties", {{"type", "string"}}}});
  }
  template <Described Part>
  void operator()(const char* key, const Part&, const As& as) const {
    put(key, as, or_null(schema_of<Part>()));
  }
  template <Described Part>
  void operator()(const char* key, const std::vector<Part>&, const As& as) const {
    put(key, as, array_of(schema_of<Part>()));
  }
  /// What is said of checks the file says itself.
  void operator()(const char*, const std::map<std::string, FactCheck>&, const As&) const {}

 private:
  template <Described Part>
  static Json schema_of() {
    Json part{{"type", "object"}};
    const Part empty{};
    describe(empty, FieldsOfApiSchema{part});
    return part;
  }
  static bool refers_to_term(const As& as) {
    return as.of && row_of(*as.of).role == Role::taxonomy;
  }
  void put(const char* key, const As& as, Json value) const {
    if (as.use != Use::detail && as.use != Use::order) return;
    value["description"] = as.about;
    schema_["properties"][key] = std::move(value);
    schema_["required"].push_back(key);
  }

  Json& schema_;
};

/// "Event": of a kind.
std::string schema_name(Kind kind) {
  std::string name{name_of(kind)};
  name.front() = static_cast<char>(std::toupper(name.front()));
  return name;
}

Json parameter_named(const char* name) {
  return {{"$ref", std::string("#/components/parameters/") + name}};
}
Json parameter(std::string_view name, std::string_view about, Json schema) {
  return {{"name", name}, {"in", "query"}, {"description", about}, {"schema", std::move(schema)}};
}
Json text_of(std::vector<std::string_view> values = {}) {
  Json schema{{"type", "string"}};
  if (!values.empty()) schema["enum"] = values;
  return schema;
}

/// As list_request() reads them.
Json parameters_of_list(const KindList& list) {
  Json all = Json::array();
  for (const auto* name :
       {"Text", "Area", "Diagnosis", "Region", "Service", "Audience", "Language", "Type",
        "Delivery", "Intake", "Accessibility", "SupportArea", "Near", "Radius", "Exact"})
    all.push_back(parameter_named(name));
  for (const auto& filter : list.filters)
    all.push_back(
        parameter(filter.name, "A value of " + std::string(filter.field) + ".", text_of()));
  if (list.has_days) {
    all.push_back(
        parameter(when_field, "What is to come, or what is over.", text_of({coming, past})));
    all.push_back(parameter(month_field, "Year and month: 2026-12.", text_of()));
  }
  if (list.has_amounts)
    for (const auto name : {amount_from_field, amount_to_field})
      all.push_back(parameter(name, "Whole euro; what has no known amount is left out.",
                              Json{{"type", "integer"}}));
  all.push_back(
      parameter("order", "Without it the usual order of the list.", text_of({"amount", "title"})));
  for (const auto* name : {"Page", "Size", "Lang"}) all.push_back(parameter_named(name));
  return all;
}

Json answer_of_schema(const std::string& schema, const char* about) {
  Json response{{"description", about}};
  response["content"]["application/json"]["schema"] = named(schema.c_str());
  return response;
}

Json operation(const std::string& id, const char* summary, Json parameters, Json answer,
               bool by_id) {
  Json responses{
      {"200", std::move(answer)},
      {"304", {{"description", "The answer named in If-None-Match is still the present one."}}},
      {"400", {{"$ref", "#/components/responses/BadRequest"}}}};
  if (by_id) responses["404"] = {{"$ref", "#/components/responses/NotFound"}};
  responses["503"] = {{"$ref", "#/components/responses/Unavailable"}};
  Json get{{"operationId", id},
           {"tags", Json::array({"Network"})},
           {"summary", summary},
           {"parameters", std::move(parameters)},
           {"responses", std::move(responses)}};
  return {{"get", std::move(get)}};
}

template <typename Record>
void describe_kind(Json& openapi) {
  const auto name = schema_name(Record::kind);
  auto& schema = openapi["components"]["schemas"][name];
  schema = openapi.at("components").at("schemas").at("NetworkRecord");
  const Record empty{};
  describe(empty, FieldsOfApiSchema{schema});
  auto& list = openapi["components"]["schemas"][name + "List"];
  list = openapi.at("components").at("schemas").at("RecordList");
  list["properties"]["items"]["items"] = named(name.c_str());
  const std::string path = "/api/v1/" + std::string(plural_of(Record::kind));
  openapi["paths"][path] = operation(
      "list" + name, "Records of this kind, in the order of their list",
      parameters_of_list(list_of_kind(Record::kind)),
      answer_of_schema(name + "List", "The page asked for, with counts over all."), false);
  openapi["paths"][path + "/{id}"] = operation(
      "get" + name, "One record", Json::array({parameter_named("Id"), parameter_named("Lang")}),
      answer_of_schema(name, "The whole record."), true);
}

template <std::size_t... Index>
void describe_network(Json& openapi, std::index_sequence<Index...>) {
  (describe_kind<std::variant_alternative_t<Index, NetworkRecord>>(openapi), ...);
}

}  // namespace

void describe_records(Json& openapi) {
  const Organization organization;
  describe(organization,
           FieldsOfApiSchema{openapi.at("components").at("schemas").at("Organization")});
  describe_network(openapi, std::make_index_sequence<std::variant_size_v<NetworkRecord>>{});
}

}  // namespace blakus
