#pragma once
// Compares the directory with the Register of Enterprises' open data (register.csv of the national
// open-data portal): the differences become proposals. Streams half a million rows in the memory of
// a few; never decides or writes.

#include <cstddef>
#include <istream>
#include <string>
#include <vector>

#include "core/kinds/organization/organization.h"
#include "core/kinds/organization/proposal.h"
#include "core/record/problem.h"

namespace blakus {

/// What is not in the register is proposed only where the table is whole: hardly a number of ours
/// missing, no row unread. Names offer numbers there, the living before the dead.
struct RegisterComparison {
  std::vector<Proposal> proposals;  ///< by organization, then in the order of the register
  std::size_t rows = 0;             ///< of the register
  std::size_t matched = 0;          ///< organizations found there by their number
  std::vector<std::string> notes;   ///< what a person may want to do by hand
  Problems problems;  ///< rows that could not be read; the header or the table, if it is another
};

/// A table and how it is named in sources and problems.
struct NamedTable {
  std::istream& in;
  std::string file;
};

/// `former_names`, where given: the register's table of names that bodies had before, with the
/// columns regcode and name. By it a renamed body is found that has no number with us.
RegisterComparison compare_with_register(const std::vector<Organization>& organizations,
                                         const NamedTable& table,
                                         const NamedTable* former_names = nullptr);

}  // namespace blakus
