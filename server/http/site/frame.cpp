#include "server/http/site/frame.h"

#include <algorithm>

#include "core/kinds/paths.h"
#include "server/http/app/parameters.h"
#include "server/http/app/route.h"
#include "server/http/site/frame_parts.h"

namespace blakus {
namespace {

std::string with_query(std::string address, const std::string& query) {
  return query.empty() ? address : address + "?" + query;
}

View languages_of(const PageContext& context, const PageFacts& facts) {
  return list_of(offered_languages(context.snapshot->site()), [&](Language language) {
    View view;
    view["code"] = std::string(code_of(language));
    view["upper"] = std::string(row_of(language).short_name);
    view["own_name"] = std::string(row_of(language).own_name);
    view["current"] = language == context.language;
    const auto path = localized_path(language, facts.path);
    const auto address = with_query(path, facts.query);
    view["href"] = facts.again.empty() ? View(address) : View(false);
    view["again"] = some(facts.again);
    view["action"] = path;
    view["whole_href"] = context.settings.base_url + address;
    return view;
  });
}

/// The feed of what a page lists: that of a search, of a term, or else of all changes.
std::string feed_of(const PageContext& context, const PageFacts& facts) {
  if (facts.path == "/" && !facts.query.empty())
    return context.link("/organizations.atom", facts.query);
  std::string id;
  for (const auto kind : {Kind::area, Kind::diagnosis, Kind::region})
    if (match_path(facts.path, page_pattern_of(kind), id))
      return context.link("/organizations.atom", std::string(name_of(kind)) + "=" + id);
  return context.link("/changes.atom");
}

/// Can the page be shown in a frame of another site, by /embed?
bool has_embed(const std::string& path) {
  std::string id;
  const auto is_of = [&](Kind kind) { return match_path(path, page_pattern_of(kind), id); };
  return is_of(Kind::organization) || is_of(Kind::area) || is_of(Kind::diagnosis) ||
         is_of(Kind::region);
}

void put_head(View& view, const PageContext& context, const PageFacts& facts,
              const FrameParts& parts) {
  const auto& site = parts.site_name;
  view["title"] = facts.title.empty() ? site : facts.title + " – " + site;
  view["og_title"] = facts.title.empty() ? site : facts.title;
  view["description"] = facts.description.empty() ? parts.description : facts.description;
  view["canonical"] = context.whole_link(facts.path, facts.query);
  view["default_href"] = context.settings.base_url + with_query(facts.path, facts.query);
  view["indexed"] = facts.indexed;
  view["feeds"] = list_of(facts.feeds, [](const FeedLink& link) {
    View feed;
    feed["href"] = link.href;
    feed["type"] = link.type;
    feed["title"] = link.title;
    return feed;
  });
  view["has_feeds"] = has_items(*view.get("feeds"));
  view["feed_href"] = feed_of(context, facts);
  view["exit_href"] = facts.sensitive ? some(context.snapshot->site().quick_exit) : View(false);
  view["oembed_href"] = has_embed(facts.path) && !context.own_address().empty()
                            ? View("/oembed?url=" + percent_encoded(context.own_link(facts.path)))
                            : View(false);
}

/// Forms, and pages of the review area or for the printer, have styles of their own.
bool needs_desk_style(const std::string& name, bool has_form) {
  constexpr auto parts = std::to_array<std::string_view>(
      {"admin", "confirm", "freshness", "handout", "network", "receipt"});
  return has_form || std::ranges::any_of(parts, [&](auto part) { return name.starts_with(part); });
}

std::string with_desk_style(std::string html, const Assets& assets) {
  const auto end = html.find("</head>");
  if (end == std::string::npos) return html;
  return html.insert(end,
                     "<link rel=\"stylesheet\" href=\"" + assets.address("desk.css") + "\">\n");
}

/// The script stands just before the end of the body: templates escape everything, and this is
/// data, not text. "<" is written as \u003c, so nothing in it can end the script element.
std::string with_json_ld(std::string html, const std::string& json) {
  if (json.empty()) return html;
  const auto end = html.rfind("</body>");
  if (end == std::string::npos) return html;
  std::string script = "<script type=\"application/ld+json\">";
  std::size_t at = 0;
  for (auto sign = json.find('<'); sign != json.npos; sign = json.find('<', at)) {
    script.append(json, at, sign - at).append("\\u003c");
    at = sign + 1;
  }
  script.append(json, at).append("</script>\n");
  return html.insert(end, script);
}

}  // namespace

std::string share_link(const PageContext& context, std::string_view path, std::string_view query) {
  return context.link("/share", "page=" + percent_encoded(context.link(path, query)));
}

std::string mail_to_network(const PageContext& context, std::string_view subject) {
  return "mailto:" + context.snapshot->site().network_email +
         "?subject=" + percent_encoded(subject);
}

Reply framed(const PageContext& context, const std::string& name, const PageFacts& facts,
             View view) {
  const auto& parts = frame_parts(context);
  put_head(view, context, facts, parts);
  view["languages"] = languages_of(context, facts);
  view["typed"] = facts.typed;
  if (is_in_menu(facts.path)) put_menu(view, context, facts.path);
  std::vector<const View*> views{&parts.view};
  if (facts.kept != nullptr) views.push_back(facts.kept);
  views.push_back(&view);
  const auto& site = context.site_context;
  auto page = site.templates.render(name, context.language, views, context.settings.strict);
  if (needs_desk_style(name, page.has_form))
    page.html = with_desk_style(std::move(page.html), site.assets);
  return {.status = facts.status,
          .body = with_json_ld(std::move(page.html), facts.json_ld),
          .headers = {{"Content-Language", std::string(code_of(context.language))}}};
}

}  // namespace blakus
