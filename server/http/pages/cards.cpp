#include "server/http/pages/cards.h"

#include <algorithm>

#include <fmt/format.h>

#include "server/http/pages/contacts.h"

namespace blakus {
namespace {

constexpr std::size_t most_places = 3;
constexpr std::size_t most_tags = 3;
constexpr std::size_t most_reasons = 2;

View first_link(const std::vector<ContactLink>& links) {
  if (links.empty()) return View(false);
  View view;
  view["href"] = links.front().href;
  view["text"] = links.front().text;
  return view;
}

View tags_of(const Visit& visit, const Organization& organization) {
  View tags{View::type::list};
  for (std::size_t at = 0; at < std::min(most_tags, organization.services.size()); ++at)
    tags << View(visit.label(Kind::service, organization.services[at]));
  return tags;
}

View reasons_of(const Match& match) {
  View reasons{View::type::list};
  std::size_t shown = 0;
  for (const auto& why : match.why) {
    if (why->text.empty() || why->reason == Reason::filter) continue;
    if (shown++ < most_reasons) reasons << View(why->text);
  }
  return reasons;
}

View distance_of(const Visit& visit, const Match& match) {
  if (!match.distance_km) return View(false);
  return View(
      visit.say("card.distance", {{"km", static_cast<std::int64_t>(*match.distance_km + 0.5)}}));
}

/// The snippet; where there is none, the description.
Marked shown_text(const Visit& visit, const Match& match) {
  if (!match.snippet.text.empty()) return match.snippet;
  const auto& description = match.organization->description;
  const auto language = language_for(description, visit.language);
  return {.text = description.in(language), .marks = {}, .language = language};
}

}  // namespace

std::string short_name(const Visit& visit, const Organization& organization) {
  return organization.short_names.empty() ? text_for(organization.name, visit.language)
                                          : organization.short_names.front();
}

std::string languages_text(const Visit& visit, const Organization& organization) {
  std::vector<std::string> names;
  for (const auto& id : organization.languages) {
    const auto key = "language." + id;
    names.push_back(visit.stock.words.knows(key) ? visit.say(key)
                                                 : visit.label(Kind::language, id));
  }
  return fmt::format("{}", fmt::join(names, ", "));
}

std::string place_text(const Visit& visit, const Organization& organization) {
  std::vector<std::string> places;
  const auto add = [&](const std::string& place) {
    if (place.empty() || places.size() == most_places) return;
    if (std::find(places.begin(), places.end(), place) == places.end()) places.push_back(place);
  };
  for (const auto& location : organization.locations)
    add(location.region.empty() ? location.city : visit.label(Kind::region, location.region));
  if (organization.national) {
    places.push_back(visit.say(places.empty() ? "place.all" : "place.and_all"));
    return fmt::format("{}", fmt::join(places, ", "));
  }
  if (places.empty())
    for (const auto& region : organization.regions) add(visit.label(Kind::region, region));
  return fmt::format("{}", fmt::join(places, ", "));
}

View checked_view(const Visit& visit, const Organization& organization) {
  return checked_view(visit, check_mark_of(organization, visit.today()));
}

View checked_view(const Visit& visit, const CheckMark& mark) {
  View view;
  view["confirmed"] = mark.confirmed();
  view["text"] = visit.say(mark.key(), {{"date", visit.date(mark.date)},
                                        {"year", mark.date.substr(0, 4)},
                                        {"fact", std::string(name_of(mark.fact))}});
  return view;
}

View marked_parts(const Marked& marked) {
  View parts{View::type::list};
  const auto add = [&](std::size_t begin, std::size_t end, bool mark) {
    if (begin >= end) return;
    View part;
    part["mark"] = mark;
    part["text"] = marked.text.substr(begin, end - begin);
    parts << std::move(part);
  };
  std::size_t at = 0;
  for (const auto& span : marked.marks) {
    if (span.begin < at || span.end > marked.text.size()) continue;
    add(at, span.begin, false);
    add(span.begin, span.end, true);
    at = span.end;
  }
  add(at, marked.text.size(), false);
  return parts;
}

View card_of(const Visit& visit, const Match& match) {
  const auto& organization = *match.organization;
  const auto snippet = shown_text(visit, match);
  View card;
  card["id"] = organization.id;
  card["href"] = visit.link("/organizations/" + organization.id);
  card["name"] = foreign_text(organization.name, visit.language);
  card["short_name"] = short_name(visit, organization);
  card["place"] = some(place_text(visit, organization));
  card["languages"] = some(languages_text(visit, organization));
  card["distance"] = distance_of(visit, match);
  card["snippet"] = marked_parts(snippet);
  card["snippet_lang"] = snippet.language == visit.language
                             ? View(false)
                             : View(std::string(code_of(snippet.language)));
  card["tags"] = tags_of(visit, organization);
  card["has_tags"] = !organization.services.empty();
  card["reasons"] = reasons_of(match);
  card["checked"] = checked_view(visit, organization);
  card["phone"] = first_link(phones_of(organization));
  card["email"] = first_link(emails_of(organization));
  card["website"] = first_link(websites_of(organization));
  const auto reachable = !phones_of(organization).empty() || !emails_of(organization).empty() ||
                         !websites_of(organization).empty();
  card["no_contact"] = !reachable;
  return card;
}

namespace {

View group_of(const Visit& visit, const Answer& answer, Group group) {
  View cards{View::type::list};
  for (const auto& match : answer.matches)
    if (match.group == group) cards << card_of(visit, match);
  View view;
  view["has_cards"] = has_items(cards);
  view["cards"] = std::move(cards);
  view["local"] = group == Group::local;
  view["national"] = group == Group::national;
  view["id"] = std::string(group_names[static_cast<std::size_t>(group)]);
  return view;
}

std::string heading_of(const Visit& visit, const Answer& answer, Group group) {
  if (group == Group::local) return capitalized(visit.locative(answer.place));
  return visit.say(group == Group::near ? "group.near" : "group.national");
}

View headed_group(const Visit& visit, const Answer& answer, Group group) {
  const auto total = answer.groups[static_cast<std::size_t>(group)];
  const MessageArguments place{{"place", visit.locative(answer.place)}};
  auto view = group_of(visit, answer, group);
  view["heading"] = heading_of(visit, answer, group);
  view["count"] = total == 0 ? View(false) : View(visit.count("organizations", total));
  view["lede"] = group == Group::national && total > 0
                     ? View(visit.say("group.national_lede", place))
                     : View(false);
  view["nobody"] = total == 0 ? View(visit.say("group.nobody", place)) : View(false);
  return view;
}

}  // namespace

View groups_of(const Visit& visit, const Answer& answer) {
  View groups{View::type::list};
  if (answer.place.empty()) {
    View cards = list_of(answer.matches, [&](const Match& match) { return card_of(visit, match); });
    View group;
    group["has_cards"] = has_items(cards);
    group["cards"] = std::move(cards);
    group["local"] = false;
    group["national"] = false;
    group["id"] = "all";
    group["heading"] = View(false);
    group["count"] = View(false);
    group["lede"] = View(false);
    group["nobody"] = View(false);
    groups << std::move(group);
    return groups;
  }
  for (const auto group : {Group::local, Group::national, Group::near}) {
    auto view = headed_group(visit, answer, group);
    const auto empty_local = group == Group::local && answer.page == 1 &&
                             answer.groups[static_cast<std::size_t>(group)] == 0;
    if (has_items(*view.get("cards")) || empty_local) groups << std::move(view);
  }
  return groups;
}

}  // namespace blakus
