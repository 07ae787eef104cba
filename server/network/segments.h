#pragma once
// Segments: a saved search over all records that visitors can open, evaluated whenever it is used.
// A rule is a row. Knows records and contacts; never how a rule is asked for.

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "server/curation/record_list.h"

namespace blakus {

/// Key of a rule → its value; all have to fit. Without rules, everybody.
using SegmentFilter = std::map<std::string, std::string, std::less<>>;

/// What is looked up once for all records.
struct SegmentLook {
  std::string today;                    ///< ISO
  std::optional<Organization> network;  ///< the body whose members are meant
  std::vector<std::string> ids;         ///< of a term: itself and the narrower ones
  std::multimap<std::string, std::string, std::less<>> tags;  ///< organization → tag
};

struct SegmentRule {
  std::string_view key;                  ///< "area", of the address and the message
  std::optional<Kind> of;                ///< its value is the id of a term
  std::vector<std::string_view> values;  ///< else one of these; neither: a tag
  bool (*fits)(const Organization& body, const SegmentLook& look, const std::string& value);
};
std::span<const SegmentRule> segment_rules();

using SegmentBodies = std::vector<std::shared_ptr<const ListedRecord>>;
/// By name. `network`: id of the body whose members are meant. A rule that is not known, or has no
/// such value, fits nobody: a letter goes to too few rather than to too many.
SegmentBodies bodies_of(const Curation& curation, const SegmentFilter& filter,
                        const std::string& network);

struct Segment {
  std::int64_t number = 0;
  std::string name;
  SegmentFilter filter;
};
std::vector<Segment> segments(const Database& database);
std::optional<Segment> segment(const Database& database, std::int64_t number);
/// Under its name, in the place of one that has it.
void keep_segment(Database& database, const std::string& name, const SegmentFilter& filter);
void forget_segment(Database& database, std::int64_t number);

/// "area=oncology\nmember=yes", and back.
std::string text_of(const SegmentFilter& filter);
SegmentFilter filter_in(std::string_view text);

}  // namespace blakus
