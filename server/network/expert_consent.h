#pragma once
// How an expert agrees to be shown, pauses and leaves, behind the link of a letter to the own
// address. Knows the record and the address; never the words of a letter, HTTP or an index.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/kinds/expert/expert.h"
#include "core/store/expert_addresses.h"
#include "server/curation/curation.h"

namespace blakus {

/// How long an address is kept that did not answer, and that of somebody who pauses.
inline constexpr int days_to_agree = 30;
inline constexpr int days_of_pause = 180;

/// One expert to be asked by a letter, and the token of its link.
struct ExpertToAsk {
  ExpertAddress address;
  Expert record;
  std::string token;
};
/// All whom no letter has asked yet; from then on they count as asked. Within a transaction of the
/// caller, who puts the letters into the queue.
std::vector<ExpertToAsk> ask_experts(const Curation& curation);

struct ExpertLink {
  ExpertAddress address;
  Expert record;  ///< as it is, or will be once the expert agrees
};
/// What the link opens; nothing if there is no such link or the record is no longer there.
std::optional<ExpertLink> expert_of_link(const Curation& curation, std::string_view token);

/// The record says from now on that the expert agreed today, and is shown.
void agree(const Curation& curation, const ExpertLink& link);
/// It is hidden; the same link brings it back.
void pause(const Curation& curation, const ExpertLink& link);
/// It is withdrawn and the address forgotten.
void leave(const Curation& curation, const ExpertLink& link);

void forget_silent_experts(const Curation& curation);

}  // namespace blakus
