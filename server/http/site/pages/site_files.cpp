// What machines ask a site for: sitemap.xml, robots.txt, opensearch.xml, manifest.webmanifest,
// security.txt.

#include <algorithm>
#include <functional>
#include <set>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "core/files/number.h"
#include "core/kinds/paths.h"
#include "core/text/day.h"
#include "server/http/app/json_text.h"
#include "server/http/app/problem_json.h"
#include "server/http/app/route_list.h"
#include "server/http/site/frame.h"

namespace blakus {
namespace {

Reply file(std::string type, std::string body) {
  return {.content_type = std::move(type), .body = std::move(body), .headers = {}};
}

/// Every page once, with its other languages.
class Sitemap {
 public:
  Sitemap(std::string base_url, std::vector<Language> languages)
      : base_url_(std::move(base_url)), languages_(std::move(languages)) {}

  void add(const std::string& path) {
    for (const auto language : languages_) {
      xml_ += "<url><loc>" + address(language, path) + "</loc>";
      for (const auto other : languages_)
        xml_ += "<xhtml:link rel=\"alternate\" hreflang=\"" + std::string(code_of(other)) +
                "\" href=\"" + address(other, path) + "\"/>";
      xml_ += "</url>\n";
    }
  }
  std::string text() const {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" "
           "xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n" +
           xml_ + "</urlset>\n";
  }

 private:
  std::string address(Language language, const std::string& path) const {
    return html_escaped(base_url_ + localized_path(language, path));
  }

