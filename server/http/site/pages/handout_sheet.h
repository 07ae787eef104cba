#pragma once
// Which organizations stand on a sheet to take along, and in what order. Knows records and what was
// asked for; never how a sheet looks.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/kinds/need/crisis_words.h"
#include "core/kinds/organization/organization.h"
#include "server/http/site/page_context.h"

namespace blakus {

/// What is asked for: a sheet of some organizations, in a language and a size of print.
struct Sheet {
  std::vector<std::shared_ptr<const Organization>> organizations;
  std::vector<std::shared_ptr<const Organization>> left_out;  ///< without known contacts
  std::string region;
  std::optional<CrisisKind> crisis;  ///< stands first on the sheet: whom to call now
  Language language = Language::lv;
  bool large = false;
};

Sheet sheet_of(const PageContext& context);

}  // namespace blakus
