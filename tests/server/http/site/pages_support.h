#pragma once
// The real templates and messages over a small invented index.

#include <string>
#include <utility>
#include <vector>

#include "server/http/app/page_request.h"
#include "server/http/site/pages.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/tiny_index.h"

namespace blakus {

/// Stands where the web build would be.
class BuiltAssets : public TemporaryFolder {
 public:
  BuiltAssets() {
    write("manifest.json",
          R"({"style.css": "style-1.css", "desk.css": "desk-1.css", "embed.css": "embed-1.css",
              "site.js": "site-1.js", "static_search.js": "static_search-1.js"})");
    write("assets/desk-1.css", "body{}");
    write("assets/desk-1.css.gz", "packed");
    write("assets/style-1.css", "body{}");
    write("assets/style-1.css.gz", "packed");
    write("assets/embed-1.css", "body{}");
    write("assets/site-1.js", "//");
    write("assets/static_search-1.js", "//");
  }
};

class SmallSite {
 public:
  explicit SmallSite(std::vector<Organization> organizations,
                     std::vector<NetworkRecord> network_records = {}, SiteSettings options = {},
                     Needs needs = {}, const ChooseSite& choose = {})
      : index_(std::move(organizations), small_vocabulary(), std::move(network_records),
               std::move(needs), choose),
        pages_(adapted(std::move(options)), index_.searcher()) {}

  const Pages& pages() const { return pages_; }

  Reply reply(const std::string& path, Parameters parameters = {},
              Language language = Language::lv) const {
    const PageRequest request{path, std::move(parameters), language};
    auto page = pages_.page(request);
    return page ? std::move(*page) : pages_.error(404, request);
  }
  std::string html(const std::string& path, Parameters parameters = {},
                   Language language = Language::lv) const {
    return reply(path, std::move(parameters), language).body;
  }

 private:
  SiteSettings adapted(SiteSettings options) const {
    options.web = std::string(BLAKUS_SOURCE_DIR) + "/web";
    options.assets = assets_.path();
    options.base_url = "https://example.lv";
    options.today = "2026-11-21";
    options.strict = true;
    return options;
  }

  BuiltAssets assets_;
  TinyIndex index_;
  Pages pages_;
};

inline bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace blakus
