#pragma once
// What results can be limited by, posted as boolean terms: an organization's own ids, and those of
// its services and places. Knows records; never words.

#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "core/index/schema.h"
#include "core/kinds/organization/organization.h"
#include "indexer/documents.h"

namespace blakus {

inline void post_filter(Xapian::Document& document, Field field, std::string_view value) {
  document.add_boolean_term(index_term(field, value));
}

inline void post_filters(Xapian::Document& document, Field field,
                         const std::vector<std::string>& ids) {
  for (const auto& id : ids) post_filter(document, field, id);
}

void post_filters_of(Xapian::Document& document, const Organization& organization,
                     const TermsById& terms);

}  // namespace blakus
