#include "server/http/pages/first_call.h"

#include <array>
#include <string_view>

namespace blakus {
namespace {

/// A number as it is dialled, as it is read, and the message that says whose it is.
struct CallLine {
  std::string_view dialled;
  std::string_view read;
  const char* what;
};
constexpr CallLine crisis_line_of{"116123", "116\u00a0123", "crisis.line_talk"};
constexpr CallLine ambulance{"113", "113", "crisis.line_life"};
constexpr CallLine emergency{"112", "112", "crisis.line_police"};

/// By CrisisKind, the first to call first.
constexpr std::array<std::array<CallLine, 2>, crisis_kind_names.size()> first_call_lines{
    {{ambulance, emergency}, {crisis_line_of, ambulance}, {emergency, crisis_line_of}}};

}  // namespace

std::string_view crisis_line(CrisisKind kind) {
  return first_call_lines[static_cast<std::size_t>(kind)].front().dialled;
}

View first_call(const Visit& visit, std::optional<CrisisKind> crisis) {
  if (!crisis) return View(false);
  const auto key = "crisis." + std::string(name_of(*crisis));
  View view;
  view["heading"] = visit.say(key);
  view["text"] = visit.say(key + "_text");
  view["calls"] =
      list_of(first_call_lines[static_cast<std::size_t>(*crisis)], [&](const CallLine& line) {
        View call;
        call["href"] = "tel:" + std::string(line.dialled);
        call["number"] = std::string(line.read);
        call["what"] = visit.say(line.what);
        return call;
      });
  return view;
}

}  // namespace blakus
