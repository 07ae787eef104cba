#include "indexer/filters.h"

#include <algorithm>

namespace blakus {

namespace {

/// An umbrella for all patients: for any illness and nothing else, or for every long illness.
bool serves_everyone(const Organization& organization, const TermsById& terms) {
  const auto any_has = [&](Kind kind, const std::vector<std::string>& ids, TermRole role) {
    return std::ranges::any_of(ids, [&](const std::string& id) {
      const auto term = terms.find({kind, id});
      return term != terms.end() && has_role(*term->second, role);
    });
  };
  if (!any_has(Kind::type, {organization.type}, TermRole::umbrella) ||
      !any_has(Kind::area, organization.areas, TermRole::any_illness))
    return false;
  return any_has(Kind::diagnosis, organization.diagnoses, TermRole::any_long_illness) ||
         (organization.diagnoses.empty() && organization.areas.size() == 1);
}

/// Whom, how and where a single service helps, the organization does.
void post_filters_of(Xapian::Document& document, const Service& service) {
  post_filters(document, Field::audience, service.audiences);
  post_filters(document, Field::language, service.languages);
  post_filters(document, Field::region, service.regions);
  post_filters(document, Field::delivery, service.deliveries);
}

}  // namespace

void post_filters_of(Xapian::Document& document, const Organization& organization,
                     const TermsById& terms) {
  post_filters(document, Field::area, organization.areas);
  post_filters(document, Field::diagnosis, organization.diagnoses);
  post_filters(document, Field::region, organization.regions);
  post_filters(document, Field::service, kinds_of_help(organization));
  post_filters(document, Field::delivery, organization.deliveries);
  post_filters(document, Field::audience, organization.audiences);
  post_filters(document, Field::language, organization.languages);
  post_filter(document, Field::type, organization.type);
  if (!organization.intake.status.empty())
    post_filter(document, Field::intake, organization.intake.status);
  for (const auto& service : organization.service_details) post_filters_of(document, service);
  for (const auto& location : organization.locations) {
    post_filters(document, Field::region, location.regions);
    post_filters(document, Field::accessibility, location.accessibility);
  }
  if (organization.national) post_filter(document, Field::coverage, coverage_national);
  if (serves_everyone(organization, terms))
    post_filter(document, Field::coverage, coverage_everyone);
}

}  // namespace blakus
