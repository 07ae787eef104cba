#include "tests/support/tiny_index.h"

#include <algorithm>
#include <filesystem>
#include <map>

#include "core/files/read.h"
#include "core/index/folder.h"
#include "core/kinds/taxonomy_term/taxonomy_json.h"
#include "indexer/build.h"

namespace blakus {

namespace {

const std::filesystem::path real_data = std::filesystem::path{BLAKUS_SOURCE_DIR} / "data";

TaxonomyTerm term(Kind kind, const std::string& id, Localized label, TermNames names = {},
                  const std::string& parent = "") {
  return {.kind = kind,
          .id = id,
          .label = std::move(label),
          .names = std::move(names),
          .parent = parent};
}

TaxonomyTerm diagnosis(const std::string& id, Localized label, TermNames names,
                       const std::string& area, const std::string& code,
                       const std::string& parent = "") {
  auto result = term(Kind::diagnosis, id, std::move(label), std::move(names), parent);
  result.areas = {area};
  if (!code.empty()) result.icd10 = {code};
  return result;
}

TaxonomyTerm region(const std::string& id, const std::string& type, const std::string& parent,
                    Localized label, Localized locative) {
  auto result = term(Kind::region, id, std::move(label), {}, parent);
  result.region.type = type;
  result.region.locative = std::move(locative);
  return result;
}

}  // namespace

Organization body(const std::string& id, const std::string& name, Ids diagnoses, Ids areas) {
  Organization organization{.id = id,
                            .name = {.lv = name},
                            .type = "patient_organization",
                            .areas = std::move(areas),
                            .diagnoses = std::move(diagnoses),
                            .national = true};
  organization.description.lv = "Izdomāta organizācija pārbaudēm.";
  return organization;
}

std::vector<TaxonomyTerm> small_vocabulary() {
  auto oncology =
      term(Kind::area, "oncology", {.lv = "Onkoloģija", .en = "Cancer", .ru = "Онкология"});
  oncology.general_diagnoses = {"cancer"};
  oncology.icd10 = {"C00-D48"};
  return {
      oncology,
      term(Kind::area, "neurology", {.lv = "Nervu sistēmas slimības", .en = "Neurology"}),
      term(Kind::area, "diabetes", {.lv = "Cukura diabēts"}),
      term(Kind::area, "disability-rehab", {.lv = "Invaliditāte"}),
      term(Kind::area, "mental-health", {.lv = "Psihiskā veselība"}),
      diagnosis("cancer", {.lv = "Ļaundabīgs audzējs", .en = "Cancer", .ru = "Рак"},
                {.lv = {"vēzis", "onkoloģija"}}, "oncology", "C00-C97"),
      diagnosis("leukaemia", {.lv = "Leikēmija", .en = "Leukaemia", .ru = "Лейкоз"},
                {.lv = {"leikoze", "asins vēzis"}}, "oncology", "C91-C95", "cancer"),
      diagnosis("cml", {.lv = "Hroniska mieloleikoze"}, {.lv = {"HML", "mieloleikoze"}}, "oncology",
                "C92.1", "leukaemia"),
      diagnosis("lung-cancer", {.lv = "Plaušu vēzis"}, {}, "oncology", "C34", "cancer"),
      diagnosis("diabetes", {.lv = "Cukura diabēts", .en = "Diabetes", .ru = "Сахарный диабет"},
                {.lv = {"diabēts", "cukurslimība"}}, "diabetes", "E10-E14"),
      diagnosis("diabetes-insipidus", {.lv = "Bezcukura diabēts"}, {}, "neurology", "E23.2"),
      diagnosis("alzheimer", {.lv = "Alcheimera slimība"}, {}, "neurology", "G30"),
      diagnosis("parkinson", {.lv = "Pārkinsona slimība"}, {}, "neurology", "G20"),
      region("lv", "country", "", {.lv = "Latvija"}, {.lv = "Latvijā"}),
      region("kurzeme", "planning_region", "lv", {.lv = "Kurzeme"}, {.lv = "Kurzemē"}),
      region("latgale", "planning_region", "lv", {.lv = "Latgale"}, {.lv = "Latgalē"}),
      region("liepaja", "state_city", "kurzeme", {.lv = "Liepāja", .ru = "Лиепая"},
             {.lv = "Liepājā", .ru = "в Лиепае"}),
      region("kuldigas-novads", "municipality", "kurzeme", {.lv = "Kuldīgas novads"},
             {.lv = "Kuldīgas novadā"}),
      region("skrundas-novads-2009", "former_municipality", "kuldigas-novads",
             {.lv = "Skrundas novads", .en = "Skrunda Municipality"}, {.lv = "Skrundas novadā"}),
      region("kuldiga", "town", "kuldigas-novads", {.lv = "Kuldīga"}, {.lv = "Kuldīgā"}),
      region("rezekne", "state_city", "latgale", {.lv = "Rēzekne"}, {.lv = "Rēzeknē"}),
      region("rezeknes-novads", "municipality", "latgale", {.lv = "Rēzeknes novads"},
             {.lv = "Rēzeknes novadā"}),
      term(Kind::service, "camps", {.lv = "Nometnes"}, {.lv = {"nometne"}}),
      term(Kind::service, "helpline", {.lv = "Palīdzības tālrunis"},
           {.lv = {"uzticības tālrunis"}}),
      term(Kind::audience, "children", {.lv = "Bērni"}, {.lv = {"bērns"}}),
      term(Kind::audience, "adults", {.lv = "Pieaugušie"}),
      term(Kind::language, "ru", {.lv = "Krievu valoda"}, {.lv = {"krieviski"}}),
      term(Kind::type, "patient_organization", {.lv = "Pacientu organizācija"}),
      term(Kind::type, "umbrella", {.lv = "Jumta organizācija"}),
      term(Kind::delivery, "phone", {.lv = "Pa tālruni", .en = "By telephone", .ru = "По телефону"},
           {.lv = {"pa telefonu"}}),
      term(Kind::delivery, "online", {.lv = "Tiešsaistē", .en = "Online", .ru = "Онлайн"}),
      term(Kind::delivery, "at_home", {.lv = "Mājās pie cilvēka", .ru = "На дому"},
           {.lv = {"mājas vizīte"}, .ru = {"у вас дома"}}),
      term(Kind::intake, "yes", {.lv = "Uzņem jaunus cilvēkus"}),
      term(Kind::intake, "waiting_list", {.lv = "Uzņem pēc gaidīšanas saraksta"}),
      term(Kind::intake, "ask", {.lv = "Jāpajautā, vai uzņem jaunus cilvēkus"}),
      term(Kind::intake, "paused", {.lv = "Jaunus cilvēkus pagaidām neuzņem"}),
      term(Kind::accessibility, "wheelchair", {.lv = "Telpās var iekļūt ratiņkrēslā"}),
      term(Kind::accessibility, "lift", {.lv = "Lifts bez pakāpieniem ceļā"}),
      term(Kind::support_area, "foster_care", {.lv = "Audžuģimenes un aizbildņi"}),
      term(Kind::support_area, "leisure", {.lv = "Brīvais laiks un interešu izglītība"}),
  };
}

std::vector<TaxonomyTerm> with_real_roles(std::vector<TaxonomyTerm> terms) {
  static const auto real = [] {
    std::map<std::pair<Kind, std::string>, std::vector<TermRole>> roles;
    for (const auto kind : taxonomy_kinds)
      for (const auto& term :
           taxonomy_from_json(required_text(real_data / taxonomy_file(kind)), kind, "").value.terms)
        if (!term.roles.empty()) roles[{kind, term.id}] = term.roles;
    return roles;
  }();
  for (auto& term : terms)
    if (const auto found = real.find({term.kind, term.id});
        found != real.end() && term.roles.empty())
      term.roles = found->second;
  return terms;
}

TinyIndex::TinyIndex(std::vector<Organization> organizations, std::vector<TaxonomyTerm> terms,
                     std::vector<NetworkRecord> network_records, Needs needs,
                     const ChooseSite& choose)
    : terms_(with_real_roles(std::move(terms))),
      network_records_(std::move(network_records)),
      needs_(std::move(needs)),
      site_(site_from_json(required_text(real_data / site_file)).value) {
  if (choose) choose(site_);
  publish(std::move(organizations));
  searcher_ = std::make_unique<Searcher>(folder(), test_day);
}

void TinyIndex::publish(std::vector<Organization> organizations) {
  std::ranges::sort(organizations, {}, &Organization::id);
  Progress quiet{Progress::Style::none};
  IndexWriter writer{folder()};
  write_database(writer.building(),
                 {.organizations = std::move(organizations),
                  .terms = terms_,
                  .network_records = network_records_,
                  .needs = needs_,
                  .site = site_},
                 "2026-11-21T00:00:00Z", quiet);
  writer.publish();
}

void TinyIndex::replace(std::vector<Organization> organizations) {
  publish(std::move(organizations));
}

Answer TinyIndex::search(const std::string& text) const {
  return search(SearchRequest{.text = text});
}

Ids TinyIndex::ids(const SearchRequest& request) const {
  Ids found;
  for (const auto& match : search(request).matches) found.push_back(match.organization->id);
  return found;
}

Ids TinyIndex::ids(const std::string& text) const {
  return ids(SearchRequest{.text = text});
}

const Searcher& real_directory() {
  static const TemporaryFolder folder;
  static const Searcher searcher = [] {
    Progress quiet{Progress::Style::none};
    const auto result = build_index({.data = std::string(BLAKUS_SOURCE_DIR) + "/data",
                                     .index = folder.path() / "index",
                                     .now = "2026-11-21T00:00:00Z"},
                                    quiet);
    if (result.outcome != BuildOutcome::published)
      throw std::runtime_error("data/ is not sound: " + result.refusal);
    return Searcher{folder.path() / "index", test_day};
  }();
  return searcher;
}

}  // namespace blakus
