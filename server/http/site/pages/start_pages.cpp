#include "server/http/site/pages/start_pages.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/kinds/organization/fact_checks.h"
#include "server/http/app/route.h"
#include "server/http/site/facet_panel.h"
#include "server/http/site/first_call.h"
#include "server/http/site/frame.h"
#include "server/http/site/kinds/organization/cards.h"
#include "server/http/site/map_view.h"
#include "server/http/site/pages/start_situations.h"

namespace blakus {
namespace {

constexpr std::string_view in_despair = "hard";
constexpr std::size_t most_towns = 3;

std::string path_to(const Situation& situation, std::string_view subject = {}) {
  auto path = "/start/" + situation.id;
  if (!subject.empty()) path.append("/").append(subject);
  return path;
}

std::string title_of(const PageContext& context, const Situation& situation) {
  return context.say("start." + situation.id);
}

View pick(const std::string& text, const std::string& note, View way) {
  way["text"] = text;
  way["note"] = some(note);
  way["hard"] = false;
  way["count"] = false;
  way["icon"] = "arrow-right";
  way["note_lang"] = false;
  if (!way.get("again")) way["again"] = false;
  return way;
}

View pick_to(const PageContext& context, const std::string& text, const std::string& note,
             const std::string& path) {
  View way;
  way["href"] = context.link(path);
  return pick(text, note, std::move(way));
}

/// How many steps this situation has, with the one before it.
std::int64_t steps_of(const Situation& situation) {
  return situation.second == SecondStep::none ? 2 : 3;
}

/// An answer that was given, with the way to change it.
View given(const PageContext& context, const char* question, const std::string& answer,
           const std::string& path) {
  View view;
  view["question"] = context.say(question);
  view["answer"] = answer;
  view["href"] = context.link(path);
  return view;
}

/// All that the template asks for, with nothing in it yet.
View step_view(const PageContext& context, std::int64_t step, std::int64_t steps,
               const char* question) {
  View view;
  view["step"] = context.say("start.step", {{"step", step}, {"steps", steps}});
  view["question"] = context.say(question);
  for (const auto* name : {"lead", "first", "second", "by_area", "third"}) view[name] = false;
  for (const auto* list : {"given", "picks", "needs", "chosen"})
    view[list] = View{View::type::list};
  for (const auto* has : {"has_given", "has_needs"}) view[has] = false;
  view["write_href"] = mail_to_network(context, context.say("mail.general"));
  return view;
}

/// "Alūksne, Cēsis, Smiltene": where those who are there have an address.
std::string towns_of(const PageContext& context, const Answer& answer, const std::string& region) {
  const auto& here = context.snapshot->hierarchy().surroundings(region).here;
  std::vector<std::string> towns;
  for (const auto& match : answer.matches)
    for (const auto& location : match.organization->locations)
      if (towns.size() < most_towns && match.group == Group::local && !location.city.empty() &&
          location.city != context.snapshot->term(Kind::region, region)->label.lv &&
          std::ranges::find(here, location.region) != here.end() &&
          std::ranges::find(towns, location.city) == towns.end())
        towns.push_back(location.city);
  return fmt::format("{}", fmt::join(towns, ", "));
}

View pick_of_place(const PageContext& context, const Filters& filters, const std::string& region) {
  SearchRequest request{.filters = filters};
  request.filters.push_back({Kind::region, {region}});
  const auto answer = context.site_context.searcher.search(request);
  const auto local = answer.groups[static_cast<std::size_t>(Group::local)];
  const auto towns = towns_of(context, answer, region);
  const auto note =
      towns.empty() ? context.say(local == 0 ? "start.none_here" : "start.here") : towns;
  const auto label = context.label(Kind::region, region);
  auto view = pick(label, note, results_way(context, request, label));
  if (!towns.empty()) view["note_lang"] = lang_if_foreign(Language::lv, context.language);
  view["count"] = std::to_string(local);
  return view;
}

View pick_of_all(const PageContext& context, const Filters& filters, std::size_t total) {
  const auto label = context.say("start.anywhere");
  auto view =
      pick(label, context.say("start.show_all"), results_way(context, {.filters = filters}, label));
  view["count"] = std::to_string(total);
  return view;
}

/// What the place is asked for, as the fields of a form.
View hidden_fields(const Filters& filters) {
  View fields{View::type::list};
  for (const auto& filter : filters)
    for (const auto& id : filter.ids) {
      View field;
      field["name"] = std::string(name_of(filter.kind));
      field["value"] = id;
      fields << std::move(field);
    }
  return fields;
}

View needs_view(const PageContext& context, const Situation& situation, std::string_view area) {
  return list_of(needs_beside(context, situation, area), [&](const Need* need) {
    View view;
    view["text"] = text_for(need->label, context.language);
    view["href"] = context.link(path_to(situation, need->id));
    return view;
  });
}

/// The third step: where do you live?
Reply where_page(const PageContext& context, const Situation& situation, const Subject& subject,
                 const PageFacts& facts) {
  const auto steps = steps_of(situation);
  auto view = step_view(context, steps, steps, "start.h3");
  const auto everywhere =
      context.site_context.searcher.search({.filters = subject.filters, .size = 1});
  const auto national = everywhere.groups[static_cast<std::size_t>(Group::national)];
  view["third"] = true;
  view["lead"] =
      national == 0
          ? View(context.say("start.on_spot"))
          : View(context.count("start.national", national) + " " + context.say("start.on_spot"));
  view["given"] << given(context, "start.situation", title_of(context, situation), "/start");
  if (situation.second != SecondStep::none)
    view["given"] << given(context, "start.about", subject.label, path_to(situation));
  view["has_given"] = true;
  const bool is_area = context.snapshot->term(Kind::area, subject.id) != nullptr;
  view["needs"] = needs_view(context, situation, is_area ? subject.id : "");
  view["has_needs"] = has_items(*view.get("needs"));
  View picks{View::type::list};
  for (const auto& region : context.snapshot->site().map_regions)
    if (context.snapshot->term(Kind::region, region))
      picks << pick_of_place(context, subject.filters, region);
  picks << pick_of_all(context, subject.filters, everywhere.total);
  view["picks"] = std::move(picks);
  view["chosen"] = hidden_fields(subject.filters);
  return framed(context, "start", facts, std::move(view));
}

/// Whom to call comes first; nothing is asked.
Reply despair_page(const PageContext& context) {
  const auto& chosen = context.snapshot->site().helplines;
  const auto helplines = filters_of(context, chosen);
  View cards{View::type::list};
  if (!helplines.empty() && helplines.size() == chosen.size())
    for (auto& match : context.site_context.searcher.search({.filters = helplines}).matches) {
      if (!can_be_reached(*match.organization)) continue;
      match.why.clear();
      cards << card_of(context, match);
    }
  auto all = helplines;  // whatever help of this field
  std::erase_if(all, [](const Filter& filter) { return filter.kind != Kind::area; });
  const auto total =
      all.empty() ? 0 : context.site_context.searcher.search({.filters = all, .size = 1}).total;
  View view;
  view["call"] = first_call(context, CrisisKind::despair);
  view["has_cards"] = has_items(cards);
  view["cards"] = std::move(cards);
  view["rest"] = total == 0
                     ? View(false)
                     : results_way(context, {.filters = all}, context.count("start.rest", total));
  const PageFacts facts{
      .title = context.say("crisis.h1"), .path = "/start/hard", .sensitive = true};
  return framed(context, "start_hard", facts, std::move(view));
}

/// The second step: what is it about? Left out where there is one answer.
std::optional<Reply> about_page(const PageContext& context, const Situation& situation) {
  const auto title = title_of(context, situation);
  const auto subjects = subjects_of(context, situation);
  if (subjects.empty()) return std::nullopt;
  if (situation.second == SecondStep::none || subjects.size() == 1) {
    const PageFacts facts{.title = title + ": " + context.say("start.h3"),
                          .path = path_to(situation)};
    return where_page(context, situation, subjects.front(), facts);
  }
  auto view = step_view(context, 2, steps_of(situation), "start.h2");
  view["second"] = true;
  view["by_area"] = situation.second == SecondStep::areas;
  view["given"] << given(context, "start.situation", title, "/start");
  view["has_given"] = true;
  view["picks"] = list_of(subjects, [&](const Subject& subject) {
    auto one = pick_to(context, subject.label, subject.note, path_to(situation, subject.id));
    one["count"] = std::to_string(subject.count);
    return one;
  });
  const PageFacts facts{.title = title + ": " + context.say("start.h2"),
                        .path = path_to(situation)};
  return framed(context, "start", facts, std::move(view));
}

/// What brings you here?
Reply start_page(const PageContext& context) {
  auto view = step_view(context, 1, 3, "start.h1");
  view["first"] = true;
  view["lead"] = context.say("start.lead");
  View picks{View::type::list};
  auto hard =
      pick_to(context, context.say("start.hard"), context.say("start.hard_text"), "/start/hard");
  hard["hard"] = true;
  hard["icon"] = "phone";
  picks << std::move(hard);
  for (const auto& situation : situations(context))
    picks << pick_to(context, title_of(context, situation),
                     context.say("start." + situation.id + "_text"), path_to(situation));
  view["picks"] = std::move(picks);
  const PageFacts facts{.title = context.say("nav.start"),
                        .description = context.say("start.lead"),
                        .path = "/start"};
  return framed(context, "start", facts, std::move(view));
}

/// `steps` is "child" or "child/neurodevelopment": what it is about, then where.
std::optional<Reply> start_step_page(const PageContext& context, const std::string& steps) {
  if (steps == in_despair) return despair_page(context);
  const auto slash = steps.find('/');
  const auto situation = situation_of(context, steps.substr(0, slash));
  if (!situation) return std::nullopt;
  if (slash == std::string::npos) return about_page(context, *situation);
  const auto subject = subject_of(context, *situation, steps.substr(slash + 1));
  if (!subject) return std::nullopt;
  // Like filtered results: for visitors, not for search engines.
  const PageFacts facts{.title = title_of(context, *situation) + ", " + subject->label + ": " +
                                 context.say("start.h3"),
                        .path = path_to(*situation, subject->id),
                        .indexed = false};
  return where_page(context, *situation, *subject, facts);
}

std::vector<std::string> first_steps(const PageContext& context) {
  std::vector<std::string> ids{std::string(in_despair)};
  for (const auto& situation : situations(context)) ids.push_back(situation.id);
  return ids;
}

}  // namespace

std::span<const Route> start_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/start", .page = start_page, .part = "start", .sitemap = itself},
      {.pattern = "/start/{id}", .page = start_step_page, .part = "start", .sitemap = first_steps},
      {.pattern = "/start/{id}/{id}", .page = start_step_page, .part = "start"},
  });
  return routes;
}

View chief_situations(const PageContext& context) {
  constexpr std::size_t most_situations = 4;
  auto served = situations(context);
  if (served.size() > most_situations) served.resize(most_situations);
  return list_of(served, [&](const Situation& situation) {
    View view;
    view["text"] = title_of(context, situation);
    view["href"] = context.link(path_to(situation));
    return view;
  });
}

}  // namespace blakus
