#pragma once
// Walks the names of a thing in the three languages of the directory, one after the other.

#include "core/kinds/taxonomy_term/taxonomy.h"

namespace blakus {

/// Calls `visit(language, name)` for each; Latin names are left out.
template <typename Visit>
void each_name(const TermNames& names, Visit visit) {
  for (const auto& name : names.lv) visit(Language::lv, name);
  for (const auto& name : names.en) visit(Language::en, name);
  for (const auto& name : names.ru) visit(Language::ru, name);
}

}  // namespace blakus
