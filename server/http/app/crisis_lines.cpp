#include "server/http/app/crisis_lines.h"

#include <cstddef>

namespace blakus {
namespace {

constexpr CrisisLine crisis_line_of{"116123", "116\u00a0123", "crisis.line_talk"};
constexpr CrisisLine ambulance{"113", "113", "crisis.line_life"};
constexpr CrisisLine emergency{"112", "112", "crisis.line_police"};

/// By CrisisKind.
constexpr std::array<std::array<CrisisLine, 2>, crisis_kind_names.size()> lines_by_kind{
    {{ambulance, emergency}, {crisis_line_of, ambulance}, {emergency, crisis_line_of}}};

}  // namespace

const std::array<CrisisLine, 2>& crisis_lines(CrisisKind kind) {
  return lines_by_kind[static_cast<std::size_t>(kind)];
}

std::string_view crisis_line(CrisisKind kind) {
  return crisis_lines(kind).front().dialled;
}

}  // namespace blakus
