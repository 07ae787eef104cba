#include "server/http/app/uuid.h"

#include <algorithm>
#include <array>
#include <cctype>

#include <fmt/format.h>
#include <openssl/sha.h>

namespace blakus {
namespace {

using Bytes = std::array<unsigned char, SHA_DIGEST_LENGTH>;

/// Version 5 of "https://pacientu-organizacijas.lv/" in the namespace of URLs. Never changed: every
/// id that was ever given out hangs on it.
constexpr auto name_space =
    std::to_array<unsigned char>({0x6b, 0x10, 0xc9, 0x09, 0x7e, 0x08, 0x53, 0x7a, 0xa4, 0x22, 0x3e,
                                  0xf8, 0xd9, 0xa5, 0xef, 0x29});
constexpr std::size_t uuid_bytes = 16;

constexpr bool is_hyphen_place(std::size_t at) {
  return at == 8 || at == 13 || at == 18 || at == 23;
}

}  // namespace

std::string uuid_of(std::string_view name) {
  std::string bytes(name_space.begin(), name_space.end());
  bytes += name;
  Bytes sum{};
  SHA1(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), sum.data());
  sum[6] = static_cast<unsigned char>((sum[6] & 0x0FU) | 0x50U);
  sum[8] = static_cast<unsigned char>((sum[8] & 0x3FU) | 0x80U);
  std::string text;
  for (std::size_t at = 0; at < uuid_bytes; ++at) {
    if (is_hyphen_place(text.size())) text += '-';
    text += fmt::format("{:02x}", sum[at]);
  }
  return text;
}

bool is_uuid(std::string_view text) {
  if (text.size() != 36) return false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool fits = is_hyphen_place(at)
                          ? text[at] == '-'
                          : std::isxdigit(static_cast<unsigned char>(text[at])) != 0;
    if (!fits) return false;
  }
  return true;
}

}  // namespace blakus
