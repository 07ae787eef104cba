#pragma once
// The private addresses of experts, and how far each has agreed to be shown. Knows the table; a
// link's token stands here as its hash alone, the address nowhere else.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/store/database.h"

namespace blakus {

struct ExpertAddress {
  std::int64_t number = 0;
  std::optional<std::int64_t> submission;  ///< it came with; nothing: an editor entered it
  std::string expert;                      ///< id of the record; of a suggestion the one it gets
  std::string email;
  std::string language;  ///< of letters: "lv"
  std::string token;     ///< hash; empty: not asked yet
  std::string made;      ///< ISO dates and times, UTC
  std::string asked;     ///< empty: no letter has asked yet
  std::string agreed;    ///< empty: not shown
  std::string paused;    ///< empty: did not pause
};

/// Keeps it in the place of what was kept of the same expert; `number` is not looked at.
void add_expert_address(Database& database, const ExpertAddress& address);
/// Those that no letter has asked, and whose record an editor has approved or entered.
std::vector<ExpertAddress> experts_to_ask(const Database& database);
void expert_asked(Database& database, std::int64_t number, const std::string& token,
                  const std::string& at);

std::optional<ExpertAddress> expert_address_of_token(const Database& database,
                                                     const std::string& token);
/// The newest of the expert.
std::optional<ExpertAddress> expert_address(const Database& database, const std::string& expert);
void expert_agreed(Database& database, std::int64_t number, const std::string& at);
void expert_paused(Database& database, std::int64_t number, const std::string& at);

void forget_expert_address(Database& database, std::int64_t number);
void forget_address_of_submission(Database& database, std::int64_t submission);
/// Of those who did not answer a letter since, and of those who paused longer ago.
void forget_silent_experts(Database& database, const std::string& asked_before,
                           const std::string& paused_before);

}  // namespace blakus
