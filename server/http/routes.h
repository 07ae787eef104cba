#pragma once
// Which request is answered by what: the API, a page, a static file, or an error in the form that
// suits the asker. Knows rows of addresses; never httplib, sockets, or how a search is done.

#include <ctime>
#include <filesystem>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "server/http/app/entity_tag.h"
#include "server/http/app/page_request.h"
#include "server/http/app/response_cache.h"
#include "server/http/app/route_list.h"
#include "server/http/site/pages.h"
#include "server/http/transport/http_request.h"
#include "server/http/transport/reply.h"
#include "server/search/searcher.h"

namespace blakus {

class CurationRoutes;

struct RoutesOptions {
  std::filesystem::path web = "web";  ///< openapi.json
  /// Besides the index, what answers are made from; see EntityTags.
  std::vector<std::filesystem::path> made_from;
  std::size_t cache_bytes = 0;  ///< of answers kept in memory; 0: none
  std::function<std::time_t()> now = [] { return std::time(nullptr); };
  CurationRoutes* records = nullptr;  ///< forms and review; null: they say how to write by mail
};

/// A reply and the name of its route, for counting: "/organizations/{id}".
struct Answered {
  Reply reply;
  std::string_view route;  ///< one of a fixed set; never what a visitor typed
};

class Routes {
 public:
  /// Throws std::runtime_error naming file and fault if openapi.json is not sound.
  Routes(const Searcher& searcher, const Pages& pages, const RoutesOptions& options);

  /// Ready to be sent but for the standard headers. Does not throw: what fails inside becomes 500
  /// or 503 and one line on stderr, without anything a visitor typed.
  Answered answer(const HttpRequest& request, Entrance entrance) const;

  /// To what is refused before it is read whole. 405 names the methods that the address knows.
  /// `target`: of the request, as far as it is known.
  Reply refused(int status, std::string_view reason, std::string_view target,
                Entrance entrance) const;

 private:
  Reply method_refused(const HttpRequest& request, Entrance entrance) const;
  Answered route(const HttpRequest& request, Entrance entrance) const;
  /// The row of a request; nothing if no row has its address.
  std::optional<RouteMatch> row_of(const HttpRequest& request, const PageRequest& asked) const;
  bool is_posted_search(const HttpRequest& request) const;
  Reply message(const HttpRequest& request, PageRequest asked, const RouteMatch& found) const;
  Reply posted_search(const HttpRequest& request, PageRequest asked, const RouteMatch& found) const;
  void tally(const Reply& reply) const;
  Reply looked_at(const HttpRequest& request, const PageRequest& asked,
                  const RouteMatch& found) const;
  Answered without_row(const HttpRequest& request, const PageRequest& asked) const;
  /// 308 to the page that is meant by a slash at its end or "/lv" before it; nothing if none is.
  std::optional<Reply> moved_from(const HttpRequest& request) const;
  Reply not_for_posting(const HttpRequest& request, const PageRequest& asked) const;
  Reply api(const HttpRequest& request, const RouteMatch& found) const;
  Reply page(const HttpRequest& request, const PageRequest& asked, const RouteMatch& found) const;
  void look_for_another_index(const Snapshot& tried) const;
  /// 503 without a fault of ours; not in the log.
  Answered turned_away(const HttpRequest& request, std::string_view why) const;
  /// Called while an exception is handled.
  Answered failed(const HttpRequest& request, int status) const;
  /// 304 if the client has the present answer; else what `make` gives, with its tag.
  template <typename Make>
  Reply unless_known(const HttpRequest& request, const Snapshot& snapshot, const Route& route,
                     Make make) const;
  /// What `make` gives, or gave to the same question before, where answers are kept. Of what is
  /// costly one is made at a time, so that searches have the other threads.
  template <typename Make>
  Reply made_once(const HttpRequest& request, const std::string& tag, const Route& route,
                  Make make) const;

  const Searcher& searcher_;
  mutable std::mutex looking_;  // one look at a time: the others use what it finds
  const Pages& pages_;
  const EntityTags tags_;
  const std::function<std::time_t()> now_;
  CurationRoutes* const records_;
  const std::string openapi_;
  mutable ResponseCache cache_;
  mutable ResponseCache costly_;
  mutable std::mutex making_costly_;
};

}  // namespace blakus
