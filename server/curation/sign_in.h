#pragma once
// Who an editor is: passphrases, one-time codes, lock-out and sessions. Knows libsodium,
// liboath and zxcvbn; never a cookie or a page.

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "core/store/accounts.h"
#include "server/curation/rate_limiter.h"

namespace blakus {

inline constexpr std::int64_t lock_seconds = 15L * 60;  ///< after too many failures
inline constexpr std::int64_t longest_session = 12L * 60 * 60;

/// argon2id with 64 MiB and 3 passes; nothing where two are made already.
std::optional<std::string> passphrase_hash(const std::string& passphrase);

/// Why a passphrase is not taken: "short" or "guessable"; empty if it is good.
std::string passphrase_fault(const std::string& passphrase);

/// A fresh secret for one-time codes (RFC 6238), base32.
std::string new_totp_secret();
/// The number of the half minute for which the code is right, of this one and its neighbours;
/// nothing if it is wrong.
std::optional<std::int64_t> totp_step_of(const std::string& secret, std::string_view code,
                                         std::int64_t now);

struct Credentials {
  std::string name;
  std::string passphrase;
  std::string code;    ///< one-time code, empty where none is asked for
  std::string sender;  ///< address key
};

struct SignedIn {
  enum class How : unsigned char { in, wrong, locked, busy } how = How::wrong;
  std::string token;  ///< of the new session
  Administrator administrator;
};

struct PresentSession {
  Administrator administrator;
  std::string form_token;  ///< stands in each form of this session
};

class SignIn {
 public:
  explicit SignIn(Database& database);

  /// Takes the same time for names that are not known.
  SignedIn sign_in(const Credentials& credentials, std::int64_t now);
  /// The session of a token, if it has not run out; it then lasts on.
  std::optional<PresentSession> session_of(const std::string& token, std::int64_t now);
  void sign_out(const std::string& token);

 private:
  bool locked(const Credentials& credentials, std::int64_t now);
  bool takes_code(const Administrator& who, const std::string& code, std::int64_t now);

  Database& database_;
  const std::string nobody_;  ///< a hash that no passphrase has
  RateLimiter names_;
  RateLimiter senders_;
  std::mutex using_;
  std::map<std::int64_t, std::int64_t> used_steps_;  ///< of each administrator; guarded by using_
};

/// Adds an administrator or gives a new passphrase. Throws std::invalid_argument with what to do.
void keep_administrator(Database& database, Administrator administrator,
                        const std::string& passphrase);

}  // namespace blakus
