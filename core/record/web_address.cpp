#include "core/record/web_address.h"

#include <algorithm>

#include "core/text/ascii.h"

namespace blakus {

std::string stored_address(std::string_view typed) {
  if (typed.empty()) return "";
  const auto mark = typed.find("://");
  auto address =
      mark == std::string_view::npos ? "https://" + std::string(typed) : std::string(typed);
  // Scheme and host are the same in any case (RFC 3986, section 6.2.2.1); the path is not.
  const auto host = address.find("://") + 3;
  const auto path = std::min(address.find_first_of("/?#", host), address.size());
  return lower_ascii(std::string_view(address).substr(0, path)) + address.substr(path);
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