  const std::string base_url_;
  const std::vector<Language> languages_;
  std::string xml_;
};

/// Each stands in every language with its other addresses, some 3 kB: a file stays below 50,000
/// addresses and 50 MB (https://www.sitemaps.org/protocol.html#index).
constexpr std::size_t most_pages_of_a_sitemap = 10'000;

std::vector<std::string> pages_for_search_engines(const PageContext& context) {
  std::vector<std::string> paths;
  for (const auto& route : all_routes()) {
    if (route.sitemap == nullptr || !is_there(route, context.settings, context.snapshot->site()))
      continue;
    for (const auto& id : route.sitemap(context)) paths.push_back(path_at(route.pattern, id));
  }
  return paths;
}

/// The addresses of the parts of a sitemap that is too large for one file.
std::string sitemap_index(const std::string& address, std::size_t parts) {
  std::string xml =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
  for (std::size_t part = 1; part <= parts; ++part)
    xml += fmt::format("<sitemap><loc>{}/sitemap.xml?part={}</loc></sitemap>\n",
                       html_escaped(address), part);
  return xml + "</sitemapindex>\n";
}

/// All pages, or where there are many the index of parts, or one "?part=2" of them.
Reply sitemap(const PageContext& context) {
  const auto paths = pages_for_search_engines(context);
  const auto parts = (paths.size() + most_pages_of_a_sitemap - 1) / most_pages_of_a_sitemap;
  const auto asked = context.parameter("part");
  const auto part = asked.empty() ? 1 : number_in<std::size_t>(asked).value_or(0);
  if (part < 1 || part > parts) return problem(404, "the sitemap has no such part");
  if (asked.empty() && parts > 1)
    return file("application/xml; charset=utf-8", sitemap_index(context.own_address(), parts));
  Sitemap map{context.own_address(), offered_languages(context.snapshot->site())};
  const auto first = (part - 1) * most_pages_of_a_sitemap;
  const auto last = std::min(first + most_pages_of_a_sitemap, paths.size());
  for (auto at = first; at < last; ++at) map.add(paths[at]);
  return file("application/xml; charset=utf-8", map.text());
}

/// "/api/" of "/api/v1/areas"; a file or page right below "/" as it is.
std::string_view folder_of(std::string_view pattern) {
  const auto slash = pattern.find('/', 1);
  return slash == std::string_view::npos ? pattern : pattern.substr(0, slash + 1);
}

Reply robots(const PageContext& context) {
  std::set<std::string, std::less<>> closed;
  for (const auto& route : all_routes()) {
    if (route.crawled) continue;
    const auto folder = std::string(folder_of(route.pattern));
    closed.insert(folder);
    for (const auto language : all_languages)
      if (!route.api) closed.insert(localized_path(language, folder));
  }
  std::string text = "User-agent: *\n";
  // "/admin" closes "/admin/" as well.
  for (const auto& path : closed)
    if (!path.ends_with('/') || !closed.contains(path.substr(0, path.size() - 1)))
      text += "Disallow: " + path + "\n";
  return file("text/plain; charset=utf-8",
              text + "Sitemap: " + context.own_address() + "/sitemap.xml\n");
}

Reply opensearch(const PageContext& context) {
  const auto home = html_escaped(context.own_link("/"));
  const auto url = context.settings.search_by_post
                       ? "<Url type=\"text/html\" method=\"post\" template=\"" + home +
                             "\"><Param name=\"q\" value=\"{searchTerms}\"/></Url>"
                       : "<Url type=\"text/html\" template=\"" + home + "?q={searchTerms}\"/>";
  return file("application/opensearchdescription+xml; charset=utf-8",
              "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
              "<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n"
              "<ShortName>Blakus</ShortName>\n"
              "<Description>" +
                  html_escaped(context.site_name()) +
                  "</Description>\n"
                  "<InputEncoding>UTF-8</InputEncoding>\n"
                  "<Language>" +
                  std::string(code_of(context.language)) +
                  "</Language>\n"
                  "<Image width=\"32\" height=\"32\" type=\"image/svg+xml\">" +
                  html_escaped(context.own_address()) + "/favicon.svg</Image>\n" + url +
                  "\n"
                  "</OpenSearchDescription>\n");
}

Reply web_manifest(const PageContext& context) {
  const nlohmann::ordered_json json{
      {"name", context.site_name()},
      {"short_name", "Blakus"},
      {"lang", std::string(code_of(context.language))},
      {"start_url", context.link("/")},
      {"display", "browser"},
      {"background_color", "#fbf8f3"},
      {"theme_color", "#0b5c56"},
      {"icons",
       {{{"src", "/favicon.svg"}, {"sizes", "any"}, {"type", "image/svg+xml"}},
        {{"src", "/icon-192.png"}, {"sizes", "192x192"}, {"type", "image/png"}}}}};
  return file("application/manifest+json", json.dump(2) + "\n");
}

std::string a_year_after(const std::string& iso_day) {
  const auto day = day_in(iso_day);
  return day ? iso_text(months_after(*day, 12)) : "";
}

Reply security_txt(const PageContext& context) {
  return file("text/plain; charset=utf-8",
              "Contact: mailto:" + context.snapshot->site().network_email +
                  "\n"
                  "Expires: " +
                  a_year_after(context.today()) +
                  "T00:00:00Z\n"
                  "Preferred-Languages: " +
                  fmt::format("{}", fmt::join(language_codes, ", ")) +
                  "\nCanonical: " + context.own_address() + "/.well-known/security.txt\n");
}

/// Counted together with the files of the web build.
constexpr std::string_view counted_as = "asset";

}  // namespace

std::span<const Route> site_file_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/sitemap.xml", .page = sitemap, .cache = Cache::hour, .costly = true},
      {.pattern = "/robots.txt", .page = robots, .cache = Cache::hour, .metrics = counted_as},
      {.pattern = "/opensearch.xml",
       .page = opensearch,
       .cache = Cache::hour,
       .metrics = counted_as},
      {.pattern = "/manifest.webmanifest",
       .page = web_manifest,
       .cache = Cache::hour,
       .metrics = counted_as},
      {.pattern = "/.well-known/security.txt",
       .page = security_txt,
       .cache = Cache::hour,
       .metrics = counted_as},
  });
  return routes;
}

}  // namespace blakus
