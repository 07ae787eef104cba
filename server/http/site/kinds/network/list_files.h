#pragma once
// The files of a list that one can take along or subscribe to: table, feed, calendar. Knows their
// addresses; never what a list shows.

#include <vector>

#include "server/http/site/feed.h"
#include "server/http/site/frame.h"
#include "server/http/site/kinds/network/list_way.h"

namespace blakus {

/// A record as an entry of a feed.
FeedEntry record_entry(const PageContext& context, const OtherRecord& other);

/// Of what is in the list now, filters and all; none where words must stand in no address.
std::vector<FeedLink> feeds_of_list(const PageContext& context, const ListRequest& request);
/// Events to come and news of an area, disease or place that has some: see put_now.
std::vector<FeedLink> feeds_about(const PageContext& context, const TaxonomyTerm& term,
                                  const View& now);
/// Likewise of an organization.
std::vector<FeedLink> feeds_of_organization(const PageContext& context, const std::string& id);
/// "/events.csv?…"; empty where words must stand in no address.
std::string table_of_list(const PageContext& context, const ListRequest& request);

}  // namespace blakus
