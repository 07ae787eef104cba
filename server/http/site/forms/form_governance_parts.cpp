// Who decides, and whose money it is: disclosed by anyone who knows; the mark declared by the
// organization itself; the status read by an editor from the list of the tax office.

#include <algorithm>
#include <limits>

#include "core/files/number.h"
#include "core/kinds/organization/governance.h"
#include "core/record/formats.h"
#include "core/record/lines.h"
#include "core/record/web_address.h"
#include "core/text/day.h"
#include "server/http/site/forms/form_parts.h"
#include "server/http/site/forms/typed_amount.h"
#include "server/http/site/forms/typed_when.h"
#include "server/http/site/governance_text.h"

namespace blakus {
namespace {

constexpr std::size_t digits_of_a_year = 4;

std::string in_digits(const std::optional<int>& number) {
  return number ? std::to_string(*number) : "";
}

void read_count(FormReader& form, const char* name, std::optional<int>& count) {
  std::string typed;
  form.line(name, typed);
  count = number_in<int>(typed);
  if (!typed.empty() && count.value_or(-1) < 0) form.error(name, "own.error.number");
}

/// As records keep it; what was there before stays as it is.
std::string checked_address(FormReader& form, const std::string& input, const std::string& typed,
                            const std::string& before) {
  if (typed.empty() || typed == before) return typed;
  auto address = stored_address(typed);
  if (!is_web_address(address)) form.error(input, "form.error.website");
  return address;
}

void read_address(FormReader& form, const char* name, std::string& address,
                  const std::string& before) {
  form.line(name, address);
  address = checked_address(form, name, address, before);
}

/// The day typed, where it is another than the one shown.
void read_day(FormReader& form, const char* name, std::string& day, const std::string& before,
              WithoutYear meant = WithoutYear::last) {
  std::string typed;
  form.line(name, typed);
  if (typed.empty() || typed == form.context().date(before)) {
    day = typed.empty() ? "" : before;
    return;
  }
  day = typed_day(typed, form.context().today(), meant);
  if (day.empty()) form.error(name, "own.error.date");
}

/// What two fields together get wrong stands beside the one to mend.
void check_together(FormReader& form, const Governance& governance) {
  const auto fault = fault_of(governance);
  if (!fault) return;
  auto input = fault->key;
  if (const auto dot = input.find('.'); dot != std::string::npos) input[dot] = '_';
  form.error(input, ("form.error." + input).c_str());
}

InputChoices choices_of_income(const PageContext& context) {
  InputChoices choices{{"", context.say("form.income_choose")}};
  for (const auto from : income_sources)
    choices.push_back({std::string(from), context.say("income." + std::string(from))});
  return choices;
}

InputChoices choices_of_benefit(const PageContext& context) {
  InputChoices choices{{"", context.say("form.benefit_unknown")}};
  for (const auto state : benefit_states)
    choices.push_back({std::string(state), context.say("form.benefit_" + std::string(state))});
  return choices;
}

/// Whole euro, rounded; nothing where it is no amount.
std::optional<int> typed_euros(const std::string& typed) {
  constexpr std::int64_t cents = 100;
  const auto amount = typed_amount(typed);
  if (!amount || amount->cents < 0) return std::nullopt;
  const auto euros = (amount->cents + cents / 2) / cents;
  if (euros > std::numeric_limits<int>::max()) return std::nullopt;
  return static_cast<int>(euros);
}

/// One row of the form, with what its fields get wrong.
Income typed_income(FormReader& form, std::size_t row, const Income& typed_texts,
                    const std::string& year, const std::string& amount, const Income& before) {
  auto income = typed_texts;
  income.year = number_in<int>(year);
  if (!year.empty() && (!income.year || *income.year < 0 || year.size() != digits_of_a_year))
    form.error(row_id("income_year", row), "own.error.number");
  income.amount = typed_euros(amount);
  if (!amount.empty() && !income.amount)
    form.error(row_id("income_amount", row), "own.error.amount");
  if (income.from.empty() || !std::ranges::count(income_sources, income.from))
    form.error(row_id("income_from", row), "own.error.choice");
  const auto input = row_id("income_source", row);
  if (income.source.empty()) form.error(input, "form.error.income_source");
  income.source = checked_address(form, input, income.source, before.source);
  return income;
}

void read_income(FormReader& form) {
  const auto years = form.rows("income_year");
  const auto givers = form.rows("income_from");
  const auto amounts = form.rows("income_amount");
  const auto sources = form.rows("income_source");
  const auto& known = form.base().governance.income;
  auto& income = form.record().governance.income;
  income.clear();
  for (std::size_t row = 0; row < sources.size(); ++row) {
    const auto year = in_row(years, row);
    const auto amount = in_row(amounts, row);
    const Income texts{
        .year = {}, .from = in_row(givers, row), .amount = {}, .source = sources[row]};
    if (year.empty() && amount.empty() && texts == Income{}) continue;
    income.push_back(
        typed_income(form, row, texts, year, amount, row < known.size() ? known[row] : Income{}));
  }
  // What the form has no rows for stays.
  for (std::size_t row = most_rows; row < known.size(); ++row) income.push_back(known[row]);
}

}  // namespace

void put_governance(Parameters& fields, const PageContext&, const Organization& record) {
  const auto& governance = record.governance;
  for (const auto language : asked_languages)
    fields.emplace_back(field_in("decides", language), governance.decides.in(language));
  fields.emplace_back("board_size", in_digits(governance.board_size));
  fields.emplace_back("board_patients", in_digits(governance.board_lived));
  fields.emplace_back("board_source", governance.board_source);
  fields.emplace_back("statutes", governance.statutes);
  for (const auto& income : governance.income) {
    fields.emplace_back("income_year", in_digits(income.year));
    fields.emplace_back("income_from", income.from);
    fields.emplace_back("income_amount", in_digits(income.amount));
    fields.emplace_back("income_source", income.source);
  }
}

void draw_governance(FormView& form) {
  // In the reader's language, and where there is a text already.
  InputLooks decides;
  for (const auto language : asked_languages)
    if (language == form.context().language || form.is_filled(field_in("decides", language)))
      decides.push_back(look_in("decides", language, "area"));
  form.inputs({"form.decides", "form.decides_hint"}, decides);
  form.inputs({"form.board", "form.board_hint"}, {{"board_size", "form.board_size"},
                                                  {"board_patients", "form.board_patients"},
                                                  {"board_source", "form.board_source"},
                                                  {"statutes", "form.statutes"}});
  form.rows({"form.income", "form.income_hint"}, {{"income_year", "form.income_year"},
                                                  {.name = "income_from",
                                                   .label = "form.income_from",
                                                   .choices = choices_of_income(form.context())},
                                                  {"income_amount", "form.income_amount"},
                                                  {"income_source", "form.income_source"}});
}

void read_governance(FormReader& form) {
  auto& governance = form.record().governance;
  const auto& before = form.base().governance;
  for (const auto language : asked_languages)
    form.text(field_in("decides", language), governance.decides.in(language));
  read_count(form, "board_size", governance.board_size);
  read_count(form, "board_patients", governance.board_lived);
  read_address(form, "board_source", governance.board_source, before.board_source);
  read_address(form, "statutes", governance.statutes, before.statutes);
  auto alone = governance;
  alone.transparent = {};  // another part's to mend
  check_together(form, alone);
  read_income(form);
}

std::string governance_text(const PageContext& context, const Organization& record) {
  auto disclosed = record.governance;
  disclosed.transparent = {};
  disclosed.public_benefit = {};
  return joined(governance_lines(context, disclosed), "\n");
}

void put_transparent(Parameters& fields, const PageContext& context, const Organization& record) {
  const auto& mark = record.governance.transparent;
  fields.emplace_back("transparent_proof", mark.proof);
  fields.emplace_back("transparent_declared", context.date(mark.declared));
  fields.emplace_back("transparent_expires", context.date(mark.expires));
}

void draw_transparent(FormView& form) {
  form.inputs({"transparent.title", "form.transparent_hint"},
              {{"transparent_proof", "form.transparent_proof"},
               {"transparent_declared", "form.transparent_declared"},
               {"transparent_expires", "form.transparent_expires"}});
}

/// Declared today where no day is given, for as long as a declaration may hold.
void read_transparent(FormReader& form) {
  const auto& before = form.base().governance.transparent;
  Declaration mark;
  read_address(form, "transparent_proof", mark.proof, before.proof);
  read_day(form, "transparent_declared", mark.declared, before.declared);
  read_day(form, "transparent_expires", mark.expires, before.expires, WithoutYear::next);
  if (mark.proof.empty() && !(mark == Declaration{}))
    form.error("transparent_proof", "form.error.transparent_proof");
  if (!mark.proof.empty() && form.value("transparent_declared").empty())
    mark.declared = form.context().today();
  if (!mark.proof.empty() && form.value("transparent_expires").empty() && !mark.declared.empty())
    mark.expires = months_before(mark.declared, -longest_declaration);
  Governance alone;
  alone.transparent = mark;
  if (!mark.expires.empty()) check_together(form, alone);
  form.record().governance.transparent = std::move(mark);
}

std::string transparent_text(const PageContext& context, const Organization& record) {
  Governance alone;
  alone.transparent = record.governance.transparent;
  return joined(governance_lines(context, alone), "\n");
}

void put_benefit(Parameters& fields, const PageContext& context, const Organization& record) {
  const auto& benefit = record.governance.public_benefit;
  fields.emplace_back("benefit", benefit.status);
  fields.emplace_back("benefit_date", context.date(benefit.date));
  fields.emplace_back("benefit_source", benefit.source);
}

void draw_benefit(FormView& form) {
  form.inputs(
      {"governance.public_benefit", "form.benefit_hint"},
      {{.name = "benefit", .label = "form.benefit", .choices = choices_of_benefit(form.context())},
       {"benefit_date", "form.benefit_date"},
       {"benefit_source", "form.benefit_source"}});
}

void read_benefit(FormReader& form) {
  const auto& before = form.base().governance.public_benefit;
  PublicBenefit benefit;
  form.line("benefit", benefit.status);
  read_day(form, "benefit_date", benefit.date, before.date);
  read_address(form, "benefit_source", benefit.source, before.source);
  const bool known = std::ranges::count(benefit_states, benefit.status) > 0;
  if (!known && !(benefit == PublicBenefit{})) form.error("benefit", "own.error.choice");
  if (known && benefit.date.empty()) form.error("benefit_date", "own.error.date");
  if (known && benefit.source.empty()) form.error("benefit_source", "form.error.website");
  form.record().governance.public_benefit = std::move(benefit);
}

std::string benefit_text(const PageContext& context, const Organization& record) {
  Governance alone;
  alone.public_benefit = record.governance.public_benefit;
  return joined(governance_lines(context, alone), "\n");
}

}  // namespace blakus
