#include <algorithm>
#include <set>

#include "server/http/pages/cards.h"
#include "server/http/pages/facets.h"
#include "server/http/pages/frame.h"
#include "server/http/pages/groups.h"
#include "server/http/pages/json_ld.h"
#include "server/http/pages/map_view.h"
#include "server/http/pages/page_list.h"
#include "server/http/pages/table.h"
#include "server/http/pages/terms.h"

namespace blakus {
namespace {

SearchRequest request_for(const Visit& visit, const TaxonomyTerm& term) {
  return {.filters = {{term.kind, {term.id}}}, .language = visit.language};
}

/// Other names of a term in all languages, each once: [{text, lang}].
View other_names(const Visit& visit, const TaxonomyTerm& term) {
  View names{View::type::list};
  std::set<std::string> seen{text_for(term.label, visit.language)};
  const auto add = [&](const std::string& name, std::string_view language) {
    if (name.empty() || !seen.insert(name).second) return;
    View view;
    view["text"] = name;
    view["lang"] = language == code_of(visit.language) ? View(false) : View(std::string(language));
    names << std::move(view);
  };
  for (const auto language : all_languages) add(term.label.in(language), code_of(language));
  for (const auto& name : term.names.la) add(name, "la");
  for (const auto& name : visit.language == Language::en   ? term.names.en
                          : visit.language == Language::ru ? term.names.ru
                                                           : term.names.lv)
    add(name, code_of(visit.language));
  return names;
}

View codes_of(const TaxonomyTerm& term) {
  View codes{View::type::list};
  for (const auto& code : term.icd10) codes << View("ICD-10 " + code);
  for (const auto number : term.orpha) codes << View("ORPHA:" + std::to_string(number));
  return codes;
}

View links_to(const Visit& visit, Kind kind, const std::vector<std::string>& ids) {
  View links{View::type::list};
  for (const auto& id : ids)
    if (const auto* term = visit.snapshot->term(kind, id)) links << term_link(visit, *term);
  return links;
}

/// What the three kinds of pages have in common.
View term_view(const Visit& visit, const TaxonomyTerm& term, const SearchRequest& request,
               const Answer& answer) {
  View view;
  view["name"] = visit.label(term.kind, term.id);
  view["found"] = visit.count("term.found", answer.total);
  view["some"] = answer.total > 0;
  view["groups"] = groups_of(visit, answer);
  view["ways_on"] = ways_on(visit, answer.instead);
  view["has_ways_on"] = has_items(*view.get("ways_on"));
  view["tell_href"] = mail_to_network(visit.say("mail.nobody"));
  view["tables"] = table_links(visit, request);
  view["filter_href"] = results_link(visit, {.filters = request.filters});
  const auto rest = answer.total - std::min(answer.total, answer.matches.size());
  view["more_href"] = results_link(visit, {.filters = request.filters, .page = 2});
  view["more"] = rest == 0 ? View(false) : View(visit.count("pager.more", rest));
  view["crisis"] = is_sensitive(visit, term.kind, term.id);
  view["self_href"] = visit.whole_link(term_path(term));
  return view;
}

/// What search engines show under the link; of a place, how many organizations are there itself.
std::string description_of(const Visit& visit, const TaxonomyTerm& term, const Answer& answer) {
  const auto is_place = term.kind == Kind::region;
  const auto count = is_place ? answer.groups[0] : answer.total;
  return visit.say(is_place ? "region.description" : "term.description",
                   {{"name", text_for(term.label, visit.language)},
                    {"count", static_cast<std::int64_t>(count)}});
}

Reply term_reply(const Visit& visit, const std::string& name, const TaxonomyTerm& term,
                 const Answer& answer, View view, Breadcrumbs steps) {
  const auto label = visit.label(term.kind, term.id);
  view["crumbs"] = breadcrumbs_view(visit, steps);
  steps.emplace_back(label, term_path(term));
  const PageFacts facts{.title = label,
                        .description = description_of(visit, term, answer),
                        .path = term_path(term),
                        .json_ld = breadcrumbs_json_ld(visit, steps)};
  return framed(visit, name, facts, std::move(view));
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

}  // namespace

std::optional<Reply> area_page(const Visit& visit, const std::string& id) {
  const auto* area = visit.snapshot->term(Kind::area, id);
  if (area == nullptr) return std::nullopt;
  const auto request = request_for(visit, *area);
  const auto answer = visit.stock.searcher.search(request);
  auto view = term_view(visit, *area, request, answer);
  auto diagnoses = diagnoses_in(*visit.snapshot, id);
  sort_by_label(visit, diagnoses);
  view["diagnoses"] =
      list_of(diagnoses, [&](const auto* diagnosis) { return term_link(visit, *diagnosis); });
  view["has_diagnoses"] = !diagnoses.empty();
  return term_reply(visit, "area", *area, answer, std::move(view),
                    {{visit.say("nav.home"), "/"}, {visit.say("nav.areas"), "/areas"}});
}

std::optional<Reply> diagnosis_page(const Visit& visit, const std::string& id) {
  const auto* diagnosis = visit.snapshot->term(Kind::diagnosis, id);
  if (diagnosis == nullptr) return std::nullopt;
  const auto request = request_for(visit, *diagnosis);
  const auto answer = visit.stock.searcher.search(request);
  auto view = term_view(visit, *diagnosis, request, answer);
  const auto& hierarchy = visit.snapshot->hierarchy();
  view["codes"] = codes_of(*diagnosis);
  view["names"] = other_names(visit, *diagnosis);
  view["areas"] = links_to(visit, Kind::area, diagnosis->areas);
  view["broader"] = links_to(visit, Kind::diagnosis, hierarchy.broader(Kind::diagnosis, id));
  view["narrower"] = links_to(visit, Kind::diagnosis, hierarchy.children(Kind::diagnosis, id));
  view["beside"] = links_to(visit, Kind::diagnosis, siblings_of(*visit.snapshot, *diagnosis));
  for (const auto* list : {"codes", "names", "areas", "broader", "narrower", "beside"})
    view["has_" + std::string(list)] = has_items(*view.get(list));
  Breadcrumbs steps{{visit.say("nav.home"), "/"}};
  if (!diagnosis->areas.empty())
    if (const auto* area = visit.snapshot->term(Kind::area, diagnosis->areas.front()))
      steps.emplace_back(text_for(area->label, visit.language), term_path(*area));
  return term_reply(visit, "diagnosis", *diagnosis, answer, std::move(view), steps);
}

std::optional<Reply> region_page(const Visit& visit, const std::string& id) {
  const auto* region = visit.snapshot->term(Kind::region, id);
  if (region == nullptr) return std::nullopt;
  const auto request = request_for(visit, *region);
  const auto answer = visit.stock.searcher.search(request);
  auto view = term_view(visit, *region, request, answer);
  const auto& snapshot = *visit.snapshot;
  const auto around = snapshot.hierarchy().broader(Kind::region, id);
  const auto marked = [&](const std::string& part) {
    return part == id || std::find(around.begin(), around.end(), part) != around.end();
  };
  view["found"] = visit.say(
      "region.found",
      {{"place", visit.locative(id)}, {"count", static_cast<std::int64_t>(answer.groups[0])}});
  view["part"] = map_of(visit, map_regions, [&](const std::string& part) -> MapPart {
    return {organizations_in(snapshot, part), visit.link("/regions/" + part), marked(part)};
  });
  view["inside"] = links_to(visit, Kind::region, snapshot.hierarchy().children(Kind::region, id));
  view["has_inside"] = has_items(*view.get("inside"));
  Breadcrumbs steps{{visit.say("nav.home"), "/"}, {visit.say("nav.map"), "/regions"}};
  for (auto wider = around.rbegin(); wider != around.rend(); ++wider)
    if (*wider != "lv") steps.emplace_back(visit.label(Kind::region, *wider), "/regions/" + *wider);
  return term_reply(visit, "region", *region, answer, std::move(view), steps);
}

}  // namespace blakus
