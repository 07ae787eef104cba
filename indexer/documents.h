#pragma once
// Records as Xapian documents: which terms, slots and data a record gets. Knows the schema and
// `analyze`; never where the index lies.

#include <map>
#include <string>
#include <utility>

#include <xapian.h>

#include "core/catalog/catalog.h"

namespace blakus {

/// Finds a taxonomy term by kind and id while posting.
using TermsById = std::map<std::pair<Kind, std::string>, const TaxonomyTerm*>;
TermsById terms_by_id(const Catalog& catalog);

/// What of the catalog is posted with an organization.
struct PostingTables {
  TermsById terms;
  FoundNames found_names;  ///< those of merged organizations at their successors
  std::vector<District> districts;
};
PostingTables posting_tables(const Catalog& catalog);

Xapian::Document document_of(const Organization& organization, const PostingTables& tables);
Xapian::Document document_of(const TaxonomyTerm& term);
Xapian::Document document_of(const Federation& federation);
Xapian::Document document_of(const NetworkRecord& record);

}  // namespace blakus
