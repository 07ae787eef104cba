#pragma once
// Walks the names of a thing in the languages of the directory, one after the other.

#include "core/kinds/taxonomy_term/taxonomy.h"

namespace blakus {

/// Calls `visit(language, name)` for each; Latin names are left out.
template <typename Visit>
void each_name(const TermNames& names, Visit visit) {
  for (const auto language : all_languages)
    for (const auto& name : names.in(language)) visit(language, name);
}

}  // namespace blakus
