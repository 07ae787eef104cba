#pragma once
// A record of the network as search engines read it: Event, NewsArticle and the like of schema.org.

#include <string>

#include "server/http/site/json_ld.h"
#include "server/search/index/other_records.h"

namespace blakus {

std::string record_json_ld(const PageContext& context, const OtherRecord& other,
                           const Breadcrumbs& breadcrumbs);

}  // namespace blakus
