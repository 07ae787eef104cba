#include "server/http/site/kinds/organization/cards.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/kinds/paths.h"
#include "core/record/formats.h"
#include "core/text/sentence.h"
#include "server/http/app/wording.h"
#include "server/http/site/contacts.h"
#include "server/http/site/first_step.h"
#include "server/http/site/kinds/organization/organization_services.h"
#include "server/http/site/neutral_line.h"
#include "server/http/site/opening_times.h"

namespace blakus {
namespace {

constexpr std::size_t most_places = 3;
constexpr std::size_t most_reasons = 2;
constexpr std::size_t longest_sentence = 88;  ///< letters: three lines of a phone

View first_link(const std::vector<ContactLink>& links) {
  if (links.empty()) return View(false);
  View view;
  view["href"] = links.front().href;
  view["text"] = links.front().text;
  return view;
}

/// What the heading above says already is no reason: "works across Latvia" below "All of Latvia".
bool is_said_above(Reason reason, std::optional<Group> group) {
  return (group == Group::national && reason == Reason::nationwide) ||
         (group == Group::local && (reason == Reason::place || reason == Reason::only_place));
}

std::string reasons_text(const PageContext& context, const Match& match,
                         std::optional<Group> group) {
  std::vector<std::string> reasons;
  for (const auto& why : match.why) {
    if (why->reason == Reason::filter || is_said_above(why->reason, group)) continue;
    if (reasons.size() < most_reasons)
      reasons.push_back(why_text(*why, context.language, context.site_context.words));
  }
  return fmt::format("{}", fmt::join(reasons, "; "));
}

View distance_of(const PageContext& context, const Match& match) {
  if (!match.distance_km) return View(false);
  const auto* key = match.distance_is_exact ? "card.distance" : "card.distance_about";
  return View(context.say(key, {{"km", static_cast<std::int64_t>(*match.distance_km + 0.5)}}));
}

/// A text as far as three lines of a phone hold it, cut after a whole word.
Marked cut_short(Marked marked) {
  auto& text = marked.text;
  std::size_t letters = 0;
  std::size_t most = 0;
  for (; most < text.size() && letters <= longest_sentence; ++most)
    letters += (static_cast<unsigned char>(text[most]) & 0xC0U) != 0x80U ? 1 : 0;
  if (letters <= longest_sentence) return marked;
  auto end = text.rfind(' ', most - 2);
  if (end == std::string::npos) return marked;
  while (end > 0 && (text[end - 1] == ',' || text[end - 1] == ' ')) --end;
  text.resize(end);
  text += "…";
  std::erase_if(marked.marks, [&](const Span& span) { return span.end > end; });
  return marked;
}

/// The first sentence alone.
Marked sentence_of(Marked marked) {
  const auto end = first_sentence(marked.text).size();
  marked.text.resize(end);
  std::erase_if(marked.marks, [&](const Span& span) { return span.end > end; });
  return marked;
}

/// One sentence: the one that was found; where the body has no description in the reader's
/// language, what its fields say.
Marked shown_text(const PageContext& context, const Match& match) {
  const auto& organization = *match.organization;
  if (!is_described(context, organization))
    return {.text = neutral_line(context, organization), .marks = {}, .language = context.language};
  if (!match.snippet.text.empty()) return cut_short(sentence_of(match.snippet));
  return cut_short(sentence_of({.text = organization.description.in(context.language),
                                .marks = {},
                                .language = context.language}));
}

/// Languages are worth a line only where they are more than the page's own.
View known_languages(const PageContext& context, const Organization& organization) {
  const auto own = std::string(code_of(context.language));
  const auto& ids = organization.languages;
  const auto only_own =
      std::all_of(ids.begin(), ids.end(), [&](const auto& id) { return id == own; });
  return only_own ? View(false) : View(languages_text(context, organization));
}

/// The ways to reach a body; without a telephone, whom to ask for it.
void put_reach(View& card, const PageContext& context, const Organization& organization) {
  const auto phones = phones_of(organization);
  const auto emails = emails_of(organization);
  const auto websites = websites_of(organization);
  card["phone"] = first_link(phones);
  card["email"] = first_link(emails);
  card["website"] = first_link(websites);
  card["source"] =
      phones.empty() && emails.empty() && websites.empty() ? source_of(organization) : View(false);
  if (!phones.empty()) {
    card["ask"] = View(false);
    return;
  }
  View ask;
  ask["ask_href"] = context.link("/ask/" + organization.id);
  ask["know_href"] = context.link("/suggest-change/" + organization.id, "what=phone");
  card["ask"] = std::move(ask);
}

/// What a card says whatever was searched for.
View base_of(const PageContext& context, const Organization& organization) {
  View card;
  card["id"] = organization.id;
  card["href"] = context.link(path_of(Kind::organization, organization.id));
  card["name"] = foreign_text(organization.name, context.language);
  card["short_name"] = short_name(context, organization);
  card["place"] = some(place_text(context, organization));
  card["languages"] = known_languages(context, organization);
  card["checked"] = checked_view(context, organization);
  card["step"] = some(first_step(context, organization));
  card["intake"] = some(intake_text(context, organization));
  put_reach(card, context, organization);
  return card;
}

/// By id of the organization.
struct CardBases {
  KeptViews views;
};

}  // namespace

View source_of(const Organization& organization) {
  for (const auto& source : organization.sources) {
    if (!is_web_address(source)) continue;
    const auto address = short_address(source);
    View view;
    view["href"] = source;
    view["text"] = address.substr(0, address.find('/'));
    return view;
  }
  return View(false);
}

std::string short_name(const PageContext& context, const Organization& organization) {
  return organization.short_names.empty() ? text_for(organization.name, context.language)
                                          : organization.short_names.front();
}

std::string languages_text(const PageContext& context, const Organization& organization) {
  std::vector<std::string> names;
  for (const auto& id : organization.languages) {
    const auto key = "language." + id;
    names.push_back(context.site_context.words.knows(key) ? context.say(key)
                                                          : context.label(Kind::language, id));
  }
  return fmt::format("{}", fmt::join(names, ", "));
}

std::string place_text(const PageContext& context, const Organization& organization) {
  std::vector<std::string> places;
  const auto add = [&](const std::string& place) {
    if (place.empty() || places.size() == most_places) return;
    if (std::find(places.begin(), places.end(), place) == places.end()) places.push_back(place);
  };
  for (const auto& location : organization.locations)
    add(location.region.empty() ? location.city : context.label(Kind::region, location.region));
  if (organization.national) {
    places.push_back(context.say(places.empty() ? "place.all" : "place.and_all"));
    return fmt::format("{}", fmt::join(places, ", "));
  }
  if (places.empty())
    for (const auto& region : organization.regions) add(context.label(Kind::region, region));
  return fmt::format("{}", fmt::join(places, ", "));
}

View checked_view(const PageContext& context, const Organization& organization) {
  return checked_view(context, check_mark_of(organization, context.today()));
}

View checked_view(const PageContext& context, const CheckMark& mark) {
  View view;
  view["confirmed"] = mark.confirmed();
  view["text"] = context.say(mark.key(), {{"date", context.date(mark.date)},
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

std::string phone_now_text(const PageContext& context, const Organization& organization) {
  if (organization.phones.empty() ||
      !check_mark_of(organization, Fact::phones, context.today()).confirmed())
    return {};
  return now_text(context, organization.phones.front().opening_hours, Reached::by_phone);
}

View card_of(const PageContext& context, const Match& match, std::optional<Group> group) {
  const auto& organization = *match.organization;
  auto card = context.kept<CardBases>([] { return CardBases{}; }).views.of(organization.id, [&] {
    return base_of(context, organization);
  });
  // Below "All of Latvia" each would say it again.
  if (group && group != Group::local && organization.national) card["place"] = View(false);
  card["distance"] = distance_of(context, match);
  card["snippet"] = marked_parts(shown_text(context, match));
  card["why"] = some(reasons_text(context, match, group));
  card["now"] = some(phone_now_text(context, organization));
  return card;
}

}  // namespace blakus
