#include <algorithm>
#include <iterator>
#include <set>

#include "core/kinds/paths.h"
#include "core/text/fold.h"
#include "server/http/app/route.h"
#include "server/http/site/facet_panel.h"
#include "server/http/site/frame.h"
#include "server/http/site/json_ld.h"
#include "server/http/site/kinds/network/list_files.h"
#include "server/http/site/kinds/network/network_now.h"
#include "server/http/site/kinds/organization/cards.h"
#include "server/http/site/pages/expertise.h"
#include "server/http/site/pages/groups.h"
#include "server/http/site/pages/results_markdown.h"
#include "server/http/site/table.h"
#include "server/http/site/terms.h"
#include "server/search/answer/fallbacks.h"

namespace blakus {
namespace {

/// With fewer the ways on are offered as well.
constexpr std::size_t few_bodies = 3;

SearchRequest request_for(const PageContext& context, const TaxonomyTerm& term) {
  return {.filters = {{term.kind, {term.id}}}, .language = context.language};
}

/// Under the heading: codes, then at most six names, those of the page's language before the labels
/// in the others: {codes, names: [{text, lang}]}.
View also_known_as(const PageContext& context, const TaxonomyTerm& term) {
  constexpr std::size_t most_names = 6;
  constexpr std::size_t most_own = 4;  // leaves room for the labels
  View codes{View::type::list};
  const auto add_code = [&](const char* system, const std::string& number) {
    View code;
    code["system"] = system;
    code["number"] = number;
    codes << std::move(code);
  };
  for (const auto& code : term.icd10) add_code("ICD-10", code);
  for (const auto number : term.orpha) add_code("ORPHA", std::to_string(number));
  View names{View::type::list};
  std::set<std::string> seen{fold(text_for(term.label, context.language))};
  std::size_t added = 0;
  const auto add = [&](const std::string& name, std::string_view language, std::size_t most) {
    if (name.empty() || added >= most || !seen.insert(fold(name)).second) return;
    ++added;
    View view;
    view["text"] = name;
    view["lang"] = lang_if_foreign(language, context.language);
    names << std::move(view);
  };
  for (const auto& name : term.names.in(context.language))
    add(name, code_of(context.language), most_own);
  for (const auto language : all_languages)
    add(term.label.in(language), code_of(language), most_names);
  for (const auto& name : term.names.la) add(name, "la", most_names);
  View view;
  view["some"] = has_items(codes) || has_items(names);
  view["codes"] = std::move(codes);
  view["names"] = std::move(names);
  return view;
}

View links_to(const PageContext& context, Kind kind, const std::vector<std::string>& ids) {
  View links{View::type::list};
  for (const auto& id : ids)
    if (const auto* term = context.snapshot->term(kind, id)) links << term_link(context, *term);
  return links;
}

using WaysOn = std::vector<Fallback>;

WaysOn steps_of(const WaysOn& steps, FallbackKind kind) {
  WaysOn of_kind;
  std::ranges::copy_if(steps, std::back_inserter(of_kind),
                       [&](const Fallback& step) { return step.kind == kind; });
  return of_kind;
}

/// With too few bodies all ways on, one under the other; else umbrellas and federations as rows.
/// What the cards already show is no way on.
void put_ways_on(View& view, const PageContext& context, const TaxonomyTerm& term,
                 const Answer& shown, bool all_ways, const TaxonomyTerm* served_by) {
  constexpr std::size_t most_rows = 4;
  auto steps = fallbacks_for(term, context.language, *context.snapshot);
  std::erase_if(steps, [&](const Fallback& step) {
    return (served_by != nullptr && step.id == served_by->id) ||
           std::ranges::any_of(shown.matches, [&](const Match& match) {
             return match.organization->id == step.id;
           });
  });
  const auto rows = [&](FallbackKind kind) {
    auto of_kind = steps_of(steps, kind);
    if (of_kind.size() > most_rows) of_kind.resize(most_rows);
    return ways_on(context, of_kind);
  };
  const auto list = [](bool wanted, const auto& make) {
    return wanted ? make() : View{View::type::list};
  };
  view["ways_on"] =
      list(all_ways, [&] { return ways_on(context, steps, context.label(term.kind, term.id)); });
  view["umbrellas"] = list(!all_ways, [&] { return rows(FallbackKind::umbrella); });
  view["federations"] = list(!all_ways, [&] { return rows(FallbackKind::federation); });
  for (const auto* name : {"ways_on", "umbrellas", "federations"})
    view["has_" + std::string(name)] = has_items(*view.get(name));
}

/// What the three kinds of pages have in common.
View term_view(const PageContext& context, const TaxonomyTerm& term, const SearchRequest& request,
               const Answer& answer) {
  View view;
  view["name"] = context.label(term.kind, term.id);
  view["found"] = answer.total == 0 ? View(false) : View(context.count("term.found", answer.total));
  view["some"] = answer.total > 0;
  view["groups"] = groups_of(context, answer);
  view["nobody"] = View(false);
  view["leave_word_href"] = View(false);
  view["subscribe_href"] = term.kind == Kind::diagnosis
                               ? View(context.link("/subscribe", "diagnosis=" + term.id))
                               : View(false);
  view["tell_href"] = mail_to_network(
      context, context.say("mail.about", {{"name", context.label(term.kind, term.id)}}));
  view["tables"] = table_links(context, request);
  view["filter_href"] = results_link(context, {.filters = request.filters});
  const auto rest = answer.total - std::min(answer.total, answer.matches.size());
  view["more_href"] = results_link(context, {.filters = request.filters, .page = 2});
  view["more"] = rest == 0 ? View(false) : View(context.count("pager.more", rest));
  view["crisis"] = is_sensitive(context, term.kind, term.id);
  view["self_href"] = share_link(context, path_of(term));
  put_now(view, context, request);
  put_also(view, context, request, answer);
  return view;
}

/// What search engines show under the link; of a place, how many organizations are there itself.
std::string description_of(const PageContext& context, const TaxonomyTerm& term,
                           std::size_t count) {
  const auto is_place = term.kind == Kind::region;
  return context.say(is_place ? "region.description" : "term.description",
                     {{"name", text_for(term.label, context.language)},
                      {"count", static_cast<std::int64_t>(count)}});
}

Reply term_reply(const PageContext& context, const std::string& name, const TaxonomyTerm& term,
                 std::size_t count, View view, Breadcrumbs steps) {
  const auto label = context.label(term.kind, term.id);
  view["crumbs"] = breadcrumbs_view(context, steps);
  steps.emplace_back(label, path_of(term));
  const PageFacts facts{.title = label,
                        .description = description_of(context, term, count),
                        .path = path_of(term),
                        .feeds = feeds_about(context, term, view),
                        .sensitive = is_sensitive(context, term.kind, term.id),
                        .json_ld = breadcrumbs_json_ld(context, steps)};
  return framed(context, name, facts, std::move(view));
}

std::vector<const TaxonomyTerm*> diagnoses_in(const Snapshot& snapshot, const std::string& area) {
  std::vector<const TaxonomyTerm*> diagnoses;
  for (const auto* term : snapshot.terms(Kind::diagnosis))
    if (std::find(term->areas.begin(), term->areas.end(), area) != term->areas.end())
      diagnoses.push_back(term);
  return diagnoses;
}

std::vector<std::string> siblings_of(const Snapshot& snapshot, const TaxonomyTerm& term) {
  if (term.parent.empty()) return {};
  auto ids = snapshot.hierarchy().children(term.kind, term.parent);
  std::erase(ids, term.id);
  return ids;
}

/// Other conditions with a body, by parent or else by the chief area, never by spelling.
std::vector<std::string> served_neighbours_of(const Snapshot& snapshot, const TaxonomyTerm& term) {
  constexpr std::size_t most_neighbours = 8;
  auto ids = siblings_of(snapshot, term);
  const auto count = [&](const std::string& id) {
    return snapshot.organizations_of(Kind::diagnosis, id);
  };
  const auto nobody = [&](const std::string& id) { return count(id) == 0; };
  std::erase_if(ids, nobody);
  if (ids.empty() && !term.areas.empty()) {
    const auto broader = snapshot.hierarchy().broader(term.kind, term.id);
    const auto* area = snapshot.term(Kind::area, term.areas.front());
    const auto general = area ? area->general_diagnoses : std::vector<std::string>{};
    for (const auto* other : diagnoses_in(snapshot, term.areas.front()))
      if (other->areas.front() == term.areas.front() && other->id != term.id &&
          std::ranges::count(broader, other->id) == 0 &&
          std::ranges::count(general, other->id) == 0)
        ids.push_back(other->id);
    std::erase_if(ids, nobody);
    std::ranges::stable_sort(ids, std::ranges::greater{}, count);
  }
  if (ids.size() > most_neighbours) ids.resize(most_neighbours);
  return ids;
}

std::optional<Reply> area_page(const PageContext& context, const std::string& id) {
  const auto* area = context.snapshot->term(Kind::area, id);
  if (area == nullptr) return std::nullopt;
  const auto request = request_for(context, *area);
  const auto answer = context.site_context.searcher.search(request);
  auto view = term_view(context, *area, request, answer);
  if (answer.total == 0) view["nobody"] = nobody_in_area(context);
  put_ways_on(view, context, *area, answer, answer.total < few_bodies, nullptr);
  auto diagnoses = diagnoses_in(*context.snapshot, id);
  sort_by_label(context, diagnoses);
  view["diagnoses"] =
      list_of(diagnoses, [&](const auto* diagnosis) { return term_link(context, *diagnosis); });
  view["has_diagnoses"] = !diagnoses.empty();
  return term_reply(context, "area", *area, answer.total, std::move(view),
                    {{context.say("nav.home"), "/"}, {context.say("nav.areas"), "/areas"}});
}

std::optional<Reply> diagnosis_page(const PageContext& context, const std::string& id) {
  const auto& snapshot = *context.snapshot;
  const auto* diagnosis = snapshot.term(Kind::diagnosis, id);
  if (diagnosis == nullptr) return std::nullopt;
  const auto* served = snapshot.nearest_served(*diagnosis);
  const auto* broader = served == diagnosis ? nullptr : served;
  const auto request = request_for(context, broader ? *broader : *diagnosis);
  const auto answer = context.site_context.searcher.search(request);
  const auto own = broader ? 0 : answer.total;
  auto view = term_view(context, *diagnosis, request, answer);
  if (broader) view["found"] = View(false);
  view["nobody"] = nobody_view(context, served == nullptr, broader);
  if (own == 0) view["leave_word_href"] = context.link("/subscribe", "diagnosis=" + id);
  put_ways_on(view, context, *diagnosis, answer, own == 0, broader);
  const auto& hierarchy = snapshot.hierarchy();
  view["aka"] = also_known_as(context, *diagnosis);
  view["expertise"] = expertise_view(context, *diagnosis);
  view["areas"] = links_to(context, Kind::area, diagnosis->areas);
  view["broader"] = links_to(context, Kind::diagnosis, hierarchy.broader(Kind::diagnosis, id));
  view["narrower"] = links_to(context, Kind::diagnosis, hierarchy.children(Kind::diagnosis, id));
  view["beside"] = links_to(
      context, Kind::diagnosis,
      own == 0 ? served_neighbours_of(snapshot, *diagnosis) : siblings_of(snapshot, *diagnosis));
  for (const auto* list : {"expertise", "areas", "broader", "narrower", "beside"})
    view["has_" + std::string(list)] = has_items(*view.get(list));
  Breadcrumbs steps{{context.say("nav.home"), "/"}};
  if (!diagnosis->areas.empty())
    if (const auto* area = snapshot.term(Kind::area, diagnosis->areas.front()))
      steps.emplace_back(text_for(area->label, context.language), path_of(*area));
  return term_reply(context, "diagnosis", *diagnosis, own, std::move(view), steps);
}

template <Kind kind>
std::vector<std::string> every(const PageContext& context) {
  std::vector<std::string> ids;
  for (const auto* term : context.snapshot->terms(kind)) ids.push_back(term->id);
  return ids;
}

}  // namespace

std::span<const Route> term_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = page_pattern_of(Kind::area),
       .page = area_page,
       .markdown = term_markdown_page<Kind::area>,
       .sitemap = every<Kind::area>},
      {.pattern = page_pattern_of(Kind::diagnosis),
       .page = diagnosis_page,
       .markdown = term_markdown_page<Kind::diagnosis>,
       .sitemap = every<Kind::diagnosis>},
  });
  return routes;
}

}  // namespace blakus
