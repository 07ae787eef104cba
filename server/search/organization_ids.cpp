#include "server/search/organization_ids.h"

#include <sstream>

#include <xapian.h>

#include "core/index/schema.h"
#include "server/search/postings.h"

namespace blakus {

std::vector<std::string> organization_ids(const Snapshot& snapshot) {
  const auto& database = snapshot.postings().database();
  const auto beginning = index_term(Field::id, id_value(Kind::organization, ""));
  std::vector<std::string> ids;
  for (auto at = database.allterms_begin(beginning); at != database.allterms_end(beginning); ++at)
    ids.push_back((*at).substr(beginning.size()));
  std::istringstream redirects{database.get_metadata(meta_redirects)};
  for (std::string former, present; redirects >> former >> present;) ids.push_back(former);
  return ids;
}

}  // namespace blakus
