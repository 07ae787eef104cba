// needs: server/http/url.cpp server/records/spellings.cpp core/catalog/*.cpp core/text/*.cpp

// Any bytes as the body of a form and as stored changes: nothing may crash, and what comes out is
// sound: numbers and addresses that pass the checks of data, records that read back the same.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/catalog/check.h"
#include "core/catalog/organization_json.h"
#include "core/catalog/record_changes.h"
#include "core/text/utf8.h"
#include "server/http/url.h"
#include "server/records/spellings.h"

namespace {

void require(bool holds) {
  if (!holds) __builtin_trap();
}

void check_value(const std::string& value) {
  const auto phone = blakus::stored_phone(value);
  require(phone.empty() || blakus::is_phone(phone));
  require(blakus::stored_phone(phone) == phone);
  require(blakus::stored_address(blakus::stored_address(value)) == blakus::stored_address(value));
  require(blakus::valid_utf8(blakus::nfc(value)));
}

void check_changes(std::string_view text) {
  blakus::Organization base{.id = "izdomata", .name = {.lv = "Izdomāta"}};
  base.type = "patient_organization";
  const auto changed = blakus::with_changes(base, text);
  if (!changed.ok()) return;
  const auto again = blakus::with_changes(base, blakus::changes_between(base, changed.value));
  require(again.ok() && again.value == changed.value);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes{reinterpret_cast<const char*>(data), size};
  for (const auto& [name, value] : blakus::parameters_of(bytes)) {
    require(name.size() + value.size() <= bytes.size());
    check_value(value);
  }
  check_changes(bytes);
  return 0;
}
