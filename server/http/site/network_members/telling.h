#pragma once
// The letters to those who asked to be told: somebody is there for a disease, and what is new for a
// disease or region. Knows messages and the directory; never a page.

#include <cstddef>
#include <string>

#include "core/store/confirm_links.h"
#include "server/http/app/message_lookup.h"
#include "server/network/subscriptions.h"
#include "server/search/searcher.h"

namespace blakus {

struct Telling {
  const Curation& curation;
  const Searcher& searcher;
  const MessageLookup& words;
  std::string base_url;  ///< for links in letters; empty: nothing is told
};

/// The letter that asks whether the address wants letters at all.
void queue_confirmation(const Telling& telling, const Subscription& asked,
                        const SubscriptionLink& link);

/// Puts a letter into the queue for each word of which somebody is there now, and for each digest
/// that has something new and had no letter for a week, and for experts who were not asked yet; how
/// many. Forgets what is old.
std::size_t tell_by_mail(const Telling& telling);

}  // namespace blakus
