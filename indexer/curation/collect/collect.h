#pragma once
// Contacts that organizations publish on their own websites, as proposals: what the directory does
// not have yet, with the address of the page, the words around it and the day. Never decides, never
// takes anything away. Knows records; how a site is read is site_reader.h, what of it is the body's
// and what may be private page_contacts.h.

#include <functional>
#include <string>
#include <vector>

#include "core/kinds/organization/organization.h"
#include "core/kinds/organization/proposal.h"
#include "indexer/curation/web_client.h"

namespace blakus {

/// What WebOptions are to be for reading whole pages.
WebOptions options_to_collect();

struct Collected {
  std::vector<Proposal> proposals;
  std::vector<Proposal> unreachable;  ///< not proposals: whose site could not be read, and why
  std::size_t sites = 0;
  std::size_t pages = 0;
};

/// Those that nobody can reach first, then those that were not checked longest.
std::vector<Organization> in_order_of_need(std::vector<Organization> organizations);

/// `today`: ISO day. `progress` gets the number of organizations done.
Collected collect(const std::vector<Organization>& organizations, const WebOptions& options,
                  const std::string& today, const std::function<void(std::size_t)>& progress = {});

}  // namespace blakus
