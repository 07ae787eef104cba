#include "server/curation/sign_in.h"

#include <array>
#include <semaphore>
#include <stdexcept>

#include <liboath/oath.h>
#include <sodium.h>
#include <zxcvbn.h>

#include "core/text/utf8.h"
#include "server/curation/permit.h"

namespace blakus {
namespace {

constexpr std::size_t shortest_passphrase = 12;    // characters
constexpr std::size_t longest_passphrase = 1'000;  // bytes
/// 10⁸ guesses, zxcvbn's "safely unguessable" (D. Wheeler, USENIX Security 2016).
constexpr double least_bits = 26.6;
constexpr std::size_t memory = 64UL * 1024 * 1024;
constexpr unsigned long long passes = 3;
constexpr std::size_t failures_allowed = 5;
constexpr std::int64_t idle_seconds = 30L * 60;
constexpr unsigned totp_step = 30;
constexpr std::size_t totp_window = 1;
constexpr std::size_t totp_bytes = 20;

/// Each hash takes 64 MiB: no more than two at a time.
PermitPool& hashing() {
  static PermitPool places{2};
  return places;
}

/// By lists of leaked passwords, words, names, dates and runs of keys; and what is near here.
bool easily_guessed(const std::string& passphrase) {
  const char* near_here[] = {"blakus",
                             "katalogs",
                             "pacients",
                             "pacienti",
                             "parole",
                             "mana",
                             "latvija",
                             "riga",
                             "correct horse battery staple",
                             "correcthorsebatterystaple",
                             nullptr};
  return ZxcvbnMatch(passphrase.c_str(), near_here, nullptr) < least_bits;
}

bool matches(const std::string& hash, const std::string& passphrase) {
  return crypto_pwhash_str_verify(hash.c_str(), passphrase.data(), passphrase.size()) == 0;
}

std::string must_hash(const std::string& passphrase) {
  auto hash = passphrase_hash(passphrase);
  if (!hash) throw std::runtime_error("too many passphrases are being checked; try again");
  return *hash;
}

std::string form_token_of(const std::string& session_token) {
  return hash_of_token("form " + session_token);
}

}  // namespace

std::optional<std::string> passphrase_hash(const std::string& passphrase) {
  const Permit permit{hashing()};
  if (!permit.acquired()) return std::nullopt;
  std::array<char, crypto_pwhash_STRBYTES> hash{};
  if (crypto_pwhash_str_alg(hash.data(), passphrase.data(), passphrase.size(), passes, memory,
                            crypto_pwhash_ALG_ARGON2ID13) != 0)
    throw std::runtime_error("there is not enough memory to hash a passphrase");
  return hash.data();
}

std::string passphrase_fault(const std::string& passphrase) {
  if (code_points(passphrase).size() < shortest_passphrase ||
      passphrase.size() > longest_passphrase)
    return "short";
  return easily_guessed(passphrase) ? "guessable" : "";
}

std::string new_totp_secret() {
  std::array<char, totp_bytes> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  char* text = nullptr;
  std::size_t size = 0;
  if (oath_base32_encode(bytes.data(), bytes.size(), &text, &size) != OATH_OK)
    throw std::runtime_error("a one-time secret could not be made");
  std::string secret{text, size};
  std::free(text);  // NOLINT: liboath allocates with malloc
  return secret;
}

std::optional<std::int64_t> totp_step_of(const std::string& secret, std::string_view code,
                                         std::int64_t now) {
  char* bytes = nullptr;
  std::size_t size = 0;
  if (oath_base32_decode(secret.data(), secret.size(), &bytes, &size) != OATH_OK)
    return std::nullopt;
  int apart = 0;
  const auto found = oath_totp_validate2(bytes, size, now, totp_step, 0, totp_window, &apart,
                                         std::string(code).c_str());
  std::free(bytes);  // NOLINT: liboath allocates with malloc
  if (found < 0) return std::nullopt;
  return now / totp_step + apart;
}

SignIn::SignIn(Database& database)
    : database_(database),
      nobody_(must_hash(random_token())),
      names_(failures_allowed, lock_seconds),
      senders_(failures_allowed, lock_seconds) {}

/// Counted before it is known how it ends, so that many at once are no more than one by one.
bool SignIn::locked(const Credentials& credentials, std::int64_t now) {
  const bool sender_locked = senders_.take(credentials.sender, now) > 0;
  return sender_locked || names_.take(credentials.name, now) > 0;
}

/// A code is good once, and with it all before it (RFC 6238, section 5.2).
bool SignIn::takes_code(const Administrator& who, const std::string& code, std::int64_t now) {
  const auto step = totp_step_of(who.totp, code, now);
  if (!step) return false;
  const std::lock_guard lock{using_};
  auto& used = used_steps_[who.number];
  if (*step <= used) return false;
  used = *step;
  return true;
}

SignedIn SignIn::sign_in(const Credentials& credentials, std::int64_t now) {
  const Permit permit{hashing()};
  if (!permit.acquired()) return {.how = SignedIn::How::busy};
  if (locked(credentials, now)) return {.how = SignedIn::How::locked};
  auto known = administrator(database_, credentials.name);
  if (known && known->state != "open") known.reset();
  const bool right = matches(known ? known->passphrase : nobody_, credentials.passphrase);
  const bool code_right =
      !known || known->totp.empty() || (right && takes_code(*known, credentials.code, now));
  if (!known || !right || !code_right) return {.how = SignedIn::How::wrong};
  names_.forget(credentials.name);
  senders_.forget(credentials.sender);
  end_old_sessions(database_, now - longest_session, now - idle_seconds);
  SignedIn in{.how = SignedIn::How::in, .token = random_token(), .administrator = *known};
  add_session(database_, {hash_of_token(in.token), known->number, now, now});
  return in;
}

std::optional<PresentSession> SignIn::session_of(const std::string& token, std::int64_t now) {
  if (token.empty()) return std::nullopt;
  const auto hash = hash_of_token(token);
  const auto found = session(database_, hash);
  if (!found) return std::nullopt;
  if (now - found->began >= longest_session || now - found->seen >= idle_seconds) {
    end_session(database_, hash);
    return std::nullopt;
  }
  const auto who = administrator(database_, found->administrator);
  if (!who || who->state != "open") return std::nullopt;
  if (now - found->seen >= 60) touch_session(database_, hash, now);
  return PresentSession{*who, form_token_of(token)};
}

void SignIn::sign_out(const std::string& token) {
  end_session(database_, hash_of_token(token));
}

void keep_administrator(Database& database, Administrator administrator,
                        const std::string& passphrase) {
  const auto fault = passphrase_fault(passphrase);
  if (fault == "short")
    throw std::invalid_argument("the passphrase is too short: use 12 characters or more");
  if (!fault.empty())
    throw std::invalid_argument(
        "this passphrase is easily guessed: use several words that do not belong together");
  administrator.passphrase = must_hash(passphrase);
  Transaction transaction{database};
  put_administrator(database, administrator);
  if (const auto kept = blakus::administrator(database, administrator.name))
    end_sessions_of(database, kept->number);
  transaction.commit();
}

}  // namespace blakus
