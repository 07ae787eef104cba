#pragma once
// Records of the directory as the API publishes them: organizations, taxonomy terms and lists of
// these. Knows the shapes of docs/api.md; nothing of HTTP.

#include <string>

#include "core/kinds/organization/organization.h"
#include "core/kinds/taxonomy_term/taxonomy.h"
#include "server/search/index/snapshot.h"

namespace blakus {

/// GET /api/v1/organizations/{id}
std::string organization_json(const Organization& organization, Language language,
                              const Snapshot& snapshot);

/// GET /api/v1/areas, /diagnoses, /regions, /services …: all terms of the kind.
std::string terms_json(Kind kind, Language language, const Snapshot& snapshot);

/// GET /api/v1/diagnoses/{id}, /regions/{id} …: one term with its broader and narrower ones.
std::string term_json(const TaxonomyTerm& term, Language language, const Snapshot& snapshot);

}  // namespace blakus
