#include "server/http/pages/first_call.h"

#include <array>
#include <string_view>

namespace blakus {
namespace {

/// A number as it is dialled, as it is read, and the message that says whose it is.
struct Line {
  std::string_view dialled;
  std::string_view read;
  const char* what;
};
constexpr Line crisis_line_of{"116123", "116\u00a0123", "crisis.line_talk"};
constexpr Line ambulance{"113", "113", "crisis.line_life"};
constexpr Line emergency{"112", "112", "crisis.line_police"};

/// By CrisisKind, the first to call first.
constexpr std::array<std::array<Line, 2>, crisis_kind_names.size()> first_call_lines{
    {{ambulance, emergency}, {crisis_line_of, ambulance}, {emergency, crisis_line_of}}};

}  // namespace

std::string_view crisis_line(CrisisKind kind) {
  return lines[static_cast<std::size_t>(kind)].front().dialled;
}

View first_call(const Visit& visit, std::optional<CrisisKind> crisis) {
  if (!crisis) return View(false);
  const auto key = "crisis." + std::string(name_of(*crisis));
  View view;
  view["heading"] = visit.say(key);
  view["text"] = visit.say(key + "_text");
  view["calls"] =
      list_of(first_call_lines[static_cast<std::size_t>(*crisis)], [&](const Line& line) {
        View call;
        call["href"] = "tel:" + std::string(line.dialled);
        call["number"] = std::string(line.read);
        call["what"] = visit.say(line.what);
        return call;
      });
  return view;
}

}  // namespace blakus
