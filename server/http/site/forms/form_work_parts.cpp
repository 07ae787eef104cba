#include <algorithm>
#include <utility>

#include "core/kinds/taxonomy_term/terms_by_name.h"
#include "core/record/lines.h"
#include "core/text/fold.h"
#include "server/http/site/forms/form_parts.h"
#include "server/search/index/snapshot.h"

namespace blakus {
namespace {

using IdList = std::vector<std::string>;

std::string in_lines(const std::vector<std::string>& values) {
  return joined(values, "\n");
}

std::vector<std::string> labels(const PageContext& context, Kind kind, const IdList& ids) {
  std::vector<std::string> all;
  for (const auto& id : ids) all.push_back(context.label(kind, id));
  return all;
}

std::string in_languages(const Localized& text) {
  std::vector<std::string> lines;
  for (const auto language : asked_languages) lines.push_back(text.in(language));
  return in_lines(lines);
}

InputLook name_look(Language language) {
  auto look = look_in("name", language);
  if (language == Language::lv) look.autocomplete = "organization";
  return look;
}

std::string short_names(const Organization& record) {
  return joined(record.short_names, ", ");
}

/// What the form ticks, each field called as its kind.
using Ticked = std::pair<Kind, IdList Organization::*>;
constexpr std::array<Ticked, 6> ticked_help{{{Kind::area, &Organization::areas},
                                             {Kind::service, &Organization::services},
                                             {Kind::audience, &Organization::audiences},
                                             {Kind::language, &Organization::languages},
                                             {Kind::delivery, &Organization::deliveries},
                                             {Kind::support_area, &Organization::support_areas}}};

void put_ids(Parameters& fields, Kind kind, const IdList& ids) {
  for (const auto& id : ids) fields.emplace_back(name_of(kind), id);
}

/// The id that a line of the form means; of two with one name, the one the record has already, else
/// the first of the vocabulary. Empty if the vocabulary does not know it.
std::string diagnosis_named(const std::string& name, const FormReader& form,
                            const TermsByName& known) {
  for (const auto& id : form.base().diagnoses)
    if (fold(form.context().label(Kind::diagnosis, id)) == fold(name)) return id;
  const auto meant = known.meant(Kind::diagnosis, name);
  return meant.empty() ? "" : meant.front();
}

/// Made once a generation: folding all names takes longer than the rest of a form.
struct DiagnosesByName {
  TermsByName terms;
};
const TermsByName& diagnoses_by_name(const Snapshot& snapshot) {
  const auto make = [&] {
    DiagnosesByName known;
    for (const auto* term : snapshot.terms(Kind::diagnosis)) known.terms.add(*term);
    return known;
  };
  return snapshot.derived().get<DiagnosesByName>(make).terms;
}

void read_diagnoses(FormReader& form) {
  std::string typed;
  if (!form.text("diagnoses", typed)) return;
  const auto& known = diagnoses_by_name(*form.context().snapshot);
  IdList ids;
  for (const auto& name : values_in(typed, "\n")) {
    const auto id = diagnosis_named(name, form, known);
    if (id.empty())
      form.unknown_diagnosis(name);
    else if (std::ranges::find(ids, id) == ids.end())
      ids.push_back(id);
  }
  form.record().diagnoses = std::move(ids);
}

/// Said today, where it is something else than what holds.
void read_intake(FormReader& form) {
  const auto chosen = form.value("intake");
  const auto today = form.context().today();
  if (chosen == intake_on(form.base().intake, today).status) return;
  if (form.context().snapshot->term(Kind::intake, chosen))
    form.record().intake = {.status = chosen, .until = {}, .date = today};
}

}  // namespace

void put_names(Parameters& fields, const PageContext&, const Organization& record) {
  for (const auto language : all_languages)
    fields.emplace_back(field_in("name", language), record.name.in(language));
  fields.emplace_back("short_names", short_names(record));
}

void draw_names(FormView& form) {
  InputLooks looks;
  for (const auto language : asked_languages) looks.push_back(name_look(language));
  looks.push_back({"short_names", "form.short_names"});
  form.inputs({"form.names", "form.names_hint"}, looks);
}

void read_names(FormReader& form) {
  auto& record = form.record();
  for (const auto language : all_languages)
    form.line(field_in("name", language), record.name.in(language));
  if (record.name.lv.empty()) form.error("name_lv", "form.error.name");
  std::string typed;
  form.line("short_names", typed);
  if (typed != short_names(form.base())) record.short_names = values_in(typed, ",");
}

std::string names_text(const PageContext&, const Organization& record) {
  return in_lines({in_languages(record.name), in_lines(record.short_names)});
}

void put_description(Parameters& fields, const PageContext&, const Organization& record) {
  for (const auto language : all_languages)
    fields.emplace_back(field_in("description", language), record.description.in(language));
}

void draw_description(FormView& form) {
  InputLooks looks;
  for (const auto language : asked_languages)
    looks.push_back(look_in("description", language, "area"));
  form.inputs({"form.description", "form.description_hint"}, looks);
}

void read_description(FormReader& form) {
  for (const auto language : all_languages)
    form.text(field_in("description", language), form.record().description.in(language));
}

std::string description_text(const PageContext&, const Organization& record) {
  return in_languages(record.description);
}

void put_help(Parameters& fields, const PageContext& context, const Organization& record) {
  for (const auto& [kind, ids] : ticked_help) put_ids(fields, kind, record.*ids);
  if (const auto now = intake_on(record.intake, context.today()); !now.status.empty())
    fields.emplace_back("intake", now.status);
  fields.emplace_back("diagnoses", in_lines(labels(context, Kind::diagnosis, record.diagnoses)));
}

void draw_help(FormView& form) {
  form.terms({"form.areas", "form.areas_hint"}, Kind::area);
  form.inputs({"form.diagnoses", "form.diagnoses_hint"},
              {{"diagnoses", "form.diagnoses_label", "area"}});
  form.terms({"form.services", "form.services_hint"}, Kind::service);
  form.terms({"form.audiences", "form.audiences_hint"}, Kind::audience);
  if (!form.context().snapshot->terms(Kind::support_area).empty())
    form.terms({"form.support_areas", "form.support_areas_hint"}, Kind::support_area);
  form.terms({"form.languages", "form.languages_hint"}, Kind::language);
  form.terms({"form.deliveries", "form.deliveries_hint"}, Kind::delivery);
  form.choice({"form.intake", "form.intake_hint"}, "intake",
              {"yes", "waiting_list", "ask", "paused"});
}

void read_help(FormReader& form) {
  for (const auto& [kind, ids] : ticked_help)
    form.choices(std::string(name_of(kind)), form.record().*ids);
  read_diagnoses(form);
  read_intake(form);
}

std::string help_text(const PageContext& context, const Organization& record) {
  std::vector<std::string> all;
  const auto add = [&](Kind kind, const IdList& ids) {
    all.push_back(in_lines(labels(context, kind, ids)));
  };
  add(Kind::area, record.areas);
  add(Kind::diagnosis, record.diagnoses);
  add(Kind::service, record.services);
  add(Kind::audience, record.audiences);
  add(Kind::support_area, record.support_areas);
  add(Kind::language, record.languages);
  add(Kind::delivery, record.deliveries);
  if (!record.intake.status.empty()) add(Kind::intake, {record.intake.status});
  return in_lines(all);
}

void put_coverage(Parameters& fields, const PageContext&, const Organization& record) {
  fields.emplace_back("coverage", record.national ? "national" : "regional");
  put_ids(fields, Kind::region, record.regions);
}

void draw_coverage(FormView& form) {
  form.choice({"form.coverage", "form.coverage_hint"}, "coverage", {"national", "regional"});
  form.terms({"form.regions", "form.regions_hint"}, Kind::region);
}

void read_coverage(FormReader& form) {
  auto& record = form.record();
  const auto chosen = form.value("coverage");
  if (!chosen.empty()) record.national = chosen == "national";
  form.choices("region", record.regions);
  if (!record.national && record.regions.empty())
    form.error("coverage-national", "form.error.coverage");
}

std::string coverage_as_text(const PageContext& context, const Organization& record) {
  return in_lines({record.national ? context.say("form.coverage_national") : "",
                   in_lines(labels(context, Kind::region, record.regions))});
}

void draw_translations(FormView& form) {
  InputLooks looks;
  for (const auto language : asked_languages)
    if (language != Language::lv) looks.push_back(name_look(language));
  looks.push_back({"short_names", "form.short_names"});
  for (const auto language : asked_languages)
    if (language != form.context().language)
      looks.push_back(look_in("description", language, "area"));
  form.inputs({"form.names", "form.names_hint"}, looks);
}

}  // namespace blakus
