#pragma once
// One fact of a record as a person reads it: labels for ids, numbers and dates as visitors see
// them, one value a line. Knows members of a record and messages; never where they differ.

#include <string>
#include <string_view>
#include <vector>

#include "core/kinds/organization/organization.h"
#include "core/record/problem.h"
#include "server/http/site/page_context.h"

namespace blakus {

/// `key`: a member of the record's JSON ("phones"). Empty where the record does not state it, and
/// for what no reader needs: its id.
std::string fact_text(const PageContext& context, const Organization& record, std::string_view key);

/// The name of a fact in the reader's language: "tālruņi". Other kinds than organizations may call
/// a member of the same key differently.
std::string fact_label(const PageContext& context, std::string_view key,
                       Kind kind = Kind::organization);

/// The text in each language that it is written in, the language named: "latviski: …".
std::vector<std::string> lines_by_language(const PageContext& context, const Localized& text);

/// What is wrong with the record as a whole, for whoever filled in its form.
std::string record_fault_text(const PageContext& context, const Problem& problem);

}  // namespace blakus
