#include "server/curation/secrets.h"

#include <stdexcept>

#include <sodium.h>

namespace blakus {
namespace {

std::string hex_of(const unsigned char* bytes, std::size_t size) {
  std::string hex(2 * size + 1, '\0');
  sodium_bin2hex(hex.data(), hex.size(), bytes, size);
  hex.pop_back();
  return hex;
}

constexpr std::string_view code_signs = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
constexpr std::size_t code_size = 12;

}  // namespace

void ready_secrets() {
  if (sodium_init() < 0) throw std::runtime_error("libsodium cannot be used");
}

std::string random_token() {
  std::array<unsigned char, 32> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  std::array<char, 64> text{};
  sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(),
                    sodium_base64_VARIANT_URLSAFE_NO_PADDING);
  return text.data();
}

std::string random_code() {
  std::string code;
  while (code.size() < code_size)
    code += code_signs[randombytes_uniform(static_cast<std::uint32_t>(code_signs.size()))];
  return code;
}

std::string normal_code(std::string_view typed) {
  std::string code;
  for (const char c : typed) {
    if (c == ' ' || c == '-' || c == '.') continue;
    const char sign = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    if (code_signs.find(sign) == code_signs.npos) return "";
    code += sign;
  }
  return code.size() == code_size ? code : "";
}

std::string readable_code(std::string_view code) {
  std::string text;
  for (std::size_t at = 0; at < code.size(); ++at) {
    if (at != 0 && at % 4 == 0) text += '-';
    text += code[at];
  }
  return text;
}

std::string hash_of_token(std::string_view token) {
  std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
  crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(token.data()),
                     token.size());
  return hex_of(hash.data(), hash.size());
}

bool same_secret(std::string_view one, std::string_view other) {
  return one.size() == other.size() && sodium_memcmp(one.data(), other.data(), one.size()) == 0;
}

SecretKey::SecretKey() {
  randombytes_buf(key_.data(), key_.size());
}

std::string SecretKey::sign(std::string_view text) const {
  std::array<unsigned char, 16> hash{};
  crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(text.data()),
                     text.size(), key_.data(), key_.size());
  return hex_of(hash.data(), hash.size());
}

}  // namespace blakus
