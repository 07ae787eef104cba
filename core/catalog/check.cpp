#include "core/catalog/check.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/catalog/check_record.h"
#include "core/catalog/cycles.h"
#include "core/catalog/record_check.h"
#include "core/kinds/event/occurrences.h"
#include "core/kinds/network_json.h"
#include "core/record/json_reader.h"
#include "core/text/day.h"

namespace blakus {

namespace {

/// Parents and children of one file's terms.
struct TermWays {
  Ways parents;
  Ways also_parents;
  Ways covers;
};

TermWays ways_of(Kind kind, const std::vector<TaxonomyTerm>& terms) {
  TermWays ways;
  const auto add = [](Ways& to, const std::string& id, const std::vector<std::string>& targets) {
    if (!targets.empty()) to[id].insert(targets.begin(), targets.end());
  };
  for (const auto& term : terms) {
    if (term.kind != kind) continue;
    if (!term.parent.empty()) ways.parents[term.id].insert(term.parent);
    add(ways.also_parents, term.id, term.region.also_parent);
    add(ways.covers, term.id, term.region.covers);
  }
  return ways;
}

/// Those that are their own ancestors by way of an also_parent.
Ids in_circles_of(const Ways& also_parents, Ways parents) {
  for (const auto& [id, also] : also_parents) parents[id].insert(also.begin(), also.end());
  const auto cycles = in_cycles(parents);
  Ids found;
  for (const auto& [id, also] : also_parents)
    if (cycles.contains(id) &&
        std::ranges::any_of(also, [&](const auto& one) { return cycles.contains(one); }))
      found.insert(id);
  return found;
}

void check_circles(Kind kind, const Catalog& catalog, ManyProblems& problems) {
  const auto file = taxonomy_file(kind);
  const auto ways = ways_of(kind, catalog.terms);
  const auto fault = [&](const std::string& id, const char* key, const char* what) {
    RecordCheck{file, id, problems}.fault(key, what, "break the circle");
  };
  for (const auto& id : in_cycles(ways.parents))
    fault(id, "parent", "the term is its own ancestor");
  for (const auto& id : in_circles_of(ways.also_parents, ways.parents))
    fault(id, "also_parent", "the term is its own ancestor");
  for (const auto& id : in_cycles(ways.covers)) fault(id, "covers", "the region covers itself");
}

void check_terms_of(Kind kind, const Catalog& catalog, const IdsByKind& ids,
                    const ReportedKeys& reported, ManyProblems& problems) {
  const auto file = taxonomy_file(kind);
  Ids seen;
  for (const auto& term : catalog.terms) {
    if (term.kind != kind) continue;
    RecordCheck check{file, term.id, problems, reported_keys(reported, file, term.id)};
    check_fields(term, ids, check);
    if (!seen.insert(term.id).second)
      check.fault("id", "stands twice in this file", "give each term an id of its own");
  }
  if (seen.empty() && !may_lack(kind) && !reported_keys(reported, file, ""))
    problems.add({.file = file, .what = "has no terms", .remedy = "restore the file"});
  check_circles(kind, catalog, problems);
}

std::vector<const TaxonomyTerm*> terms_with(TermRole role, const Catalog& catalog) {
  std::vector<const TaxonomyTerm*> terms;
  for (const auto& term : catalog.terms)
    if (has_role(term, role)) terms.push_back(&term);
  return terms;
}

/// A directory may do without roles; one that has any must have all, or a rule of the search would
/// be lost without a word.
void check_roles(const Catalog& catalog, const ReportedKeys& reported, ManyProblems& problems) {
  if (std::ranges::all_of(catalog.terms, [](const auto& term) { return term.roles.empty(); }))
    return;
  for (const auto& row : term_roles) {
    const auto file = taxonomy_file(row.kind);
    const auto terms = terms_with(row.role, catalog);
    const auto role = "the role '" + std::string(row.name) + "'";
    if (terms.empty() && !reported_keys(reported, file, ""))
      problems.add({.file = file,
                    .key = "roles",
                    .what = "no term has " + role,
                    .remedy = "add it to the term it is for, see docs/architecture.md"});
    for (std::size_t at = 1; at < terms.size() && !row.of_several; ++at)
      RecordCheck{file, terms[at]->id, problems}.fault(
          "roles", role + " is that of '" + terms.front()->id + "' already",
          "leave it at one of them");
  }
}

void check_ambiguous(const Catalog& catalog, const IdsByKind& ids, const ReportedKeys& reported,
                     ManyProblems& problems) {
  const auto file = taxonomy_file(Kind::diagnosis);
  const std::string record = "meta";
  RecordCheck check{file, record, problems, reported_keys(reported, file, record)};
  for (const auto& [text, readings] : catalog.ambiguous) {
    const auto key = "ambiguous." + text;
    check.one_line(key, text);  // the index keeps each on a line
    if (!has_visible_character(text))
      check.fault(key, "is no word", "write the word that is ambiguous");
    if (readings.empty()) check.fault(key, "names no diagnosis", "name them or remove it");
    check.references(key.c_str(), readings, Kind::diagnosis, ids);
  }
}

void check_federation(const Federation& federation, const IdsByKind& ids, RecordCheck& check) {
  check_fields(federation, ids, check);
  if (federation.diagnoses.empty() && federation.areas.empty() && !check.reported("areas"))
    check.fault("diagnoses", "are missing, and areas too", "name those it is for");
}

/// A record of the network names an organization of the directory, or none.
/// What describe() cannot say of one field alone.
void check_dates(const Event& event, RecordCheck& check) {
  if (recurs(event) && !day_in(event.date))
    check.fault("date", "is no whole day, but the event recurs",
                "write the first day on which it takes place: 2026-12-08");
  if (!event.end_date.empty() && event.end_date < event.date.substr(0, event.end_date.size()))
    check.fault("end_date", "is before date", "write the last day, or leave it out");
}

void check_organization_of(const NetworkRecord& record, const Ids& sound, const Ids& met,
                           RecordCheck& check) {
  const auto& id = organization_id_of(record);
  if (id.empty() || sound.contains(id)) return;
  if (met.contains(id))
    check.left_out_organization("organization_id", id);
  else
    check.unknown_organization("organization_id", id);
}

}  // namespace

Problems check_terms(const Catalog& catalog, const ReportedKeys& reported) {
  ManyProblems problems;
  const auto ids = ids_of(catalog.terms);
  for (const auto kind : taxonomy_kinds) check_terms_of(kind, catalog, ids, reported, problems);
  Ids seen;
  const std::string file = federations_file;
  for (const auto& federation : catalog.federations) {
    RecordCheck check{file, federation.id, problems, reported_keys(reported, file, federation.id)};
    check_federation(federation, ids, check);
    if (!seen.insert(federation.id).second)
      check.fault("id", "stands twice in this file", "give each federation an id of its own");
  }
  check_ambiguous(catalog, ids, reported, problems);
  check_roles(catalog, reported, problems);
  return problems.reported;
}

Problems check_needs(const std::vector<Need>& needs, const std::vector<Need>& before,
                     const Catalog& catalog, const std::string& file) {
  ManyProblems problems;
  const auto ids = ids_of(catalog.terms);
  Ids seen;
  for (const auto& need : before) seen.insert(need.id);
  for (const auto& need : needs) {
    RecordCheck check{file, need.id, problems};
    check.form("id", need.id, Form::id);
    for (const auto language : all_languages)
      if (need.label != Localized{} && need.label.in(language).empty() &&
          row_of(language).second == language)
        check.fault("label." + std::string(code_of(language)), "is missing",
                    "write it short and kind, as a visitor reads it");
    check.references("diagnoses", need.diagnoses, Kind::diagnosis, ids);
    check.references("areas", need.areas, Kind::area, ids);
    check.references("services", need.services, Kind::service, ids);
    check.references("audiences", need.audiences, Kind::audience, ids);
    if (need.diagnoses.empty() && need.areas.empty() && need.services.empty() &&
        need.audiences.empty())
      check.fault("diagnoses", "are missing, and all other terms", "say where it leads");
    if (need.phrases.empty())
      check.fault("patterns", "are missing", "write by which words people say it");
    if (!seen.insert(need.id).second)
      check.fault("id", "stands twice in the needs", "give each need an id of its own");
  }
  return problems.reported;
}

Problems check_size(const Needs& needs, const std::string& file) {
  Problems problems;
  const auto too_many = [&](const std::string& record, std::size_t count, const char* what) {
    if (count > max_list_items)
      problems.push_back({.file = file,
                          .record = record,
                          .key = what,
                          .what = std::to_string(count) + " in all files so far, at most " +
                                  std::to_string(max_list_items),
                          .remedy = "write words that few phrases share into the phrases"});
  };
  too_many("", needs.lists.size(), "words");
  too_many("", needs.needs.size(), "needs");
  for (const auto& need : needs.needs) too_many(need.id, need.phrases.size(), "patterns");
  return problems;
}

Problems check_network_records(const Catalog& catalog, const Ids& met,
                               const ReportedKeys& reported) {
  ManyProblems problems;
  const auto ids = ids_of(catalog.terms);
  Ids sound;
  for (const auto& organization : catalog.organizations) sound.insert(organization.id);
  std::set<std::pair<Kind, std::string>> seen;
  for (const auto& record : catalog.network_records) {
    const auto file = network_file(kind_of(record));
    const auto& id = id_of(record);
    RecordCheck check{file, id, problems, reported_keys(reported, file, id)};
    std::visit([&](const auto& one) { check_fields(one, ids, check); }, record);
    check_organization_of(record, sound, met, check);
    if (const auto* event = std::get_if<Event>(&record)) check_dates(*event, check);
    if (!seen.emplace(kind_of(record), id).second)
      check.fault("id", "stands twice among records of this kind", "give each an id of its own");
  }
  return problems.reported;
}

}  // namespace blakus
