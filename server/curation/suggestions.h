#pragma once
// What visitors suggest: accepted, stored, and shown to them again by a private link. Knows limits
// and records; never how a form looks.

#include <chrono>
#include <ctime>
#include <optional>
#include <string>
#include <string_view>

#include "core/store/submissions.h"
#include "server/curation/curation.h"
#include "server/curation/rate_limiter.h"

namespace blakus {

/// A record as a visitor would have it.
struct NewSuggestion {
  Kind kind = Kind::organization;
  std::string id;                     ///< of the record; of a new one it is made of the name
  std::optional<std::string> before;  ///< the record that was shown; nothing: a new one
  std::string after;
  std::string remark;
  std::string language = "lv";
  std::string email;
  std::string type;   ///< empty: change or new, as `before` says
  std::string topic;  ///< these three as in Submission
  std::string how;
  std::string seen_at;
  std::string expert_email = {};     ///< of an expert: the own address, which gets the letter
  std::string expert_language = {};  ///< of this letter
};

struct Receipt {
  std::int64_t number = 0;
  std::string token;  ///< of the private link; not kept anywhere
};

struct SuggestionLimits {
  std::size_t an_hour_each = 5;
  std::int64_t a_day = 500;
  std::int64_t pending = 5'000;
};

class Admission {
 public:
  explicit Admission(const SuggestionLimits& limits = {});
  /// How long a sender must wait; 0: may send now, which is counted.
  std::time_t take(const Curation& curation, const std::string& sender);

 private:
  const SuggestionLimits limits_;
  RateLimiter an_hour_;
};

/// On the disk when it returns. Throws std::runtime_error if it cannot be kept.
Receipt keep_suggestion(const Curation& curation, const NewSuggestion& suggestion);

/// The submission that a private link opens.
std::optional<Submission> suggestion_of(const Curation& curation, std::string_view token);

/// Erases the addresses of senders 30 days after the decision; when to do so again. What fails is
/// tried again then.
std::chrono::milliseconds forget_old_senders(const Curation& curation);

/// An id for a new record, made from its name: "izdomata-biedriba", free where it is taken.
std::string id_for(const Curation& curation, Kind kind, std::string_view name);

}  // namespace blakus
