#include "server/http/site/pages.h"

#include "server/http/app/route_list.h"
#include "server/http/site/error_page.h"
#include "server/search/index/snapshot.h"

namespace blakus {

std::shared_ptr<const WebFiles> read_web_files(const SiteSettings& settings,
                                               const Searcher& searcher) {
  MessageLookup words{settings.web / "messages", searcher.snapshot()->site().words};
  Templates templates{settings.web / "templates", words};
  return std::make_shared<const WebFiles>(
      WebFiles{.words = std::move(words),
               .templates = std::move(templates),
               .assets = Assets(settings.assets, settings.web / "assets")});
}

class Pages::Site {
 public:
  Site(std::shared_ptr<const WebFiles> from, const SiteSettings& set, const Searcher& searcher)
      : files(std::move(from)),
        settings(set),
        site_context{.words = files->words,
                     .templates = files->templates,
                     .assets = files->assets,
                     .searcher = searcher,
                     .settings = settings,
                     .kept_parts = kept_parts} {}

  const std::shared_ptr<const WebFiles> files;
  const SiteSettings settings;
  const KeptParts kept_parts;
  const SiteContext site_context;
};

Pages::Pages(const SiteSettings& settings, const Searcher& searcher)
    : Pages(read_web_files(settings, searcher), settings, searcher) {}

Pages::Pages(std::shared_ptr<const WebFiles> files, const SiteSettings& settings,
             const Searcher& searcher)
    : site_(std::make_unique<const Site>(std::move(files), settings, searcher)) {}

Pages::~Pages() = default;

std::optional<Reply> Pages::page(const PageRequest& request) const {
  const auto found = route_at(request.path);
  return found ? page(request, *found) : std::nullopt;
}

std::optional<Reply> Pages::page(const PageRequest& request, const RouteMatch& found) const {
  const PageContext context{site_->site_context, request};
  const bool markdown = found.route.markdown && (found.markdown || request.markdown);
  return markdown ? found.route.markdown(context, found.id) : found.route.page(context, found.id);
}

const SiteSettings& Pages::settings() const {
  return site_->settings;
}

const SiteContext& Pages::site_context() const {
  return site_->site_context;
}

Reply Pages::error(int status, const PageRequest& request, const std::string& error_id) const {
  return error_page(PageContext{site_->site_context, request}, status, {.id = error_id});
}

std::optional<Reply> Pages::asset(const std::string& path, bool gzip) const {
  return site_->site_context.assets.file(path, gzip);
}

}  // namespace blakus
