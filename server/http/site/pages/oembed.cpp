// oEmbed (https://oembed.com): another site turns the address of one of our pages into its frame.

#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/files/number.h"
#include "core/kinds/paths.h"
#include "server/http/app/problem_json.h"
#include "server/http/app/route.h"
#include "server/http/site/pages/embed.h"
#include "server/http/transport/url.h"

namespace blakus {
namespace {

/// An address of ours: path without the language, that language, parameters.
struct OwnPage {
  std::string path;
  Parameters parameters;
  Language language = Language::lv;
};

std::optional<OwnPage> own_page(std::string_view url, const std::string& own_address) {
  if (own_address.empty() || !url.starts_with(own_address)) return std::nullopt;
  url.remove_prefix(own_address.size());
  if (!url.empty() && url.front() != '/' && url.front() != '?') return std::nullopt;
  url = url.substr(0, url.find('#'));
  const auto mark = url.find('?');
  OwnPage page{.path = percent_decoded(url.substr(0, mark)), .parameters = {}};
  if (mark != std::string_view::npos) page.parameters = parameters_of(url.substr(mark + 1));
  for (const auto language : all_languages) {
    const auto prefix = localized_path(language, "/");
    if (language == Language::lv || !page.path.starts_with(prefix)) continue;
    page.language = language;
    page.path.erase(0, prefix.size() - 1);
  }
  if (page.path.empty()) page.path = "/";
  return page;
}

/// What /embed takes for the page; nothing where a page cannot be shown in a frame.
std::optional<Parameters> embed_parameters(const OwnPage& page) {
  if (page.path == "/" || page.path == "/embed") return page.parameters;
  std::string id;
  for (const auto kind : {Kind::organization, Kind::area, Kind::diagnosis, Kind::region})
    if (match_path(page.path, page_pattern_of(kind), id))
      return Parameters{{std::string(name_of(kind)), id}};
  return std::nullopt;
}

/// At most what the other site has room for.
int size_of_frame(const PageContext& context, std::string_view name, int usual) {
  const auto most = number_in<int>(context.parameter(name));
  return most && *most > 0 ? std::min(*most, usual) : usual;
}

nlohmann::ordered_json rich(const PageContext& context, const EmbedChoice& choice) {
  auto request = context.request;
  request.language = choice.language;
  const PageContext inside{context.site_context, request};
  const auto named = embed_title(inside, choice);
  const auto title = named.about.empty() ? named.text : named.text + ": " + named.about;
  const auto width = size_of_frame(context, "maxwidth", embed_width);
  const auto height = size_of_frame(context, "maxheight", embed_height);
  const auto address = context.own_address();
  constexpr int one_day_of_seconds = 86'400;
  return {{"version", "1.0"},
          {"type", "rich"},
          {"provider_name", inside.site_name()},
          {"provider_url", address + "/"},
          {"title", title},
          {"html", embed_code(address + embed_path(choice), title, width, height)},
          {"width", width},
          {"height", height},
          {"cache_age", one_day_of_seconds}};
}

/// Without `url`, the whole directory.
Reply oembed(const PageContext& context) {
  const auto format = context.parameter("format");
  if (!format.empty() && format != "json") return problem(501, "only format=json is answered");
  const auto own = context.own_address();
  auto url = context.parameter("url");
  if (url.empty()) url = own + context.link("/");
  const auto page = own_page(url, own);
  const auto parameters = page ? embed_parameters(*page) : std::nullopt;
  if (!parameters) return problem(404, "url is not of a page that can be shown in a frame");
  const auto checked = embed_choice(*parameters, page->language, *context.snapshot);
  if (!checked.ok()) return problem(404, "url is not of a page that is there", checked.bad);
  return {.content_type = "application/json",
          .body = rich(context, checked.value).dump(),
          .headers = {}};
}

}  // namespace

std::span<const Route> oembed_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/oembed", .page = oembed, .crawled = false},
  });
  return routes;
}

}  // namespace blakus
