#include "server/http/site/frame_parts.h"

#include <algorithm>

#include "core/kinds/organization/hours_text.h"
#include "core/kinds/paths.h"
#include "core/record/lines.h"
#include "server/http/site/contacts.h"
#include "server/http/site/opening_times.h"
#include "server/http/site/terms.h"

namespace blakus {
namespace {

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
  return !context.snapshot->others().of_kind(kind).empty();
}

/// Ways to the lists of those kinds of the network of which there is something.
View network_lists(const PageContext& context, std::string_view current) {
  View lists{View::type::list};
  for (const auto kind : network_kinds) {
    if (!has_records(context, kind)) continue;
    const auto path = std::string(list_path_of(kind));
    View view;
    view["href"] = context.link(path);
    view["text"] = context.say("list.title_" + std::string(name_of(kind)));
    view["current"] = path == current;
    view["deep"] = kind != Kind::event && kind != Kind::news;  // at the end of the menu
    lists << std::move(view);
  }
  return lists;
}

View navigation_of(const PageContext& context, std::string_view current) {
  View entries{View::type::list};
  for (const auto& entry : navigation) {
    if (!has_part(context.snapshot->site(), entry.part)) continue;
    View view;
    view["href"] = context.link(entry.path);
    view["text"] = context.say(entry.key);
    view["current"] = entry.path == current;
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

/// The picture that the directory chose; false: the sign of Blakus stands there.
View logo_view(const PageContext& context) {
  const auto& logo = context.snapshot->site().logo;
  if (logo.file.empty() || context.snapshot->logo().empty()) return View(false);
  View view;
  view["src"] = "/" + logo.file;
  view["alt"] = text_for(logo.alt, context.language);
  return view;
}

void put_site(View& view, const PageContext& context) {
  view["lang"] = std::string(code_of(context.language));
  view["locale"] = std::string(row_of(context.language).locale);
  view["base_url"] = context.settings.base_url;
  view["style_href"] = context.site_context.assets.address("style.css");
  view["script_href"] = context.site_context.assets.address("site.js");
  view["opensearch_href"] = context.link("/opensearch.xml");
  view["colours_href"] =
      context.snapshot->site().colours.empty() ? View(false) : View("/colours.css");
  view["site_name"] = context.site_name();
  view["logo"] = logo_view(context);
  view["settings"] = settings_view(context.settings);
  view["search_method"] = context.settings.search_by_post ? "post" : "get";
  const auto& newest = context.snapshot->columns().newest_check();
  view["data_date"] = newest.empty()
                          ? View(false)
                          : View(context.say("footer.updated", {{"date", context.date(newest)}}));
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

FrameParts made_parts(const PageContext& context) {
  FrameParts parts{
      .view = {},
      .site_name = context.site_name(),
      .description = context.say("site.description", {{"kinds", kinds_text(context)}})};
  parts.view["call"] = false;  // of most pages
  put_site(parts.view, context);
  put_links(parts.view, context);
  put_menu(parts.view, context, {});
  parts.view["has_network"] = has_items(*parts.view.get("network_lists"));
  return parts;
}

}  // namespace

const FrameParts& frame_parts(const PageContext& context) {
  return context.kept<FrameParts>([&] { return made_parts(context); });
}

bool is_in_menu(std::string_view path) {
  return std::ranges::find(navigation, path, &NavigationEntry::path) != navigation.end() ||
         std::ranges::find(network_kinds, path, list_path_of) != network_kinds.end();
}

void put_menu(View& view, const PageContext& context, std::string_view current) {
  view["navigation"] = navigation_of(context, current);
  view["network_lists"] = network_lists(context, current);
}

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

}  // namespace blakus
