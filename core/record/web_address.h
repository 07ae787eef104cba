#pragma once
// Web addresses as people type them and as pages show them. Knows schemes alone; what a sound
// address is says is_web_address.

#include <optional>
#include <string>
#include <string_view>

namespace blakus {

/// As records keep it: "Izdomata.example/Par" → "https://izdomata.example/Par"; an empty text
/// stays empty.
std::string stored_address(std::string_view typed);

/// What stands behind "https://" or "http://"; nothing where the address begins otherwise.
std::optional<std::string_view> without_scheme(std::string_view address);

/// Without the scheme and "www.": "https://www.izdomata.example/lv" → "izdomata.example/lv".
std::string_view bare_address(std::string_view address);

}  // namespace blakus
