// needs: core/catalog/*.cpp core/text/*.cpp
// Any bytes as a record of JSON: what is taken is written and read back the same, byte by byte.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/catalog/check.h"
#include "core/catalog/organization_json.h"
#include "core/catalog/taxonomy_json.h"

namespace {

void require(bool promise) {
  if (!promise) __builtin_trap();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  const auto record = blakus::organization_from_json(text, "fuzz");
  for (const auto& problem : record.problems) require(!problem.what.empty());
  if (record.ok()) {
    const auto written = blakus::to_json(record.value);
    const auto again = blakus::organization_from_json(written, "again");
    require(again.ok() && again.value == record.value);
    require(blakus::to_file_text(again.value) == blakus::to_file_text(record.value));
  }
  blakus::organizations_from_json(text, "fuzz");
  blakus::taxonomy_from_json(text, blakus::Kind::diagnosis, "fuzz");
  for (const auto form : {blakus::is_phone, blakus::is_email, blakus::is_web_address,
                          blakus::is_date, blakus::is_icd10})
    form(text);
  return 0;
}
