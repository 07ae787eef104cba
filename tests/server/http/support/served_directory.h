#pragma once
// The real directory behind a real server on a free port, as visitors meet it.

#include <string>
#include <vector>

#include "core/record/language.h"
#include "server/http/server.h"
#include "server/http/site/pages.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/tiny_index.h"

namespace blakus {

/// What the web build makes, but for its contents.
class WebBuild : public TemporaryFolder {
 public:
  WebBuild() {
    write("manifest.json",
          R"({"style.css": "style-0123456789.css", "desk.css": "desk-0123456789.css",
              "embed.css": "embed-0123456789.css",
              "site.js": "site-0123456789.js"})");
    write("assets/desk-0123456789.css", "body{}");
    write("assets/desk-0123456789.css.gz", "packed");
    write("assets/style-0123456789.css", "body{}");
    write("assets/style-0123456789.css.gz", "packed");
    write("assets/embed-0123456789.css", "body{}");
    write("assets/site-0123456789.js", "1");
  }
};

inline std::filesystem::path web_folder() {
  return std::filesystem::path{BLAKUS_SOURCE_DIR} / "web";
}

/// How addresses begin in each language: "" and "/en" …
inline std::vector<std::string> language_prefixes() {
  std::vector<std::string> prefixes;
  for (const auto language : all_languages)
    prefixes.push_back(language == Language::lv ? "" : "/" + std::string(code_of(language)));
  return prefixes;
}

class ServedDirectory {
 public:
  explicit ServedDirectory(ServerOptions options = {}, SiteSettings pages = {})
      : ServedDirectory(real_directory(), std::move(options), std::move(pages)) {}
  ServedDirectory(const Searcher& searcher, ServerOptions options, SiteSettings pages = {})
      : pages_(adapted(std::move(pages)), searcher),
        server_(searcher, pages_, adapted(std::move(options))) {}

  int port() const { return server_.port(); }
  Server& server() { return server_; }

 private:
  SiteSettings adapted(SiteSettings options) const {
    options.web = web_folder();
    options.assets = build_.path();
    options.base_url = "https://example.lv";
    return options;
  }
  static ServerOptions adapted(ServerOptions options) {
    options.port = 0;
    options.routes.web = web_folder();
    return options;
  }

  WebBuild build_;
  Pages pages_;
  Server server_;
};

}  // namespace blakus
