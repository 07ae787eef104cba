#pragma once
// A funded project, as the funder's public record shows it. One item of data/network/projects.json.

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/record/common_fields.h"
#include "core/record/language.h"
#include "core/record/money.h"

namespace blakus {

/// Part of the money of a project, as the source parts it.
struct MoneyPart {
  std::string part;
  std::optional<Money> eur;
  std::optional<Money> lvl;
  bool operator==(const MoneyPart&) const = default;
};

inline constexpr std::array<std::string_view, 8> money_parts{
    "eu_fund", "national_public", "national_private", "municipal", "foreign",
    "own",     "private",         "paid_to_recipient"};

constexpr void describe(Of<MoneyPart> auto& part, auto&& field) {
  field("part", part.part,
        As{.about = "Source of the money, or what it was paid as, in the source's words.",
           .must = Must::be_there,
           .values = money_parts});
  field("eur", part.eur, As{.about = "In euro."});
  field("lvl", part.lvl, As{.about = "In lats, as the source has it."});
}

/// How the implementer was reached at the time of the project: no contact of today.
struct ContactsThen {
  std::string as_of;
  std::string address;
  std::string phone;
  std::string fax;
  std::string website;
  bool operator==(const ContactsThen&) const = default;
};

constexpr void describe(Of<ContactsThen> auto& contacts, auto&& field) {
  field("as_of", contacts.as_of,
        As{.about = "Date of what the source says.", .form = Form::date, .must = Must::be_there});
  field("address", contacts.address, As{.about = "Legal address."});
  field("phone", contacts.phone, As{.about = "Telephone, as written."});
  field("fax", contacts.fax, As{.about = "Fax, as written."});
  field("website", contacts.website, As{.about = "Website.", .form = Form::web_address});
}

struct Project {
  static constexpr Kind kind = Kind::project;
  std::string id;
  Localized title;
  Localized description;
  Localized results;
  std::string programme;
  std::string funder;
  std::string number;
  std::string start_date;
  std::string end_date;
  std::string amended;
  std::optional<Money> budget_eur;
  std::optional<Money> budget_lvl;
  std::vector<MoneyPart> planned;
  std::optional<Money> spent_eur;
  std::optional<Money> spent_lvl;
  std::vector<MoneyPart> spent;
  std::string status;
  std::vector<std::string> regions;
  std::vector<std::string> region_names;
  std::string place;
  std::string organization_id;
  std::string organization_name;
  std::string implementer_status;
  ContactsThen contacts_then;
  std::vector<std::string> materials;
  std::vector<std::string> sources;
  std::string notes;
  bool operator==(const Project&) const = default;
};

inline constexpr std::array<std::string_view, 5> project_statuses{"planned", "running", "completed",
                                                                  "closed", "not_completed"};
inline constexpr std::array<std::string_view, 5> implementer_statuses{
    "association_or_foundation", "municipality", "state_institution", "company",
    "religious_organization"};

constexpr void describe_money(Of<Project> auto& project, auto&& field) {
  field("budget_eur", project.budget_eur, As{.about = "Total, in euro."});
  field("budget_lvl", project.budget_lvl,
        As{.about = "Total in lats, where the source has it: never computed."});
  field("planned", project.planned, As{.about = "The total by source of the money."});
  field("spent_eur", project.spent_eur, As{.about = "Spent in all, in euro."});
  field("spent_lvl", project.spent_lvl,
        As{.about = "Spent in all, in lats, as the source has it."});
  field("spent", project.spent, As{.about = "What was spent, in parts as the source names them."});
}

constexpr void describe_implementer(Of<Project> auto& project, auto&& field) {
  field("organization_id", project.organization_id,
        As{.about = "Who carried it out: id of an organisation.", .of = Kind::organization});
  field("organization_name", project.organization_name,
        As{.about = "Who carried it out, when not in the directory."});
  field("implementer_status", project.implementer_status,
        As{.about = "What kind of body carried it out.", .values = implementer_statuses});
  field("contacts_then", project.contacts_then,
        As{.about = "How it was reached at the time of the project."});
}

constexpr void describe(Of<Project> auto& project, auto&& field) {
  field("id", project.id, stable_id);
  field("title", project.title, published_title);
  field("description", project.description,
        As{.about = "What it is for, or what came of it; own editorial text."});
  field("results", project.results, As{.about = "What came of it; own editorial text."});
  field("programme", project.programme, As{.about = "Funding programme."});
  field("funder", project.funder, As{.about = "Who paid."});
  field("number", project.number, As{.about = "Project or contract number."});
  field(
      "start_date", project.start_date,
      As{.about = "ISO 8601, or only year-month or year.", .form = Form::date, .use = Use::order});
  field("end_date", project.end_date,
        As{.about = "ISO 8601, or only year-month or year.", .form = Form::date});
  field("amended", project.amended,
        As{.about = "Last amendment of the contract.", .form = Form::date});
  describe_money(project, field);
  field("status", project.status,
        As{.about = "completed: ended as planned; closed: accounts closed by the programme; "
                    "not_completed: ended early. Absent: not stated.",
           .values = project_statuses});
  field("regions", project.regions,
        As{.about = "Region ids for region_names; \"lv\" is all of Latvia.", .of = Kind::region});
  field("region_names", project.region_names, As{.about = "Where, in the words of the source."});
  field("place", project.place, As{.about = "Address at which it was carried out."});
  describe_implementer(project, field);
  field("materials", project.materials,
        As{.about = "What was written in it: ids of documents.", .form = Form::id});
  field("sources", project.sources, places_read);
  field("notes", project.notes, editors_notes);
}

}  // namespace blakus
