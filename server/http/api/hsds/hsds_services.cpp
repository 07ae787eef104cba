#include "server/http/api/hsds/hsds_services.h"

#include <algorithm>

namespace blakus {
namespace {

using Terms = std::vector<std::pair<Kind, std::string>>;

void add(Terms& terms, Kind kind, const std::vector<std::string>& ids) {
  for (const auto& id : ids) terms.emplace_back(kind, id);
}

HsdsOffer whole(const Organization& organization) {
  HsdsOffer offer{.name = organization.name,
                  .description = organization.description,
                  .languages = organization.languages};
  add(offer.terms, Kind::area, organization.areas);
  add(offer.terms, Kind::diagnosis, organization.diagnoses);
  for (const auto& id : organization.services)
    if (std::ranges::find(organization.service_details, id, &Service::service) ==
        organization.service_details.end())
      offer.terms.emplace_back(Kind::service, id);
  add(offer.terms, Kind::audience, organization.audiences);
  add(offer.terms, Kind::support_area, organization.support_areas);
  add(offer.terms, Kind::delivery, organization.deliveries);
  if (!organization.type.empty()) offer.terms.emplace_back(Kind::type, organization.type);
  return offer;
}

HsdsOffer apart(const Organization& organization, const Service& service) {
  const bool own_languages = !service.languages.empty();
  HsdsOffer offer{.key = service.service + ":" + service.name.lv,
                  .kind = service.service,
                  .name = service.name,
                  .description = service.description,
                  .languages = own_languages ? service.languages : organization.languages,
                  .fees = service.fees,
                  .how_to_begin = service.how_to_begin,
                  .opening_hours = service.opening_hours};
  add(offer.terms, Kind::area, organization.areas);
  add(offer.terms, Kind::diagnosis, organization.diagnoses);
  offer.terms.emplace_back(Kind::service, service.service);
  add(offer.terms, Kind::audience, service.audiences);
  add(offer.terms, Kind::delivery, service.deliveries);
  return offer;
}

}  // namespace

std::vector<HsdsOffer> hsds_offers_of(const Organization& organization) {
  std::vector<HsdsOffer> offers{whole(organization)};
  for (const auto& service : organization.service_details)
    offers.push_back(apart(organization, service));
  return offers;
}

}  // namespace blakus
