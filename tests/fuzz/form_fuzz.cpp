// needs: server/http/transport/url.cpp core/record/web_address.cpp core/record/formats.cpp
// needs: core/text/day.cpp core/record/phone.cpp core/text/utf8.cpp

// Any bytes as the body of a form: nothing may crash, and what comes out is sound: numbers that
// pass the checks of data, spellings that stay the same when they are made again.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/record/phone.h"
#include "core/record/web_address.h"
#include "core/text/utf8.h"
#include "server/http/transport/url.h"

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

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes{reinterpret_cast<const char*>(data), size};
  for (const auto& [name, value] : blakus::parameters_of(bytes)) {
    require(name.size() + value.size() <= bytes.size());
    check_value(value);
  }
  return 0;
}
