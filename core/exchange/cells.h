#pragma once
// Cells that are more than a text as it stands: how each is written for an organization and read
// into one. Knows records, terms and the forms of facts; never which columns there are.

#include <string>
#include <vector>

#include "core/exchange/table_columns.h"

namespace blakus {

/// Labels of terms, "; " between them.
std::string labels_of(Kind kind, const std::vector<std::string>& ids, const CellContext& context);
/// The ids that the cell names; what it names beside them is a problem.
std::vector<std::string> ids_in(const ForeignCell& cell, Kind kind);

/// In the reader's language.
std::string write_name(const Organization& organization, const CellContext& context);
void read_name(const ForeignCell& cell, Organization& organization);

/// "; " between them.
std::string write_short_names(const Organization& organization, const CellContext& context);
void read_short_names(const ForeignCell& cell, Organization& organization);

/// Of the Register of Enterprises.
std::string write_number(const Organization& organization, const CellContext& context);
void read_number(const ForeignCell& cell, Organization& organization);

std::string write_type(const Organization& organization, const CellContext& context);
void read_type(const ForeignCell& cell, Organization& organization);

/// "visa Latvija; Rīga"
std::string write_coverage(const Organization& organization, const CellContext& context);
void read_coverage(const ForeignCell& cell, Organization& organization);

/// "+371 29235677 (jurists); 116123"
std::string write_phones(const Organization& organization, const CellContext& context);
void read_phones(const ForeignCell& cell, Organization& organization);

std::string write_emails(const Organization& organization, const CellContext& context);
void read_emails(const ForeignCell& cell, Organization& organization);

std::string write_website(const Organization& organization, const CellContext& context);
void read_website(const ForeignCell& cell, Organization& organization);

// Made from other facts, and never read.

/// Codes of all diagnoses, each once.
std::string write_icd10(const Organization& organization, const CellContext& context);
std::string write_orpha(const Organization& organization, const CellContext& context);

/// Record and contacts apart: whose name was found in a list last week may have a number of 2014.
/// Without a way to reach the organization nothing is said of contacts.
std::string write_checked(const Organization& organization, const CellContext& context);
std::string write_checked_how(const Organization& organization, const CellContext& context);
std::string write_contacts_checked(const Organization& organization, const CellContext& context);
std::string write_contacts_how(const Organization& organization, const CellContext& context);

/// Address of its page.
std::string write_profile(const Organization& organization, const CellContext& context);

}  // namespace blakus
