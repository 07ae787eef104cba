// needs: core/files/*.cpp core/record/*.cpp core/kinds/*.cpp core/kinds/*/*.cpp core/catalog/*.cpp
// core/text/*.cpp

// Any bytes as a file of data/: organizations, terms, federations, network items. What is wrong is
// reported, what is sound survives being written and read again.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/catalog/check.h"
#include "core/kinds/network_json.h"
#include "core/kinds/organization/organization_json.h"
#include "core/kinds/taxonomy_term/taxonomy_json.h"
#include "core/record/formats.h"
#include "core/record/phone.h"

namespace {

void require(bool promise) {
  if (!promise) __builtin_trap();
}

void require_told(const blakus::Problems& problems) {
  for (const auto& problem : problems) {
    require(!problem.file.empty() && !problem.what.empty() && !problem.remedy.empty());
    require(blakus::to_string(problem).find('\n') == std::string::npos);
  }
}

void check_organization(std::string_view text) {
  auto read = blakus::organization_from_json(text, "file.json");
  require_told(read.problems);
  if (!read.ok()) return;
  require(blakus::stored_organization(blakus::to_json(read.value)) == read.value);
  const auto file_text = blakus::to_file_text(read.value);
  for (const auto& written : {blakus::to_json(read.value), file_text}) {
    const auto again = blakus::organization_from_json(written, "again.json");
    require(again.ok() && again.value == read.value);
    require(blakus::to_file_text(again.value) == file_text);
  }
  blakus::Catalog catalog;
  catalog.organizations.push_back(std::move(read.value));
  require_told(blakus::check_organizations(catalog, {"file.json"}));
}

void check_list(std::string_view text) {
  const auto read = blakus::organizations_from_json(text, "list.json");
  require_told(read.problems);
}

void check_terms(std::string_view text, blakus::Kind kind) {
  auto read = blakus::taxonomy_from_json(text, kind, "file.json");
  require_told(read.problems);
  if (!read.ok()) return;
  blakus::Catalog catalog;
  for (const auto& term : read.value.terms)
    require(blakus::stored_term(blakus::to_json(term), kind) == term);
  catalog.terms = std::move(read.value.terms);
  catalog.ambiguous = std::move(read.value.ambiguous);
  require_told(blakus::check_terms(catalog));
}

void check_network(std::string_view text) {
  const auto federations = blakus::federations_from_json(text, "file.json");
  require_told(federations.problems);
  if (federations.ok())
    for (const auto& federation : federations.value)
      require(blakus::stored_federation(blakus::to_json(federation)) == federation);
  blakus::Catalog catalog;
  for (const auto kind : blakus::network_kinds) {
    auto records = blakus::network_records_from_json(text, kind);
    require_told(records.problems);
    if (!records.ok()) continue;
    for (const auto& record : records.value)
      require(blakus::stored_network_record(blakus::to_json(record), kind) == record);
    catalog.network_records = std::move(records.value);
    require_told(blakus::check_network_records(catalog));
  }
}

void check_forms(std::string_view text) {
  for (const auto form : {blakus::is_phone, blakus::is_email, blakus::is_web_address,
                          blakus::is_date, blakus::is_icd10})
    form(text);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  check_organization(text);
  check_list(text);
  for (const auto kind : blakus::taxonomy_kinds) check_terms(text, kind);
  check_network(text);
  check_forms(text);
  return 0;
}
