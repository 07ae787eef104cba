#include "server/http/site/frame.h"

#include <algorithm>

#include "core/kinds/paths.h"
#include "server/http/app/parameters.h"
#include "server/http/site/contacts.h"
#include "server/http/site/terms.h"

namespace blakus {
namespace {

struct LanguageName {
  Language language;
  const char* upper;
  const char* own_name;
};
constexpr auto language_names = std::to_array<LanguageName>({{Language::lv, "LV", "Latviešu"},
                                                             {Language::en, "EN", "English"},
                                                             {Language::ru, "RU", "Русский"}});
constexpr auto locales = std::to_array<std::string_view>({"lv_LV", "en_GB", "ru_RU"});
static_assert(language_names.size() == all_languages.size());
static_assert(locales.size() == all_languages.size());

std::string with_query(std::string address, const std::string& query) {
  return query.empty() ? address : address + "?" + query;
}

View languages_of(const Visit& visit, const PageFacts& facts) {
  return list_of(language_names, [&](const LanguageName& name) {
    View view;
    view["code"] = std::string(code_of(name.language));
    view["upper"] = name.upper;
    view["own_name"] = name.own_name;
    view["current"] = name.language == visit.language;
    const auto path = localized_path(name.language, facts.path);
    const auto address = with_query(path, facts.query);
    view["href"] = facts.again.empty() ? View(address) : View(false);
    view["again"] = some(facts.again);
    view["action"] = path;
    view["whole_href"] = visit.settings.base_url + address;
    return view;
  });
}

/// "darba dienās", "pirmdien", "pirmdien–ceturtdien".
std::string days_text(const Visit& visit, const OpenDays& days) {
  const auto day = [&](int number) { return visit.say("day." + std::to_string(number + 1)); };
  if (days.first == 0 && days.last == 4) return visit.say("hours.working_days");
  if (days.first == 0 && days.last == 6) return visit.say("hours.every_day");
  return days.first == days.last ? day(days.first) : day(days.first) + "–" + day(days.last);
}

std::string hours_text(const Visit& visit, const std::string& hours) {
  std::string text;
  for (const auto& days : open_days(hours).value_or(std::vector<OpenDays>{})) {
    auto line = visit.say("hours.line",
                          {{"days", days_text(visit, days)}, {"from", days.from}, {"to", days.to}});
    // Latvian writes the hour with a full stop: 9.00.
    if (visit.language == Language::lv) std::ranges::replace(line, ':', '.');
    text += (text.empty() ? "" : ", ") + line;
  }
  return text;
}

struct NavigationEntry {
  const char* path;
  const char* key;
};
constexpr auto navigation = std::to_array<NavigationEntry>({{"/start", "nav.start"},
                                                            {"/areas", "nav.areas"},
                                                            {"/regions", "nav.map"},
                                                            {"/about", "nav.about"}});

View navigation_of(const Visit& visit, const PageFacts& facts) {
  return list_of(navigation, [&](const NavigationEntry& entry) {
    View view;
    view["href"] = visit.link(entry.path);
    view["text"] = visit.say(entry.key);
    view["current"] = facts.path == entry.path;
    return view;
  });
}

/// {search_by_post, suggestions, …}: the switches by their names.
View settings_view(const SiteSettings& settings) {
  View view;
  for (const auto& each : switches) view[std::string(each.name)] = settings.*each.value;
  return view;
}

void put_head(View& view, const Visit& visit, const PageFacts& facts) {
  const auto site = visit.say("site");
  view["lang"] = std::string(code_of(visit.language));
  view["title"] = facts.title.empty() ? site : facts.title + " – " + site;
  view["og_title"] = facts.title.empty() ? site : facts.title;
  view["description"] = facts.description.empty()
                            ? visit.say("site.description", {{"kinds", kinds_text(visit)}})
                            : facts.description;
  view["canonical"] = visit.whole_link(facts.path, facts.query);
  view["default_href"] = visit.settings.base_url + with_query(facts.path, facts.query);
  view["indexed"] = facts.indexed;
  view["locale"] = std::string(locales[static_cast<std::size_t>(visit.language)]);
  view["base_url"] = visit.settings.base_url;
  view["style_href"] = visit.stock.assets.address("style.css");
  view["script_href"] = visit.stock.assets.address("site.js");
  view["opensearch_href"] = visit.link("/opensearch.xml");
}

void put_links(View& view, const Visit& visit) {
  const auto& site = visit.snapshot->site();
  view["home_href"] = visit.link("/");
  view["start_href"] = visit.link("/start");
  view["areas_href"] = visit.link("/areas");
  view["diagnoses_href"] = visit.link("/diagnoses");
  view["regions_href"] = visit.link("/regions");
  view["all_href"] = visit.link("/a-z");
  view["about_href"] = visit.link("/about");
  view["privacy_href"] = visit.link("/privacy");
  view["accessibility_href"] = visit.link("/accessibility");
  view["freshness_href"] = visit.link("/freshness");
  view["handout_href"] = visit.link("/handout");
  view["network_href"] = visit.link(path_of(Kind::organization, site.network));
  view["network_email"] = site.network_email;
  view["add_href"] = visit.link("/suggest-change");
  view["person"] = person_view(visit);
}

/// Has the page a form but the search, or is it one for the desk or the printer?
bool needs_desk_style(const std::string& name, const std::string& html) {
  constexpr auto parts =
      std::to_array<std::string_view>({"admin", "confirm", "freshness", "handout", "receipt"});
  if (std::any_of(parts.begin(), parts.end(), [&](auto part) { return name.starts_with(part); }))
    return true;
  for (auto at = html.find("<form"); at != std::string::npos; at = html.find("<form", at + 1)) {
    const auto tag = html.substr(at, html.find('>', at) - at);
    if (tag.find("id=\"search\"") == std::string::npos &&
        tag.find("id=\"again\"") == std::string::npos)
      return true;
  }
  return false;
}

std::string with_desk_style(std::string html, const std::string& name, const Assets& assets) {
  if (!needs_desk_style(name, html)) return html;
  const auto end = html.find("</head>");
  if (end == std::string::npos) return html;
  return html.insert(end,
                     "<link rel=\"stylesheet\" href=\"" + assets.address("desk.css") + "\">\n");
}

/// A page carries only the symbols it shows. Those it shows are named in `href="#i-…"`.
std::string with_used_symbols_only(std::string html) {
  constexpr std::string_view opening = "<symbol id=\"";
  constexpr std::string_view closing = "</symbol>";
  auto at = html.find(opening);
  const auto end_of_sprite = html.find("</svg>", at == std::string::npos ? 0 : at);
  if (at == std::string::npos || end_of_sprite == std::string::npos) return html;
  const std::string_view page = std::string_view(html).substr(end_of_sprite);
  std::string kept;
  const auto begin = at;
  for (; at < end_of_sprite; at = html.find(opening, at)) {
    const auto name = at + opening.size();
    const auto use = "#" + html.substr(name, html.find('"', name) + 1 - name);
    const auto end = html.find(closing, at) + closing.size();
    if (page.find(use) != std::string_view::npos) kept += html.substr(at, end - at);
    at = end;
  }
  return html.replace(begin, end_of_sprite - begin, kept);
}

/// The script stands just before the end of the body: templates escape everything, and this is
/// data, not text. "<" is written as \u003c, so nothing in it can end the script element.
std::string with_json_ld(std::string html, const std::string& json) {
  if (json.empty()) return html;
  std::string safe;
  for (const char c : json) safe += c == '<' ? "\\u003c" : std::string(1, c);
  const auto end = html.rfind("</body>");
  if (end == std::string::npos) return html;
  return html.insert(end, "<script type=\"application/ld+json\">" + safe + "</script>\n");
}

}  // namespace

View person_view(const Visit& visit) {
  const auto& network = visit.settings.network;
  View view;
  view["title"] = visit.say("person.title");
  view["call"] = visit.say("person.call");
  view["phone"] = View(false);
  for (const auto& link : phones_of({.phones = {{network.phone, {}}}})) {
    View phone;
    phone["href"] = link.href;
    phone["text"] = link.text;
    phone["note"] = some(hours_text(visit, network.hours));
    view["phone"] = std::move(phone);
  }
  view["write"] = visit.say("person.write");
  view["email"] = visit.snapshot->site().network_email;
  view["answers"] =
      network.answers_within == 0
          ? View(false)
          : View(visit.count("person.answers", static_cast<std::size_t>(network.answers_within)));
  return view;
}

std::string mail_to_network(const Visit& visit, std::string_view subject) {
  return "mailto:" + visit.snapshot->site().network_email + "?subject=" + percent_encoded(subject);
}

Reply framed(const Visit& visit, const std::string& name, const PageFacts& facts, View view) {
  if (!view.get("call")) view["call"] = false;
  put_head(view, visit, facts);
  put_links(view, visit);
  view["languages"] = languages_of(visit, facts);
  view["navigation"] = navigation_of(visit, facts);
  view["typed"] = facts.typed;
  view["settings"] = settings_view(visit.settings);
  view["search_method"] = visit.settings.search_by_post ? "post" : "get";
  const auto& newest = visit.snapshot->columns().newest_check();
  view["data_date"] = newest.empty()
                          ? View(false)
                          : View(visit.say("footer.updated", {{"date", visit.date(newest)}}));
  auto html = visit.stock.templates.render(name, visit.language, view, visit.settings.strict);
  html = with_desk_style(std::move(html), name, visit.stock.assets);
  return {.status = facts.status,
          .body = with_json_ld(with_used_symbols_only(std::move(html)), facts.json_ld),
          .headers = {{"Content-Language", std::string(code_of(visit.language))}}};
}

}  // namespace blakus
