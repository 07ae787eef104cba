#include "server/http/api/api_schema.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/kinds/organization/organization.h"

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

}  // namespace

void describe_records(Json& openapi) {
  const Organization organization;
  describe(organization,
           FieldsOfApiSchema{openapi.at("components").at("schemas").at("Organization")});
}

}  // namespace blakus
