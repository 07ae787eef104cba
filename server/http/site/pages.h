#pragma once
// Every page of the site, rendered from web/: path and parameters in, HTML out. Knows templates and
// messages; never httplib, and never how a search is done.

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "server/http/app/page_request.h"
#include "server/http/app/site_settings.h"
#include "server/http/transport/reply.h"
#include "server/search/searcher.h"

namespace blakus {

struct RouteMatch;
struct SiteContext;
struct WebFiles;

/// Reads messages, with the words of the directory instead of some, templates and static files.
/// Throws std::runtime_error naming file and fault.
std::shared_ptr<const WebFiles> read_web_files(const SiteSettings& settings,
                                               const Searcher& searcher);

class Pages {
 public:
  /// Throws what reading the files throws.
  Pages(const SiteSettings& settings, const Searcher& searcher);
  Pages(std::shared_ptr<const WebFiles> files, const SiteSettings& settings,
        const Searcher& searcher);
  ~Pages();
  Pages(const Pages&) = delete;
  Pages& operator=(const Pages&) = delete;

  /// The page at the request's path; nothing if there is no such page.
  std::optional<Reply> page(const PageRequest& request) const;
  std::optional<Reply> page(const PageRequest& request, const RouteMatch& found) const;
  /// An error page in the reader's language: 400, 403, 404, 405, 413, 429, 500, 503; another status
  /// has the words of 400 or 500.
  /// `error_id`, of a fault of ours, finds its cause in the log.
  Reply error(int status, const PageRequest& request, const std::string& error_id = {}) const;
  const SiteSettings& settings() const;
  /// What further pages are made from.
  const SiteContext& site_context() const;
  /// A static file by its path below "/": fingerprinted CSS, script, pictures; also /favicon.svg.
  /// Nothing if there is none. `gzip`: the compressed form will do; where there is one, the reply
  /// says so in Content-Encoding.
  std::optional<Reply> asset(const std::string& path, bool gzip = false) const;

 private:
  class Site;
  std::unique_ptr<const Site> site_;
};

}  // namespace blakus
