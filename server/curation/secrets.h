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
/// 12 signs of 31, which nobody takes for each other (no 0, O, 1, I, L): 59 random bits, to be
/// written down and typed.
std::string random_code();
/// The signs of a code as somebody typed it: "k7pm-2xwd 94tr" → "K7PM2XWD94TR"; empty if it can be
/// none.
std::string normal_code(std::string_view typed);
/// "K7PM2XWD94TR" → "K7PM-2XWD-94TR".
std::string readable_code(std::string_view code);
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
