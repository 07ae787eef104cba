#include "server/http/site/frame.h"

#include <algorithm>

#include "core/kinds/organization/hours_text.h"
#include "core/kinds/paths.h"
#include "core/record/lines.h"
#include "server/http/app/parameters.h"
#include "server/http/app/route.h"
#include "server/http/site/contacts.h"
#include "server/http/site/opening_times.h"
#include "server/http/site/terms.h"

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

struct NavigationEntry {
  const char* path;
  const char* key;
  const char* part;  ///< of site_parts; "": always
};
constexpr auto navigation = std::to_array<NavigationEntry>({{"/start", "nav.start", "start"},
                                                            {"/areas", "nav.areas", ""},
                                                            {"/regions", "nav.map", "map"}});

/// Is there anything of the kind?
bool has_records(const PageContext& context, Kind kind) {
  return context.snapshot->others().range_of(kind).second > 0;
}

/// Ways to the lists of those kinds of the network of which there is something.
View network_lists(const PageContext& context, const PageFacts& facts) {
  View lists{View::type::list};
  for (const auto kind : network_kinds) {
    if (!has_records(context, kind) || !has_part(context.snapshot->site(), "network")) continue;
    const auto path = std::string(list_path_of(kind));
    View view;
    view["href"] = context.link(path);
    view["text"] = context.say("list.title_" + std::string(name_of(kind)));
    view["current"] = facts.path == path;
    view["deep"] = kind != Kind::event && kind != Kind::news;  // at the end of the menu
    lists << std::move(view);
  }
  return lists;
}

View navigation_of(const PageContext& context, const PageFacts& facts) {
  View entries{View::type::list};
  for (const auto& entry : navigation) {
    if (!has_part(context.snapshot->site(), entry.part)) continue;
    View view;
    view["href"] = context.link(entry.path);
    view["text"] = context.say(entry.key);
    view["current"] = facts.path == entry.path;
    entries << std::move(view);
  }
  return entries;
}

