#pragma once
// Who decides in an organization and whose money it is, as far as disclosed, each with its source
// and day. Absent means not disclosed, never "no". Knows no format and no clock.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/record/describe.h"
#include "core/record/language.h"

namespace blakus {

/// The public benefit status that the State Revenue Service keeps an open list of.
struct PublicBenefit {
  std::string status;  ///< of benefit_states
  std::string date;    ///< on which the list said so
  std::string source;  ///< address of the list
  bool operator==(const PublicBenefit&) const = default;
};

inline constexpr std::array<std::string_view, 2> benefit_states{"yes", "no"};

constexpr void describe(Of<PublicBenefit> auto& benefit, auto&& field) {
  field("status", benefit.status,
        As{.about = "yes: it has the status; no: the list was read and does not name it.",
           .must = Must::be_there,
           .values = benefit_states});
  field("date", benefit.date,
        As{.about = "Day on which the list said so.", .form = Form::date, .must = Must::be_there});
  field("source", benefit.source,
        As{.about = "Address of the list that was read.",
           .form = Form::web_address,
           .must = Must::be_there});
}

/// Money of one year from one kind of giver.
struct Income {
  std::optional<int> year;
  std::string from;           ///< of income_sources
  std::optional<int> amount;  ///< whole euro; absent: only that there was such income
  std::string source;
  bool operator==(const Income&) const = default;
};

inline constexpr std::array<std::string_view, 7> income_sources{
    "public", "european", "donations", "members", "medical_industry", "own_revenue", "other"};

constexpr void describe(Of<Income> auto& income, auto&& field) {
  field("year", income.year, As{.about = "Year of the accounts.", .form = Form::year});
  field("from", income.from,
        As{.about = "public: state or municipality; european: European and foreign funds; "
                    "donations: of people and firms; members: fees; medical_industry: makers of "
                    "medicines and devices; own_revenue: services and sales; other.",
           .must = Must::be_there,
           .values = income_sources});
  field("amount_eur", income.amount,
        As{.about = "Whole euro. Absent: there was such income, its amount is not disclosed."});
  field("source", income.source,
        As{.about = "Address of the annual report or page that says so.",
           .form = Form::web_address,
           .must = Must::be_there});
}

/// A voluntary declaration of "transparent and independent" by the published criteria. Never bought
/// and never given by a program.
struct Declaration {
  std::string declared;  ///< day on which the body declared it
  std::string expires;   ///< last day on which it holds
  std::string proof;     ///< address where the body shows what the criteria ask for
  bool operator==(const Declaration&) const = default;
};
inline constexpr int longest_declaration = 24;  ///< months

constexpr void describe(Of<Declaration> auto& declaration, auto&& field) {
  field("declared", declaration.declared,
        As{.about = "Day on which the body declared that it meets the criteria (/criteria).",
           .form = Form::date,
           .must = Must::be_there});
  field("expires", declaration.expires,
        As{.about = "Last day on which it holds: two years after the declaration at most.",
           .form = Form::date,
           .must = Must::be_there});
  field("proof", declaration.proof,
        As{.about = "Address of the page on which the body shows what the criteria ask for.",
           .form = Form::web_address,
           .must = Must::be_there});
}

struct Governance {
  Localized decides;               ///< who, in words
  std::optional<int> board_size;   ///< members of the board
  std::optional<int> board_lived;  ///< of them patients and relatives
  std::string board_source;        ///< address where the board is named
  std::string statutes;            ///< address
  PublicBenefit public_benefit;
  std::vector<Income> income;
  Declaration transparent;
  bool operator==(const Governance&) const = default;
};

constexpr void describe(Of<Governance> auto& governance, auto&& field) {
  field("decides", governance.decides, As{.about = "Who decides, in plain words."});
  field("board_size", governance.board_size, As{.about = "How many sit on the board."});
  field("board_patients", governance.board_lived,
        As{.about = "How many of them are patients or their relatives."});
  field("board_source", governance.board_source,
        As{.about = "Address of the page that says who decides.", .form = Form::web_address});
  field("statutes", governance.statutes,
        As{.about = "Address of its statutes.", .form = Form::web_address});
  field("public_benefit", governance.public_benefit,
        As{.about = "Public benefit status, compared with the open list of the tax office."});
  field("income", governance.income, As{.about = "Yearly income by source, as it discloses it."});
  field("transparent", governance.transparent,
        As{.about = "Voluntary mark \"transparent and independent\" by declaration."});
}

/// The mark is shown from the day of the declaration to its last day; `today` is an ISO day.
inline bool holds_on(const Declaration& declaration, std::string_view today) {
  return !declaration.proof.empty() && declaration.declared <= today &&
         today <= declaration.expires;
}

/// What two fields of it together get wrong: the key, what and the remedy; nothing where they fit.
struct GovernanceFault {
  std::string key;
  std::string what;
  std::string remedy;
};
std::optional<GovernanceFault> fault_of(const Governance& governance);

}  // namespace blakus
