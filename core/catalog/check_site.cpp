#include <algorithm>

#include "core/catalog/record_check.h"

namespace blakus {

Problems check_site(const Catalog& catalog) {
  ManyProblems problems;
  const auto& site = catalog.site;
  const auto ids = ids_of(catalog.terms);
  const std::string file = site_file;
  const std::string whole_file;
  RecordCheck check{file, whole_file, problems};
  const auto chosen = [&](RecordCheck& of, const std::string& key,
                          const std::vector<ChosenTerms>& lists) {
    for (const auto& [kind, values] : lists)
      of.references((key + "." + std::string(plural_of(kind))).c_str(), values, kind, ids);
  };
  const auto is_there = [&](const Organization& one) { return one.id == site.network; };
  if (!site.network.empty() && std::ranges::none_of(catalog.organizations, is_there))
    check.unknown_organization("network.organization", site.network);
  check.form("network.email", site.network_email, Form::email);
  check.references("home_areas", site.home_areas, Kind::area, ids);
  check.references("map_regions", site.map_regions, Kind::region, ids);
  for (const auto& [part, region] : site.filter_regions) {
    check.reference("filter_regions", part, Kind::region, ids);
    check.reference("filter_regions", region, Kind::region, ids);
  }
  check.references("unasked_diagnoses", site.unasked_diagnoses, Kind::diagnosis, ids);
  chosen(check, "helplines", site.helplines);
  for (const auto& situation : site.situations) {
    RecordCheck of{file, situation.id, problems};
    of.form("id", situation.id, Form::id);
    chosen(of, "filters", situation.filters);
    chosen(of, "unsure", situation.unsure);
    of.references("audiences", situation.audiences, Kind::audience, ids);
  }
  return problems.reported;
}

}  // namespace blakus
