#include "server/http/site/pages/start_situations.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace blakus {
namespace {

constexpr std::string_view unknown_answer = "unknown";
constexpr std::size_t most_needs = 12;
constexpr std::size_t most_of_a_condition = 2;
constexpr std::size_t needs_in_a_note = 2;

using Strings = std::vector<std::string>;

bool holds(const Strings& ids, std::string_view id) {
  return std::ranges::find(ids, id) != ids.end();
}

bool share(const Strings& some, const Strings& others) {
  return std::ranges::any_of(some, [&](const auto& id) { return holds(others, id); });
}

std::size_t bodies_of(const PageContext& context, const Filters& filters) {
  return context.site_context.searcher.search({.filters = filters, .size = 1}).total;
}

/// One more filter in place of that of its kind.
Filters narrowed(Filters filters, const Filter& by) {
  std::erase_if(filters, [&](const Filter& filter) { return filter.kind == by.kind; });
  filters.push_back(by);
  return filters;
}

/// What a need is there for, the closest first.
Filters aims_of(const PageContext& context, const Need& need) {
  return filters_of(context, {{Kind::diagnosis, need.diagnoses},
                              {Kind::area, need.areas},
                              {Kind::service, need.services}});
}

/// The first of a need's aims that finds an organization, within the situation if possible.
Subject subject_of_need(const PageContext& context, const Situation& situation, const Need& need) {
  Subject subject{.id = need.id, .label = text_for(need.label, context.language)};
  for (const auto& aim : aims_of(context, need))
    for (const auto& filters : {narrowed(situation.filters, aim), Filters{aim}}) {
      subject.filters = filters;
      subject.count = bodies_of(context, filters);
      if (subject.count > 0) return subject;
    }
  return subject;
}

Strings areas_of(const PageContext& context, const Need& need) {
  if (!need.areas.empty() || need.diagnoses.empty()) return need.areas;
  const auto* first = context.snapshot->term(Kind::diagnosis, need.diagnoses.front());
  return first ? first->areas : Strings{};
}

/// Is anybody there for any of them?
bool is_served(const PageContext& context, const Filters& filters) {
  return std::ranges::any_of(filters, [&](const Filter& filter) {
    return std::ranges::any_of(filter.ids, [&](const auto& id) {
      return context.snapshot->organizations_of(filter.kind, id) > 0;
    });
  });
}

const Strings& ids_of(const Situation& situation, Kind kind) {
  static const Strings none;
  for (const auto& filter : situation.filters)
    if (filter.kind == kind) return filter.ids;
  return none;
}

/// A visitor who did not come for it is not reminded of a death.
bool speaks_unasked(const PageContext& context, const Need& need, const Situation& situation) {
  const auto& unasked = context.snapshot->site().unasked_diagnoses;
  if (need.diagnoses.empty() || share(ids_of(situation, Kind::diagnosis), unasked)) return false;
  const auto& chief = need.diagnoses.front();
  const auto above = context.snapshot->hierarchy().broader(Kind::diagnosis, chief);
  return holds(unasked, chief) || share(above, unasked);
}

bool fits(const PageContext& context, const Need& need, const Situation& situation) {
  if (speaks_unasked(context, need, situation)) return false;
  return need.audiences.empty() || situation.audiences.empty() ||
         share(need.audiences, situation.audiences);
}

/// A dozen, of a condition two: the whole list would not help to choose.
std::vector<const Need*> a_few_of(const std::vector<const Need*>& needs) {
  std::vector<const Need*> few;
  std::map<std::string_view, std::size_t> of_a_condition;
  for (const auto* need : needs) {
    if (few.size() == most_needs) break;
    if (need->diagnoses.empty() || ++of_a_condition[need->diagnoses.front()] <= most_of_a_condition)
      few.push_back(need);
  }
  return few;
}

template <typename Wanted>
std::vector<const Need*> needs_that(const PageContext& context, const Situation& situation,
                                    Wanted wanted) {
  std::vector<const Need*> needs;
  for (const auto& need : context.snapshot->need_words().all())
    if (need.label != Localized{} && fits(context, need, situation) && wanted(need) &&
        is_served(context, aims_of(context, need)))
      needs.push_back(&need);
  // Needs described for just these people come before those for anybody.
  if (!situation.audiences.empty())
    std::ranges::stable_partition(needs, [&](const Need* need) {
      return holds(need->audiences, situation.audiences.front());
    });
  return a_few_of(needs);
}

/// In everyday words what an area is about: "Grūti redzēt · Grūti lasīt".
std::string note_of(const PageContext& context, const Situation& situation, std::string_view area) {
  std::string note;
  std::size_t count = 0;
  for (const auto* need : needs_beside(context, situation, area)) {
    if (need->areas.empty() || need->areas.front() != area) continue;  // rather of another one
    if (count++ == needs_in_a_note) break;
    note += (note.empty() ? "" : " · ") + text_for(need->label, context.language);
  }
  return note;
}

Subject subject_of_area(const PageContext& context, const Situation& situation,
                        const std::string& id, std::size_t count) {
  return {.id = id,
          .label = context.label(Kind::area, id),
          .note = note_of(context, situation, id),
          .filters = narrowed(situation.filters, {Kind::area, {id}}),
          .count = count};
}

std::vector<Subject> areas_with_bodies(const PageContext& context, const Situation& situation) {
  std::vector<Subject> subjects;
  const auto answer =
      context.site_context.searcher.search({.filters = situation.filters, .size = 1});
  for (const auto& facet : answer.facets)
    for (const auto& value : facet.values)
      if (facet.kind == Kind::area && value.count > 0)
        subjects.push_back(subject_of_area(context, situation, std::string(value.id), value.count));
  return subjects;
}

/// The diagnoses that a small list is made of.
Strings listed_diagnoses(const PageContext& context, const Situation& situation) {
  auto ids = ids_of(situation, Kind::diagnosis);
  for (const auto* term : context.snapshot->terms(Kind::diagnosis))
    if (share(term->areas, ids_of(situation, Kind::area))) ids.push_back(term->id);
  return ids;
}

Subject subject_of_diagnosis(const PageContext& context, const std::string& id) {
  const Filters filters{{Kind::diagnosis, {id}}};
  return {.id = id,
          .label = context.label(Kind::diagnosis, id),
          .filters = filters,
          .count = bodies_of(context, filters)};
}

/// Needs in people's words; the diagnoses themselves as long as there are none.
std::vector<Subject> small_list(const PageContext& context, const Situation& situation) {
  const auto ids = listed_diagnoses(context, situation);
  std::vector<Subject> subjects;
  for (const auto* need : needs_that(context, situation, [&](const Need& one) {
         return !one.diagnoses.empty() && holds(ids, one.diagnoses.front());
       }))
    subjects.push_back(subject_of_need(context, situation, *need));
  if (!subjects.empty()) return subjects;
  for (const auto& id : ids) subjects.push_back(subject_of_diagnosis(context, id));
  return subjects;
}

Subject unsure_of(const PageContext& context, const Situation& situation) {
  const auto key = "start." + situation.id;
  const auto& filters = situation.unsure.empty() ? situation.filters : situation.unsure;
  return {.id = std::string(unknown_answer),
          .label = context.say(key + "_unsure"),
          .note = context.say(key + "_all"),
          .filters = filters,
          .count = bodies_of(context, filters)};
}

}  // namespace

