#pragma once
// What a sender reads of a decision, alike in a letter and on the page of the submission. Knows
// submissions; never a message.

#include <string>

#include "core/store/submissions.h"
#include "server/curation/curation.h"

namespace blakus {

/// End of the messages "receipt.state_…" and "letter.outcome_…": "approved", "consent" while an
/// expert is asked, "answered" of a question that was taken up, "declined" of one that was not,
/// "refused", "merged".
std::string outcome_shown(const Curation& curation, const Submission& submission,
                          const Decision& decision);

}  // namespace blakus
