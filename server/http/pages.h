#pragma once
// Every page of the site, rendered from web/: path and parameters in, HTML out. Knows templates and
// messages; never httplib, and never how a search is done.

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "server/http/network_contact.h"
#include "server/http/reply.h"
#include "server/search/searcher.h"

namespace blakus {

struct Stock;
struct WebFiles;

struct PagesOptions {
  std::filesystem::path web = "web";           ///< templates/, messages/, assets/
  std::filesystem::path assets = "build/web";  ///< what the web build made: manifest.json, assets/
  std::string base_url;                        ///< "https://example.lv", no slash at the end
  NetworkContact network;                      ///< how one reaches a human being, on every page
  std::string today;                           ///< ISO date; empty: the system's
  bool search_by_post = false;                 ///< what is searched for stands in no address
  bool suggestions = true;  ///< while one types; what is typed so far stands in an address
  bool strict = false;      ///< for tests: a template that lacks a value is an error, not a gap
};

/// Reads messages, templates and static files. Throws std::runtime_error naming file and fault.
std::shared_ptr<const WebFiles> read_web_files(const PagesOptions& options);

class Pages {
 public:
  /// Throws what reading the files throws.
  Pages(const PagesOptions& options, const Searcher& searcher);
  Pages(std::shared_ptr<const WebFiles> files, const PagesOptions& options,
        const Searcher& searcher);
  ~Pages();
  Pages(const Pages&) = delete;
  Pages& operator=(const Pages&) = delete;

  /// The page at the request's path; nothing if there is no such page.
  std::optional<Reply> page(const PageRequest& request) const;
  /// An error page in the reader's language: 400, 403, 404, 405, 413, 429, 500, 503; another status
  /// has the words of 400 or 500.
  /// `error_id`, of a fault of ours, finds its cause in the log.
  Reply error(int status, const PageRequest& request, const std::string& error_id = {}) const;
  /// True where a search may come by POST: the results and their tables, if the options say so.
  bool takes_searches(std::string_view path) const;
  bool suggests() const;
  /// Differs between pages of different settings; empty for the usual ones.
  std::string edition() const;
  /// True where no public address is set, so that answers name the host that was asked.
  bool names_host() const;
  /// What further pages are made from.
  const Stock& stock() const;
  /// A static file by its path below "/": fingerprinted CSS, script, pictures; also /favicon.svg,
  /// /robots.txt and what else browsers ask for by a fixed name. Nothing if there is none. `gzip`:
  /// the compressed form will do; where there is one, the reply says so in Content-Encoding.
  std::optional<Reply> asset(const std::string& path, bool gzip = false,
                             const std::string& host = {}) const;

 private:
  class Site;
  std::unique_ptr<const Site> site_;
};

}  // namespace blakus