Filters filters_of(const PageContext& context, const std::vector<ChosenTerms>& chosen) {
  Filters filters;
  for (const auto& [kind, ids] : chosen) {
    Filter filter{.kind = kind};
    std::ranges::copy_if(ids, std::back_inserter(filter.ids), [&, &of = kind](const auto& id) {
      return context.snapshot->term(of, id) != nullptr;
    });
    if (!filter.ids.empty()) filters.push_back(std::move(filter));
  }
  return filters;
}

std::optional<Situation> situation_of(const PageContext& context, std::string_view id) {
  const auto& all = context.snapshot->site().situations;
  const auto found = std::ranges::find(all, id, &SiteSituation::id);
  if (found == all.end()) return std::nullopt;
  Situation situation{.id = found->id,
                      .filters = filters_of(context, found->filters),
                      .second = found->second,
                      .audiences = found->audiences,
                      .unsure = filters_of(context, found->unsure)};
  if (situation.filters.empty() != found->filters.empty()) return std::nullopt;
  return situation;
}

std::vector<Situation> situations(const PageContext& context) {
  std::vector<Situation> served;
  for (const auto& one : context.snapshot->site().situations)
    if (auto situation = situation_of(context, one.id))
      if (situation->filters.empty() ? context.snapshot->organization_count() > 0
                                     : is_served(context, situation->filters))
        served.push_back(std::move(*situation));
  return served;
}

std::vector<Subject> subjects_of(const PageContext& context, const Situation& situation) {
  std::vector<Subject> subjects;
  if (situation.second == SecondStep::areas) subjects = areas_with_bodies(context, situation);
  if (situation.second == SecondStep::list) subjects = small_list(context, situation);
  std::erase_if(subjects, [](const Subject& subject) { return subject.count == 0; });
  if (situation.second == SecondStep::areas)
    std::ranges::stable_sort(subjects, std::ranges::greater{}, &Subject::count);
  auto unsure = unsure_of(context, situation);
  // Without a filter there would be no results but the home page.
  if (!unsure.filters.empty() && unsure.count > 0) subjects.push_back(std::move(unsure));
  return subjects;
}

std::optional<Subject> subject_of(const PageContext& context, const Situation& situation,
                                  std::string_view id) {
  if (id == unknown_answer) {
    auto unsure = unsure_of(context, situation);
    return unsure.filters.empty() ? std::nullopt : std::optional(std::move(unsure));
  }
  const auto& snapshot = *context.snapshot;
  const std::string chosen{id};
  if (situation.second == SecondStep::areas && snapshot.term(Kind::area, id))
    return subject_of_area(context, situation, chosen,
                           bodies_of(context, narrowed(situation.filters, {Kind::area, {chosen}})));
  if (situation.second == SecondStep::list && holds(listed_diagnoses(context, situation), id))
    return subject_of_diagnosis(context, chosen);
  const auto& needs = snapshot.need_words().all();
  const auto need = std::ranges::find(needs, id, &Need::id);
  if (need == needs.end() || aims_of(context, *need).empty()) return std::nullopt;
  return subject_of_need(context, situation, *need);
}

std::vector<const Need*> needs_beside(const PageContext& context, const Situation& situation,
                                      std::string_view area) {
  if (!area.empty())
    return needs_that(context, situation,
                      [&](const Need& need) { return holds(areas_of(context, need), area); });
  if (situation.second != SecondStep::none) return {};
  return needs_that(context, situation, [&](const Need& need) {
    return share(need.services, ids_of(situation, Kind::service));
  });
}

}  // namespace blakus
