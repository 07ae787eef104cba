#include "core/record/web_address.h"

namespace blakus {

std::string stored_address(std::string_view typed) {
  if (typed.empty() || typed.find("://") != std::string_view::npos) return std::string(typed);
  return "https://" + std::string(typed);
}

std::optional<std::string_view> without_scheme(std::string_view address) {
  for (const std::string_view scheme : {"https://", "http://"})
    if (address.starts_with(scheme)) return address.substr(scheme.size());
  return std::nullopt;
}

std::string_view bare_address(std::string_view address) {
  address = without_scheme(address).value_or(address);
  if (address.starts_with("www.")) address.remove_prefix(4);
  return address;
}

}  // namespace blakus
