#include "server/http/site/pages/results.h"

#include "core/kinds/organization/fact_checks.h"

namespace blakus {
namespace {

/// Only whom one can turn to now; nothing to read, choose or compare.
void keep_reachable(Answer& answer) {
  std::erase_if(answer.matches, [](const Match& match) {
    const bool for_everything = !match.why.empty() && match.why.front()->reason == Reason::everyone;
    return for_everything || !can_be_reached(*match.organization);
  });
  answer.total = answer.matches.size();
  answer.pages = 1;
  answer.place.clear();
  answer.disability.clear();
  for (auto& match : answer.matches) match.why.clear();  // they would name the despair
}

}  // namespace

Answer results_for(const PageContext& context, const SearchRequest& request) {
  auto answer = context.site_context.searcher.search(request);
  if (answer.needs_somebody) keep_reachable(answer);
  return answer;
}

std::string headline_of(const PageContext& context, const Answer& answer) {
  if (answer.needs_somebody) return context.say("crisis.h1");
  const auto local = answer.groups[static_cast<std::size_t>(Group::local)];
  if (answer.place.empty() || answer.total == 0) return context.count("found", answer.total);
  return context.say(local == 0 ? "found.local0" : "found.local",
                     {{"found", context.count("found", answer.total)},
                      {"count", static_cast<std::int64_t>(local)},
                      {"place", context.locative(answer.place)}});
}

}  // namespace blakus
