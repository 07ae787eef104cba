#include "core/catalog/web_address.h"

namespace blakus {

std::string stored_address(std::string_view typed) {
  if (typed.empty() || typed.find("://") != std::string_view::npos) return std::string(typed);
  return "https://" + std::string(typed);
}

std::string_view bare_address(std::string_view address) {
  for (const std::string_view prefix : {"https://", "http://", "www."})
    if (address.starts_with(prefix)) address.remove_prefix(prefix.size());
  return address;
}

}  // namespace blakus
