#pragma once
// Walking the terms of a field.

#include <string>

#include <xapian.h>

#include "core/index/schema.h"

namespace blakus {

/// Calls `visit(word, at)` for every term of the field, in order: the term without its prefix, and
/// where it stands, which knows the whole term and its number of documents.
template <typename Visit>
void each_term(const Xapian::Database& database, Field field, Visit visit) {
  const std::string prefix{prefix_of(field)};
  for (auto at = database.allterms_begin(prefix); at != database.allterms_end(prefix); ++at)
    visit((*at).substr(prefix.size()), at);
}

}  // namespace blakus
