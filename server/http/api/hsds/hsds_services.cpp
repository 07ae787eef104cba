#include "server/http/api/hsds/hsds_services.h"

namespace blakus {

std::vector<ServiceOfBody> services_of(const Organization& organization) {
  ServiceOfBody whole{.key = {},
                      .name = organization.name,
                      .description = organization.description,
                      .terms = {},
                      .languages = organization.languages};
  const auto add = [&](Kind kind, const std::vector<std::string>& ids) {
    for (const auto& id : ids) whole.terms.emplace_back(kind, id);
  };
  add(Kind::area, organization.areas);
  add(Kind::diagnosis, organization.diagnoses);
  add(Kind::service, organization.services);
  add(Kind::audience, organization.audiences);
  if (!organization.type.empty()) add(Kind::type, {organization.type});
  return {std::move(whole)};
}

}  // namespace blakus