/// {search_by_post, suggestions, …}: the switches by their names.
View settings_view(const SiteSettings& settings) {
  View view;
  for (const auto& each : switches) view[std::string(each.name)] = settings.*each.value;
  return view;
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

/// The picture that the directory chose; false: the sign of Blakus stands there.
View logo_view(const PageContext& context) {
  const auto& logo = context.snapshot->site().logo;
  if (logo.file.empty() || context.snapshot->logo().empty()) return View(false);
  View view;
  view["src"] = "/" + logo.file;
  view["alt"] = text_for(logo.alt, context.language);
  return view;
}

void put_head(View& view, const PageContext& context, const PageFacts& facts) {
  const auto site = context.site_name();
  view["lang"] = std::string(code_of(context.language));
  view["title"] = facts.title.empty() ? site : facts.title + " – " + site;
  view["og_title"] = facts.title.empty() ? site : facts.title;
  view["description"] = facts.description.empty()
                            ? context.say("site.description", {{"kinds", kinds_text(context)}})
                            : facts.description;
  view["canonical"] = context.whole_link(facts.path, facts.query);
  view["default_href"] = context.settings.base_url + with_query(facts.path, facts.query);
  view["indexed"] = facts.indexed;
  view["locale"] = std::string(row_of(context.language).locale);
  view["base_url"] = context.settings.base_url;
  view["style_href"] = context.site_context.assets.address("style.css");
  view["script_href"] = context.site_context.assets.address("site.js");
  view["feeds"] = list_of(facts.feeds, [](const FeedLink& link) {
    View feed;
    feed["href"] = link.href;
    feed["type"] = link.type;
    feed["title"] = link.title;
    return feed;
  });
  view["has_feeds"] = has_items(*view.get("feeds"));
  view["opensearch_href"] = context.link("/opensearch.xml");
  view["feed_href"] = feed_of(context, facts);
  view["exit_href"] = facts.sensitive ? some(context.snapshot->site().quick_exit) : View(false);
  view["colours_href"] =
      context.snapshot->site().colours.empty() ? View(false) : View("/colours.css");
  view["site_name"] = site;
  view["logo"] = logo_view(context);
  view["oembed_href"] = has_embed(facts.path) && !context.own_address().empty()
                            ? View("/oembed?url=" + percent_encoded(context.own_link(facts.path)))
                            : View(false);
}

void put_links(View& view, const PageContext& context) {
  const auto& site = context.snapshot->site();
  view["home_href"] = context.link("/");
  view["start_href"] = has_part(site, "start") ? View(context.link("/start")) : View(false);
  view["areas_href"] = context.link("/areas");
  view["diagnoses_href"] = context.link("/diagnoses");
  view["regions_href"] = context.link("/regions");
  view["all_href"] = context.link("/a-z");
  view["about_href"] = context.link("/about");
  view["board_href"] = context.settings.has_store ? View(context.link("/board")) : View(false);
  view["opinions_href"] = context.link("/opinions");
  view["members_href"] = context.link("/members");
  view["news_by_mail_href"] = context.link("/subscribe");
  view["privacy_href"] = context.link("/privacy");
  view["accessibility_href"] = context.link("/accessibility");
  view["freshness_href"] = context.link("/freshness");
  view["changes_href"] = context.link("/changes");
  view["embed_href"] = context.link("/embed/code");
  view["handout_href"] = context.link("/handout");
  view["network_href"] = context.link(path_of(Kind::organization, site.network));
  const auto keeper = context.snapshot->organization(site.network);
  view["network_name"] =
      keeper ? text_for(keeper->name, context.language) : context.say("footer.network");
  view["network_email"] = site.network_email;
  view["add_href"] = context.link("/suggest-change");
  view["person"] = person_view(context);
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

View person_view(const PageContext& context) {
  auto network = context.settings.network;
  if (network.phone.empty()) {
    network.phone = context.snapshot->site().network_phone;
    network.hours = context.snapshot->site().network_hours;
  }
  View view;
  view["title"] = context.say("person.title");
  view["call"] = context.say("person.call");
  view["phone"] = View(false);
  for (const auto& link : phones_of({.phones = {{network.phone, {}}}})) {
    View phone;
    phone["href"] = link.href;
    phone["text"] = link.text;
    phone["note"] = some(joined(
        hours_lines(context, hours_meant(network.hours).value_or(std::vector<OpeningHours>{})),
        ", "));
    view["phone"] = std::move(phone);
  }
  view["write"] = context.say("person.write");
  view["email"] = context.snapshot->site().network_email;
  view["answers"] =
      network.answers_within == 0
          ? View(false)
          : View(context.count("person.answers", static_cast<std::size_t>(network.answers_within)));
  return view;
}

std::string share_link(const PageContext& context, std::string_view path, std::string_view query) {
  return context.link("/share", "page=" + percent_encoded(context.link(path, query)));
}

std::string mail_to_network(const PageContext& context, std::string_view subject) {
  return "mailto:" + context.snapshot->site().network_email +
         "?subject=" + percent_encoded(subject);
}

Reply framed(const PageContext& context, const std::string& name, const PageFacts& facts,
             View view) {
  if (!view.get("call")) view["call"] = false;
  put_head(view, context, facts);
  put_links(view, context);
  view["languages"] = languages_of(context, facts);
  view["navigation"] = navigation_of(context, facts);
  view["network_lists"] = network_lists(context, facts);
  view["has_network"] = has_items(*view.get("network_lists"));
  view["typed"] = facts.typed;
  view["settings"] = settings_view(context.settings);
  view["search_method"] = context.settings.search_by_post ? "post" : "get";
  const auto& newest = context.snapshot->columns().newest_check();
  view["data_date"] = newest.empty()
                          ? View(false)
                          : View(context.say("footer.updated", {{"date", context.date(newest)}}));
  const View* const views[]{&view};
  const auto& site = context.site_context;
  auto page = site.templates.render(name, context.language, views, context.settings.strict);
  if (needs_desk_style(name, page.has_form))
    page.html = with_desk_style(std::move(page.html), site.assets);
  return {.status = facts.status,
          .body = with_json_ld(std::move(page.html), facts.json_ld),
          .headers = {{"Content-Language", std::string(code_of(context.language))}}};
}

}  // namespace blakus
