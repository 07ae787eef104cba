#include "server/http/pages.h"

#include <algorithm>
#include <array>
#include <functional>
#include <string_view>

#include "server/http/pages/events.h"
#include "server/http/pages/page_list.h"
#include "server/http/pages/start_pages.h"

namespace blakus {
namespace {

struct PlainPage {
  std::string_view path;
  Reply (*make)(const Visit&);
};
constexpr std::array<PlainPage, 22> plain_pages{
    {{"/", search_page},
     {"/start", start_page},
     {"/areas", areas_page},
     {"/diagnoses", diagnoses_page},
     {"/regions", regions_page},
     {"/a-z", organizations_page},
     {"/about", about_page},
     {"/privacy", privacy_page},
     {"/accessibility", accessibility_page},
     {"/handout", handout_page},
     {"/suggest-change", suggest_new_by_mail},
     {"/confirm", confirm_by_mail},
     {"/organizations.csv", organizations_table},
     {"/organizations.xlsx", organizations_workbook},
     {"/data/organizations.csv", all_organizations_table},
     {"/data/organizations.xlsx", all_organizations_workbook},
     {"/data/organizations.json", all_organizations_json},
     {"/data/organizations.ndjson", all_organizations_lines},
     {"/data/vocabulary.json", vocabulary_json},
     {"/data/README.txt", data_readme},
     {"/freshness", freshness_page},
     {"/freshness.csv", freshness_table}}};

struct RecordPage {
  std::string_view folder;
  std::optional<Reply> (*make)(const Visit&, const std::string&);
};
constexpr std::array<RecordPage, 9> record_pages{{{"/organizations/", organization_page},
                                                  {"/events/", event_calendar},
                                                  {"/h/", short_link_page},
                                                  {"/areas/", area_page},
                                                  {"/diagnoses/", diagnosis_page},
                                                  {"/regions/", region_page},
                                                  {"/start/", start_step_page},
                                                  {"/suggest-change/", suggest_change_by_mail},
                                                  {"/ask/", ask_by_mail}}};

}  // namespace

std::shared_ptr<const WebFiles> read_web_files(const SiteSettings& settings) {
  Words words{settings.web / "messages"};
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
        stock{.words = files->words,
              .templates = files->templates,
              .assets = files->assets,
              .searcher = searcher,
              .settings = settings} {}

  const std::shared_ptr<const WebFiles> files;
  const SiteSettings settings;
  const Stock stock;
};

Pages::Pages(const SiteSettings& settings, const Searcher& searcher)
    : Pages(read_web_files(settings), settings, searcher) {}

Pages::Pages(std::shared_ptr<const WebFiles> files, const SiteSettings& settings,
             const Searcher& searcher)
    : site_(std::make_unique<const Site>(std::move(files), settings, searcher)) {}

Pages::~Pages() = default;

std::optional<Reply> Pages::page(const PageRequest& request) const {
  const Visit visit{site_->stock, request};
  for (const auto& page : plain_pages)
    if (request.path == page.path) return page.make(visit);
  for (const auto& page : record_pages)
    if (request.path.starts_with(page.folder))
      return page.make(visit, request.path.substr(page.folder.size()));
  return site_file(visit, request.path);
}

bool Pages::takes_searches(std::string_view path) const {
  constexpr std::array taking{"/", "/organizations.csv", "/organizations.xlsx"};
  return site_->settings.search_by_post && std::ranges::find(taking, path) != taking.end();
}

const SiteSettings& Pages::settings() const {
  return site_->settings;
}

const Stock& Pages::stock() const {
  return site_->stock;
}

Reply Pages::error(int status, const PageRequest& request, const std::string& error_id) const {
  return error_page(Visit{site_->stock, request}, status, {.id = error_id});
}

std::optional<Reply> Pages::asset(const std::string& path, bool gzip,
                                  const std::string& host) const {
  if (auto file = site_->stock.assets.file(path, gzip)) return file;
  const PageRequest request{.path = path, .parameters = {}, .host = host};
  return site_file(Visit{site_->stock, request}, path);
}

}  // namespace blakus
