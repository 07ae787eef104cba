#pragma once
// What sound data is, beyond the types of its values: ids, references and
// hierarchies. One function per kind of record; each reports every fault.

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/catalog/catalog.h"
#include "core/record/problem.h"

namespace blakus {

using Ids = std::set<std::string, std::less<>>;

/// What reading has reported already: file and record → keys; "" is the whole record. No check
/// reports it again. Organizations have a file, or a line of one, for themselves: their record is
/// "".
using ReportedKeys = std::map<std::pair<std::string, std::string>, Ids>;

/// Taxonomy terms and federations: ids, labels, parents without cycles, codes, coordinates.
Problems check_terms(const Catalog& catalog, const ReportedKeys& reported = {});

/// The needs of one file against the terms and those of the files before it.
Problems check_needs(const std::vector<Need>& needs, const std::vector<Need>& before,
                     const Catalog& catalog, const std::string& file);
/// The index holds the needs of all files as one record: as many as a record may hold.
Problems check_size(const Needs& needs, const std::string& file);

/// data/site.json against the terms and the sound organizations.
Problems check_site(const Catalog& catalog);

/// Organizations against the terms; `files[i]` is where organization i was read.
Problems check_organizations(const Catalog& catalog, const std::vector<std::string>& files);

/// Removes each organization that is not sound and each that depends on a removed one, and its
/// file, until all that stay are sound. Those in `reported` are not.
ManyProblems leave_out_unsound(Catalog& catalog, std::vector<std::string>& files,
                               const ReportedKeys& reported = {});

/// What the network has, by describe() of each kind, and that those they name are there. `met` are
/// the ids of all organizations that were read, sound or not.
Problems check_network_records(const Catalog& catalog, const Ids& met = {},
                               const ReportedKeys& reported = {});

}  // namespace blakus
