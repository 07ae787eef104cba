#include "server/search/index/organization_ids.h"

#include <xapian.h>

#include "core/index/reader.h"
#include "server/search/index/postings.h"

namespace blakus {

std::vector<std::string> organization_ids(const Snapshot& snapshot) {
  const auto& database = snapshot.postings().database();
  const auto beginning = index_term(Field::id, id_value(Kind::organization, ""));
  std::vector<std::string> ids;
  for (auto at = database.allterms_begin(beginning); at != database.allterms_end(beginning); ++at)
    ids.push_back((*at).substr(beginning.size()));
  for (const auto& [former, present] : metadata_of<Metadata::redirects>(database))
    ids.push_back(former);
  return ids;
}

}  // namespace blakus
