#pragma once
// The contacts of organizations tried out: do websites answer, do mail domains take mail, are
// telephone numbers possible. What is wrong becomes a proposal. Knows records; never how a request
// is made.

#include <functional>
#include <string>
#include <vector>

#include "core/kinds/organization/organization.h"
#include "core/kinds/organization/proposal.h"
#include "indexer/curation/mail_domain.h"
#include "indexer/curation/web_client.h"

namespace blakus {

struct VerifyOptions {
  WebOptions links;
  std::function<std::string(const std::string&)> mail = mail_fault;  ///< of a domain
};

/// `progress` gets the number of organizations done.
std::vector<Proposal> verify(const std::vector<Organization>& organizations,
                             const VerifyOptions& options,
                             const std::function<void(std::size_t)>& progress = {});

}  // namespace blakus
