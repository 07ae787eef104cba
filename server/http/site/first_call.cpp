#include "server/http/site/first_call.h"

#include <array>
#include <string_view>

#include "server/http/app/crisis_lines.h"

namespace blakus {

View first_call(const PageContext& context, std::optional<CrisisKind> crisis) {
  if (!crisis) return View(false);
  const auto key = "crisis." + std::string(name_of(*crisis));
  View view;
  view["heading"] = context.say(key);
  view["text"] = context.say(key + "_text");
  view["calls"] = list_of(crisis_lines(*crisis), [&](const CrisisLine& line) {
    View call;
    call["href"] = "tel:" + std::string(line.dialled);
    call["number"] = std::string(line.read);
    call["what"] = context.say(line.what);
    return call;
  });
  return view;
}

}  // namespace blakus
