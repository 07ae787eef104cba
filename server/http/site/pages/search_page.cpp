#include <algorithm>

#include <fmt/format.h>

#include "core/kinds/paths.h"
#include "server/http/app/parameters.h"
#include "server/http/app/route.h"
#include "server/http/site/error_page.h"
#include "server/http/site/facet_panel.h"
#include "server/http/site/first_call.h"
#include "server/http/site/frame.h"
#include "server/http/site/kinds/event/events.h"
#include "server/http/site/kinds/network/network_now.h"
#include "server/http/site/neutral_line.h"
#include "server/http/site/pages/groups.h"
#include "server/http/site/pages/handout_link.h"
#include "server/http/site/pages/home_page.h"
#include "server/http/site/pages/results.h"
#include "server/http/site/pages/results_markdown.h"
#include "server/http/site/said.h"
#include "server/http/site/table.h"
#include "server/http/site/terms.h"

namespace blakus {
namespace {

constexpr std::size_t latvian_names = 2;  ///< besides the label
constexpr std::size_t most_equations = 2;
constexpr std::size_t most_pages_about = 4;  ///< a need leads to more

bool asks_for_something(const SearchRequest& request) {
  return !request.text.empty() || !request.filters.empty() || request.near ||
         request.sort != Sort::relevance || request.page > 1;
}

View correction_of(const PageContext& context, SearchRequest request, const Answer& answer) {
  using Cause = Corrected::Cause;
  if (answer.corrected.text.empty()) return View(false);
  const auto cause = answer.corrected.cause;
  const MessageArguments texts{{"typed", answer.text}, {"text", answer.corrected.text}};
  request.exactly = true;
  request.page = 1;
  auto view = results_way(context, request, context.say("corrected.exactly", texts));
  view["sentence"] = cause == Cause::layout    ? context.say("corrected.layout", texts)
                     : cause == Cause::letters ? context.say("corrected.letters", texts)
                                               : context.say("corrected.slip", texts);
  return view;
}

bool is_in_latvian_only(const PageContext& context, const Answer& answer) {
  return std::any_of(answer.matches.begin(), answer.matches.end(), [&](const Match& match) {
    return !is_described(context, *match.organization);
  });
}

/// "Лейкоз по-латышски: Leikoze, leikēmija", where the records say it in Latvian: only names,
/// never words that merely lead there.
View in_latvian(const PageContext& context, const Answer& answer) {
  View equations{View::type::list};
  std::size_t count = 0;
  if (context.language == Language::lv || !is_in_latvian_only(context, answer)) return equations;
  for (const auto& understood : answer.understood) {
    const auto* term = context.snapshot->term(understood.kind, understood.id);
    if (understood.kind != Kind::diagnosis || understood.ambiguous || term == nullptr) continue;
    if (++count > most_equations) break;
    auto names = term->label.lv;
    for (std::size_t at = 0; at < std::min(latvian_names, term->names.lv.size()); ++at)
      names += ", " + term->names.lv[at];
    View view;
    view["name"] = context.say("said.in_latvian", {{"label", understood.label}});
    view["text"] = names;
    equations << std::move(view);
  }
  return equations;
}

/// Several readings of the same words: one link for each.
View readings_of(const PageContext& context, const Answer& answer) {
  View readings{View::type::list};
  for (const auto& understood : answer.understood) {
    if (!understood.ambiguous) continue;
    const SearchRequest reading{.text = understood.without,
                                .filters = {{understood.kind, {understood.id}}}};
    readings << results_way(context, reading, understood.label);
  }
  return readings;
}

/// "About epilepsy": the pages of the diagnoses and areas that were understood.
View pages_about(const PageContext& context, const Answer& answer) {
  View links{View::type::list};
  std::size_t count = 0;
  for (const auto& understood : answer.understood) {
    if (understood.kind != Kind::diagnosis && understood.kind != Kind::area) continue;
    const auto* term = context.snapshot->term(understood.kind, understood.id);
    if (term == nullptr || understood.ambiguous) continue;
    if (++count > most_pages_about) break;
    View view;
    view["text"] = context.say("results.about", {{"name", understood.label}});
    view["href"] = context.link(path_of(*term));
    links << std::move(view);
  }
  return links;
}

bool needs_crisis_line(const PageContext& context, const SearchRequest& request,
                       const Answer& answer) {
  const auto& understood = answer.understood;
  if (std::any_of(understood.begin(), understood.end(),
                  [&](const auto& one) { return is_sensitive(context, one.kind, one.id); }))
    return true;
  return std::any_of(request.filters.begin(), request.filters.end(), [&](const Filter& filter) {
    return std::any_of(filter.ids.begin(), filter.ids.end(),
                       [&](const auto& id) { return is_sensitive(context, filter.kind, id); });
  });
}

View turn(const PageContext& context, SearchRequest request, std::size_t page,
          const std::string& text) {
  request.page = page;
  return results_way(context, request, text);
}

bool is_past_the_end(const Answer& answer) {
  return answer.total > 0 && answer.page > answer.pages;
}

/// An old link, or a number typed into the address: the way back to where the results are.
View past_end_of(const PageContext& context, const SearchRequest& request, const Answer& answer) {
  return is_past_the_end(answer) ? turn(context, request, 1, context.say("pager.first"))
                                 : View(false);
}

View pager_of(const PageContext& context, const SearchRequest& request, const Answer& answer) {
  if (answer.pages <= 1 || is_past_the_end(answer)) return View(false);
  View view;
  view["earlier"] = answer.page > 1
                        ? turn(context, request, answer.page - 1, context.say("pager.earlier"))
                        : View(false);
  const auto shown = std::min(answer.total, answer.page * answer.size);
  const auto next = std::min(answer.size, answer.total - shown);
  view["later"] = answer.page < answer.pages
                      ? turn(context, request, answer.page + 1, context.count("pager.more", next))
                      : View(false);
  view["where"] = context.say("pager.where", {{"page", static_cast<std::int64_t>(answer.page)},
                                              {"pages", static_cast<std::int64_t>(answer.pages)}});
  return view;
}

View table_ways(const PageContext& context, SearchRequest request) {
  request.page = 1;
  return list_of(table_formats(), [&](const TableFormat& format) {
    auto view = results_way(context, request, context.say(format.download));
    if (!context.settings.search_by_post) view["href"] = table_link(context, format, request);
    view["action"] = context.link(format.path);
    return view;
  });
}

/// The filter that was chosen stands in the title where nothing was typed.
std::string subject_of(const PageContext& context, const SearchRequest& request) {
  if (!request.text.empty()) return context.say("quoted", {{"text", request.text}});
  for (const auto& filter : request.filters) return context.label(filter.kind, filter.ids.front());
  return {};
}

/// As in the address, of about a kilometre: "56.95,24.11".
std::string near_text(const Point& near) {
  return fmt::format("{:.2f},{:.2f}", near.latitude, near.longitude);
}

void put_head(View& view, const PageContext& context, const SearchRequest& request,
              const Answer& answer) {
  const auto chosen = chosen_filters(request);
  auto cleared = request;
  cleared.filters.clear();
  cleared.page = 1;
  cleared.sort = Sort::relevance;
  view["headline"] = headline_of(context, answer);
  view["correction"] = correction_of(context, request, answer);
  put_said(view, context, request, answer);
  view["asks_where"] = answer.asks_where;
  view["near"] = request.near ? View(near_text(*request.near)) : View(false);
  view["near_place_href"] = context.settings.search_by_post
                                ? context.link("/regions")
                                : context.link("/regions", query_string(cleared));
  view["offers_near"] = answer.total > 1 && !request.near && answer.place.empty();
  view["latvian"] = in_latvian(context, answer);
  view["has_latvian"] = has_items(*view.get("latvian"));
  view["readings"] = readings_of(context, answer);
  view["has_readings"] = has_items(*view.get("readings"));
  view["about_links"] = pages_about(context, answer);
  view["chosen"] = chosen == 0 ? View(false) : View(std::to_string(chosen));
  view["clear"] = results_way(context, cleared, context.say("filters.clear"));
  view["self_href"] = context.settings.search_by_post
                          ? View(false)  // there is no address to share
                          : View(share_link(context, "/", query_string(request)));
}

/// Where one asks to be told of the disease that nobody is there for; by POST it stands in no
/// address.
View leave_word(const PageContext& context, const Answer& answer) {
  if (!answer.known_but_nobody && answer.served_by_broader == nullptr) return View(false);
  for (const auto& found : answer.understood)
    if (found.kind == Kind::diagnosis &&
        context.snapshot->organizations_of(Kind::diagnosis, found.id) == 0)
      return View(context.link(
          "/subscribe", context.settings.search_by_post ? std::string() : "diagnosis=" + found.id));
  return View(false);
}

void put_results(View& view, const PageContext& context, const SearchRequest& request,
                 const Answer& answer) {
  view["some"] = answer.total > 0;
  view["show"] = context.count("show", answer.total);
  view["facets"] = facets_of(context, request, answer);
  view["groups"] = is_past_the_end(answer) ? View{View::type::list} : groups_of(context, answer);
  view["disability"] = disability_of(context, answer);
  view["past_end"] = past_end_of(context, request, answer);
  view["pager"] = pager_of(context, request, answer);
  view["events"] =
      answer.needs_somebody ? View{View::type::list} : upcoming_events(context, answer);
  view["has_events"] = has_items(*view.get("events"));
  put_also(view, context, request, answer);
  if (answer.needs_somebody) view["has_also"] = false;
  view["tables"] = table_ways(context, request);
  view["handout"] =
      answer.matches.empty() ? View(false) : View(handout_link(context, request, answer));
  view["crisis"] = needs_crisis_line(context, request, answer);
  view["ways_on"] = ways_on(context, answer.fallbacks);
  view["has_ways_on"] = has_items(*view.get("ways_on"));
  view["ladder_ends_at_network"] =
      std::any_of(answer.fallbacks.begin(), answer.fallbacks.end(),
                  [](const Fallback& step) { return step.kind == FallbackKind::tell_network; });
  view["known_but_nobody"] = answer.known_but_nobody;
  view["nobody"] = nobody_view(context, answer.known_but_nobody, answer.served_by_broader);
  view["leave_word_href"] = leave_word(context, answer);
  view["tell_href"] = mail_to_network(context, context.say("mail.nobody"));
  view["areas"] = View{View::type::list};
  if (answer.total > 0) return;
  view["areas"] = list_of(context.snapshot->terms(Kind::area),
                          [&](const auto* area) { return term_link(context, *area); });
}

/// By POST neither address nor title, which stays in the browser's history, say what was asked.
PageFacts facts_of(const PageContext& context, const SearchRequest& request, const Answer& answer) {
  const auto found = headline_of(context, answer);
  const bool sensitive = answer.crisis || needs_crisis_line(context, request, answer);
  if (context.settings.search_by_post)
    return {.title = found,
            .path = "/",
            .again = query_string(request),
            .typed = request.text,
            .sensitive = sensitive,
            .indexed = false};
  // What was typed in a crisis stands in no title, where others see it.
  const auto subject = answer.crisis ? std::string() : subject_of(context, request);
  return {.title = subject.empty() ? found : subject + ": " + found,
          .path = "/",
          .query = query_string(request),
          .typed = request.text,
          .sensitive = sensitive,
          .indexed =
              request.filters.empty() && request.page == 1 && answer.total > 0 && !answer.crisis};
}

/// Turning pages, sorting or another filter than a place is no further need; a crisis is none.
bool is_counted(const SearchRequest& request, const Answer& answer) {
  const auto is_place = [](const Filter& filter) { return filter.kind == Kind::region; };
  return !answer.crisis && !answer.needs_somebody && request.page == 1 &&
         request.sort == Sort::relevance && std::ranges::all_of(request.filters, is_place);
}

/// Recognised diseases without a body of their own, and the place where nobody is there for what
/// was recognised: kinds and ids alone.
std::vector<std::string> needs_without_body(const PageContext& context,
                                            const SearchRequest& request, const Answer& answer) {
  std::vector<std::string> needs;
  if (!context.settings.count_needs || !is_counted(request, answer)) return needs;
  bool subject = false;
  for (const auto& found : answer.understood) {
    if (found.ambiguous || (found.kind != Kind::diagnosis && found.kind != Kind::area)) continue;
    subject = true;
    if (found.kind == Kind::diagnosis && found.named &&
        context.snapshot->organizations_of(found.kind, found.id) == 0)
      needs.push_back(std::string(name_of(found.kind)) + " " + found.id);
  }
  const auto here = answer.groups.at(static_cast<std::size_t>(Group::local));
  if (subject && !answer.place.empty() && here == 0)
    needs.push_back(std::string(name_of(Kind::region)) + " " + answer.place);
  return needs;
}

Reply results_page(const PageContext& context, const SearchRequest& request) {
  const auto answer = results_for(context, request);
  View view;
  view["call"] = first_call(context, answer.crisis);
  view["calm"] = answer.needs_somebody;
  put_head(view, context, request, answer);
  put_results(view, context, request, answer);
  auto reply = framed(context, "results", facts_of(context, request, answer), std::move(view));
  reply.tallies = needs_without_body(context, request, answer);
  return reply;
}

/// The results, or the home page where nothing is asked for, or a 400 naming bad parameters.
Reply search_page(const PageContext& context) {
  auto checked = search_request(context.request.parameters, *context.snapshot);
  if (!checked.ok()) return bad_parameters_page(context, checked.bad);
  checked.value.language = context.language;
  return asks_for_something(checked.value) ? results_page(context, checked.value)
                                           : home_page(context);
}

}  // namespace

std::span<const Route> search_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/",
       .page = search_page,
       .markdown = results_markdown_page,
       .takes = Takes::searches,
       .sitemap = itself},
  });
  return routes;
}

}  // namespace blakus
