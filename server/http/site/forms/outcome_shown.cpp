#include "server/http/site/forms/outcome_shown.h"

namespace blakus {

std::string outcome_shown(const Curation& curation, const Submission& submission,
                          const Decision& decision) {
  const bool question = submission.type == "question";
  if (question && decision.outcome == "refused") return "declined";
  if (decision.outcome != "approved") return decision.outcome;
  if (question) return "answered";
  return waits_for_consent(curation, submission.kind, submission.id) ? "consent" : "approved";
}

}  // namespace blakus
