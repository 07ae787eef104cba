#pragma once
// Reads the website of one organization: the first page, and the pages about contacts and about the
// body that its links lead to. Asks the site's robots.txt first, one page at a time, a few pages
// only. Knows addresses and links; never what becomes of the finds.

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "core/kinds/organization/organization.h"
#include "indexer/curation/collect/contact_find.h"
#include "indexer/curation/collect/robots.h"
#include "indexer/curation/web_client.h"

namespace blakus {

struct SiteFinds {
  std::vector<ContactFind> finds;  ///< each once, in the order of the pages
  std::size_t pages = 0;           ///< that were read
  std::string fault;               ///< why the first page could not be read; empty if it was
};

class SiteReader {
 public:
  explicit SiteReader(const WebOptions& options) : client_(options) {}

  /// Throws as WebClient does.
  SiteFinds read(const Organization& organization);

 private:
  bool may_read(const std::string& url);
  /// Is there another body's site around these pages?
  bool is_guest(const std::string& url, const Organization& organization);

  WebClient client_;
  std::map<std::string, RobotRules> rules_;  ///< by origin
};

}  // namespace blakus
