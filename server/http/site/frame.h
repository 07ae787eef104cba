#pragma once
// A page as it is sent: its template filled in, what its head says of it, the styles that it needs.
// Knows no page; what stands around all of them is made in frame_parts.h.

#include <string>
#include <string_view>
#include <vector>

#include "server/http/site/page_context.h"
#include "server/http/site/view.h"

namespace blakus {

/// What can be subscribed to instead of looking at the page again.
struct FeedLink {
  std::string href;
  std::string type;   ///< "application/atom+xml"
  std::string title;  ///< in the reader's language
};

/// What a page says about itself.
struct PageFacts {
  std::string title;        ///< without the site's name
  std::string description;  ///< one sentence for search engines; empty: the site's own
  std::string path;         ///< without language prefix: "/organizations/agihas"
  std::string query;        ///< without "?", kept by the language switch
  std::string again;        ///< the same where it may stand in no address: see results_way
  std::string typed;        ///< stands in the search field
  std::vector<FeedLink> feeds;
  bool sensitive = false;  ///< who reads it may have to leave at once
  bool indexed = true;     ///< false: search engines are asked to leave it out
  std::string json_ld;     ///< structured data for search engines, JSON; may be empty
  int status = 200;
  const View* kept = nullptr;  ///< more of what fills the template: see PageContext::kept
};

/// Renders the template, filled from `view`, what that lacks from `facts.kept` and the frame.
Reply framed(const PageContext& context, const std::string& name, const PageFacts& facts,
             View view);

/// Where the page's address can be taken along: as a letter, a message, a QR code.
std::string share_link(const PageContext& context, std::string_view path,
                       std::string_view query = {});

/// "mailto:" to the network with a subject in the reader's language.
std::string mail_to_network(const PageContext& context, std::string_view subject);

}  // namespace blakus
