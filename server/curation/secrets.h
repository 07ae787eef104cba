#pragma once
// Random tokens, hashes to store instead of them, and keyed hashes. Knows libsodium; never what a
// token opens.

#include <array>
#include <string>
#include <string_view>

namespace blakus {

/// Once, before any thread. Throws std::runtime_error if the system has no randomness.
void ready_secrets();
/// 256 random bits, 43 characters of base64url.
std::string random_token();
/// What the store keeps of a token: SHA-256, hex.
std::string hash_of_token(std::string_view token);
bool same_secret(std::string_view one, std::string_view other);  ///< in the same time for all

/// A key that lives as long as the program.
class SecretKey {
 public:
  SecretKey();
  /// 32 hex characters that only the holder of the key can make.
  std::string sign(std::string_view text) const;

 private:
  std::array<unsigned char, 32> key_{};
};

}  // namespace blakus
