#include "server/http/site/governance_text.h"

#include "core/record/lines.h"
#include "core/record/phone.h"
#include "server/http/site/contacts.h"
#include "server/http/site/fact_text.h"

namespace blakus {
namespace {

/// "12 500 €"; spaces that do not break.
std::string euros(int amount) {
  auto digits = std::to_string(amount);
  for (auto at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, "\u00a0");
  return digits + "\u00a0€";
}

std::string income_text(const PageContext& context, const Income& income) {
  const auto from = context.say("income." + income.from);
  const auto what = income.amount ? from + ": " + euros(*income.amount)
                                  : from + " (" + context.say("income.no_amount") + ")";
  return income.year ? std::to_string(*income.year) + ": " + what : what;
}

std::string board_text(const PageContext& context, const Governance& governance) {
  if (!governance.board_size) return {};
  const auto size = static_cast<std::int64_t>(*governance.board_size);
  if (!governance.board_lived) return context.say("governance.board_size", {{"size", size}});
  return context.say(
      "governance.board_patients",
      {{"size", size}, {"patients", static_cast<std::int64_t>(*governance.board_lived)}});
}

/// In each language that it is written in.
std::vector<std::string> decides_lines(const PageContext& context, const Localized& decides) {
  auto lines = lines_by_language(context, decides);
  for (auto& line : lines) line = context.say("governance.decides") + ": " + line;
  return lines;
}

}  // namespace

std::vector<GovernanceFact> governance_facts(const PageContext& context,
                                             const Governance& governance) {
  std::vector<GovernanceFact> facts;
  const auto add = [&](const char* name, std::string text, const std::string& href) {
    if (!text.empty()) facts.push_back({context.say(name), std::move(text), href, {}});
  };
  add("governance.decides", text_for(governance.decides, context.language), "");
  if (!facts.empty()) {
    const auto written = language_for(governance.decides, context.language);
    if (written != context.language) facts.back().language = code_of(written);
  }
  add("governance.board", board_text(context, governance), governance.board_source);
  add("governance.statutes", governance.statutes.empty() ? "" : short_address(governance.statutes),
      governance.statutes);
  if (const auto& benefit = governance.public_benefit; !benefit.status.empty())
    add("governance.public_benefit",
        context.say("governance.benefit_" + benefit.status, {{"date", context.date(benefit.date)}}),
        benefit.source);
  for (const auto& income : governance.income)
    add("governance.income", income_text(context, income), income.source);
  return facts;
}

std::vector<std::string> governance_lines(const PageContext& context,
                                          const Governance& governance) {
  auto lines = decides_lines(context, governance.decides);
  auto others = governance;
  others.decides = {};
  for (const auto& fact : governance_facts(context, others)) {
    const auto where = short_address(fact.href);
    lines.push_back(fact.name + ": " + with_note(fact.text, where == fact.text ? "" : where));
  }
  const auto& mark = governance.transparent;
  if (!mark.declared.empty())
    lines.push_back(
        context.say("transparent.title") + ": " +
        joined({context.date(mark.declared), context.date(mark.expires), short_address(mark.proof)},
               ", "));
  return lines;
}

}  // namespace blakus
